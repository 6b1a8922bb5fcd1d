import { sha256After, sha256Hex } from '#platform';
import { isBlank, type TextQuad } from '../canonical/n-quads.js';
import { byText, sort } from '../canonical/sort.js';
import { keepLately } from '../encoding/keep-lately.js';
import { type ByteTemplate, bytePage, byteTemplate } from './byte-template.js';
import { mergeSorted, sortedByKey } from './merge-sorted.js';
import { fill, holeAlone, joined, type TextTemplate, textAlone, textTemplate, withText } from './text-template.js';

/**
 * SHA-256 of the canonical N-Quads of a document for the texts that vary in it, written as N-Quads write them; undefined
 * where two blank nodes look alike, which only the whole of RDFC-1.0 can tell apart.
 */
export type CanonicalTemplate = (values: readonly string[]) => Uint8Array | undefined;

/** A blank node: what is hashed to name it, and the hash itself where that does not vary. */
interface BlankNode {
  readonly name: string;
  readonly first: TextTemplate;
  readonly hash: string | undefined;
}

/** One line, or several that stand together in an order which only what is filled in gives them. */
type Together = readonly TextTemplate[];

/** All lines of one subject, in their order. */
interface Block {
  readonly subject: string;
  readonly lines: readonly Together[];
}

/** Lines of one IRI, and how they all begin, by which they are sorted. */
interface Lines {
  readonly key: string;
  readonly write: ByteTemplate;
  /** Something of the award stands in them, or the name of a blank node in which it does. */
  readonly varies: boolean;
}

/** Beginnings that are kept: they are as many as there are places for the blank nodes that vary among the others. */
const mostHeads = 512;

/**
 * Cuts the quads of a document at the markers that stand in them. Lines that no marker touches are sorted once, and
 * blank nodes that none touches are hashed once; the names of blank nodes are holes like the others. Undefined where a
 * template cannot hold: named graphs, or lines of one blank node whose order depends on what is filled in.
 */
export function canonicalTemplate(
  quads: readonly TextQuad[],
  markers: readonly string[],
): CanonicalTemplate | undefined {
  const names = [...new Set(quads.flatMap(({ subject, object }) => [subject, object]).filter(isBlank))];
  const nodes = names.flatMap((name) => blankNode(name, quads, markers) ?? []);
  if (nodes.length < names.length || quads.some(({ graph }) => graph !== '')) return undefined;
  // Holes are the texts of the award, then the names of blank nodes.
  const cut = (part: string): TextTemplate =>
    isBlank(part) ? holeAlone(markers.length + names.indexOf(part)) : textTemplate(part, markers);
  const subjects = [...new Set(quads.map(({ subject }) => subject))];
  const blocks = subjects.map((subject) => ({ subject, lines: linesOf(subject, quads, cut) }));
  const varying = [...markers.map(() => true), ...nodes.map(({ hash }) => hash === undefined)];
  const labels = names.map((_, rank) => `_:c14n${rank}`);
  const rank = ranking(nodes);
  const render = rendering(blocks, { cut, varying, names, labels });
  return (values) => {
    const ranks = rank(values);
    return ranks && render(ranks, values);
  };
}

/** RDFC-1.0 §4.6, with holes; undefined where the order of its lines is not known before they are filled. */
function blankNode(name: string, quads: readonly TextQuad[], markers: readonly string[]): BlankNode | undefined {
  const own = (part: string) => (isBlank(part) ? (part === name ? '_:a' : '_:z') : part);
  const lines = quads
    .filter(({ subject, object }) => subject === name || object === name)
    .map(({ subject, predicate, object }) => `${own(subject)} ${predicate} ${own(object)} .\n`)
    .sort();
  if (!isOrderKnown(lines.map((line) => textTemplate(line, markers)))) return undefined;
  const first = textTemplate(lines.join(''), markers);
  return { name, first, hash: first.holes.length === 0 ? sha256Hex(lines.join('')) : undefined };
}

/** Two lines stand in their order, whatever is filled in, if they differ before their first holes. */
function isOrderKnown(lines: readonly TextTemplate[]): boolean {
  return lines.every(({ pieces: [head = ''], holes }, at) => {
    const differs = ({ pieces: [other = ''] }: TextTemplate) => !(other.startsWith(head) || head.startsWith(other));
    return holes.length === 0 || lines.every((line, other) => other === at || differs(line));
  });
}

/** The lines of a subject in their order; those of one predicate stand together where what is filled in orders them. */
function linesOf(subject: string, quads: readonly TextQuad[], cut: (part: string) => TextTemplate): Together[] {
  const own = quads.filter((quad) => quad.subject === subject);
  const predicates = [...new Set(own.map(({ predicate }) => predicate))].sort();
  return predicates.flatMap((predicate) => {
    const objects = own.filter((quad) => quad.predicate === predicate).map(({ object }) => object);
    const lines = objects
      .sort()
      .map((object) => joined([cut(subject), textAlone(` ${predicate} `), cut(object), textAlone(' .\n')]));
    return objects.every((object) => cut(object).holes.length === 0) ? lines.map((line) => [line]) : [lines];
  });
}

/** Blank nodes, by their place in the list of names, in the order of their hashes; undefined where two have one hash. */
function ranking(nodes: readonly BlankNode[]): (values: readonly string[]) => readonly number[] | undefined {
  const all = nodes.map(({ first, hash }, node) => ({ node, write: byteTemplate(first), key: hash ?? '' }));
  const same = sortedByKey(all.filter(({ key }) => key !== ''));
  const varying = all.filter(({ key }) => key === '');
  const isUnique = same.every(({ key }, at) => key !== same[at + 1]?.key);
  return (values) => {
    if (!isUnique) return undefined;
    const hashed = varying.map(({ node, write }) => ({ node, write, key: sha256Hex(write(values)) }));
    return mergeSorted(same, hashed)?.map(({ node }) => node);
  };
}

/** What the quads were cut to. */
interface Pieces {
  readonly cut: (part: string) => TextTemplate;
  /** Of each hole, whether an award decides what is filled in. */
  readonly varying: readonly boolean[];
  /** Blank nodes: their holes come last, and each has its place in `labels` when the award is known. */
  readonly names: readonly string[];
  readonly labels: readonly string[];
}

/**
 * The hash of the whole text for what varies: the lines of IRIs in their order, then those of blank nodes in theirs. Of
 * the lines before the first in which something of the award stands it is kept how far the hash has come.
 */
function rendering(
  blocks: readonly Block[],
  pieces: Pieces,
): (ranks: readonly number[], values: readonly string[]) => Uint8Array | undefined {
  const { varying, labels } = pieces;
  const firstLabel = varying.length - labels.length;
  const linesOfIris = irisInOrder(blocks, pieces);
  const linesOfNodes = nodesInOrder(blocks, pieces);
  const heads = new Map<string, (rest: Uint8Array) => Uint8Array>();
  const page = bytePage();
  return (ranks, values) => {
    const lines = linesOfIris(values);
    if (lines === undefined) return undefined;
    const named = new Array<string>(ranks.length);
    let places = '';
    ranks.forEach((node, rank) => {
      named[node] = labels[rank] ?? '';
      if (varying[firstLabel + node] === true) places += ` ${rank}`;
    });
    const all = [...values, ...named];
    const first = lines.findIndex(({ varies }) => varies);
    const length = first < 0 ? lines.length : first;
    const head = `${length}${places}`;
    let hash = heads.get(head);
    if (hash === undefined) {
      for (const { write } of lines.slice(0, length)) page.put(write(all));
      hash = keepLately(heads, mostHeads, head, sha256After(page.take()));
    }
    for (const { write } of lines.slice(length)) page.put(write(all));
    for (const write of linesOfNodes(ranks)) page.put(write(all));
    return hash(page.take());
  };
}

/** The lines of IRIs in the order of the IRIs; undefined where the award says one of them twice. */
function irisInOrder(
  blocks: readonly Block[],
  { cut, varying }: Pieces,
): (values: readonly string[]) => readonly Lines[] | undefined {
  const varies = (lines: Together) => lines.some(({ holes }) => holes.some((hole) => varying[hole] === true));
  const iris = blocks
    .filter(({ subject }) => !isBlank(subject))
    .map(({ subject, lines }) => ({ key: `${subject} `, begin: cut(`${subject} `), lines }));
  // What stands before the first line that varies can be hashed once.
  const halves = ({ key, lines }: { key: string; lines: readonly Together[] }): Lines[] => {
    const first = lines.findIndex(varies);
    const [head, rest] = first < 0 ? [lines, []] : [lines.slice(0, first), lines.slice(first)];
    const written = { key, write: writer(head, varying.length), varies: false };
    return rest.length === 0 ? [written] : [written, { key, write: writer(rest, varying.length), varies: true }];
  };
  const same = sortedByKey(iris.filter(({ begin }) => !varies([begin]))).flatMap(halves);
  const others = iris
    .filter(({ begin }) => varies([begin]))
    .map(({ begin, lines }) => ({ begin, write: writer(lines, varying.length), varies: true }));
  return (values) =>
    mergeSorted(
      same,
      others.map(({ begin, write, varies }) => ({ key: fill(begin, values), write, varies })),
    );
}

/**
 * The lines of blank nodes in the order of their labels, for the nodes in the order of their ranks. A node comes to stand
 * at few places: for each of them its lines are kept with its label in them.
 */
function nodesInOrder(
  blocks: readonly Block[],
  { varying, names, labels }: Pieces,
): (ranks: readonly number[]) => readonly ByteTemplate[] {
  const firstLabel = varying.length - labels.length;
  const inOrder = sortedByKey(labels.map((label, rank) => ({ rank, key: `${label} ` })));
  const linesOfNodes = names.map((name) => blocks.find(({ subject }) => subject === name)?.lines ?? []);
  const kept: ByteTemplate[] = [];
  return (ranks) => inOrder.map(({ rank }) => labelled(ranks[rank] ?? 0, rank));

  function labelled(node: number, rank: number): ByteTemplate {
    const at = node * names.length + rank;
    const known = kept[at];
    if (known !== undefined) return known;
    const lines = (linesOfNodes[node] ?? []).map((each) =>
      each.map((line) => withText(line, firstLabel + node, labels[rank] ?? '')),
    );
    const written = writer(lines, varying.length);
    kept[at] = written;
    return written;
  }
}

/** Writes lines; from `free` on, holes are those of the lines that have yet to be put in order. */
function writer(lines: readonly Together[], free: number): ByteTemplate {
  const late = lines.filter(({ length }) => length > 1);
  const write = byteTemplate(
    joined(lines.flatMap((each) => (each.length > 1 ? holeAlone(free + late.indexOf(each)) : each))),
  );
  return late.length === 0 ? write : (values) => write([...values, ...late.map((each) => inTurn(each, values))]);
}

/** Lines in the order that what is filled in gives them. */
function inTurn(lines: Together, values: readonly string[]): string {
  return sort(
    lines.map((line) => fill(line, values)),
    byText,
  ).join('');
}
