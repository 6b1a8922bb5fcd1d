import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatMap } from '../../src/encoding/flat-map.js';

describe('flatMap', () => {
  it('gives what the method of lists gives', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer())), (lists) => {
        const of = (list: number[], index: number): (number | string)[] => [...list, `${index}`];
        expect(flatMap(lists, of)).toEqual(lists.flatMap(of));
      }),
    );
  });
});
