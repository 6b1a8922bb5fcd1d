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

  it('has a member called __proto__ like another', () => {
    const more = withMembers(JSON.parse('{ "__proto__": { "b": 1 } }') as object, { a: 1 });
    expect(Object.keys(more)).toStrictEqual(['__proto__', 'a']);
    expect(Object.getPrototypeOf(more)).toBe(Object.prototype);
  });
});
