import { addBlank, addText, blankNode, endOf, type Node, namedNode, type Predicate } from './graph.js';
import { isBlank, type TextQuad } from './n-quads.js';

/** Quads that come as texts, by what they are about. */
export function nodesOf(quads: readonly TextQuad[]): Node[] {
  const nodes = new Map<string, Node>();
  const predicates = rankedPredicates(quads.map(({ predicate }) => ` ${predicate} `));
  for (const { subject, predicate: iri, object, graph: name } of quads) {
    const about = nodeOf(nodes, subject);
    const predicate = predicates.get(` ${iri} `) as Predicate;
    const graph = name === '' ? undefined : nodeOf(nodes, name);
    if (isBlank(object)) addBlank(about, predicate, nodeOf(nodes, object), graph);
    else addText(about, predicate, `${predicate.text}${object}${endOf(graph)}`, graph, undefined);
  }
  return [...nodes.values()];
}

function nodeOf(nodes: Map<string, Node>, name: string): Node {
  const known = nodes.get(name);
  if (known !== undefined) return known;
  const made = isBlank(name) ? { ...blankNode(), name } : namedNode(name);
  nodes.set(name, made);
  return made;
}

/** Predicates by their text in lines, in that order. */
export function rankedPredicates(texts: readonly string[]): Map<string, Predicate> {
  return new Map([...new Set(texts)].sort().map((text, rank) => [text, { text, rank }]));
}

/** The quads of nodes as texts, blank nodes called `_:b0`, `_:b1` …. */
export function textQuadsOf(nodes: readonly Node[]): TextQuad[] {
  const labels = new Map(nodes.filter(({ isBlank }) => isBlank).map((node, index) => [node, `_:b${index}`]));
  const nameOf = (node: Node | undefined) => node && (labels.get(node) ?? node.name);
  return nodes.flatMap(({ quads }) =>
    quads.map(({ subject, predicate, start, object, graph }) => ({
      subject: nameOf(subject) ?? '',
      predicate: predicate.text.trim(),
      object: nameOf(object) ?? start.slice(predicate.text.length, -endOf(graph).length),
      graph: nameOf(graph) ?? '',
    })),
  );
}
