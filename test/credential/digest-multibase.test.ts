import { expect, it } from 'vitest';
import { digestMultibase } from '../../src/credential/digest-multibase.js';
import { utf8 } from '../../src/encoding/bytes.js';
import { readDigests } from '../../src/validate/digest.js';
import { matches } from '../../src/validate/digest-matches.js';

it.each([
  // SHA-256 of nothing and of `abc`, FIPS 180-4, as multihashes in base58btc
  ['', 'zQmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n'],
  ['abc', 'zQmatYkNGZnELf8cAGdyJpUca2PyY4szai3RHyyWofNY1pY'],
])('of %j is the multihash of its SHA-256', (text, expected) => {
  expect(digestMultibase(utf8(text))).toBe(expected);
});

it('is read again, and is of these bytes alone', () => {
  const digests = readDigests({ digestMultibase: digestMultibase(utf8('abc')) }) ?? [];
  expect(matches(utf8('abc'), digests)).toBe(true);
  expect(matches(utf8('abd'), digests)).toBe(false);
});

it('is of bytes, and of nothing else', () => {
  expect(() => digestMultibase('abc' as never)).toThrow(TypeError);
});
