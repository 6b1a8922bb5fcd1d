import { inWords, type Words } from './in-words.js';
import type { Finding, Language, Problem } from './problem.js';

const load: Readonly<Record<Language, () => Promise<{ words: Words }>>> = {
  en: () => import('./generated/words-en.js'),
  nl: () => import('./generated/words-nl.js'),
};

/** Puts findings into words. */
export type Teller = (findings: readonly Finding[]) => Problem[];

/** All findings in words, in the language asked for. Its words are loaded only where there is something to say. */
export async function problemsOf(findings: readonly Finding[], language?: Language): Promise<Problem[]> {
  return (await tellerOf(findings, language))(findings);
}

/** The same for findings that are told apart from one another, in several lists. */
export async function tellerOf(findings: readonly Finding[], language: Language = 'en'): Promise<Teller> {
  if (findings.length === 0) return () => [];
  const { words } = await load[language]();
  return (told) => told.map((finding) => inWords(finding, words));
}
