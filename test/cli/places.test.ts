import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { placesOf } from '../../src/cli/source/places.js';
import { utf8 } from '../../src/encoding/bytes.js';
import { child } from '../../src/encoding/pointer.js';
import { toProblem } from '../../src/problems/to-problem.js';
import type { Region } from '../../src/report/types.js';

const at = (pointer?: string) => toProblem({ code: 'JSON_VALUE', ...(pointer !== undefined && { pointer }) });

async function placeOf(text: string, pointer: string, notation: 'json' | 'yaml' = 'json'): Promise<Region | undefined> {
  return (await placesOf(utf8(text), notation, [at(pointer)])).get(pointer);
}

/** The text between the ends of a region. */
function textAt(text: string, { line, column = 1, endLine = line, endColumn = column }: Region): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return text.slice((starts[line - 1] ?? 0) + column - 1, (starts[endLine - 1] ?? 0) + endColumn - 1);
}

function leavesOf(value: unknown, pointer = ''): [pointer: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [[pointer, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, child(pointer, key)));
}

describe('a place in JSON', () => {
  const text = `{
  "a": { "b": [1,
\t\t{ "c": "x" }], "é🙂/~": null },
  "d": 2
}`;

  it.each([
    ['', 1, 1, '{'],
    ['/a/b/0', 2, 16, '1'],
    ['/a/b/1/c', 3, 10, '"x"'],
    ['/a/é🙂~1~0', 3, 27, 'null'],
    ['/d', 4, 8, '2'],
    // What is missing is missed from the object that has a name, or where that begins.
    ['/a/gone', 2, 3, '"a"'],
    ['/a/b/1/gone', 3, 3, '{'],
    ['/a/b/7/deep/gone', 2, 10, '"b"'],
    ['/gone', 1, 1, '{'],
    ['/d/gone', 4, 3, '"d"'],
  ])('%s is at %d:%d', async (pointer, line, column, found) => {
    const place = await placeOf(text, pointer);
    expect(place).toMatchObject({ line, column });
    expect(place && textAt(text, place)).toBe(found);
  });

  it('of a key that stands twice is the second', async () => {
    expect(await placeOf('{"a": 1,\n"a": 2}', '/a')).toMatchObject({ line: 2, column: 6 });
  });

  it('is right for every leaf of any document, however it is laid out', async () => {
    const document = fc.object({
      maxDepth: 4,
      key: fc.string(),
      values: [fc.string({ unit: 'binary' }), fc.integer()],
    });
    await fc.assert(
      fc.asyncProperty(document, fc.constantFrom(undefined, 1, 4, '\t'), async (value, layout) => {
        const text = JSON.stringify(value, null, layout).replaceAll('\n', layout === 4 ? '\r\n' : '\n');
        // Somebody's address as a key is told to nobody, so it leads nowhere.
        const leaves = leavesOf(JSON.parse(text)).filter(([pointer]) => at(pointer).pointer === pointer);
        const places = await placesOf(
          utf8(text),
          'json',
          leaves.map(([pointer]) => at(pointer)),
        );
        for (const [pointer, leaf] of leaves) {
          const place = places.get(pointer);
          if (pointer !== '') expect(JSON.parse(textAt(text, place as Region))).toEqual(leaf);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of a fault in the text is where the text goes wrong', async () => {
    const places = await placesOf(utf8('{\n  "a": 1,,\n}'), 'json', [toProblem({ code: 'JSON_SYNTAX' })]);
    expect(places.get('')).toEqual({ line: 2, column: 10 });
  });

  it('is not sought in what is no JSON', async () => {
    expect((await placesOf(utf8('eyJh.eyJi.c2ln'), 'json', [at('/a')])).size).toBe(0);
    expect((await placesOf(new Uint8Array(), 'json', [])).size).toBe(0);
  });
});

describe('a place in YAML', () => {
  it.each([
    ['/a/b/0', 3, 7, 'one two'],
    ['/a/b/1/c', 4, 10, '"x"'],
    ['/again/b/0', 3, 7, 'one two'],
    ['/empty', 6, 1, 'empty'],
    ['/a/gone', 1, 1, 'a'],
  ])('%s is at %d:%d', async (pointer, line, column, found) => {
    const text = 'a: &all\n  b:\n    - one two # note\n    - c: "x"\nagain: *all\nempty:\n';
    const place = await placeOf(text, pointer, 'yaml');
    expect(place).toMatchObject({ line, column });
    expect(place && textAt(text, place)).toBe(found);
  });

  it('is right for every number of any document', async () => {
    const document = fc.object({ maxDepth: 4, key: fc.stringMatching(/^[a-z]{1,8}$/), values: [fc.integer()] });
    await fc.assert(
      fc.asyncProperty(document, async (value) => {
        const text = stringify(value);
        const leaves = leavesOf(value).filter(([, leaf]) => typeof leaf === 'number');
        const places = await placesOf(
          utf8(text),
          'yaml',
          leaves.map(([pointer]) => at(pointer)),
        );
        for (const [pointer, leaf] of leaves) expect(textAt(text, places.get(pointer) as Region)).toBe(String(leaf));
      }),
      { numRuns: 100 },
    );
  });
});
