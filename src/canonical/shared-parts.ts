import { flat, type Node, type Quad } from './graph.js';
import type { Run } from './run.js';
import { sameJson } from './same-json.js';
import type { Scope } from './scope.js';

/** Properties whose values are described alike in the badges of everybody; what is said of a learner is not kept. */
export const sharedProperties: readonly string[] = [
  'https://www.w3.org/2018/credentials#issuer',
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement',
];

/**
 * What documents say of an issuer or an achievement, which its badges say again and again: by key, with nothing for what
 * is not the same each time.
 */
export type SharedPart = Map<string, Member | undefined>;

/** A member, and what the walk makes of it. */
interface Member {
  readonly value: unknown;
  /** What it says of the object itself. */
  readonly quads: readonly Quad[];
  /** What is described below it. */
  readonly nodes: readonly Node[];
}

/** A member that was walked and can be kept. */
export interface Learnt extends Member {
  readonly part: SharedPart;
  readonly key: string;
}

/** Characters of lines; with the values and the objects it is some four times as many bytes. */
const mostInAll = 2_097_152;
const mostInOne = 65_536;
/** What a part takes that holds nothing yet. */
const emptyPart = 256;
/** So often nothing is kept because there is no room; then all begins anew, and what is in use is soon there again. */
const mostMissed = 4_096;

/** By the scope in which their keys mean what they mean, then by IRI. A scope that is made anew has none yet. */
const kept = { parts: new WeakMap<Scope, Map<string, SharedPart>>(), size: 0, missed: 0 };

/** What is kept of what an IRI stands for; nothing at first sight: most are never seen again. */
export function sharedPart({ shares, graph }: Run, iri: string, scope: Scope): SharedPart | undefined {
  if (!shares || graph !== undefined) return undefined;
  const known = kept.parts.get(scope)?.get(iri);
  if (known !== undefined) return known;
  if (!takeRoom(iri.length + emptyPart)) return undefined;
  const inScope = kept.parts.get(scope) ?? new Map<string, SharedPart>();
  kept.parts.set(scope, inScope.set(iri, new Map()));
  return undefined;
}

function takeRoom(size: number): boolean {
  if (kept.size + size > mostInAll) {
    kept.missed += 1;
    if (kept.missed < mostMissed) return false;
    kept.parts = new WeakMap();
    kept.size = 0;
    kept.missed = 0;
  }
  kept.size += size;
  return true;
}

/** Gives a node what the walk made of a member before; false where it has to be walked. */
export function recall(run: Run, part: SharedPart, node: Node, key: string, value: unknown): boolean {
  const member = part.get(key);
  if (member === undefined) return false;
  if (!sameJson(member.value, value)) {
    part.set(key, undefined);
    return false;
  }
  run.recalled = true;
  node.quads.push(...member.quads);
  for (const below of member.nodes) {
    run.nodes.push(below);
    if (below.isBlank) continue;
    const iri = below.name.slice(1, -1);
    if (run.named.has(iri)) run.mixed.push(below);
    run.named.set(iri, below);
  }
  return true;
}

/** Keeps what a walk learnt, if it came by nothing odd. */
export function keepLearnt(run: Run): void {
  if (run.learnt.length === 0 || !isOrdinary(run)) return;
  for (const { part, key, value, quads, nodes } of run.learnt) {
    const lines = [quads, ...nodes.map((node) => node.quads)].flat().map(({ start }) => start);
    const size = lines.reduce((sum, { length }) => sum + length, 0);
    const isKept = size <= mostInOne && takeRoom(size);
    if (isKept) lines.forEach(flat);
    part.set(key, isKept ? { value: copied(value), quads, nodes } : undefined);
  }
}

/** Who handed the value in may change it. */
function copied(value: unknown): unknown {
  return typeof value === 'object' ? structuredClone(value) : value;
}

/**
 * Whether what was made depends on nothing but the members and their scope, and nothing is to be said of it. What is
 * there twice makes no line, so that values could be far longer than their lines.
 */
function isOrdinary({ findings, mixed, dropped, hasBare, hasNested }: Run): boolean {
  return findings.length + mixed.length + dropped.length === 0 && !hasBare && !hasNested;
}
