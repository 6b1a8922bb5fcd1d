import { failure } from '../problems/error.js';

/**
 * A bit string read from left to right in entries of `size` bits (Bitstring Status List 1.0 §3.4): index 0 is the
 * most significant bit of byte 0.
 */
export interface Bitstring {
  readonly bytes: Uint8Array;
  /** Bits an entry takes, 1–32. */
  readonly size: number;
}

/** How many entries there are. */
export function entryCount({ bytes, size }: Bitstring): number {
  return Math.floor((bytes.length * 8) / size);
}

/** Throws EdubadgeError STATUS_INDEX_RANGE for a place that there is not. */
export function checkIndex(bitstring: Bitstring, index: number): void {
  const expected = entryCount(bitstring);
  if (!Number.isSafeInteger(index) || index < 0 || index >= expected)
    throw failure('STATUS_INDEX_RANGE', { params: { received: String(index), expected } });
}

/** The value of an entry. */
export function readEntry({ bytes, size }: Bitstring, index: number): number {
  let value = 0;
  for (let bit = index * size; bit < (index + 1) * size; bit += 1) {
    value = value * 2 + (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
  }
  return value;
}

/** The bytes with one entry set to another value. */
export function withEntry({ bytes, size }: Bitstring, index: number, value: number): Uint8Array<ArrayBuffer> {
  const changed = Uint8Array.from(bytes);
  for (let place = 0; place < size; place += 1) {
    const bit = index * size + place;
    const mask = 128 >> (bit & 7);
    const isSet = Math.floor(value / 2 ** (size - 1 - place)) % 2 === 1;
    const byte = changed[bit >> 3] ?? 0;
    changed[bit >> 3] = isSet ? byte | mask : byte & ~mask;
  }
  return changed;
}
