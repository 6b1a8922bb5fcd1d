import fc from 'fast-check';
import { canonize } from 'rdf-canonize';
import { expect, it } from 'vitest';
import type { TextQuad } from '../../src/canonical/n-quads.js';
import { nodesOf } from '../../src/canonical/nodes-of.js';
import { rdfc } from '../../src/canonical/rdfc.js';
import { finish } from './canonical-text.js';

const blank = [0, 1, 2, 3, 4, 5, 6].map((number) => `_:b${number}`);
const key = (quad: TextQuad) => Object.values(quad).join(' ');

/** Few nodes and many quads: blank nodes that look alike, in circles, and as names of graphs. */
const anyGraph = fc.uniqueArray(
  fc.record({
    subject: fc.constantFrom(...blank, '<urn:a>', '<urn:b>'),
    predicate: fc.constantFrom('<urn:p>', '<urn:p>', '<urn:p1>', '<urn:q>'),
    object: fc.constantFrom(...blank, '<urn:a>', '<urn:b>', '"x"', '"x"@nl', '"5"^^<urn:t>'),
    graph: fc.constantFrom('', '', '', '<urn:g>', '_:b1', '_:g'),
  }),
  { minLength: 1, maxLength: 18, selector: key },
);

/** Nothing but blank nodes, told apart by how they hang together alone. */
const bareGraph = fc.uniqueArray(
  fc.record({
    subject: fc.constantFrom(...blank.slice(0, 6)),
    predicate: fc.constant('<urn:p>'),
    object: fc.constantFrom(...blank.slice(0, 6)),
    graph: fc.constant(''),
  }),
  { minLength: 2, maxLength: 14, selector: key },
);

it('rdfc names blank nodes as rdf-canonize does, whatever the graph', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyGraph, bareGraph), async (quads) => {
      const text = quads.map((quad) => `${key(quad)} .\n`).join('');
      const format = 'application/n-quads';
      const options = { algorithm: 'RDFC-1.0', inputFormat: format, format, maxWorkFactor: 6 };
      expect(finish(rdfc(nodesOf(quads))).parts.join('')).toBe(await canonize(text, options));
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 2_000) },
  );
});
