import { randomUUID } from 'node:crypto';
import { createReadStream, type Dirent, readFileSync, statSync } from 'node:fs';
import { link, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { joined } from '../encoding/bytes.js';
import { failure } from '../problems/error.js';
import type { Entry, Files, Input, Output } from './io.js';

/** More than any limit of the library lets through, so that what is larger is refused by name and not read to its end. */
const mostBytes = 32 * 1024 * 1024;

/** How often, and after how many milliseconds, a file that another process is changing is asked for again. */
interface Patience {
  readonly times: number;
  readonly pause: number;
}

/** Node's file system, seen from a working directory. */
export function nodeFiles(cwd: string, patience: Patience = { times: 600, pause: 50 }): Files {
  const at = (path: string) => resolve(cwd, path);
  return {
    read: (path) => readWhole(at(path)),
    stream: (path) => pieces(at(path)),
    kind: async (path) => {
      const found = await stat(at(path));
      return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
    },
    list: async (folder) => (await readdir(at(folder), { withFileTypes: true })).map(entryOf),
    absolute: at,
    realPath: (path) => realpath(at(path)),
    write: (path, content, { mode, replace }) => writeWhole(at(path), content, mode, replace),
    update: (path, change) => updateWhole(path, at(path), change, patience),
    indices: async (path) => (await import('../node.js')).fileIndexStore(at(path)),
  };
}

/** A readable stream of the process as input. Node makes the stream when it is asked for, and takes its time. */
export function nodeInput(stream: () => Readable & { isTTY?: boolean }): Input {
  return {
    get isTTY() {
      return stream().isTTY === true;
    },
    read: () => readAll(stream()),
  };
}

/** A writable stream of the process as output; a reader that went away (`| head`) is no error. */
export function nodeOutput(stream: () => Writable & { isTTY?: boolean; columns?: number }): Output {
  let opened: ReturnType<typeof stream> | undefined;
  const open = () => {
    opened ??= stream().on('error', ignoreBrokenPipe);
    return opened;
  };
  return {
    get isTTY() {
      return open().isTTY === true;
    },
    get columns() {
      return open().columns;
    },
    write: (content) =>
      new Promise((done, fail) => {
        open().write(content, (error) => (error && !isBrokenPipe(error) ? fail(error) : done()));
      }),
  };
}

function ignoreBrokenPipe(error: Error): void {
  if (!isBrokenPipe(error)) throw error;
}

function isBrokenPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

function entryOf(found: Dirent): Entry {
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'link' : 'other';
  return { name: found.name, kind };
}

/**
 * A file that tells its size is refused by it; one that does not, such as a device, after so many bytes. Read in one
 * go: four round trips through the thread pool, times ten thousand files, cost more than judging them.
 */
async function readWhole(path: string): Promise<Uint8Array> {
  const found = statSync(path);
  if (found.size > mostBytes)
    throw failure('LIMIT_TEXT_SIZE', { params: { received: found.size, expected: mostBytes } });
  return found.isFile() ? readFileSync(path) : readAll(createReadStream(path, { end: mostBytes }));
}

/** Opened when it is read: what a stream cannot open ends the process where nobody listens yet. */
async function* pieces(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path);
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > mostBytes) break;
  }
  return joined(chunks);
}

/** Through a file beside it, synced and then moved into place: whoever looks sees the whole content or none. */
async function writeWhole(path: string, content: string | Uint8Array, mode: number, replace: boolean): Promise<void> {
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
async function updateWhole(
  name: string,
  given: string,
  change: (bytes: Uint8Array) => Promise<string>,
  patience: Patience,
): Promise<void> {
  // One file has one lock, whatever links lead to it.
  const path = await realpath(given);
  const lock = `${path}.lock`;
  await takeLock(lock, name, patience);
  try {
    const { mode } = await stat(path);
    await writeWhole(path, await change(await readWhole(path)), mode & 0o777, true);
  } finally {
    await rm(lock, { force: true });
  }
}

async function takeLock(lock: string, name: string, { times, pause }: Patience): Promise<void> {
  for (let left = times; ; left -= 1) {
    try {
      return await (await open(lock, 'wx', 0o600)).close();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      if (left === 0) throw failure('CLI_FILE_BUSY', { params: { file: name, lock } }, error);
    }
    await setTimeout(pause);
  }
}
