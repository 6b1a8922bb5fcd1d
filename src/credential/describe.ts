import { checkOptions } from '../encoding/check-options.js';
import { isObject, type JsonObject } from '../encoding/json-object.js';
import type { Language } from '../problems/problem.js';
import { languageOf } from './language.js';
import { byWhomLines, howLines, type Subject, whatLines, whoLines } from './read/lines.js';
import { openBadge2 } from './read/open-badge-2.js';
import { objectsOf, textOf } from './read/text.js';
import { phrases, questions } from './read/words.js';

/** One of the four questions with its answer, a line for each fact. */
export interface Answer {
  label: string;
  lines: string[];
}

/** A badge in words, for a person. */
export interface Description {
  title: string;
  language: Language;
  /** Which knowledge and skills were shown. */
  what: Answer;
  /** Who showed them. */
  who: Answer;
  /** Who established that. */
  byWhom: Answer;
  /** How that was established. */
  how: Answer;
}

/**
 * A badge in words: which knowledge and skills were shown, by whom, who established that, and how.
 *
 * Any credential will do, of any version (Open Badges 2.0 too) and however thin: what an edubadge should say and this
 * one does not is said to be not stated. Protected identifiers of the learner stay protected. Nothing is verified here and nothing
 * is invented; it never throws on a JSON object. Without `language` it speaks Dutch about a Dutch badge, else English.
 *
 * @throws TypeError where `credential` is not an object, or `language` neither `nl` nor `en`.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { describe } from 'edubadge-credentials';
 *
 * const { title, what, who, byWhom, how } = describe(JSON.parse(readFileSync('badge.json', 'utf8')), { language: 'nl' });
 * console.log(title);
 * for (const { label, lines } of [what, who, byWhom, how]) console.log(`${label}\n  ${lines.join('\n  ')}`);
 * ```
 */
export function describe(credential: JsonObject, options: { language?: Language } = {}): Description {
  if (!isObject(credential)) throw new TypeError('credential must be an object');
  checkOptions(options);
  const subject = openBadge2(credential) ?? subjectOf(credential);
  const language = options.language ?? languageOf(subject.achievement.inLanguage);
  const answer = (question: keyof typeof questions, lines: string[]): Answer => ({
    label: questions[question][language],
    lines,
  });
  return {
    title:
      textOf(subject.achievement.name, language) ??
      textOf(subject.credential.name, language) ??
      phrases.untitled[language],
    language,
    what: answer('what', whatLines(subject, language)),
    who: answer('who', whoLines(subject, language)),
    byWhom: answer('byWhom', byWhomLines(subject, language)),
    how: answer('how', howLines(subject, language)),
  };
}

/** The first subject and its first achievement; empty objects where there is none. */
function subjectOf(credential: JsonObject): Subject {
  const learner = objectsOf(credential.credentialSubject)[0] ?? {};
  return { credential, learner, achievement: objectsOf(learner.achievement)[0] ?? {} };
}
