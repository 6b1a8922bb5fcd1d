import { randomBytes } from 'node:crypto';
import { type LookupAddress, lookup } from 'node:dns';
import { constants, type FileHandle, link, open, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import { publicUrl } from './did/fetch-document.js';
import { isPublicAddress } from './did/public-address.js';
import type { IndexStore } from './issue/allocate-indices.js';
import { EdubadgeError, failure } from './problems/error.js';
import { worded } from './problems/worded.js';

export { type IssueAllInWorkersOptions, issueAllInWorkers } from './node/issue-all-in-workers.js';

/** What {@link guardedFetch} may be told. */
export interface GuardedFetchOptions {
  /** Exact `host:port` that the rules would refuse, for tests and intranets; plain http is possible only for these. */
  allowHosts?: readonly string[];
}

/**
 * A `fetch` for `verify` on Node: GET over https of public hosts by name, no redirects, and the address that is
 * really connected to is looked at, so that a name which resolves to an internal machine is refused
 * (SECURITY, row fetch).
 *
 * @throws The returned function rejects with EdubadgeError (DID_FETCH_REFUSED) or the connection's error.
 *
 * @example
 * ```ts
 * import { verify } from 'edubadge-credentials';
 * import { guardedFetch } from 'edubadge-credentials/node';
 *
 * const report = await verify('{}', { fetch: guardedFetch() });
 * console.log(report.verified); // false
 * ```
 */
export function guardedFetch({ allowHosts = [] }: GuardedFetchOptions = {}): typeof fetch {
  return async (input, init = {}) => {
    const address = typeof input === 'object' && 'url' in input ? input.url : String(input);
    const url = await worded(async () => publicUrl(address, allowHosts));
    if ((init.method ?? 'GET') !== 'GET') throw new TypeError('guardedFetch only gets');
    const isAllowed = allowHosts.includes(`${url.hostname}:${url.port || (url.protocol === 'http:' ? '80' : '443')}`);
    const answer = await get(url, init, isAllowed ? undefined : publicLookup);
    const status = answer.statusCode ?? 500;
    if (status >= 300 && status < 400) {
      answer.destroy();
      throw new TypeError('the host redirects elsewhere');
    }
    const body = [204, 205].includes(status) ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>);
    return new Response(body, { status, headers: headersOf(answer) });
  };
}

function get(url: URL, init: RequestInit, lookup: LookupFunction | undefined): Promise<IncomingMessage> {
  const request = url.protocol === 'http:' ? httpRequest : httpsRequest;
  const headers = Object.fromEntries(new Headers(init.headers));
  return new Promise((resolve, reject) => {
    const options = {
      headers,
      agent: false as const,
      ...(lookup && { lookup }),
      ...(init.signal && { signal: init.signal }),
    };
    request(url, options, resolve).on('error', reject).end();
  });
}

/** Name resolution that gives nothing when any address of the host is not public. */
const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error !== null) return callback(error, '', 0);
    const first = addresses[0];
    if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new Error('the host is not public'), '', 0);
    }
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

function headersOf({ headers }: IncomingMessage): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const item of [value ?? []].flat()) result.append(name, item);
  }
  return result;
}

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
export function fileIndexStore(path: string): IndexStore {
  const own = randomBytes(8).toString('hex');
  const taken = new Set<number>();
  let read = 0;
  let unfinished = '';
  let last: Promise<unknown> = Promise.resolve();
  return Object.freeze({
    take: (candidates: readonly number[], count: number) => {
      // One after the other: what one has read, the next goes on from.
      const work = last.then(() => worded(() => withRecord(path, (file) => takeFrom(file, candidates, count))));
      last = work.catch(() => undefined);
      return work;
    },
  });

  async function takeFrom(file: FileHandle, candidates: readonly number[], count: number): Promise<number[]> {
    await readNew(file);
    const given: number[] = [];
    let left = candidates;
    while (given.length < count) {
      const free = left.filter((index) => !taken.has(index));
      const wanted = free.slice(0, count - given.length);
      if (wanted.length === 0) break;
      left = free.slice(wanted.length);
      // The line break before each line keeps apart what a process that died left unfinished.
      await file.appendFile(wanted.map((index) => `\n${index} ${own}\n`).join(''));
      await file.datasync();
      const won = await readNew(file);
      given.push(...wanted.filter((index) => won.has(index)));
    }
    return given;
  }

  /** Reads on to the end; gives what turned out to be ours. */
  async function readNew(file: FileHandle): Promise<Set<number>> {
    const won = new Set<number>();
    const buffer = Buffer.alloc(readAtOnce);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, readAtOnce, read);
      if (bytesRead === 0) return won;
      read += bytesRead;
      const lines = `${unfinished}${buffer.toString('latin1', 0, bytesRead)}`.split('\n');
      unfinished = lines.pop() ?? '';
      for (const line of lines) {
        const [, index, owner] = recordLine.exec(line) ?? [];
        if (index === undefined || taken.has(Number(index))) continue;
        taken.add(Number(index));
        if (owner === own) won.add(Number(index));
      }
    }
  }
}

async function withRecord<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  try {
    const file = await openRecord(path);
    try {
      const start = Buffer.alloc(firstLine.length);
      await file.read(start, 0, start.length, 0);
      if (start.toString('latin1') !== firstLine) throw unusable('the file is something else');
      return await work(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof EdubadgeError ? error : unusable('the file cannot be read or written', error);
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

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function unusable(reason: string, cause?: unknown): EdubadgeError {
  return failure('STATUS_ALLOCATION', { params: { reason } }, cause);
}
