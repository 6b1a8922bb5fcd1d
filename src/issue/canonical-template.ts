import { sha256Hex } from '#platform';
import { afterSubject, type Quad } from '../canonical/n-quads.js';
import { fill, type TextTemplate, textTemplate } from './text-template.js';

/**
 * Canonical N-Quads of a document for the texts that vary in it, written as N-Quads write them; undefined where two
 * blank nodes look alike, which only the whole of RDFC-1.0 can tell apart.
 */
export type CanonicalTemplate = (values: readonly string[]) => string | undefined;

/** What is hashed to name a blank node, and the hash itself where that does not vary. */
interface BlankNode {
  readonly first: TextTemplate;
  readonly hash: string | undefined;
}

/** All lines of one subject. */
interface Block {
  readonly subject: TextTemplate;
  /** What follows the subject: lines in their order, or those of one predicate, whose order what is filled in decides. */
  readonly segments: readonly (readonly string[] | readonly TextTemplate[])[];
}

/** Gives a part of a quad its holes. */
type Cut = (part: string) => TextTemplate;

/**
 * Cuts the quads of a document at the markers that stand in them. Lines that no marker touches are sorted once, and
 * blank nodes that none touches are hashed once; the names of blank nodes are holes like the others. Undefined where a
 * template cannot hold: named graphs, or lines of one blank node whose order depends on what is filled in.
 */
export function canonicalTemplate(quads: readonly Quad[], markers: readonly string[]): CanonicalTemplate | undefined {
  const names = [...new Set(quads.flatMap(({ subject, object }) => [subject, object]).filter(isBlank))];
  const nodes = names.flatMap((name) => blankNode(name, quads, markers) ?? []);
  if (nodes.length < names.length || quads.some(({ graph }) => graph !== '')) return undefined;
  const cut: Cut = (part) =>
    isBlank(part) ? { pieces: ['', ''], holes: [markers.length + names.indexOf(part)] } : textTemplate(part, markers);
  const blocks = [...new Set(quads.map(({ subject }) => subject))].map((subject) => blockOf(subject, quads, cut));
  return (values) => {
    const labels = labelsOf(nodes, values);
    return labels && render(blocks, [...values, ...labels]);
  };
}

/** RDFC-1.0 §4.6, with holes; undefined where the order of its lines is not known before they are filled. */
function blankNode(name: string, quads: readonly Quad[], markers: readonly string[]): BlankNode | undefined {
  const own = (part: string) => (isBlank(part) ? (part === name ? '_:a' : '_:z') : part);
  const lines = quads
    .filter(({ subject, object }) => subject === name || object === name)
    .map(({ subject, predicate, object }) => `${own(subject)} ${afterSubject(predicate, own(object), '')}`)
    .sort();
  if (!isOrderKnown(lines.map((line) => textTemplate(line, markers)))) return undefined;
  const first = textTemplate(lines.join(''), markers);
  return { first, hash: first.holes.length === 0 ? sha256Hex(lines.join('')) : undefined };
}

/** Two lines stand in their order, whatever is filled in, if they differ before their first holes. */
function isOrderKnown(lines: readonly TextTemplate[]): boolean {
  return lines.every(({ pieces: [head = ''], holes }, at) => {
    const differs = ({ pieces: [other = ''] }: TextTemplate) => !(other.startsWith(head) || head.startsWith(other));
    return holes.length === 0 || lines.every((line, other) => other === at || differs(line));
  });
}

function blockOf(subject: string, quads: readonly Quad[], cut: Cut): Block {
  const own = quads.filter((quad) => quad.subject === subject);
  const predicates = [...new Set(own.map(({ predicate }) => predicate))].sort();
  const segments: (string[] | TextTemplate[])[] = [[]];
  for (const predicate of predicates) {
    const lines = own
      .filter((quad) => quad.predicate === predicate)
      .map(({ object }) => lineOf(predicate, cut(object)));
    if (lines.some(({ holes }) => holes.length > 0)) segments.push(lines, []);
    else (segments.at(-1) as string[]).push(...lines.map(({ pieces }) => pieces[0] ?? '').sort());
  }
  return { subject: cut(subject), segments: segments.filter((segment) => segment.length > 0) };
}

function lineOf(predicate: string, { pieces, holes }: TextTemplate): TextTemplate {
  const written = pieces.with(0, `${predicate} ${pieces[0]}`);
  return { pieces: written.with(-1, `${written.at(-1)} .\n`), holes };
}

/** Canonical names in the order of the blank nodes; undefined where two have one hash. */
function labelsOf(nodes: readonly BlankNode[], values: readonly string[]): string[] | undefined {
  const hashed = nodes.map(({ first, hash }, node) => ({ node, hash: hash ?? sha256Hex(fill(first, values)) }));
  hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  if (hashed.some(({ hash }, rank) => hash === hashed[rank + 1]?.hash)) return undefined;
  const labels: string[] = new Array<string>(nodes.length);
  for (const [rank, { node }] of hashed.entries()) labels[node] = `_:c14n${rank}`;
  return labels;
}

function render(blocks: readonly Block[], values: readonly string[]): string {
  const named = blocks.map(({ subject, segments }) => ({ begin: `${fill(subject, values)} `, segments }));
  named.sort((a, b) => (a.begin < b.begin ? -1 : 1));
  let text = '';
  for (const { begin, segments } of named) {
    for (const segment of segments) {
      const lines = segment.map((line) => (typeof line === 'string' ? line : fill(line, values)));
      if (lines.length > 1 && typeof segment[0] === 'object') lines.sort();
      text += begin + lines.join(begin);
    }
  }
  return text;
}

function isBlank(part: string): boolean {
  return part.startsWith('_:');
}
