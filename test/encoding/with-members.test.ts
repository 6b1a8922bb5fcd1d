import { describe, expect, it } from 'vitest';
import { withMembers } from '../../src/encoding/with-members.js';

describe('withMembers', () => {
  it('puts new members behind those that are there, which keep their place', () => {
    const object = Object.freeze({ a: 1, b: 2 });
    const more = withMembers(object, { b: 3, c: 4 });
    expect(Object.entries(more)).toStrictEqual([
      ['a', 1],
      ['b', 3],
      ['c', 4],
    ]);
    expect(object).toStrictEqual({ a: 1, b: 2 });
  });
});
