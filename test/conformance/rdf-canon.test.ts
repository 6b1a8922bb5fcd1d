import { createHash } from 'node:crypto';
import { NQuads } from 'rdf-canonize';
import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/canonical/graph.js';
import { iriText, literalText, quoted, rdf, type TextQuad } from '../../src/canonical/n-quads.js';
import { nodesOf } from '../../src/canonical/nodes-of.js';
import { rdfc } from '../../src/canonical/rdfc.js';
import { EdubadgeError } from '../../src/problems/error.js';
import { finish } from '../canonical/canonical-text.js';
import { corpus, corpusText, hasCorpus } from '../corpus.js';

interface Entry {
  id: string;
  type: string;
  name: string;
  action: string;
  result?: string;
  hashAlgorithm?: string;
}

interface Term {
  termType: string;
  value: string;
  language?: string;
  datatype: { value: string };
}

const folder = 'w3c/rdf-canon/';
const entries = hasCorpus ? corpus<{ entries: Entry[] }>(`${folder}manifest.jsonld`).entries : [];

// The official vectors of RDF Dataset Canonicalization (w3c/rdf-canon): texts, issued names, one poison graph.
describe.skipIf(!hasCorpus)('RDFC-1.0 vectors', () => {
  it('are all there', () => expect(entries).toHaveLength(86));

  it.each(entries.map((entry) => [entry.id, entry.name, entry] as const))(
    '%s %s',
    (_, __, { type, action, result, hashAlgorithm }) => {
      const hash =
        hashAlgorithm === undefined
          ? undefined
          : (text: string) => createHash(hashAlgorithm.toLowerCase()).update(text).digest('hex');
      const nodes = nodesOf(parse(corpusText(folder + action)));
      // What they are called before they are named anew.
      const given = new Map(nodes.map((node) => [node, node.name]));
      const run = () => finish(rdfc(nodes, hash));
      if (type === 'rdfc:RDFC10NegativeEvalTest') expect(run).toThrow(EdubadgeError);
      else if (type === 'rdfc:RDFC10MapTest') expect(namesIn(run().blank, given)).toEqual(corpus(folder + result));
      else expect(run().parts.join('')).toBe(corpusText(folder + result));
    },
  );
});

function parse(text: string): TextQuad[] {
  return (NQuads.parse(text) as Record<keyof TextQuad, Term>[]).map(({ subject, predicate, object, graph }) => ({
    subject: part(subject),
    predicate: part(predicate),
    object: part(object),
    graph: part(graph),
  }));
}

function part({ termType, value, language, datatype }: Term): string {
  if (termType === 'DefaultGraph') return '';
  if (termType === 'BlankNode') return `_:${value}`;
  if (termType === 'NamedNode') return iriText(value);
  return datatype.value === rdf.langString ? `${quoted(value)}@${language}` : literalText(value, datatype.value);
}

function namesIn(blank: readonly Node[], given: ReadonlyMap<Node, string>): Record<string, string> {
  return Object.fromEntries(blank.map((node) => [given.get(node)?.slice(2), node.name.slice(2)]));
}
