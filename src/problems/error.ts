import type { Finding, Problem } from './problem.js';
import type { ProblemCode } from './table.js';

/**
 * The one error of this library: bad input or a bad environment, with the same problems that a report would hold.
 * A wrong *call* (an argument of the wrong type) is a `TypeError` instead.
 *
 * @example
 * ```ts
 * import { EdubadgeError, importSigner } from 'edubadge-credentials';
 *
 * try {
 *   await importSigner('not a key');
 * } catch (error) {
 *   if (error instanceof EdubadgeError) console.log(error.code, error.problems[0]?.help);
 * }
 * ```
 */
export class EdubadgeError extends Error {
  override readonly name = 'EdubadgeError';
  /** Code of the first problem. */
  readonly code: string;
  /** Never empty in an error that leaves the library. */
  readonly problems: Problem[];

  /** @internal Errors come from the library. Inside it they speak in findings; `worded` gives them their problems. */
  constructor(findings: readonly Finding[], { cause, problems = [] }: { cause?: unknown; problems?: Problem[] } = {}) {
    const code = findings[0]?.code ?? '';
    super(problems[0] === undefined ? code : `${code}: ${problems[0].detail}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.problems = problems;
    this.findings = findings;
  }

  /** @internal The findings behind the problems, for a caller in this library that carries them into a report. */
  readonly findings: readonly Finding[];
}

/** An error with one finding. */
export function failure(code: ProblemCode, at: Omit<Finding, 'code'> = {}, cause?: unknown): EdubadgeError {
  return new EdubadgeError([{ code, ...at }], { cause });
}

/** True for an error that has not been put into words yet. */
export function isWordless(error: unknown): error is EdubadgeError {
  return error instanceof EdubadgeError && error.problems.length === 0;
}
