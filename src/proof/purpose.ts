import { kindOf } from '../credential/kind.js';
import type { JsonObject } from '../encoding/json-object.js';
import type { ProofPurpose } from './types.js';

/** What a proof on this document is for: a presentation authenticates its holder, all else is asserted. */
export function purposeOf(document: JsonObject): ProofPurpose {
  return kindOf(document) === 'presentation' ? 'authentication' : 'assertionMethod';
}
