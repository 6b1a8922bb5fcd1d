import { EdubadgeError, failure } from '../problems/error.js';
import type { Io } from './io.js';
import type { OptionName } from './options.js';
import { readBytes } from './read-file.js';

/**
 * The bytes of a file with a secret. Whoever gives the secret itself in place of its file must not find it back in a log:
 * the path is not repeated. Throws EdubadgeError CLI_FILE_UNREADABLE.
 */
export async function readSecretBytes(option: OptionName, path: string, io: Io): Promise<Uint8Array> {
  try {
    return await readBytes(path, io);
  } catch (error) {
    const reason = error instanceof EdubadgeError ? error.findings[0]?.params?.reason : undefined;
    throw failure('CLI_FILE_UNREADABLE', { params: { file: `--${option}`, reason: reason ?? 'error' } });
  }
}

/** The same as text. */
export async function readSecret(option: OptionName, path: string, io: Io): Promise<string> {
  return new TextDecoder().decode(await readSecretBytes(option, path, io));
}
