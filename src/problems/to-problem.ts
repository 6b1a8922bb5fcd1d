import { inWords } from './in-words.js';
import type { Finding, Language, Problem } from './problem.js';
import { wordsOf } from './words.js';

/** A finding in words: title, detail and help in the language asked for. */
export function toProblem(finding: Finding, language: Language = 'en'): Problem {
  return inWords(finding, wordsOf(language));
}

/** All findings in words. */
export function toProblems(findings: readonly Finding[], language: Language = 'en'): Problem[] {
  return findings.map((finding) => toProblem(finding, language));
}
