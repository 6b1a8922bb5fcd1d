import { randomBytes } from '#platform';
import type { Random } from '../credential/write/random.js';
import { isObject } from '../encoding/json-object.js';
import { failure } from '../problems/error.js';
import { worded } from '../problems/worded.js';

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
  if (!Number.isSafeInteger(count) || count < 1) throw new TypeError('options.count must be a whole number from 1');
  if (!Number.isSafeInteger(length) || length < 1) throw new TypeError('options.length must be a whole number from 1');
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

/** Some different indices. */
function someOf(length: number, count: number, random: Random): number[] {
  if (count >= length) return shuffled(length, random);
  const chosen = new Set<number>();
  const draw = drawing(random);
  while (chosen.size < count) chosen.add(draw(length));
  return [...chosen];
}

/** All indices in random order (Fisher and Yates). */
function shuffled(length: number, random: Random): number[] {
  const indices = Array.from({ length }, (_, index) => index);
  const draw = drawing(random);
  for (let last = length - 1; last > 0; last -= 1) {
    const other = draw(last + 1);
    [indices[last], indices[other]] = [indices[other] ?? 0, indices[last] ?? 0];
  }
  return indices;
}

/** Draws a whole number below a bound, each as likely as another. */
function drawing(random: Random): (bound: number) => number {
  let page = new DataView(new ArrayBuffer(0));
  let at = 0;
  return (bound) => {
    const fair = 2 ** 32 - (2 ** 32 % bound);
    for (;;) {
      if (at + 4 > page.byteLength) {
        page = new DataView(Uint8Array.from(random(64)).buffer);
        at = 0;
      }
      const number = page.getUint32(at);
      at += 4;
      if (number < fair) return number % bound;
    }
  };
}
