/**
 * Quads by what they are about, in the texts that lines are made of: hardly anything is put together or sorted twice.
 */

/** A predicate, between spaces as lines have it. */
export interface Predicate {
  readonly text: string;
  /** Its place among the predicates of its scope; it shifts while the scope gets to know more of them. */
  rank: number;
}

/** A subject, or a blank node that is only an object or a graph. */
export interface Node {
  /** An IRI as lines have it; of a blank node, what it is called in the end. */
  name: string;
  readonly isBlank: boolean;
  /** Quads about it. */
  quads: Quad[];
  /** Quads about another, in which a blank node is the object or the graph. */
  mentions: Quad[];
  /** First-degree hash of a blank node, once it was made: what it is made of stays as it is. */
  hash: string;
}

/** A statement: its line is the name of its subject, `start`, and what the nodes that are not in `start` are called. */
export interface Quad {
  readonly subject: Node;
  predicate: Predicate;
  /** The whole line behind the subject; only its beginning where there is an `object` or a `graph`. */
  readonly start: string;
  readonly object: Node | undefined;
  readonly graph: Node | undefined;
  /** The JSON value of a literal: jsonld takes equal objects of different values for two. */
  readonly source: unknown;
  /** Where it differs from `start`: jsonld takes texts that differ only in direction for one. */
  readonly alike: string | undefined;
}

const none: Quad[] = [];

/** An IRI that is described, by its text in lines. */
export function namedNode(name: string): Node {
  return { name, isBlank: false, quads: [], mentions: none, hash: '' };
}

/** A blank node. */
export function blankNode(): Node {
  return { name: '', isBlank: true, quads: [], mentions: [], hash: '' };
}

/** Adds a quad whose object is a text, be it an IRI or a literal, which `start` ends with. */
export function addText(
  subject: Node,
  predicate: Predicate,
  start: string,
  graph: Node | undefined,
  source: unknown,
  alike?: string,
): void {
  const quad: Quad = { subject, predicate, start, object: undefined, graph, source, alike };
  subject.quads.push(quad);
  if (graph !== undefined && graph !== subject) graph.mentions.push(quad);
}

/** Adds a quad whose object is a blank node. */
export function addBlank(subject: Node, predicate: Predicate, object: Node, graph: Node | undefined): void {
  const { text: start } = predicate;
  const quad: Quad = { subject, predicate, start, object, graph, source: undefined, alike: undefined };
  subject.quads.push(quad);
  if (object !== subject) object.mentions.push(quad);
  if (graph !== undefined && graph !== subject && graph !== object) graph.mentions.push(quad);
}

/** How a line goes on and ends behind its object, before the name of a graph if it has one. */
export function endOf(graph: Node | undefined): string {
  return graph === undefined ? ' .\n' : ' ';
}

/** Texts put together are kept as their parts until somebody reads them: reading them here does so once for all lines. */
export function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}
