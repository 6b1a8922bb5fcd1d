import type { JsonObject } from '../encoding/json-object.js';
import { verifyDataIntegrity, verifyJwt } from './on-demand.js';
import { purposeOf } from './purpose.js';
import type { ProofOptions, ProofOutcome } from './types.js';

/**
 * @internal Every proof of a document, or the one that a JWT is: one outcome each, never an empty list. The document
 * must be plain JSON; nothing of it is trusted.
 */
export function verifyProofs(document: JsonObject | string, options: ProofOptions): Promise<ProofOutcome[]> {
  if (typeof document === 'string') return verifyJwt(document, options).then((outcome) => [outcome]);
  const { purpose, ...others } = options;
  return verifyDataIntegrity(document, { purpose: purpose ?? purposeOf(document), ...others });
}
