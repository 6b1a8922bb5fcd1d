import type { Text } from '../../problems/problem.js';
import type { Call } from '../commands.js';
import { writeNote } from '../write-note.js';

const note = {
  en: 'Publish {file} at {id}: until then nobody knows what it says now.',
  nl: 'Publiceer {file} op {id}: tot dan weet niemand wat er nu in staat.',
} as const satisfies Text;

/** A list that stays on this machine revokes nothing. */
export function tellToPublish(file: string, id: string, call: Call): Promise<void> {
  return writeNote(note, { file, id }, call);
}
