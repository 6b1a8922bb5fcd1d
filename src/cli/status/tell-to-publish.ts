import type { Text } from '../../problems/problem.js';
import { wrap } from '../../report/style.js';
import type { Call } from '../commands.js';

const note = {
  en: 'Publish {file} at {id}: until then nobody knows what it says now.',
  nl: 'Publiceer {file} op {id}: tot dan weet niemand wat er nu in staat.',
} as const satisfies Text;

/** A list that stays on this machine revokes nothing. */
export async function tellToPublish(file: string, id: string, { options, io }: Call): Promise<void> {
  if (options.quiet) return;
  const text = note[options.lang ?? 'en'].replace('{file}', () => file).replace('{id}', () => id);
  await io.stderr.write(`${wrap(text, '', 80).join('\n')}\n`);
}
