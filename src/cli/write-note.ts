import type { Text } from '../problems/problem.js';
import { wrap } from '../report/style.js';
import type { Call } from './commands.js';

/** A word on standard error about what was done and what is to be done now; with `--quiet` none. */
export async function writeNote(
  note: Text,
  words: Readonly<Record<string, string>>,
  { options, io }: Call,
): Promise<void> {
  if (options.quiet) return;
  const text = note[options.lang ?? 'en'].replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
  await io.stderr.write(`${wrap(text, '', 80).join('\n')}\n`);
}
