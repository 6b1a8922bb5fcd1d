import { asString, idOf } from '../encoding/json-object.js';
import type { Subject } from './state.js';

/**
 * Whose a document says it is: its issuer's; of a presentation its holder's, or where it names none, who its token's
 * `iss` says (VC-JOSE-COSE §4.1.2).
 */
export function claimedId({ kind, document, jwt }: Subject): string | undefined {
  if (kind !== 'presentation') return idOf(document.issuer);
  return idOf(document.holder) ?? asString(jwt?.payload.iss ?? jwt?.header.iss);
}
