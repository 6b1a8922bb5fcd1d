import { createReadStream, type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { joined } from '../encoding/bytes.js';
import { isCode, reasonOf } from '../node/error-code.js';
import { type EdubadgeError, failure } from '../problems/error.js';
import type { Entry, Files, Input, Output } from './io.js';
import type { Patience } from './write-file.js';

/** More than any limit of the library lets through, so that what is larger is refused by name and not read to its end. */
const mostBytes = 32 * 1024 * 1024;

/**
 * Node's file system, seen from a working directory. What only looks does so at once: a round trip through the thread
 * pool, times ten thousand files, costs more than judging them, and a process that writes nothing need not load more.
 */
export function nodeFiles(cwd: string, patience: Patience = { times: 600, pause: 50 }): Files {
  const at = (path: string) => resolve(cwd, path);
  return {
    read: (path) => readWhole(at(path)),
    stream: (path) => pieces(at(path)),
    kind: async (path) => {
      const found = statSync(at(path));
      return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
    },
    list: async (folder) => readdirSync(at(folder), { withFileTypes: true }).map(entryOf),
    absolute: at,
    realPath: async (path) => realpathSync(at(path)),
    write: async (path, content, options) => {
      const { writeWhole } = await import('./write-file.js');
      await writeWhole(at(path), content, options);
    },
    update: async (path, change) => {
      const { updateWhole } = await import('./write-file.js');
      await updateWhole(path, at(path), async (file) => change(await readWhole(file)), patience);
    },
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
    // Whoever writes is told.
    opened ??= stream().on('error', () => undefined);
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
        open().write(content, (error) => (error && !isBrokenPipe(error) ? fail(unwritable(error)) : done()));
      }),
  };
}

function unwritable(error: Error): EdubadgeError {
  return failure('CLI_FILE_UNWRITABLE', { params: { file: '-', reason: reasonOf(error) } }, error);
}

function isBrokenPipe(error: Error): boolean {
  return isCode(error, 'EPIPE') || isCode(error, 'ERR_STREAM_DESTROYED');
}

function entryOf(found: Dirent): Entry {
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'link' : 'other';
  return { name: found.name, kind };
}

/** A file that tells its size is refused by it; one that does not, such as a device, after so many bytes. */
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
