import { randomBytes } from '#platform';
import type { Random } from '../credential/write/random.js';
import { checkCount } from '../encoding/check-options.js';
import { isObject } from '../encoding/json-object.js';
import { failure } from '../problems/error.js';
import { worded } from '../problems/worded.js';
import { shuffled, someOf } from './draw.js';

/**
 * What remembers which places of one status list have been given. `fileIndexStore` (from `edubadge-credentials/node`)
 * keeps them in a file; with a database it is one statement, such as
 * `insert into given (list, index) select … on conflict do nothing returning index`.
 */
export interface IndexStore {
  /**
   * Takes, for good, up to `count` of the candidates that nobody has taken yet, the first ones first, and gives those
   * that it took. However many ask at once, an index is given to one of them.
   */
  take(candidates: readonly number[], count: number): Promise<readonly number[]>;
}

/** Who wants a place, and which of them, in order of preference. */
export interface IndexClaim {
  /** Sixteen hexadecimal digits that nobody else has. */
  owner: string;
  /** May go on to the end of the list: read no more of them than it takes. */
  candidates: Iterable<number>;
}

/**
 * What remembers which place of one status list is whose, for those who may have to ask again. `fileIndexStore` is
 * one; with a database it is `insert … on conflict do nothing`, and a look at whose row is there.
 */
export interface ClaimStore {
  /**
   * Gives each claim, for good, the first of its candidates that is not another owner's; nothing where there is none.
   * Whoever asks again with the same candidates gets the same place again.
   */
  claim(claims: readonly IndexClaim[]): Promise<readonly (number | undefined)[]>;
}

/** What `allocateIndices` may be told. */
export interface AllocateOptions {
  /** How many; default 1. */
  count?: number;
  /** Entries of the list; default 131072, the least that it may have. */
  length?: number;
  /** Source of randomness, as for `createEdubadge`. */
  random?: Random;
}

/** Draws before every place is looked at: until the list is nearly full, one is enough. */
const draws = 4;

/**
 * Places in a status list that nobody else has or gets: random, so that a place says nothing about when or to whom a
 * badge was given, and never given twice, however many processes ask the same store.
 * Source: Bitstring Status List 1.0 §6.2 (random allocation).
 *
 * @throws EdubadgeError STATUS_LIST_EXHAUSTED where fewer are free than asked for, and what the store throws;
 * TypeError where an argument is not what its type says.
 *
 * @example
 * ```ts
 * import { allocateIndices, createStatusList, statusEntry } from 'edubadge-credentials';
 * import { fileIndexStore } from 'edubadge-credentials/node';
 *
 * const list = await createStatusList({ id: 'https://hogeschool.example/status/1', issuer: 'did:web:hogeschool.example' });
 * const [index = 0] = await allocateIndices(fileIndexStore('status-1.indices'));
 * console.log(statusEntry(list, index).statusListIndex);
 * ```
 */
export async function allocateIndices(store: IndexStore, options: AllocateOptions = {}): Promise<number[]> {
  const { count = 1, length = 131_072, random = randomBytes } = options;
  if (!isObject(store) || typeof store.take !== 'function') throw new TypeError('store must have a function take');
  checkCount('count', count);
  checkCount('length', length);
  return worded(() => allocate(store, { count, length, random }));
}

async function allocate(store: IndexStore, { count, length, random }: Required<AllocateOptions>): Promise<number[]> {
  const given: number[] = [];
  for (let draw = 0; draw < draws && given.length < count; draw += 1) {
    const missing = count - given.length;
    given.push(...(await store.take(someOf(length, 2 * missing + 8, random), missing)));
  }
  if (given.length < count) given.push(...(await store.take(shuffled(length, random), count - given.length)));
  if (given.length < count) throw failure('STATUS_LIST_EXHAUSTED', { params: { length, free: given.length } });
  return given;
}
