import { reasonOf } from '../node/error-code.js';
import { failure } from '../problems/error.js';
import type { Call } from './commands.js';

/**
 * Writes what a command made to `--output`, else to standard output. A file that exists is left alone without `--force`.
 * Throws EdubadgeError CLI_FILE_EXISTS, CLI_FILE_UNWRITABLE.
 */
export async function writeResult(content: string | Uint8Array, { options, io }: Call, mode = 0o644): Promise<void> {
  const file = options.output;
  if (file === undefined || file === '-') return io.stdout.write(content);
  try {
    await io.files.write(file, content, { mode, replace: options.force === true });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'EEXIST') throw failure('CLI_FILE_EXISTS', { params: { file } }, error);
    throw failure('CLI_FILE_UNWRITABLE', { params: { file, reason } }, error);
  }
}

/** JSON as commands write it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
