import type { JsonObject } from '../encoding/json-object.js';

/** The three edubadges (SURF's own codes: `regular`, `micro_credential`, `extra_curricular`). */
export type Variant = 'regular' | 'microcredential' | 'extra-curricular';

/** Education sector: vocational (mbo), applied sciences (hbo), research university (wo). */
export type Sector = 'mbo' | 'hbo' | 'wo';

/** A list with at least one item. */
export type OneOrMore<T> = [T, ...T[]];

/** A credential as JSON (VCDM 2.0 or 1.1). What stands in it is known only after `validate` or `verify`. */
export interface Credential extends JsonObject {
  readonly '@context': unknown;
  readonly type: unknown;
}

/** A credential with its proof inside. */
export interface SecuredCredential extends Credential {
  readonly proof: unknown;
}

/** What a document is: decided by its types, before anything else is judged. */
export type Kind =
  | 'open-badge'
  | 'endorsement'
  | 'status-list'
  | 'presentation'
  | 'credential'
  | 'open-badge-2'
  | 'unknown';
