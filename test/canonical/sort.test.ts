import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sort } from '../../src/canonical/sort.js';

/** What is sorted, and where it stood: items of one key keep their order. */
type Item = readonly [key: number, place: number];

const after = ([a]: Item, [b]: Item) => a > b;

describe('sort', () => {
  it.each([
    ['a few', 0, 8],
    ['some', 9, 40],
    ['many', 100, 300],
  ])('puts %s in order in their place, and leaves equals as they were', (_, minLength, maxLength) => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength, maxLength }), (keys) => {
        const items = keys.map((key, place): Item => [key, place]);
        const expected = items.toSorted(([a], [b]) => a - b);
        expect(sort(items, after)).toBe(items);
        expect(items).toEqual(expected);
      }),
    );
  });

  it('asks no more than once for each neighbour of a list that is in order', () => {
    const items = Array.from({ length: 1000 }, (_, place): Item => [place, place]);
    let asked = 0;
    sort(items, (a, b) => {
      asked += 1;
      return after(a, b);
    });
    expect(asked).toBeLessThan(items.length);
  });
});
