import { addBlank, addText, endOf, type Node, type Predicate, type Quad } from './graph.js';
import { rankedPredicates } from './nodes-of.js';
import type { Property } from './property.js';
import type { Run } from './run.js';

/** Adds a quad whose object is a literal: what stands between its quotes, of the property's own datatype. */
export function emitLiteral(run: Run, subject: Node, property: Property, escaped: string, source: unknown): void {
  const { predicate, open, close } = property;
  emitLine(run, subject, predicate, open + escaped + close, source);
}

/** Adds a quad whose line is there behind its subject, as it is in the default graph. */
export function emitLine(
  { graph, onlyTypes }: Run,
  subject: Node,
  predicate: Predicate,
  line: string,
  source?: unknown,
): void {
  if (onlyTypes) return;
  addText(subject, predicate, graph === undefined ? line : line.slice(0, -2), graph, source);
}

/** Adds a quad whose object is an IRI or a literal in full. */
export function emitText(
  { graph, onlyTypes }: Run,
  subject: Node,
  predicate: Predicate,
  object: string,
  source?: unknown,
  alike?: string,
): void {
  if (onlyTypes) return;
  const end = endOf(graph);
  const other = alike === undefined ? undefined : predicate.text + alike + end;
  addText(subject, predicate, predicate.text + object + end, graph, source, other);
}

/** Adds a quad whose object is a node. */
export function emitNode(run: Run, subject: Node, predicate: Predicate, object: Node): void {
  if (run.onlyTypes) return;
  if (object.isBlank) addBlank(subject, predicate, object, run.graph);
  else emitText(run, subject, predicate, object.name);
}

/** So few are sooner compared one by one than looked up. */
const fewQuads = 8;

/**
 * Takes out what is there twice among the quads of one property, which are the last ones of their subject: a set has
 * the same value once. jsonld compares the JSON values and not the quads; where that makes a difference, it decides.
 */
export function dropRepeated(run: Run, subject: Node, from: number): void {
  const { quads } = subject;
  if (quads.length - from < 2 || !hasRepeated(quads, from)) return;
  const unique = uniqueQuads(run, quads.slice(from));
  quads.length = from;
  quads.push(...unique);
}

function hasRepeated(quads: readonly Quad[], from: number): boolean {
  if (quads.length - from > fewQuads) return true;
  for (let index = from + 1; index < quads.length; index += 1) {
    const quad = quads[index] as Quad;
    if (quad.object !== undefined) continue;
    const text = textOf(quad);
    for (let before = from; before < index; before += 1) {
      const other = quads[before] as Quad;
      if (other.object === undefined && textOf(other) === text) return true;
    }
  }
  return false;
}

function uniqueQuads(run: Run, quads: readonly Quad[]): Quad[] {
  const known = new Map<Node | undefined, Map<string, Quad>>();
  return quads.filter((quad) => {
    if (quad.object !== undefined) return true;
    const { graph } = quad;
    const inGraph = known.get(graph) ?? new Map<string, Quad>();
    known.set(graph, inGraph);
    const text = textOf(quad);
    const first = inGraph.get(text);
    if (first === undefined) inGraph.set(text, quad);
    else {
      if (first.source !== quad.source) run.deferred = true;
      run.dropped.push(quad);
    }
    return first === undefined;
  });
}

function textOf({ start, alike }: Quad): string {
  return alike ?? start;
}

/**
 * Puts in order what the walk came by in several places: quads of one subject that are there twice, and predicates of
 * several scopes. Nothing mentions a quad any more that was taken out.
 */
export function settle(run: Run): void {
  for (const node of new Set(run.mixed)) {
    node.quads = uniqueQuads(run, node.quads);
    const predicates = rankedPredicates(node.quads.map(({ predicate }) => predicate.text));
    for (const quad of node.quads) quad.predicate = predicates.get(quad.predicate.text) as Predicate;
  }
  if (run.dropped.length === 0) return;
  const dropped = new Set(run.dropped);
  for (const node of run.nodes)
    if (node.mentions.length > 0) node.mentions = node.mentions.filter((quad) => !dropped.has(quad));
}
