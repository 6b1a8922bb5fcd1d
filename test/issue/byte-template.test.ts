import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytePage, byteTemplate } from '../../src/issue/byte-template.js';
import { fill, joined, type TextTemplate, withText } from '../../src/issue/text-template.js';

const text = fc.oneof(fc.string({ maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 4 }));

const template = fc.array(fc.nat(3), { maxLength: 6 }).chain((holes) =>
  fc.record({
    holes: fc.constant(holes),
    pieces: fc.array(text, { minLength: holes.length + 1, maxLength: holes.length + 1 }),
  }),
);

/** One list of values after the other; often a value is the one before, or of its length. */
const rounds = fc.array(
  fc.array(fc.oneof(fc.constantFrom('', 'één', 'abcde', 'fghij', '€', 'abc'), text), { minLength: 4, maxLength: 4 }),
  {
    minLength: 1,
    maxLength: 8,
  },
);

describe('a template kept as bytes', () => {
  it('gives the bytes of the text, whatever was filled in before', () => {
    fc.assert(
      fc.property(template, rounds, (made, valuesInTurn) => {
        const write = byteTemplate(made);
        for (const values of valuesInTurn)
          expect(Buffer.from(write(values)).toString()).toBe(Buffer.from(fill(made, values)).toString());
      }),
    );
  });

  it('writes what stands in several places to all of them', () => {
    const write = byteTemplate({ pieces: ['a', 'b', 'c'], holes: [1, 1] });
    expect(['xyz', 'uvw', 'één', 'abcde', 'xyz'].map((value) => Buffer.from(write(['', value])).toString())).toEqual([
      'axyzbxyzc',
      'auvwbuvwc',
      'aéénbéénc',
      'aabcdebabcdec',
      'axyzbxyzc',
    ]);
  });

  it('is whole before anything but nothing was filled in', () => {
    expect(Buffer.from(byteTemplate({ pieces: ['a', 'b'], holes: [0] })([''])).toString()).toBe('ab');
  });
});

describe('a page of bytes', () => {
  it('takes any number of them, in order, and begins anew', () => {
    const page = bytePage();
    for (const count of [3, 40_000, 1]) {
      const parts = Array.from({ length: count }, (_, index) => Buffer.from(`${index}\n`));
      for (const part of parts) page.put(part);
      expect(Buffer.from(page.take()).equals(Buffer.concat(parts))).toBe(true);
    }
  });
});

describe('templates', () => {
  const cut: TextTemplate = { pieces: ['a', 'b', 'c', 'd'], holes: [1, 0, 1] };

  it('are joined to one', () => {
    const whole = joined([cut, { pieces: ['e'], holes: [] }, cut]);
    expect(whole).toEqual({ pieces: ['a', 'b', 'c', 'dea', 'b', 'c', 'd'], holes: [1, 0, 1, 1, 0, 1] });
    expect(joined([])).toEqual({ pieces: [''], holes: [] });
  });

  it('are given the text of one hole for good, wherever it stands', () => {
    expect(withText(cut, 1, '!')).toEqual({ pieces: ['a!b', 'c!d'], holes: [0] });
    expect(withText(cut, 0, '')).toEqual({ pieces: ['a', 'bc', 'd'], holes: [1, 1] });
  });
});
