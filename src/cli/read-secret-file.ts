import { EdubadgeError, failure } from '../problems/error.js';
import type { Io } from './io.js';
import { readBytes } from './read-file.js';

/** Whoever gives a secret itself in place of its file must not find it back in a log: the path is not repeated. */
export async function readSecretFile(path: string, option: string, io: Io): Promise<Uint8Array> {
  try {
    return await readBytes(path, io);
  } catch (error) {
    const reason = error instanceof EdubadgeError ? error.findings[0]?.params?.reason : undefined;
    throw failure('CLI_FILE_UNREADABLE', { params: { file: option, reason: reason ?? 'error' } });
  }
}
