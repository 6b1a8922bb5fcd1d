import { expect, it } from 'vitest';
import { printable } from '../../src/report/style.js';

it('makes harmless what steers a terminal or turns the direction of text, of all characters that there are', () => {
  const characters = Array.from({ length: 0x11_0000 }, (_, code) => String.fromCodePoint(code));
  const named = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Surrogate}]/u;
  const expected = characters.map((character) => (named.test(character) ? '�' : character));
  expect(expected.filter((character) => character === '�').length).toBe(65 + 12 + 2 + 2048 + 1);
  expect(characters.filter((character, code) => printable(character) !== expected[code])).toEqual([]);
});
