import { eachItem } from './each-item.js';
import { dropRepeated, emitLine } from './emit.js';
import { expandIri } from './expand-iri.js';
import { endOf, type Node, type Predicate } from './graph.js';
import { typePredicate } from './property.js';
import { defer, mind, type Run } from './run.js';
import { type Scope, termOf } from './scope.js';

/** Where types are. */
interface Place {
  readonly node: Node;
  readonly predicate: Predicate;
  /** The scope before the terms that they bring. */
  readonly base: Scope;
}

/** The types of a node, as the terms say that are there before they bring theirs. */
export function walkTypes(run: Run, node: Node, value: unknown, base: Scope, scope: Scope): void {
  if (Array.isArray(value) && value.length === 0) mind(run, 'DATA_NOT_SIGNED');
  const from = node.quads.length;
  eachItem(run, value, walkType, { node, predicate: typePredicate(scope), base });
  dropRepeated(run, node, from);
}

function walkType(run: Run, type: unknown, { node, predicate, base }: Place): void {
  const line = typeLine(run, type, predicate, base);
  if (line !== undefined) emitLine(run, node, predicate, line);
}

function typeLine(run: Run, type: unknown, predicate: Predicate, scope: Scope): string | undefined {
  if (typeof type !== 'string') return defer(run, 'DATA_TYPE_UNDEFINED', { value: typeof type });
  const known = scope.types.get(type);
  if (known !== undefined) return known;
  const noted = run.findings.length;
  const iri = expandIri(run, type, scope, 'vocab');
  if (iri === undefined) return undefined;
  // In one piece: it is put into the lines of many documents.
  const line = [predicate.text, `<${iri}>`, endOf(undefined)].join('');
  if (run.findings.length === noted && termOf(scope, type) !== undefined) scope.types.set(type, line);
  return line;
}
