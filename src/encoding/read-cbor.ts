/** What CBOR holds here: unsigned integers, byte strings, arrays, and maps by integers. */
export type Cbor = number | Uint8Array | readonly Cbor[] | ReadonlyMap<number, Cbor>;

/** RFC 8746: a byte string that is an array of uint8; some write it so. */
const uint8Array = 64;
const deepest = 4;

/** Where the reading is. */
interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/**
 * The one CBOR item (RFC 8949 §3) that the bytes are, of the types of {@link Cbor}, with definite lengths; undefined
 * when they are anything else, or when something follows.
 */
export function readCbor(bytes: Uint8Array): Cbor | undefined {
  const cursor: Cursor = { bytes, at: 0 };
  const item = readItem(cursor, 0);
  return cursor.at === bytes.length ? item : undefined;
}

function readItem(cursor: Cursor, depth: number): Cbor | undefined {
  const initial = cursor.bytes[cursor.at];
  if (initial === undefined || depth > deepest) return undefined;
  const type = initial >> 5;
  const count = readCount(cursor);
  // Nothing can hold more items than there are bytes left: no length is believed before that.
  if (count === undefined || (type !== 0 && type !== 6 && count > cursor.bytes.length - cursor.at)) return undefined;
  switch (type) {
    case 0:
      return count;
    case 2:
      cursor.at += count;
      return cursor.bytes.subarray(cursor.at - count, cursor.at);
    case 4:
      return readItems(cursor, count, depth);
    case 5:
      return readMap(cursor, count, depth);
    case 6: {
      const item = count === uint8Array ? readItem(cursor, depth + 1) : undefined;
      return item instanceof Uint8Array ? item : undefined;
    }
    default:
      return undefined;
  }
}

/** The number in an item's head: itself below 24, else that of the next 1, 2 or 4 bytes. */
function readCount(cursor: Cursor): number | undefined {
  const short = (cursor.bytes[cursor.at] ?? 0) & 31;
  cursor.at += 1;
  if (short < 24) return short;
  const size = { 24: 1, 25: 2, 26: 4 }[short];
  const bytes = size === undefined ? undefined : cursor.bytes.subarray(cursor.at, cursor.at + size);
  if (bytes === undefined || bytes.length !== size) return undefined;
  cursor.at += size;
  return bytes.reduce((number, byte) => number * 256 + byte, 0);
}

function readItems(cursor: Cursor, count: number, depth: number): Cbor[] | undefined {
  const items: Cbor[] = [];
  for (let index = 0; index < count; index += 1) {
    const item = readItem(cursor, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function readMap(cursor: Cursor, count: number, depth: number): Map<number, Cbor> | undefined {
  const map = new Map<number, Cbor>();
  for (let index = 0; index < count; index += 1) {
    const [key, value] = readItems(cursor, 2, depth) ?? [];
    if (typeof key !== 'number' || value === undefined || map.has(key)) return undefined;
    map.set(key, value);
  }
  return map;
}
