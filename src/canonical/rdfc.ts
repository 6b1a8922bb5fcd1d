import { sha256Hex } from '#platform';
import { type Effort, spend } from './effort.js';
import { afterSubject, isBlank, type Quad } from './n-quads.js';

/** Issues names in the order in which they are asked for (RDFC-1.0 §4.3). */
interface Issuer {
  readonly prefix: string;
  readonly issued: Map<string, string>;
}

/** A canonicalised set of quads. */
export interface Canonical {
  /** Canonical N-Quads. */
  readonly text: string;
  /** The canonical names of the blank nodes, by those that they came with. */
  readonly labels: ReadonlyMap<string, string>;
}

/** A subject, or a blank node that is only an object or a graph. */
interface Node {
  readonly id: string;
  /** Quads about it, in the order of their predicates and objects. */
  readonly own: Quad[];
  /** Quads about another, in which it is the object or the graph. */
  readonly mentions: Quad[];
  /** First-degree hash of a blank node. */
  hash: string;
}

interface State {
  readonly hash: (text: string) => string;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly canonical: Issuer;
  readonly effort: Effort;
}

interface Deep {
  hash: string;
  issuer: Issuer;
}

type Work<T> = Generator<undefined, T, undefined>;

/**
 * Canonicalises a set of quads (RDFC-1.0 §4), as work in slices: it yields after each, so that who drives it can
 * stop. Throws EdubadgeError LIMIT_WORK over budget.
 */
export function* rdfc(
  quads: readonly Quad[],
  hash: (text: string) => string = sha256Hex,
  effort: Effort = { work: 0 },
): Work<Canonical> {
  const state: State = { hash, nodes: nodesOf(quads), canonical: issuerOf('_:c14n'), effort };
  for (const repeated of labelUnique(state)) {
    const results: Deep[] = [];
    for (const { id } of repeated) {
      if (state.canonical.issued.has(id)) continue;
      const issuer = issuerOf('_:b');
      issue(issuer, id);
      results.push(yield* hashNDegree(state, id, issuer));
    }
    for (const { issuer } of results.sort(byHash)) for (const id of issuer.issued.keys()) issue(state.canonical, id);
  }
  return { text: canonicalText(state), labels: state.canonical.issued };
}

/** Drives work to its end at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Drives work to its end, letting others go in between and stopping on abort. */
export async function finishInSlices<T>(work: Work<T>, signal: AbortSignal | undefined): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
  }
}

/** The quads by what they are about, in an order in which hardly anything has to be sorted again. */
function nodesOf(quads: readonly Quad[]): Map<string, Node> {
  const nodes = new Map<string, Node>();
  for (const quad of quads) {
    const { subject, object, graph } = quad;
    nodeOf(nodes, subject).own.push(quad);
    if (isBlank(object) && object !== subject) nodeOf(nodes, object).mentions.push(quad);
    if (isBlank(graph) && graph !== subject && graph !== object) nodeOf(nodes, graph).mentions.push(quad);
  }
  for (const { own } of nodes.values()) sortQuads(own);
  return nodes;
}

function nodeOf(nodes: Map<string, Node>, id: string): Node {
  const known = nodes.get(id);
  if (known !== undefined) return known;
  const made: Node = { id, own: [], mentions: [], hash: '' };
  nodes.set(id, made);
  return made;
}

/** Most subjects have a dozen quads: there, inserting takes a third of the time of the built-in sort. */
const fewQuads = 32;

function sortQuads(quads: Quad[]): void {
  if (quads.length > fewQuads) {
    quads.sort((a, b) => (comesAfter(a, b) ? 1 : comesAfter(b, a) ? -1 : 0));
    return;
  }
  for (let index = 1; index < quads.length; index += 1) {
    const quad = quads[index] as Quad;
    let place = index;
    for (let other = quads[place - 1]; other !== undefined && comesAfter(other, quad); other = quads[place - 1]) {
      quads[place] = other;
      place -= 1;
    }
    quads[place] = quad;
  }
}

/** As lines do; a blank node comes after all else whatever its name, for `_` comes after `"` and `<`. */
function comesAfter(a: Quad, b: Quad): boolean {
  if (a.predicate !== b.predicate) return a.predicate > b.predicate;
  return a.object === b.object ? a.graph > b.graph : a.object > b.object;
}

/** Names the blank nodes whose hash is theirs alone, in the order of the hashes; gives the groups that share one. */
function labelUnique({ nodes, hash, canonical }: State): Node[][] {
  const blank = [...nodes.values()].filter(({ id }) => isBlank(id));
  // One by itself needs no hash to be told apart: proof options are that, each time.
  if (blank.length > 1) for (const node of blank) node.hash = hashFirstDegree(node, hash);
  blank.sort(byHash);
  const repeated: Node[][] = [];
  for (const [index, node] of blank.entries()) {
    if (node.hash === blank[index - 1]?.hash) repeated.at(-1)?.push(node);
    else if (node.hash === blank[index + 1]?.hash) repeated.push([node]);
    else issue(canonical, node.id);
  }
  return repeated;
}

/** §4.6: the quads of a blank node, itself as `_:a`, others as `_:z`: so its own stand between the two others. */
function hashFirstDegree({ id, own, mentions }: Node, hash: State['hash']): string {
  const name = (part: string) => (isBlank(part) ? (part === id ? '_:a' : '_:z') : part);
  const byNamed: string[] = [];
  const byBlank: string[] = [];
  for (const { subject, predicate, object, graph } of mentions) {
    const line = `${isBlank(subject) ? '_:z' : subject} ${afterSubject(predicate, name(object), name(graph))}`;
    (isBlank(subject) ? byBlank : byNamed).push(line);
  }
  return hash(`${sorted(byNamed)}${linesOf(own, '_:a', name)}${sorted(byBlank)}`);
}

function sorted(lines: string[]): string {
  return lines.length > 1 ? lines.sort().join('') : (lines[0] ?? '');
}

/** All quads as sorted lines, by subject. */
function canonicalText({ nodes, canonical }: State): string {
  const name = (part: string) => (isBlank(part) ? issue(canonical, part) : part);
  const subjects = [...nodes.values()].map(({ id, own }) => ({ subject: name(id), own }));
  let text = '';
  for (const { subject, own } of subjects.sort(bySubject)) text += linesOf(own, subject, name);
  return text;
}

/** The lines of one subject: its quads are in order, but for those that a name of a blank node decides on. */
function linesOf(quads: readonly Quad[], subject: string, name: (part: string) => string): string {
  let text = '';
  let unsettled: string[] = [];
  for (let index = 0; index < quads.length; index += 1) {
    const quad = quads[index] as Quad;
    if (isSettled(quad)) {
      text += `${subject} ${quad.predicate} ${quad.object} .\n`;
      continue;
    }
    unsettled.push(`${subject} ${afterSubject(quad.predicate, name(quad.object), name(quad.graph))}`);
    const next = quads[index + 1];
    if (next !== undefined && next.predicate === quad.predicate && !isSettled(next)) continue;
    text += sorted(unsettled);
    unsettled = [];
  }
  return text;
}

function isSettled({ object, graph }: Quad): boolean {
  return graph === '' && !isBlank(object);
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** §4.8: tells blank nodes apart by what they are connected with, trying every order of those that look alike. */
function* hashNDegree(state: State, id: string, outer: Issuer): Work<Deep> {
  let issuer = outer;
  let data = '';
  for (const [hash, related] of [...relatedBlankNodes(state, id, issuer)].sort(byText)) {
    data += hash;
    let chosen: { path: string; issuer: Issuer } | undefined;
    for (const order of permutations(related)) {
      if (spend(state.effort, order.length)) yield;
      const found = yield* follow(state, order, issuer, chosen?.path);
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
  order: readonly string[],
  outer: Issuer,
  least: string | undefined,
): Work<{ path: string; issuer: Issuer } | undefined> {
  let issuer: Issuer = { prefix: outer.prefix, issued: new Map(outer.issued) };
  let path = '';
  const deeper: string[] = [];
  for (const related of order) {
    const canonical = state.canonical.issued.get(related);
    if (canonical === undefined && !issuer.issued.has(related)) deeper.push(related);
    path += canonical ?? issue(issuer, related);
    if (least !== undefined && path > least) return undefined;
  }
  for (const related of deeper) {
    const result = yield* hashNDegree(state, related, issuer);
    path += `${issue(issuer, related)}<${result.hash}>`;
    issuer = result.issuer;
    if (least !== undefined && path > least) return undefined;
  }
  return { path, issuer };
}

/** §4.8 step 3 and §4.7: the blank nodes beside this one, by a hash of how they are connected. */
function relatedBlankNodes(state: State, id: string, issuer: Issuer): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const { own = [], mentions = [] } = state.nodes.get(id) ?? {};
  const quads = [...own, ...mentions];
  state.effort.work += quads.length;
  for (const quad of quads) {
    for (const [position, related] of [
      ['s', quad.subject],
      ['o', quad.object],
      ['g', quad.graph],
    ] as const) {
      if (!isBlank(related) || related === id) continue;
      const name =
        state.canonical.issued.get(related) ?? issuer.issued.get(related) ?? state.nodes.get(related)?.hash ?? '';
      const hash = state.hash(`${position}${position === 'g' ? '' : quad.predicate}${name}`);
      add(found, hash, related);
    }
  }
  return found;
}

/** Every order of the items (Heap's algorithm would do; this one is plain, and lazy). */
function* permutations(items: readonly string[]): Generator<string[]> {
  if (items.length <= 1) {
    yield [...items];
    return;
  }
  for (const [index, item] of items.entries()) {
    for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest];
  }
}

function issuerOf(prefix: string): Issuer {
  return { prefix, issued: new Map() };
}

function issue({ prefix, issued }: Issuer, id: string): string {
  const known = issued.get(id);
  if (known !== undefined) return known;
  const name = `${prefix}${issued.size}`;
  issued.set(id, name);
  return name;
}

function byHash(a: { readonly hash: string }, b: { readonly hash: string }): number {
  return a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0;
}

function bySubject(a: { readonly subject: string }, b: { readonly subject: string }): number {
  return a.subject < b.subject ? -1 : 1;
}

function byText([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
