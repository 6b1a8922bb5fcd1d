import type { Finding, Language, Problem } from './problem.js';
import type { ProblemCode } from './table.js';
import { toProblem } from './to-problem.js';

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
  readonly problems: Problem[];

  /** @internal Errors come from the library. */
  constructor(findings: readonly Finding[], options: { cause?: unknown; language?: Language } = {}) {
    const problems = findings.map((finding) => toProblem(finding, options.language));
    const first = problems[0];
    super(
      first === undefined ? 'unknown problem' : `${first.code}: ${first.detail}`,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.code = first?.code ?? '';
    this.problems = problems;
    this.findings = findings;
  }

  /** @internal The findings behind the problems, for a caller in this library that carries them into a report. */
  readonly findings: readonly Finding[];
}

/** An error with one finding. */
export function failure(code: ProblemCode, at: Omit<Finding, 'code'> = {}, cause?: unknown): EdubadgeError {
  return new EdubadgeError([{ code, ...at }], cause === undefined ? {} : { cause });
}
