import { describe, expect, it } from 'vitest';
import { jsonMatcher } from '../../src/encoding/json-matcher.js';

const value = { name: 'a', list: [1, null, { deep: true }], empty: {}, none: [] };
const matches = jsonMatcher(value);

class Kept {
  name = 'a';
  list = [1, null, { deep: true }];
  empty = {};
  none = [];
}

class Written extends Kept {
  toJSON() {
    return 'written';
  }
}

describe('jsonMatcher', () => {
  it.each([
    ['the same value', value],
    ['an equal one', structuredClone(value)],
    ['one with members that are undefined', { more: undefined, ...value }],
    ['the members of an instance', new Kept()],
    ['an object without prototype', Object.assign(Object.create(null), value)],
  ])('knows %s', (_, same) => {
    expect(matches(same)).toBe(true);
  });

  it.each([
    ['another text', { ...value, name: 'b' }],
    ['one member more', { ...value, more: 1 }],
    ['one less', { name: 'a', list: value.list, empty: {} }],
    ['another order', { list: value.list, name: 'a', empty: {}, none: [] }],
    ['a longer list', { ...value, none: [1] }],
    ['another item deep in it', { ...value, list: [1, null, { deep: false }] }],
    ['nothing in place of an item', { ...value, list: [1, undefined, { deep: true }] }],
    ['a list in place of an object', { ...value, empty: [] }],
    ['an object in place of a list', { ...value, none: {} }],
    ['null', { ...value, empty: null }],
    ['members that are inherited', Object.create(value)],
    ['what writes itself', new Written()],
    ['what calls itself something else', { ...value, [Symbol.toStringTag]: 'Map' }],
  ])('tells apart %s', (_, other) => {
    expect(matches(other)).toBe(false);
  });
});
