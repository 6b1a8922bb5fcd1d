import { EdubadgeError, isWordless } from './error.js';
import type { Language } from './problem.js';
import { toProblems } from './to-problem.js';

/** The same as `worded` for a public verb that is synchronous, and so has the words at hand; in its `language`, if it has one. */
export function wordedAtOnce<T>(work: () => T, language?: Language): T {
  try {
    return work();
  } catch (error) {
    if (!isWordless(error)) throw error;
    const { findings, cause } = error;
    throw new EdubadgeError(findings, { cause, problems: toProblems(findings, language) });
  }
}
