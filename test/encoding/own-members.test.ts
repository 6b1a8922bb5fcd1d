import { afterEach, describe, expect, it } from 'vitest';
import { copyJson } from '../../src/encoding/check-json.js';
import { defaultLimits } from '../../src/encoding/limits.js';
import { hasOnlyOwnMembers } from '../../src/encoding/own-members.js';

class Shared {
  own = 1;
}
Object.assign(Shared.prototype, { inherited: 2 });

afterEach(() => {
  Reflect.deleteProperty(Object.prototype, 'everywhere');
});

describe('what an object has by itself', () => {
  it.each([
    ['a literal', { a: 1 }, true],
    ['one without prototype', Object.assign(Object.create(null), { a: 1 }), true],
    ['an instance', new Shared(), false],
    ['one made of another', Object.create({ a: 1 }), false],
  ])('%s', (_, object, expected) => {
    expect(hasOnlyOwnMembers(object)).toBe(expected);
  });

  it('is not all that is found once somebody has given every object members', () => {
    Object.assign(Object.prototype, { everywhere: 'x' });
    expect(hasOnlyOwnMembers({ a: 1 })).toBe(false);
  });

  it('is all that is copied', () => {
    const copy = (value: unknown): string => JSON.stringify(copyJson(value, defaultLimits));
    expect(copy({ inside: new Shared() })).toBe('{"inside":{"own":1}}');
    Object.assign(Object.prototype, { everywhere: 'x' });
    expect(copy({ a: { b: 1 } })).toBe('{"a":{"b":1}}');
  });
});
