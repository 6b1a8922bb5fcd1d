import type { Credential } from '../../credential/types.js';
import { idOf, isObject } from '../../encoding/json-object.js';
import { failure } from '../../problems/error.js';
import type { Finding } from '../../problems/problem.js';
import { entryCount, readEntry } from '../../status/bitstring.js';
import { statusEntry } from '../../status/status-entry.js';
import { anotherIssuer, readStatusList } from '../../status/status-list.js';
import type { ClaimStore } from '../allocate-indices.js';
import { drawing } from '../draw.js';
import { derivedHex, derivedRandom } from './derive.js';

/** A status list, and what remembers which of its places were given. */
export interface BatchStatusList {
  list: Credential;
  store: ClaimStore;
}

/** Gives badges their places. */
export interface StatusPlaces {
  readonly ids: readonly string[];
  /** For each secret the places of its badge, one a list, or what is wrong. */
  placesOf(secrets: readonly Uint8Array[]): Promise<Placed[]>;
}

/** A place in a list, and the entry that names it. */
export interface PlacedEntry {
  readonly index: number;
  readonly entry: object;
}

/** Places, or that a list is full. */
export type Placed = readonly PlacedEntry[] | Finding;

/** Draws before the places that follow are tried one after the other. */
const draws = 64;

/**
 * Places that follow from the secret of a badge: the same badge gets the same places, whoever asks and however often.
 * Throws EdubadgeError STATUS_LIST_…, such as STATUS_LIST_UNVERIFIED where the list is another issuer's: no reader would take it.
 */
export async function prepareStatusPlaces(lists: readonly BatchStatusList[], issuer: string): Promise<StatusPlaces> {
  const prepared = await Promise.all(lists.map(async (list) => prepare(list, issuer)));
  return {
    ids: lists.map(({ list }) => String(list.id)),
    placesOf: async (secrets) => {
      const perList = await Promise.all(prepared.map((claim) => claim(secrets)));
      return secrets.map((_, at) => {
        const placed = perList.flatMap((places) => places[at] ?? []);
        return placed.find(isFinding) ?? (placed as PlacedEntry[]);
      });
    },
  };
}

type Claim = (secrets: readonly Uint8Array[]) => Promise<(PlacedEntry | Finding)[]>;

function isFinding(placed: PlacedEntry | Finding): placed is Finding {
  return 'code' in placed;
}

async function prepare({ list, store }: BatchStatusList, issuer: string): Promise<Claim> {
  if (!isObject(store) || typeof store.claim !== 'function') throw new TypeError('store must have a function claim');
  const bitstring = await readStatusList(list);
  if (idOf(list.issuer) !== issuer) throw failure('STATUS_LIST_UNVERIFIED', { params: { reason: anotherIssuer } });
  // Says what is wrong with the list before anything is claimed.
  statusEntry(list, 0);
  const length = entryCount(bitstring);
  const isFree = (index: number): boolean => readEntry(bitstring, index) === 0;
  const exhausted: Finding = { code: 'STATUS_LIST_EXHAUSTED', params: { length, free: 0 } };
  let isFull = false;
  return async (secrets) => {
    if (isFull) return secrets.map(() => exhausted);
    const claims = secrets.map((secret) => ({
      owner: derivedHex(secret, `owner ${list.id}`, 8),
      candidates: { [Symbol.iterator]: () => candidates(secret, `place ${list.id}`, length, isFree) },
    }));
    const places = await store.claim(claims);
    isFull = places.includes(undefined);
    return places.map((index) => (index === undefined ? exhausted : { index, entry: statusEntry(list, index) }));
  };
}

/** All places of a list that are not set, some at random first. */
function* candidates(
  secret: Uint8Array,
  purpose: string,
  length: number,
  isFree: (index: number) => boolean,
): Generator<number, void, undefined> {
  const draw = drawing(derivedRandom(secret, purpose));
  let last = 0;
  for (let drawn = 0; drawn < draws; drawn += 1) {
    last = draw(length);
    if (isFree(last)) yield last;
  }
  for (let after = 1; after < length; after += 1) {
    const index = (last + after) % length;
    if (isFree(index)) yield index;
  }
}
