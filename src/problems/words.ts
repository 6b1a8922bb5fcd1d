import { words as en } from './generated/words-en.js';
import { words as nl } from './generated/words-nl.js';
import type { Words } from './in-words.js';
import type { Language } from './problem.js';

const words: Readonly<Record<Language, Words>> = { en, nl };

/** The problem table in a language, for what answers at once; what can wait has `problemsOf` load it. */
export function wordsOf(language: Language): Words {
  return words[language];
}
