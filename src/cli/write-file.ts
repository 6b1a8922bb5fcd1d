import { randomUUID } from 'node:crypto';
import { link, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isCode } from '../node/error-code.js';
import { failure } from '../problems/error.js';
import type { WriteFileOptions } from './io.js';

/** How often, and after how many milliseconds, a file that another process is changing is asked for again. */
export interface Patience {
  readonly times: number;
  readonly pause: number;
}

/** Through a file beside it, synced and then moved into place: whoever looks sees the whole content or none. */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  { mode, replace }: WriteFileOptions,
): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(draft, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // A link, unlike a rename, refuses to take the place of a file that exists.
    await (replace ? rename(draft, path) : link(draft, path));
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * One process at a time: whoever can make the file `….lock` has the file, and takes the lock away again. A lock that a
 * process which was killed left behind is for a person to judge, as git has it: taking it away could lose an edit.
 */
export async function updateWhole(
  name: string,
  given: string,
  change: (path: string) => Promise<string>,
  patience: Patience,
): Promise<void> {
  // One file has one lock, whatever links lead to it.
  const path = await realpath(given);
  const lock = `${path}.lock`;
  await takeLock(lock, name, patience);
  try {
    const { mode } = await stat(path);
    await writeWhole(path, await change(path), { mode: mode & 0o777, replace: true });
  } finally {
    await rm(lock, { force: true });
  }
}

async function takeLock(lock: string, name: string, { times, pause }: Patience): Promise<void> {
  for (let left = times; ; left -= 1) {
    try {
      return await (await open(lock, 'wx', 0o600)).close();
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
      if (left === 0) throw failure('CLI_FILE_BUSY', { params: { file: name, lock } }, error);
    }
    await setTimeout(pause);
  }
}
