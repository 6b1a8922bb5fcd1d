import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSyntaxFault } from '../../src/encoding/find-syntax-fault.js';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('findSyntaxFault tells where a text stops being JSON', () => {
  // The fault stands where the arrow points.
  it.each([
    ['', '^'],
    ['  ', '  ^'],
    ['{"a": x}', '      ^'],
    ['{"a": tru}', '      ^'],
    ['{"a": NaN, "b": 1}', '      ^'],
    ['[1,\n x]', '     ^'],
    ['[1, 2', '     ^'],
    ['[1, 2}', '     ^'],
    ['[1 2]', '   ^'],
    ['[1, ]', '    ^'],
    ['[,]', ' ^'],
    ['{"a": 1, }', '         ^'],
    ['{"a" 1}', '     ^'],
    ['{"a": 1; "b": 2}', '       ^'],
    ["{'a': 1}", ' ^'],
    ['{1: 2}', ' ^'],
    ['{"a": {"b": [1}]}', '              ^'],
    ['{"a": "line\nbreak"}', '      ^'],
    ['{"a": "\\x"}', '      ^'],
    ['{"a": "never ends}', '      ^'],
    ['{} x', '   ^'],
    ['[]]', '  ^'],
    ['01', ' ^'],
    ['1.', ' ^'],
    ['\u00a0{}', '^'],
    ['# a comment\n{}', '^'],
  ])('%j', (text, arrow) => {
    expect(isJson(text)).toBe(false);
    expect(findSyntaxFault(text)).toBe(arrow.length - 1);
  });

  it('of any JSON not before its end', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(findSyntaxFault(text)).toBe(text.length);
      }),
    );
  });

  it('of any JSON in which something else stands between two tokens, there', () => {
    const between = /"(?:[^"\\]|\\.)*"|[[\]{},:]/g;
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, choice) => {
        const places = [...text.matchAll(between)].map(({ index }) => index);
        const place = places[choice % (places.length || 1)] ?? 0;
        expect(findSyntaxFault(`${text.slice(0, place)}?${text.slice(place)}`)).toBe(place);
      }),
    );
  });
});
