import { sha256Hex } from '#platform';
import { failure } from '../problems/error.js';
import { arrange } from './arrange.js';
import { type Effort, newEffort, spend } from './effort.js';
import { endOf, type Node, type Quad } from './graph.js';
import { byText, sort } from './sort.js';
import type { Work } from './work.js';

/** Issues names in the order in which they are asked for (RDFC-1.0 §4.3). */
interface Issuer {
  readonly prefix: string;
  readonly issued: Map<Node, string>;
}

/** A canonicalised graph. */
export interface Canonical {
  /** Canonical N-Quads, in parts of some lines: a text of megabytes takes longer to put together than to hash. */
  readonly parts: readonly string[];
  /** The blank nodes, in the order in which they got their names. */
  readonly blank: readonly Node[];
}

interface State {
  readonly hash: (text: string) => string;
  readonly canonical: Issuer;
  readonly effort: Effort;
}

interface Deep {
  hash: string;
  issuer: Issuer;
}

const canonicalPrefix = '_:c14n';

/** What a node is called in a line. */
type Naming = (node: Node) => string;

/**
 * Canonicalises a graph (RDFC-1.0 §4), as work in slices: it yields after each, so that who drives it can stop. Throws
 * EdubadgeError LIMIT_WORK over budget.
 */
export function* rdfc(
  nodes: readonly Node[],
  hash: (text: string) => string = sha256Hex,
  effort: Effort = newEffort(),
): Work<Canonical> {
  for (const { quads } of nodes) arrange(quads);
  const { alone, alike } = tellApart(nodes, hash);
  const blank = alike.length === 0 ? alone : yield* tellDeeper(alone, alike, hash, effort);
  for (const [index, node] of blank.entries()) node.name = `${canonicalPrefix}${index}`;
  // Named nodes come before blank ones, and those are in nearly the order of their names.
  const inOrder = [...sort(nodes.filter(isNamed), byName), ...sort([...blank], byName)];
  return { parts: canonicalParts(inOrder), blank };
}

/** The blank nodes whose hash is theirs alone, and the groups that share one, in the order of the hashes (§4.4.3 step 4). */
function tellApart(nodes: readonly Node[], hash: State['hash']): { alone: Node[]; alike: Node[][] } {
  const blank = nodes.filter(({ isBlank }) => isBlank);
  // One by itself needs no hash to be told apart: proof options are that, each time.
  if (blank.length > 1) for (const node of blank) if (node.hash === '') node.hash = hashFirstDegree(node, hash);
  sort(blank, byHash);
  const alone: Node[] = [];
  const alike: Node[][] = [];
  let previous: Node | undefined;
  for (const [index, node] of blank.entries()) {
    if (node.hash === previous?.hash) alike.at(-1)?.push(node);
    else if (node.hash === blank[index + 1]?.hash) alike.push([node]);
    else alone.push(node);
    previous = node;
  }
  return { alone, alike };
}

/** All blank nodes in the order of their names, those that look alike by what they are connected with (§4.4.3 step 5). */
function* tellDeeper(
  alone: readonly Node[],
  alike: readonly Node[][],
  hash: State['hash'],
  effort: Effort,
): Work<Node[]> {
  const canonical = issuerOf(canonicalPrefix);
  const state: State = { hash, canonical, effort };
  for (const node of alone) issue(canonical, node);
  for (const group of alike) {
    const results: Deep[] = [];
    for (const node of group) {
      if (canonical.issued.has(node)) continue;
      const issuer = issuerOf('_:b');
      issue(issuer, node);
      results.push(yield* hashNDegree(state, node, issuer, 0));
    }
    for (const { issuer } of sort(results, byHash)) for (const node of issuer.issued.keys()) issue(canonical, node);
  }
  return [...canonical.issued.keys()];
}

/** §4.6: the quads of a blank node, itself as `_:a`, others as `_:z`: so its own stand between the two others. */
function hashFirstDegree(node: Node, hash: State['hash']): string {
  const naming: Naming = (other) => (other.isBlank ? (other === node ? '_:a' : '_:z') : other.name);
  const own = linesOf(node.quads, '_:a', naming);
  const [only] = node.mentions;
  if (only !== undefined && node.mentions.length === 1) {
    const line = naming(only.subject) + behindSubject(only, naming);
    return hash(only.subject.isBlank ? own + line : line + own);
  }
  const byNamed: string[] = [];
  const byBlank: string[] = [];
  for (const quad of node.mentions)
    (quad.subject.isBlank ? byBlank : byNamed).push(naming(quad.subject) + behindSubject(quad, naming));
  return hash(sorted(byNamed) + own + sorted(byBlank));
}

function sorted(lines: string[]): string {
  return sort(lines, byText).join('');
}

/** Above this, V8 keeps a text by itself, in memory that it asks of the system each time. */
const longestPart = 65_536;

/** All quads as sorted lines, of nodes in order. */
function canonicalParts(nodes: readonly Node[]): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { name, quads } of nodes) {
    part += linesOf(quads, name, nameOf);
    if (part.length < longestPart) continue;
    parts.push(part);
    part = '';
  }
  parts.push(part);
  return parts;
}

function isNamed({ isBlank }: Node): boolean {
  return !isBlank;
}

function nameOf({ name }: Node): string {
  return name;
}

/** The lines of one subject: its quads are in order, but for those that a name of a blank node decides on. */
function linesOf(quads: readonly Quad[], subject: string, naming: Naming): string {
  let text = '';
  let unsettled: string[] | undefined;
  for (let index = 0; index < quads.length; index += 1) {
    const quad = quads[index] as Quad;
    if (isSettled(quad)) {
      text += subject + quad.start;
      continue;
    }
    const line = subject + behindSubject(quad, naming);
    const next = quads[index + 1];
    const goesOn = next !== undefined && next.predicate.rank === quad.predicate.rank && !isSettled(next);
    if (unsettled === undefined && !goesOn) {
      text += line;
      continue;
    }
    unsettled ??= [];
    unsettled.push(line);
    if (goesOn) continue;
    text += sorted(unsettled);
    unsettled = undefined;
  }
  return text;
}

function isSettled({ object, graph }: Quad): boolean {
  return object === undefined && graph === undefined;
}

function behindSubject({ start, object, graph }: Quad, naming: Naming): string {
  const text = object === undefined ? start : start + naming(object) + endOf(graph);
  return graph === undefined ? text : `${text}${naming(graph)} .\n`;
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** How far a chain of nodes that look alike is followed: each step stands on the stack. */
const deepest = 500;
/** To copy a name is this much of the work of looking at a quad. */
const copying = 1 / 16;

/** §4.8: tells blank nodes apart by what they are connected with, trying every order of those that look alike. */
function* hashNDegree(state: State, node: Node, outer: Issuer, depth: number): Work<Deep> {
  if (depth > deepest) throw failure('LIMIT_WORK');
  let issuer = outer;
  let data = '';
  for (const [hash, related] of sort([...relatedBlankNodes(state, node, issuer)], byKey)) {
    data += hash;
    let chosen: { path: string; issuer: Issuer } | undefined;
    for (const order of permutations(related)) {
      if (spend(state.effort, order.length + issuer.issued.size * copying)) yield;
      const found = yield* follow(state, order, issuer, depth, chosen?.path);
      if (found !== undefined && (chosen === undefined || found.path < chosen.path)) chosen = found;
    }
    if (chosen === undefined) continue;
    data += chosen.path;
    issuer = chosen.issuer;
  }
  return { hash: state.hash(data), issuer };
}

/** §4.8 step 5.4: the path through the related nodes in one order; nothing when it cannot be the least. */
function* follow(
  state: State,
  order: readonly Node[],
  outer: Issuer,
  depth: number,
  least: string | undefined,
): Work<{ path: string; issuer: Issuer } | undefined> {
  let issuer: Issuer = { prefix: outer.prefix, issued: new Map(outer.issued) };
  let path = '';
  const deeper: Node[] = [];
  for (const related of order) {
    const canonical = state.canonical.issued.get(related);
    if (canonical === undefined && !issuer.issued.has(related)) deeper.push(related);
    path += canonical ?? issue(issuer, related);
    if (least !== undefined && path > least) return undefined;
  }
  for (const related of deeper) {
    const result = yield* hashNDegree(state, related, issuer, depth + 1);
    path += `${issue(issuer, related)}<${result.hash}>`;
    issuer = result.issuer;
    if (least !== undefined && path > least) return undefined;
  }
  return { path, issuer };
}

/** §4.8 step 3 and §4.7: the blank nodes beside this one, by a hash of how they are connected. */
function relatedBlankNodes(state: State, node: Node, issuer: Issuer): Map<string, Node[]> {
  const found = new Map<string, Node[]>();
  const quads = [...node.quads, ...node.mentions];
  state.effort.work += quads.length;
  for (const quad of quads) {
    for (const [position, related] of [
      ['s', quad.subject],
      ['o', quad.object],
      ['g', quad.graph],
    ] as const) {
      if (related?.isBlank !== true || related === node) continue;
      const name = state.canonical.issued.get(related) ?? issuer.issued.get(related) ?? related.hash;
      const hash = state.hash(`${position}${position === 'g' ? '' : quad.predicate.text.trim()}${name}`);
      add(found, hash, related);
    }
  }
  return found;
}

/**
 * Every order of the items, once: a graph's name stands beside each of its quads, and to swap it with itself changes
 * nothing (Heap's algorithm would do; this one is plain, and lazy).
 */
function* permutations(items: readonly Node[]): Generator<Node[]> {
  if (items.length <= 1) {
    yield [...items];
    return;
  }
  for (const [index, item] of items.entries()) {
    if (items.indexOf(item) < index) continue;
    for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest];
  }
}

function issuerOf(prefix: string): Issuer {
  return { prefix, issued: new Map() };
}

function issue({ prefix, issued }: Issuer, node: Node): string {
  const known = issued.get(node);
  if (known !== undefined) return known;
  const name = `${prefix}${issued.size}`;
  issued.set(node, name);
  return name;
}

function byHash(a: { readonly hash: string }, b: { readonly hash: string }): boolean {
  return a.hash > b.hash;
}

function byName(a: Node, b: Node): boolean {
  return a.name > b.name;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): boolean {
  return a > b;
}
