import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCbor } from '../../src/encoding/read-cbor.js';

const read = (hex: string) => readCbor(Uint8Array.from(Buffer.from(hex, 'hex')));

describe('readCbor', () => {
  // Examples of RFC 8949, appendix A, and what is left out of it here.
  it.each([
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1_000_000],
    ['4401020304', Uint8Array.of(1, 2, 3, 4)],
    ['d8404401020304', Uint8Array.of(1, 2, 3, 4)],
    ['80', []],
    ['83010203', [1, 2, 3]],
    ['8301820203820405', [1, [2, 3], [4, 5]]],
    [
      'a201020304',
      new Map([
        [1, 2],
        [3, 4],
      ]),
    ],
  ])('%s', (hex, value) => {
    expect(read(hex)).toEqual(value);
  });

  it.each([
    ['nothing', ''],
    ['a negative integer', '20'],
    ['a text', '6161'],
    ['a float', 'f90000'],
    ['an integer of eight bytes', '1b000000e8d4a51000'],
    ['an indefinite length', '9f01ff'],
    ['another tag', 'c101'],
    ['a tag around something else', 'd84001'],
    ['a head without its bytes', '19'],
    ['a byte string cut short', '44010203'],
    ['an array cut short', '830102'],
    ['a map with a text as key', 'a1616101'],
    ['a map with one key twice', 'a201020103'],
    ['something after it', '0000'],
    ['more depth than anything has', '8181818181818100'],
    ['a length of four thousand million', '9affffffff'],
  ])('does not read %s', (_, hex) => {
    expect(read(hex)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(() => readCbor(bytes)).not.toThrow();
      }),
    );
  });
});
