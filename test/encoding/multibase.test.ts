import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase58btc, encodeBase58btc } from '../../src/encoding/multibase.js';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

describe('base58btc', () => {
  it('has one text for any bytes, and one value for any text', () => {
    const text = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 90 });
    fc.assert(
      fc.property(text, (characters) => {
        const bytes = decodeBase58btc(`z${characters}`);
        expect(bytes === undefined ? undefined : encodeBase58btc(bytes)).toBe(`z${characters}`);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 66 }), (bytes) => {
        expect(decodeBase58btc(encodeBase58btc(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(['', 'm1', 'z0', 'zO', 'zl', 'z 1', 'z1 ', 'zé'])('does not take %j', (text) => {
    expect(decodeBase58btc(text)).toBeUndefined();
  });
});
