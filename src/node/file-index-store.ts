import { randomBytes } from 'node:crypto';
import { constants, type FileHandle, link, open, rm, writeFile } from 'node:fs/promises';
import type { ClaimStore, IndexClaim, IndexStore } from '../issue/allocate-indices.js';
import { EdubadgeError, failure } from '../problems/error.js';
import type { Text } from '../problems/problem.js';
import { worded } from '../problems/worded.js';
import { isCode } from './error-code.js';

const firstLine = 'Status indices that were given. Never edit, shorten or delete this file.\n';
const recordLine = /^(\d{1,9}) ([0-9a-f]{16})$/;
const readAtOnce = 64 * 1024;

/**
 * Remembers in a file which places of one status list were given; made when it is not there yet. Any number of
 * processes may use it at once. It needs no locks: everyone appends what they want to have, and reads who was first.
 * A process that dies at any moment leaves nothing behind but a place or two that nobody gets. On one machine's own
 * disk; over a network, use a database.
 *
 * @throws `take` rejects with EdubadgeError STATUS_ALLOCATION where the file is something else, or cannot be written.
 *
 * @example
 * ```ts
 * import { allocateIndices } from 'edubadge-credentials';
 * import { fileIndexStore } from 'edubadge-credentials/node';
 *
 * const indices = await allocateIndices(fileIndexStore('status-1.indices'), { count: 30 });
 * console.log(indices.length); // 30
 * ```
 */
export function fileIndexStore(path: string): IndexStore & ClaimStore {
  const own = randomBytes(8).toString('hex');
  const owners = new Map<number, string>();
  let read = 0;
  let unfinished = '';
  let last: Promise<unknown> = Promise.resolve();
  return Object.freeze({
    take: (candidates: readonly number[], count: number) => inTurn((file) => takeFrom(file, candidates, count)),
    claim: (claims: readonly IndexClaim[]) => inTurn((file) => claimFrom(file, claims)),
  });

  /** One after the other: what one has read, the next goes on from. */
  function inTurn<T>(work: (file: FileHandle) => Promise<T>): Promise<T> {
    const turn = last.then(() => worded(() => withRecord(path, work)));
    last = turn.catch(() => undefined);
    return turn;
  }

  async function takeFrom(file: FileHandle, candidates: readonly number[], count: number): Promise<number[]> {
    await readNew(file);
    const given: number[] = [];
    let left = candidates;
    while (given.length < count) {
      const free = left.filter((index) => !owners.has(index));
      const wanted = free.slice(0, count - given.length);
      if (wanted.length === 0) break;
      left = free.slice(wanted.length);
      await record(file, new Map(wanted.map((index) => [index, own])));
      given.push(...wanted.filter((index) => owners.get(index) === own));
    }
    return given;
  }

  async function claimFrom(file: FileHandle, claims: readonly IndexClaim[]): Promise<(number | undefined)[]> {
    await readNew(file);
    for (;;) {
      const wanted = new Map<number, string>();
      const places = claims.map(({ owner, candidates }) => {
        for (const index of candidates) {
          const holder = owners.get(index) ?? wanted.get(index);
          if (holder === undefined) wanted.set(index, owner);
          if (holder === undefined || holder === owner) return index;
        }
        return undefined;
      });
      if (wanted.size === 0) return places;
      await record(file, wanted);
    }
  }

  /** Writes down who wants what, and reads who has it. */
  async function record(file: FileHandle, wanted: ReadonlyMap<number, string>): Promise<void> {
    // The line break before each line keeps apart what a process that died left unfinished.
    await file.appendFile([...wanted].map(([index, owner]) => `\n${index} ${owner}\n`).join(''));
    await file.datasync();
    await readNew(file);
  }

  /** Reads on to the end. */
  async function readNew(file: FileHandle): Promise<void> {
    const buffer = Buffer.alloc(readAtOnce);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, readAtOnce, read);
      if (bytesRead === 0) return;
      read += bytesRead;
      const lines = `${unfinished}${buffer.toString('latin1', 0, bytesRead)}`.split('\n');
      unfinished = lines.pop() ?? '';
      for (const line of lines) {
        const [, index, owner = ''] = recordLine.exec(line) ?? [];
        if (index !== undefined && !owners.has(Number(index))) owners.set(Number(index), owner);
      }
    }
  }
}

const inaccessible = {
  en: 'the file cannot be read or written',
  nl: 'het bestand kan niet gelezen of geschreven worden',
};

async function withRecord<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  try {
    const file = await openRecord(path);
    try {
      const start = Buffer.alloc(firstLine.length);
      await file.read(start, 0, start.length, 0);
      if (start.toString('latin1') !== firstLine)
        throw unusable({ en: 'the file is something else', nl: 'het bestand is iets anders' });
      return await work(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof EdubadgeError ? error : unusable(inaccessible, error);
  }
}

/** Opened to append; where there is none, one with its first line is put there whole, so that nobody sees half of it. */
async function openRecord(path: string): Promise<FileHandle> {
  const appending = constants.O_RDWR | constants.O_APPEND;
  try {
    return await open(path, appending);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    await writeFile(draft, firstLine, { mode: 0o600, flag: 'wx' });
    await link(draft, path).catch((error: unknown) => {
      if (!isCode(error, 'EEXIST')) throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  return open(path, appending);
}

function unusable(reason: Text, cause?: unknown): EdubadgeError {
  return failure('STATUS_ALLOCATION', { params: { reason } }, cause);
}
