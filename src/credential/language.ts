import type { Language } from '../problems/problem.js';

/** Language of the words that we add to a text: Dutch for a Dutch one (`nl`, `nl-BE`, `nl_NL`), English for any other. */
export function languageOf(tag: unknown): Language {
  return typeof tag === 'string' && /^nl([-_]|$)/i.test(tag) ? 'nl' : 'en';
}
