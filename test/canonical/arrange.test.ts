import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/canonical/arrange.js';
import { addBlank, addText, blankNode, type Node, namedNode, type Predicate } from '../../src/canonical/graph.js';

const predicates: Predicate[] = [0, 1, 2].map((rank) => ({ text: ` <urn:p${rank}> `, rank }));
const graphs = [undefined, namedNode('<urn:g1>'), namedNode('<urn:g2>'), blankNode()];

/** A quad as it is made: which predicate, which graph, and a text or a blank node as its object. */
const made = fc.tuple(fc.nat(2), fc.nat(3), fc.option(fc.string({ maxLength: 3 })));

function nodeOf(quads: readonly (readonly [number, number, string | null])[]): Node {
  const node = namedNode('<urn:s>');
  for (const [place, graph, text] of quads) {
    const predicate = predicates[place] as Predicate;
    if (text === null) addBlank(node, predicate, blankNode(), graphs[graph]);
    else addText(node, predicate, `${predicate.text}"${text}"${graphs[graph] ? ' ' : ' .\n'}`, graphs[graph], text);
  }
  return node;
}

/** What decides on the order of a line, but for the names of blank nodes: texts stand before blank nodes. */
function lineOf({ predicate, start, object, graph }: Node['quads'][number]): string {
  if (object !== undefined) return `${predicate.text}_`;
  return graph === undefined ? start : start + (graph.isBlank ? '_' : graph.name);
}

describe('arrange', () => {
  it.each([
    ['few quads', 0, 20],
    ['many', 65, 90],
  ])('puts %s in the order of their lines', (_, minLength, maxLength) => {
    fc.assert(
      fc.property(fc.array(made, { minLength, maxLength }), (quads) => {
        const node = nodeOf(quads);
        arrange(node.quads);
        const lines = node.quads.map(lineOf);
        expect(lines).toEqual(lines.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
        expect(lines).toHaveLength(quads.length);
      }),
    );
  });
});
