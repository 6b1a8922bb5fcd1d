import type { ProblemCode } from './table.js';

/** The two languages in which the library speaks. */
export type Language = 'nl' | 'en';

/** A text in each language. */
export type Text = Readonly<Record<Language, string>>;

/** An `error` makes a report negative; a `warning` is told and does not. */
export type Severity = 'error' | 'warning';

/**
 * One thing that is wrong, for a person and for a program to read (VCDM 2.0 §7.3 ProblemDetails, widened).
 *
 * `code` is stable under semver. `pointer` is a JSON Pointer (RFC 6901) into the document. Texts never carry
 * an e-mail address, a name, a token, a key or a whole document.
 *
 * @example
 * ```ts
 * import { validate } from 'edubadge-credentials';
 *
 * for (const problem of validate({}).problems) console.log(problem.code, problem.pointer, problem.help);
 * ```
 */
export interface Problem {
  code: string;
  severity: Severity;
  /** URL of the W3C problem type (STANDARDS: VCDM 2.0, Data Integrity, Bitstring Status List). */
  type: string;
  title: string;
  detail: string;
  pointer?: string;
  /** The EU element that the problem is about. */
  element?: string;
  expected?: unknown;
  received?: unknown;
  help?: string;
}

/** A row of the problem table: what a code means, in words. */
export interface ProblemRow {
  /** W3C problem type; see {@link problemTypes}. */
  readonly type: keyof typeof problemTypes;
  readonly severity: Severity;
  readonly title: Text;
  /** A sentence with `{placeholders}`, filled from the finding's params. Without it the title serves. */
  readonly detail?: Text;
  /** One sentence: how to mend it. */
  readonly help: Text;
}

const vcdm = 'https://www.w3.org/TR/vc-data-model#';
const security = 'https://w3id.org/security#';
const statusList = 'https://www.w3.org/ns/credentials/status-list#';

/** W3C problem types by their short name. */
export const problemTypes = {
  PARSING_ERROR: `${vcdm}PARSING_ERROR`,
  MALFORMED_VALUE_ERROR: `${vcdm}MALFORMED_VALUE_ERROR`,
  CRYPTOGRAPHIC_SECURITY_ERROR: `${vcdm}CRYPTOGRAPHIC_SECURITY_ERROR`,
  RANGE_ERROR: `${vcdm}RANGE_ERROR`,
  PROOF_VERIFICATION_ERROR: `${security}PROOF_VERIFICATION_ERROR`,
  PROOF_GENERATION_ERROR: `${security}PROOF_GENERATION_ERROR`,
  PROOF_TRANSFORMATION_ERROR: `${security}PROOF_TRANSFORMATION_ERROR`,
  INVALID_DOMAIN_ERROR: `${security}INVALID_DOMAIN_ERROR`,
  INVALID_CHALLENGE_ERROR: `${security}INVALID_CHALLENGE_ERROR`,
  STATUS_RETRIEVAL_ERROR: `${statusList}STATUS_RETRIEVAL_ERROR`,
  STATUS_VERIFICATION_ERROR: `${statusList}STATUS_VERIFICATION_ERROR`,
  STATUS_LIST_LENGTH_ERROR: `${statusList}STATUS_LIST_LENGTH_ERROR`,
} as const;

/** What a check found: a row of the table and where it applies. It becomes a {@link Problem} at the border, in a language. */
export interface Finding {
  readonly code: ProblemCode;
  readonly pointer?: string;
  readonly element?: string;
  /** A {@link Text} is told in the language asked for, anything else as it is. */
  readonly expected?: unknown;
  readonly received?: unknown;
  /** Fill the placeholders of the row's `detail`. Public words only: property names, codes, numbers, dates, URLs of vocabularies. */
  readonly params?: Readonly<Record<string, string | number | Text>>;
  /** In place of the row's own: the same fact may be an error in `validate` and a warning in `verify`. */
  readonly severity?: Severity;
}
