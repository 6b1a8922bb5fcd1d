import type { JsonObject } from '../encoding/json-object.js';
import { verifyDataIntegrity } from './on-demand.js';
import { purposeOf } from './purpose.js';
import type { ProofOptions, ProofOutcome } from './types.js';

/**
 * @internal Every proof of a document: one outcome each, never an empty list. The document must be plain JSON; nothing
 * of it is trusted.
 */
export function verifyProofs(document: JsonObject, options: ProofOptions): Promise<ProofOutcome[]> {
  const { purpose, ...others } = options;
  return verifyDataIntegrity(document, { purpose: purpose ?? purposeOf(document), ...others });
}
