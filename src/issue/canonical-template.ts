import { sha256After, sha256Hex } from '#platform';
import { isBlank, type TextQuad } from '../canonical/n-quads.js';
import { byText, sort } from '../canonical/sort.js';
import { keepLately } from '../encoding/keep-lately.js';
import { mergeSorted, sortedByKey } from './merge-sorted.js';
import { fill, type TextTemplate, textTemplate } from './text-template.js';

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

/** All lines of one subject. */
interface Block {
  readonly subject: TextTemplate;
  /** The subject, where it is a blank node. */
  readonly node: string | undefined;
  readonly segments: readonly Segment[];
}

/** Lines of one subject that stand together. */
interface Segment {
  /** Gives them the beginning that they share, with their subject, and fills them. */
  readonly write: (begin: string, values: readonly string[]) => string;
  /** Something of the award stands in them, or the name of a blank node in which it does. */
  readonly varies: boolean;
}

/** Lines of one IRI, and how they all begin, by which they are sorted. */
interface Lines {
  readonly key: string;
  readonly segments: readonly Segment[];
  readonly varies: boolean;
}

/** Beginnings that are kept: they are as many as there are places for the blank nodes that vary among the others. */
const mostHeads = 256;

/** Gives a part of a quad its holes. */
type Cut = (part: string) => TextTemplate;

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
  const cut: Cut = (part) =>
    isBlank(part) ? { pieces: ['', ''], holes: [markers.length + names.indexOf(part)] } : textTemplate(part, markers);
  // What the award varies may be anything; the names of blank nodes are as few as these.
  const isBounded = ({ holes }: TextTemplate) => holes.every((hole) => hole >= markers.length);
  const varying = nodes.map(({ hash }) => hash === undefined);
  const varies = ({ holes }: TextTemplate) => holes.some((hole) => varying[hole - markers.length] ?? true);
  const subjects = [...new Set(quads.map(({ subject }) => subject))];
  const blocks = subjects.map((subject) => blockOf(subject, quads, cut, { isBounded, varies }));
  const rank = ranking(nodes);
  const render = rendering(
    blocks.filter(({ node }) => node === undefined),
    names.map((name) => blocks.find(({ node }) => node === name)),
    varying,
  );
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

function blockOf(
  subject: string,
  quads: readonly TextQuad[],
  cut: Cut,
  { isBounded, varies }: Record<'isBounded' | 'varies', (template: TextTemplate) => boolean>,
): Block {
  const begin = cut(subject);
  const own = quads.filter((quad) => quad.subject === subject);
  const predicates = [...new Set(own.map(({ predicate }) => predicate))].sort();
  const segments: Segment[] = [];
  let same: string[] = [];
  const settle = () => {
    if (same.length > 0) segments.push({ write: isBounded(begin) ? remembered(same) : joined(same), varies: false });
    same = [];
  };
  for (const predicate of predicates) {
    const lines = own
      .filter((quad) => quad.predicate === predicate)
      .map(({ object }) => lineOf(predicate, cut(object)));
    if (lines.every(({ holes }) => holes.length === 0)) same.push(...lines.map((line) => fill(line, [])).sort());
    else {
      settle();
      segments.push({ write: sorted(lines), varies: lines.some(varies) });
    }
  }
  settle();
  return { subject: begin, node: isBlank(subject) ? subject : undefined, segments };
}

function joined(lines: readonly string[]): Segment['write'] {
  return (begin) => begin + lines.join(begin);
}

/** The same, for subjects of which there are few: made once for each. */
function remembered(lines: readonly string[]): Segment['write'] {
  const known = new Map<string, string>();
  return (begin) => {
    const before = known.get(begin);
    if (before !== undefined) return before;
    const text = ['', ...lines].join(begin);
    known.set(begin, text);
    return text;
  };
}

/** Lines of one predicate, whose order what is filled in decides. */
function sorted(lines: readonly TextTemplate[]): Segment['write'] {
  const [only, ...others] = lines;
  if (only !== undefined && others.length === 0) return (begin, values) => begin + fill(only, values);
  return (begin, values) =>
    begin +
    sort(
      lines.map((line) => fill(line, values)),
      byText,
    ).join(begin);
}

function lineOf(predicate: string, { pieces, holes }: TextTemplate): TextTemplate {
  const written = pieces.with(0, `${predicate} ${pieces[0]}`);
  return { pieces: written.with(-1, `${written.at(-1)} .\n`), holes };
}

/** Blank nodes, by their place in the list of names, in the order of their hashes; undefined where two have one hash. */
function ranking(nodes: readonly BlankNode[]): (values: readonly string[]) => readonly number[] | undefined {
  const all = nodes.map(({ first, hash }, node) => ({ node, first, key: hash ?? '' }));
  const same = sortedByKey(all.filter(({ key }) => key !== ''));
  const varying = all.filter(({ key }) => key === '');
  const isUnique = same.every(({ key }, at) => key !== same[at + 1]?.key);
  return (values) => {
    if (!isUnique) return undefined;
    const hashed = varying.map(({ node, first }) => ({ node, first, key: sha256Hex(fill(first, values)) }));
    return mergeSorted(same, hashed)?.map(({ node }) => node);
  };
}

/**
 * The hash of the whole text for what varies: the lines of IRIs in their order, then those of blank nodes in theirs. Of
 * the lines before the first in which something of the award stands it is kept how far the hash has come.
 */
function rendering(
  iris: readonly Block[],
  ofNodes: readonly (Block | undefined)[],
  varying: readonly boolean[],
): (ranks: readonly number[], values: readonly string[]) => Uint8Array | undefined {
  const isSame = ({ subject }: Block) => subject.holes.length === 0;
  const same = sortedByKey(iris.filter(isSame).map((block) => linesOf(block, []))).flatMap(halves);
  const others = iris.filter((block) => !isSame(block));
  const names = ofNodes.map((_, rank) => ({ rank, name: `_:c14n${rank}`, key: `_:c14n${rank} ` }));
  const inOrder = sortedByKey(names);
  const heads = new Map<string, (rest: string) => Uint8Array>();
  return (ranks, values) => {
    const labels: string[] = new Array<string>(ranks.length);
    let places = '';
    for (const { rank, name } of names) {
      const node = ranks[rank] ?? 0;
      labels[node] = name;
      if (varying[node] === true) places += ` ${rank}`;
    }
    const all = [...values, ...labels];
    const ordered = mergeSorted(
      same,
      others.map((block) => linesOf(block, values)),
    );
    if (ordered === undefined) return undefined;
    const first = ordered.findIndex(({ varies }) => varies);
    const length = first < 0 ? ordered.length : first;
    const head = `${length}${places}`;
    const hash =
      heads.get(head) ?? keepLately(heads, mostHeads, head, sha256After(textOf(ordered.slice(0, length), all)));
    let rest = textOf(ordered.slice(length), all);
    for (const { rank, key } of inOrder)
      for (const { write } of ofNodes[ranks[rank] ?? 0]?.segments ?? []) rest += write(key, all);
    return hash(rest);
  };
}

function linesOf({ subject, segments }: Block, values: readonly string[]): Lines {
  return { key: `${fill(subject, values)} `, segments, varies: subject.holes.length > 0 };
}

/** Up to the first of the lines that vary, and from there. */
function halves({ key, segments }: Lines): Lines[] {
  const first = segments.findIndex(({ varies }) => varies);
  if (first < 0) return [{ key, segments, varies: false }];
  return [
    { key, segments: segments.slice(0, first), varies: false },
    { key, segments: segments.slice(first), varies: true },
  ];
}

function textOf(lines: readonly Lines[], values: readonly string[]): string {
  let text = '';
  for (const { key, segments } of lines) for (const { write } of segments) text += write(key, values);
  return text;
}
