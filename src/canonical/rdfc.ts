import { sha256Hex } from '#platform';
import { failure } from '../problems/error.js';
import { afterSubject, type Quad } from './n-quads.js';

/**
 * Quads looked at while blank nodes that look alike are told apart. Real badges with repeated parts need some hundreds;
 * poison graphs want more than there is time.
 */
const budget = 400_000;
const sliceOfWork = 4_000;

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

interface State {
  readonly hash: (text: string) => string;
  /** Quads by the blank nodes in them. */
  readonly quadsOf: ReadonlyMap<string, readonly Quad[]>;
  readonly hashOf: Map<string, string>;
  readonly canonical: Issuer;
  work: number;
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
export function* rdfc(quads: readonly Quad[], hash: (text: string) => string = sha256Hex): Work<Canonical> {
  const state: State = { hash, quadsOf: byBlankNode(quads), hashOf: new Map(), canonical: issuerOf('_:c14n'), work: 0 };
  for (const repeated of labelUnique(state)) {
    const results: Deep[] = [];
    for (const id of repeated) {
      if (state.canonical.issued.has(id)) continue;
      const issuer = issuerOf('_:b');
      issue(issuer, id);
      results.push(yield* hashNDegree(state, id, issuer));
    }
    for (const { issuer } of results.sort(byHash)) for (const id of issuer.issued.keys()) issue(state.canonical, id);
  }
  const name = (part: string) => (part.startsWith('_:') ? issue(state.canonical, part) : part);
  return { text: sortedLines(quads, name), labels: state.canonical.issued };
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

/** The quads of each blank node, in each of which it counts once. */
function byBlankNode(quads: readonly Quad[]): Map<string, Quad[]> {
  const found = new Map<string, Quad[]>();
  for (const quad of quads) {
    const { subject, object, graph } = quad;
    if (subject.startsWith('_:')) add(found, subject, quad);
    if (object.startsWith('_:') && object !== subject) add(found, object, quad);
    if (graph.startsWith('_:') && graph !== subject && graph !== object) add(found, graph, quad);
  }
  return found;
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Names the blank nodes whose hash is theirs alone, in the order of the hashes; gives the groups that share one. */
function labelUnique(state: State): string[][] {
  const byFirstDegree = new Map<string, string[]>();
  for (const [id, quads] of state.quadsOf) {
    const hash = hashFirstDegree(id, quads, state.hash);
    state.hashOf.set(id, hash);
    add(byFirstDegree, hash, id);
  }
  const repeated: string[][] = [];
  for (const [, ids] of [...byFirstDegree].sort(byText)) {
    const [id] = ids;
    if (ids.length > 1 || id === undefined) repeated.push(ids);
    else issue(state.canonical, id);
  }
  return repeated;
}

/** §4.6: the quads of a blank node, itself as `_:a`, others as `_:z`. */
function hashFirstDegree(id: string, quads: readonly Quad[], hash: State['hash']): string {
  return hash(sortedLines(quads, (part) => (part.startsWith('_:') ? (part === id ? '_:a' : '_:z') : part)));
}

/** The quads as sorted lines. What follows the subject is sorted apart: that is shorter, and less of it. */
function sortedLines(quads: readonly Quad[], name: (part: string) => string): string {
  const groups = new Map<string, string[]>();
  for (const quad of quads) {
    const subject = name(quad.subject);
    const rest = afterSubject(quad.predicate, name(quad.object), name(quad.graph));
    add(groups, subject, rest);
  }
  let text = '';
  for (const subject of [...groups.keys()].sort()) {
    for (const rest of groups.get(subject)?.sort() ?? []) text += `${subject} ${rest}`;
  }
  return text;
}

/** §4.8: tells blank nodes apart by what they are connected with, trying every order of those that look alike. */
function* hashNDegree(state: State, id: string, outer: Issuer): Work<Deep> {
  let issuer = outer;
  let data = '';
  for (const [hash, related] of [...relatedBlankNodes(state, id, issuer)].sort(byText)) {
    data += hash;
    let chosen: { path: string; issuer: Issuer } | undefined;
    for (const order of permutations(related)) {
      if (spend(state, order.length)) yield;
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
  const quads = state.quadsOf.get(id) ?? [];
  state.work += quads.length;
  for (const quad of quads) {
    for (const [position, related] of [
      ['s', quad.subject],
      ['o', quad.object],
      ['g', quad.graph],
    ] as const) {
      if (!related.startsWith('_:') || related === id) continue;
      const name = state.canonical.issued.get(related) ?? issuer.issued.get(related) ?? state.hashOf.get(related) ?? '';
      const hash = state.hash(`${position}${position === 'g' ? '' : quad.predicate}${name}`);
      add(found, hash, related);
    }
  }
  return found;
}

/** True when a slice of work is done. */
function spend(state: State, work: number): boolean {
  const before = Math.floor(state.work / sliceOfWork);
  state.work += work;
  if (state.work > budget) throw failure('LIMIT_WORK');
  return Math.floor(state.work / sliceOfWork) > before;
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

function byHash(a: Deep, b: Deep): number {
  return a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0;
}

function byText([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
