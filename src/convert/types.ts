import type { Sector, Variant } from '../credential/types.js';
import type { JsonObject } from '../encoding/json-object.js';
import type { Finding, Language, Problem } from '../problems/problem.js';

/** What `convert` is told. */
export interface ConvertOptions {
  /** The form that the document has. */
  from: string;
  /** The form that it gets; default `input`, the authoring file. */
  to?: string;
  /** Which edubadge it is, where the document does not say. */
  variant?: Variant;
  /** The sector, which says what a study load means. */
  sector?: Sector;
  /** Language of the problems; default `en`. */
  language?: Language;
}

/** A document in another form, and what that did to it. */
export interface Conversion {
  /** The document in the form asked for; what it lacked, it lacks. For `linkedin`, a URL. */
  result: unknown;
  /** What reads otherwise now; `expected` is how. */
  changes: Problem[];
  /** What has no place in the other form, or cannot be told from this one. */
  lost: Problem[];
}

/** What a converter finds, before it is put into words. */
export interface Converted {
  readonly result: unknown;
  readonly changes: readonly Finding[];
  readonly lost: readonly Finding[];
}

/** From one form to another: a row of the converters table. */
export type Convert = (document: JsonObject, options: ConvertOptions) => Converted;
