import { describe, expect, it } from 'vitest';
import { keepLately } from '../../src/encoding/keep-lately.js';

describe('what is kept lately', () => {
  it('is given back, and is all forgotten before there is more than fits', () => {
    const known = new Map<string, number>();
    for (const [index, key] of ['a', 'b', 'c'].entries()) expect(keepLately(known, 3, key, index)).toBe(index);
    expect([...known]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ]);
    keepLately(known, 3, 'd', 3);
    expect([...known]).toEqual([['d', 3]]);
  });
});
