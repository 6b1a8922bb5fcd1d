import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonize } from 'rdf-canonize';
import { expect, it } from 'vitest';
import type { TextQuad } from '../../src/canonical/n-quads.js';
import { canonicalTemplate } from '../../src/issue/canonical-template.js';

const runs = Number(process.env.PROPERTY_RUNS ?? 500);
/** The first two stand in IRIs, the others in literals. */
const markers = ['mark-0', 'mark-1', 'mark-2', 'mark-3'];
const blank = Array.from({ length: 12 }, (_, number) => `_:b${number}`);
const iris = ['<urn:a>', '<urn:b>', '<urn:zz>', '<urn:mark-0>', '<https://voorbeeld.example/mark-1#x>'];
const key = ({ subject, predicate, object }: TextQuad) => `${subject} ${predicate} ${object}`;

const graphOf = (nodes: readonly string[]) =>
  fc.uniqueArray(
    fc.record({
      subject: fc.constantFrom(...nodes, ...iris),
      predicate: fc.constantFrom('<urn:p>', '<urn:p1>', '<urn:q>', '<urn:r>'),
      object: fc.constantFrom(
        ...nodes,
        ...iris,
        '"x"',
        '"één"@nl',
        '"5"^^<urn:t>',
        '"mark-2"',
        '"a mark-3"',
        '"mark-3"@nl',
      ),
      graph: fc.constant(''),
    }),
    { minLength: 1, maxLength: 30, selector: key },
  );

/** Each blank node says something that no other says, so that most of them can be told apart. */
const graph = fc.integer({ min: 0, max: blank.length }).chain((count) => {
  const nodes = blank.slice(0, count);
  const own = nodes.map((subject, number) => ({ subject, predicate: '<urn:n>', object: `"${number}"`, graph: '' }));
  return graphOf(nodes).map((quads) => [...own, ...quads]);
});

const valuesInTurn = fc.array(
  fc
    .tuple(fc.stringMatching(/^[0-9a-f]{4,6}$/), fc.constantFrom('1', '22', 'é3', '€', 'voorbeeld'))
    .map(([id, text]) => [`${id}-0`, `${id}-1`, `${text} 2`, `3 ${text}`]),
  { minLength: 1, maxLength: 5 },
);

function filled(text: string, values: readonly string[]): string {
  return markers.reduce((whole, marker, at) => whole.replaceAll(marker, values[at] ?? ''), text);
}

/** SHA-256 of the canonical text by rdf-canonize. */
async function hashOf(quads: readonly TextQuad[], values: readonly string[]): Promise<string> {
  const text = filled(quads.map((quad) => `${key(quad)} .\n`).join(''), values);
  const format = 'application/n-quads';
  const canonical = await canonize(text, { algorithm: 'RDFC-1.0', inputFormat: format, format, maxWorkFactor: 6 });
  return createHash('sha256').update(canonical).digest('hex');
}

const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex');

it('a template gives the hash of the canonical text, whatever is filled in after whatever', async () => {
  let asked = 0;
  let given = 0;
  await fc.assert(
    fc.asyncProperty(graph, valuesInTurn, async (quads, inTurn) => {
      const template = canonicalTemplate(quads, markers);
      for (const values of inTurn) {
        asked += 1;
        const hash = template?.(values);
        if (hash === undefined) continue;
        given += 1;
        expect(hex(hash)).toBe(await hashOf(quads, values));
      }
    }),
    { numRuns: runs },
  );
  expect(given).toBeGreaterThan(asked / 2);
});

it.each([
  ['beside one that is the same', ['"x"', '"mark-2"']],
  ['by itself', ['"mark-2"']],
  ['in none of these', ['"x"', '_:b']],
])('a template keeps of its beginning only what is the same in all: something varies %s', async (_, objects) => {
  const quad = (subject: string, predicate: string, object: string) => ({ subject, predicate, object, graph: '' });
  const quads = [
    quad('<urn:a>', '<urn:o>', '"first"'),
    ...objects.map((object) => quad('<urn:a>', '<urn:p>', object)),
    quad('<urn:b>', '<urn:p>', '"mark-3"'),
    quad('_:b', '<urn:p>', '"mark-2"'),
    // A blank node of which nothing is said.
    quad('<urn:b>', '<urn:q>', '_:c'),
  ];
  const template = canonicalTemplate(quads, markers);
  for (const text of ['some', 'other', 'one that is longer', 'some']) {
    const values = ['0', '1', text, `${text} 3`];
    expect(hex(template?.(values) ?? new Uint8Array())).toBe(await hashOf(quads, values));
  }
});

it('a template in which two subjects become one gives nothing', () => {
  const quad = { subject: '<urn:a>', predicate: '<urn:p>', object: '"x"', graph: '' };
  const template = canonicalTemplate([quad, { ...quad, subject: '<urn:mark-0>' }], markers);
  expect(template?.(['b', '1', '2', '3'])).toBeDefined();
  expect(template?.(['a', '1', '2', '3'])).toBeUndefined();
});

it('a template of what the order depends on, or of named graphs, is none', () => {
  const quad = { subject: '_:b', predicate: '<urn:p>', object: '"mark-2"', graph: '' };
  expect(canonicalTemplate([quad], markers)?.(['0', '1', '2', '3'])).toBeDefined();
  expect(canonicalTemplate([quad, { ...quad, object: '"mark-3"' }], markers)).toBeUndefined();
  expect(canonicalTemplate([{ ...quad, graph: '<urn:g>' }], markers)).toBeUndefined();
});

it('a template with two blank nodes that say the same leaves them to the whole of RDFC-1.0', () => {
  const quad = { subject: '_:b', predicate: '<urn:p>', object: '"mark-2"', graph: '' };
  const template = canonicalTemplate([quad, { ...quad, subject: '_:c', object: '"mark-3"' }], markers);
  expect(template?.(['0', '1', 'same', 'same'])).toBeUndefined();
  expect(template?.(['0', '1', 'same', 'other'])).toBeDefined();
  expect(
    canonicalTemplate(
      [
        { ...quad, object: '"x"' },
        { ...quad, subject: '_:c', object: '"x"' },
      ],
      markers,
    )?.([]),
  ).toBeUndefined();
});
