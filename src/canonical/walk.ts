import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import type { Finding } from '../problems/problem.js';
import { eachItem } from './each-item.js';
import { dropRepeated, emitNode, emitText, settle } from './emit.js';
import { expandIri, isAbsolute } from './expand-iri.js';
import type { Node, Predicate } from './graph.js';
import type { KnownContexts } from './known-contexts.js';
import { jsonLiteral } from './literal.js';
import { iriText, rdf } from './n-quads.js';
import { isUsable, ownContext, withTypes } from './node-scope.js';
import { inLine, knownProperty, otherProperty, type Property } from './property.js';
import { defer, mind, newBlankNode, newRun, nodeNamed, type Run, refuse } from './run.js';
import { emptyScope, insideProperty, plainTerm, propertyName, type Scope, type Term, termOf } from './scope.js';
import { keepLearnt, recall, sharedPart } from './shared-parts.js';
import { walkTypes } from './walk-types.js';
import { walkLanguageValue, walkScalar } from './walk-value.js';

/** What a walk over a document comes to. */
export interface Walked {
  /** Undefined where the walk met something that it does not know. */
  readonly nodes: readonly Node[] | undefined;
  /** Everything for which what is read would not be what was signed. */
  readonly findings: readonly Finding[];
  /** Those of the findings for which JSON-LD in safe mode refuses the document too; then the graph does not count. */
  readonly refusals: readonly Finding[];
  /** It met a `@context` that it was not given. */
  readonly isForeign: boolean;
  /** Something with an id was described in several places. */
  readonly repeats: boolean;
}

/** Scopes of all documents hang below this one. */
const root = emptyScope();

const rdfFirst: Predicate = { text: ` ${iriText(rdf.first)} `, rank: 0 };
const rdfRest: Predicate = { text: ` ${iriText(rdf.rest)} `, rank: 1 };
const rdfNil = iriText(rdf.nil);

/**
 * One walk from JSON to quads over compiled contexts (JSON-LD API 1.1 §5 and §8, as one), which notes on its way what
 * a reader of the JSON would see that the quads do not hold. With `onlyTypes`, for those who sign the JSON, it makes no
 * quads, and of what it notes only what concerns contexts, types and codes is whole.
 */
export function walk(document: JsonObject, contexts: KnownContexts, onlyTypes = false): Walked {
  const run = walkWith(document, contexts, onlyTypes, true);
  settle(run);
  const { nodes, findings, refusals, isForeign, repeats } = run;
  const isEmpty = nodes.every(({ quads }) => quads.length === 0);
  if (isEmpty && findings.length === 0) mind(run, 'DATA_NOT_SIGNED', { term: 'document' });
  const isLeft = run.deferred || (run.hasBare && refusals.length === 0);
  if (isLeft || isEmpty) return { nodes: undefined, findings, refusals: [], isForeign, repeats };
  return { nodes, findings, refusals, isForeign, repeats };
}

/** A walk with what other documents share; where something is described twice, without: quads are put together then. */
function walkWith(document: JsonObject, contexts: KnownContexts, onlyTypes: boolean, shares: boolean): Run {
  const run = newRun(contexts, onlyTypes, shares);
  walkNode(run, document, root, false);
  if (run.recalled && run.mixed.length > 0) return walkWith(document, contexts, onlyTypes, false);
  keepLearnt(run);
  return run;
}

/** An object with an id or without: its types and properties. */
function walkNode(run: Run, object: JsonObject, around: Scope, isShared: boolean): Node {
  const base = ownContext(run, object, around);
  const scope = base === undefined ? undefined : withTypes(base, object);
  if (base === undefined || scope === undefined || !isUsable(run, scope)) return newBlankNode(run);
  const iri = run.onlyTypes ? undefined : iriOf(run, object, scope);
  const node = iri === undefined ? newBlankNode(run) : nodeNamed(run, iri);
  if (base !== around && around !== root) run.hasNested = true;
  const part = isShared && iri !== undefined ? sharedPart(run, iri, scope) : undefined;
  const from = node.quads.length;
  for (const key in object) {
    const value = object[key];
    if (value === undefined || key === '@context') continue;
    if (part === undefined) walkMember(run, node, key, value, base, scope);
    else if (!recall(run, part, node, key, value)) {
      const [quads, nodes] = [node.quads.length, run.nodes.length];
      walkMember(run, node, key, value, base, scope);
      if (!part.has(key))
        run.learnt.push({ part, key, value, quads: node.quads.slice(quads), nodes: run.nodes.slice(nodes) });
    }
  }
  if (node.quads.length === from && around !== root) run.hasBare = true;
  return node;
}

function walkMember(run: Run, node: Node, key: string, value: unknown, base: Scope, scope: Scope): void {
  run.path.push(key);
  const property = propertyOf(run, key, base, scope);
  if (property !== undefined) {
    if (property.holds === 'types') walkTypes(run, node, value, base, scope);
    else if (property.holds !== 'id') walkProperty(run, node, property, value, scope);
  }
  run.path.pop();
}

/** The IRI of the node, where the object has an id. */
function iriOf(run: Run, object: JsonObject, scope: Scope): string | undefined {
  const { id } = object;
  if (id === undefined || !scope.namesId) return undefined;
  run.path.push('id');
  const iri = typeof id === 'string' ? expandIri(run, id, scope, 'iri') : defer(run, 'DATA_IRI_RELATIVE');
  run.path.pop();
  return iri;
}

/** The property of a key, among the terms of the types or for `type` itself before them; nothing for one that does not count. */
function propertyOf(run: Run, key: string, base: Scope, scope: Scope): Property | undefined {
  const among = key === 'type' && scope.namesType ? base : scope;
  const known = among.properties.get(key);
  if (known !== undefined) return known;
  const term = soundTerm(run, key, among);
  if (term === undefined) return undefined;
  return termOf(among, key) !== undefined ? knownProperty(among, key, term) : otherProperty(key, term);
}

/** The definition; a note and nothing where there is none that counts. */
function soundTerm(run: Run, key: string, scope: Scope): Term | undefined {
  const term = termOf(scope, key);
  if (term === undefined) return undefinedKey(run, key, scope);
  const keyword = key === 'id' ? '@id' : key === 'type' ? '@type' : undefined;
  if (term.id.startsWith('@') || keyword !== undefined) {
    if (term.id !== keyword) return defer(run, 'DATA_ALIAS', { expected: term.id });
    return term;
  }
  if (term.unsupported !== undefined) return defer(run, 'DATA_UNSUPPORTED', { reason: term.unsupported });
  if (term.id.startsWith('_:')) return defer(run, 'DATA_BLANK_NODE');
  if (term.id === rdf.type) return defer(run, 'DATA_ALIAS', { expected: 'type' });
  const preferred = propertyName(scope, term.id) ?? key;
  return preferred === key ? term : defer(run, 'DATA_IRI_SPELLING', { expected: preferred });
}

function undefinedKey(run: Run, key: string, scope: Scope): Term | undefined {
  if (key.startsWith('@') || key.includes(':')) return defer(run, 'DATA_KEY');
  const id = `${scope.vocab ?? ''}${key}`;
  return isAbsolute(id) ? plainTerm(id) : refuse(run, 'DATA_TERM_UNDEFINED');
}

function walkProperty(run: Run, node: Node, property: Property, value: unknown, scope: Scope): void {
  const { holds, predicate } = property;
  if (predicate.rank < 0) run.mixed.push(node);
  if (value === null) mind(run, 'DATA_NULL');
  if (holds === 'json') emitText(run, node, predicate, jsonLiteral(value), value);
  else if (value !== null && holds === 'list') walkList(run, node, property, value, scope);
  else if (Array.isArray(value)) {
    if (value.length === 0) mind(run, 'DATA_NOT_SIGNED');
    const from = node.quads.length;
    eachItem<Place>(run, value, walkItemOf, { node, property, scope });
    dropRepeated(run, node, from);
  } else if (value !== null) walkItem(run, node, property, value, scope);
}

/** Where the items of a set are. */
interface Place {
  readonly node: Node;
  readonly property: Property;
  readonly scope: Scope;
}

function walkItemOf(run: Run, item: unknown, { node, property, scope }: Place): void {
  walkItem(run, node, property, item, scope);
}

function walkItem(run: Run, node: Node, property: Property, item: unknown, scope: Scope): void {
  const { term } = property;
  const inside = insideOf(scope, term);
  if (item === null) mind(run, 'DATA_NULL');
  else if (inside !== scope && !isKnown(run, property, item, inside)) return;
  else if (property.holds === 'graph') walkGraph(run, node, property, item, inside);
  else if (isObject(item)) {
    if ('@value' in item) {
      walkLanguageValue(run, node, property, item);
      return;
    }
    if (term.json !== undefined)
      mind(run, 'DATA_JSON_TYPE', { expected: term.json, received: 'object' }, { expected: term.json });
    const part = walkPart(run, property, item, inside);
    if (typeof part === 'object') emitNode(run, node, property.predicate, part);
    else if (part !== undefined) emitText(run, node, property.predicate, `<${part}>`);
  } else if (typeof item !== 'string' && typeof item !== 'number' && typeof item !== 'boolean')
    defer(run, 'DATA_NOT_SIGNED');
  else walkScalar(run, node, property, item, inside);
}

/** Not known: what JSON-LD makes of the values of a term that is defined anew in its own context is up to both definitions. */
function isKnown(run: Run, { key, term }: Property, item: unknown, inside: Scope): boolean {
  if (!isUsable(run, inside)) return false;
  const again = termOf(inside, key);
  const isSame = again === undefined ? isObject(item) || term.type === undefined : isDefinedAlike(again, term);
  if (!isSame) defer(run, 'DATA_UNSUPPORTED', { reason: '@context' });
  return isSame;
}

function isDefinedAlike(again: Term, { id, type, container, scope }: Term): boolean {
  const isAlike = again.id === id && again.type === type && again.container === container && again.scope === scope;
  return isAlike && again.unsupported === undefined;
}

/** The scope of the values of a property: its own terms added, those of the node's types still there. */
function insideOf(scope: Scope, term: Term): Scope {
  return term.scope === undefined ? scope : insideProperty(scope, term);
}

/** An object below a property: its node, or the IRI of the one that it only refers to. */
function walkPart(
  run: Run,
  { key, term, isShared }: Property,
  part: JsonObject,
  inside: Scope,
): Node | string | undefined {
  // One that only refers is still in the scope of the node that refers.
  if (isReference(part) && inside.namesId) return iriOf(run, part, inside);
  // Under another name too, these two decide which terms there are.
  if (inside.deciding.some((name) => Object.hasOwn(part, name))) defer(run, 'DATA_ALIAS', { expected: '@value' });
  const outside = inside.previous ?? inside;
  return walkNode(run, part, termOf(inside, key) !== undefined ? insideOf(outside, term) : outside, isShared);
}

function isReference(part: JsonObject): boolean {
  for (const key in part) if (key !== 'id') return false;
  return 'id' in part;
}

/** A graph of its own around an object: proofs, and credentials of a presentation. */
function walkGraph(run: Run, node: Node, property: Property, item: unknown, inside: Scope): void {
  if (!isObject(item) || '@value' in item) {
    defer(run, 'DATA_NOT_SIGNED');
    return;
  }
  const graph = newBlankNode(run);
  const around = run.graph;
  run.graph = graph;
  walkPart(run, property, item, inside);
  run.graph = around;
  if (graph.mentions.length === 0) defer(run, 'DATA_NOT_SIGNED');
  emitNode(run, node, property.predicate, graph);
}

/** An ordered list, as the chain that RDF makes of it. */
function walkList(run: Run, node: Node, property: Property, value: unknown, scope: Scope): void {
  if (asArray(value).some(Array.isArray)) run.deferred = true;
  const first = { ...property, ...inLine(rdfFirst, property.term) };
  const list: List = { node, property, first, scope, last: undefined };
  eachItem(run, value, walkCell, list);
  const { last } = list;
  if (last === undefined) emitText(run, node, property.predicate, rdfNil, value);
  else emitText(run, last, rdfRest, rdfNil);
}

/** Where the items of a list are: each in a cell behind the last one. */
interface List extends Place {
  /** The property of the items in their cells. */
  readonly first: Property;
  last: Node | undefined;
}

function walkCell(run: Run, item: unknown, list: List): void {
  if (item === null) {
    mind(run, 'DATA_NULL');
    return;
  }
  const cell = newBlankNode(run);
  walkItem(run, cell, list.first, item, list.scope);
  if (list.last === undefined) emitNode(run, list.node, list.property.predicate, cell);
  else emitNode(run, list.last, rdfRest, cell);
  list.last = cell;
}
