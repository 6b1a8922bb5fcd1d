import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import type { Finding } from '../problems/problem.js';
import { emit, emitAll, uniqueQuads } from './emit.js';
import { expandIri, isAbsolute } from './expand-iri.js';
import type { KnownContexts } from './known-contexts.js';
import { jsonLiteral } from './literal.js';
import { iriText, isBlank, type Quad, rdf } from './n-quads.js';
import { defer, mind, newBlankNode, newRun, type Run, refuse, type Value } from './run.js';
import { derive, emptyScope, insideProperty, ofType, plainTerm, type Scope, spellingsOf, type Term } from './scope.js';
import { languageValue, scalarValue } from './walk-value.js';

/** What a walk over a document comes to. */
export interface Walked {
  /** Undefined where the walk met something that it does not know. */
  readonly quads: readonly Quad[] | undefined;
  /** Everything for which what is read would not be what was signed. */
  readonly findings: readonly Finding[];
  /** Those of the findings for which JSON-LD in safe mode refuses the document too; then the quads do not count. */
  readonly refusals: readonly Finding[];
  /** It met a `@context` that it was not given. */
  readonly isForeign: boolean;
}

/** Scopes of all documents hang below this one. */
const root = emptyScope();

const rdfType = iriText(rdf.type);
const rdfFirst = iriText(rdf.first);
const rdfRest = iriText(rdf.rest);

/**
 * One walk from JSON to quads over compiled contexts (JSON-LD API 1.1 §5 and §8, as one), which notes on its way what
 * a reader of the JSON would see that the quads do not hold.
 */
export function walk(document: JsonObject, contexts: KnownContexts): Walked {
  const run = newRun(contexts);
  walkNode(run, document, root, '');
  const quads = uniqueQuads(run);
  const { findings, refusals, isForeign } = run;
  if (quads.length === 0 && findings.length === 0) mind(run, 'DATA_NOT_SIGNED');
  if (run.deferred || quads.length === 0) return { quads: undefined, findings, refusals: [], isForeign };
  return { quads, findings, refusals, isForeign };
}

/** Where an id is described in two places they may say the same. */
function noteDescribed(run: Run, subject: string, graph: string): void {
  if (isBlank(subject)) return;
  const key = graph === '' ? subject : `${subject} ${graph}`;
  if (run.described.has(key)) run.repeats = true;
  run.described.add(key);
}

/** An object with an id or without: its types and properties. Gives its text as a subject. */
function walkNode(run: Run, node: JsonObject, around: Scope, graph: string): string {
  const base = ownContext(run, node, around);
  const scope = base === undefined ? undefined : withTypes(base, node);
  if (base === undefined || scope === undefined || !isUsable(run, scope)) return newBlankNode(run);
  const subject = subjectOf(run, node, scope);
  noteDescribed(run, subject, graph);
  for (const key in node) {
    const value = node[key];
    if (value === undefined || key === '@context') continue;
    run.path.push(key);
    const term = termOf(run, key, base, scope);
    if (term?.id === '@type') walkTypes(run, value, base, subject, graph);
    else if (term !== undefined && term.id !== '@id') walkProperty(run, { key, term, value, scope, subject, graph });
    run.path.pop();
  }
  return subject;
}

function ownContext(run: Run, node: JsonObject, around: Scope): Scope | undefined {
  const context = node['@context'];
  if (context === undefined) return around;
  const known = run.contexts(context);
  if (known === undefined) {
    run.isForeign = true;
    return defer(run, 'DATA_UNSUPPORTED', { reason: '@context' });
  }
  return derive(around, `context ${known.name}`, known);
}

/** Types bring terms of their own, in the order of their names (JSON-LD API 1.1 §5.1.2 step 11). */
function withTypes(base: Scope, node: JsonObject): Scope {
  if (base.terms.get('type')?.id !== '@type') return base;
  const types = asArray(node['type']).filter(
    (type) => typeof type === 'string' && base.terms.get(type)?.scope !== undefined,
  ) as string[];
  let scope = base;
  for (const type of types.sort()) {
    const term = base.terms.get(type);
    if (term !== undefined) scope = ofType(scope, term);
  }
  return scope;
}

function isUsable(run: Run, scope: Scope): boolean {
  if (scope.unsupported !== undefined) defer(run, 'DATA_UNSUPPORTED', { reason: scope.unsupported });
  else if (scope.conflict !== undefined) refuse(run, 'CONTEXT_PROTECTED', { term: scope.conflict });
  return scope.conflict === undefined && scope.unsupported === undefined;
}

function subjectOf(run: Run, node: JsonObject, scope: Scope): string {
  const id = node['id'];
  if (id === undefined || scope.terms.get('id')?.id !== '@id') return newBlankNode(run);
  run.path.push('id');
  const iri = typeof id === 'string' ? expandIri(run, id, scope, 'iri') : defer(run, 'DATA_IRI_RELATIVE');
  run.path.pop();
  return iri === undefined ? newBlankNode(run) : iriText(iri);
}

/** The definition of a key, among the terms of the types or for `type` itself before them. */
function termOf(run: Run, key: string, base: Scope, scope: Scope): Term | undefined {
  const among = key === 'type' ? base : scope;
  const known = among.sound.get(key);
  if (known !== undefined) return known;
  const term = soundTerm(run, key, among);
  if (term !== undefined && among.terms.has(key)) among.sound.set(key, term);
  return term;
}

/** The definition; a note and nothing where there is none that counts. */
function soundTerm(run: Run, key: string, scope: Scope): Term | undefined {
  const term = scope.terms.get(key);
  if (term === undefined) return undefinedKey(run, key, scope);
  const keyword = key === 'id' ? '@id' : key === 'type' ? '@type' : undefined;
  if (term.id.startsWith('@') || keyword !== undefined) {
    if (term.id !== keyword) return defer(run, 'DATA_ALIAS', { expected: term.id });
    return term;
  }
  if (term.unsupported !== undefined) return defer(run, 'DATA_UNSUPPORTED', { reason: term.unsupported });
  if (term.id.startsWith('_:')) return defer(run, 'DATA_BLANK_NODE');
  if (term.id === rdf.type) return defer(run, 'DATA_ALIAS', { expected: 'type' });
  const preferred = spellingsOf(scope).second.get(key);
  return preferred === undefined ? term : defer(run, 'DATA_IRI_SPELLING', { expected: preferred });
}

function undefinedKey(run: Run, key: string, scope: Scope): Term | undefined {
  if (key.startsWith('@') || key.includes(':')) return defer(run, 'DATA_KEY');
  const id = `${scope.vocab ?? ''}${key}`;
  return isAbsolute(id) ? plainTerm(id) : refuse(run, 'DATA_TERM_UNDEFINED');
}

function walkTypes(run: Run, value: unknown, base: Scope, subject: string, graph: string): void {
  if (Array.isArray(value) && value.length === 0) mind(run, 'DATA_NOT_SIGNED');
  const types: Value[] = [];
  eachItem(run, value, (type) => {
    const iri =
      typeof type === 'string'
        ? expandIri(run, type, base, 'vocab')
        : defer(run, 'DATA_TYPE_UNDEFINED', { value: typeof type });
    if (iri !== undefined) types.push({ object: iriText(iri), source: undefined });
  });
  emitAll(run, subject, rdfType, types, graph);
}

/** A property of a node, on its way to quads. */
interface Property {
  readonly key: string;
  readonly term: Term;
  readonly value: unknown;
  readonly scope: Scope;
  readonly subject: string;
  readonly graph: string;
}

function walkProperty(run: Run, property: Property): void {
  const { term, value, subject, graph } = property;
  if (value === null) mind(run, 'DATA_NULL');
  if (term.type === '@json') emit(run, subject, term.predicate, { object: jsonLiteral(value), source: value }, graph);
  else if (value !== null && term.container === '@list') walkList(run, property);
  else if (value !== null) walkSet(run, property);
}

function walkSet(run: Run, property: Property): void {
  const { term, value, subject, graph } = property;
  const read = term.container?.startsWith('@graph') === true ? graphValue : itemValue;
  if (!Array.isArray(value)) {
    const found = read(run, value, property);
    if (found !== undefined) emit(run, subject, term.predicate, found, graph);
    return;
  }
  if (value.length === 0) mind(run, 'DATA_NOT_SIGNED');
  const values: Value[] = [];
  eachItem(run, value, (item) => {
    const found = read(run, item, property);
    if (found !== undefined) values.push(found);
  });
  emitAll(run, subject, term.predicate, values, graph);
}

/** Each item of a set, at any depth: arrays in arrays are one set. */
function eachItem(run: Run, value: unknown, visit: (item: unknown) => void): void {
  if (!Array.isArray(value)) {
    visit(value);
    return;
  }
  for (let index = 0; index < value.length; index += 1) {
    const item: unknown = value[index];
    run.path.push(index);
    if (Array.isArray(item)) {
      mind(run, 'DATA_NOT_SIGNED');
      eachItem(run, item, visit);
    } else visit(item);
    run.path.pop();
  }
}

function itemValue(run: Run, item: unknown, property: Property): Value | undefined {
  const { key, term, scope, graph } = property;
  if (item === null) return mind(run, 'DATA_NULL');
  if (isObject(item)) {
    if ('@value' in item) return languageValue(run, item, key);
    if (term.json !== undefined)
      mind(run, 'DATA_JSON_TYPE', { expected: term.json, received: 'object' }, { expected: term.json });
    return { object: walkPart(run, item, property, graph), source: undefined };
  }
  if (typeof item !== 'string' && typeof item !== 'number' && typeof item !== 'boolean')
    return defer(run, 'DATA_NOT_SIGNED');
  const inside = insideOf(scope, term);
  return isUsable(run, inside) ? scalarValue(run, item, term, inside) : undefined;
}

/** The scope of the values of a property: its own terms added, those of the node's types still there. */
function insideOf(scope: Scope, term: Term): Scope {
  return term.scope === undefined ? scope : insideProperty(scope, term);
}

/** An object below a property; one that only refers is still in the scope of the node that refers. */
function walkPart(run: Run, part: JsonObject, { key, term, scope }: Property, graph: string): string {
  const inside = insideOf(scope, term);
  if ('id' in part && Object.keys(part).length === 1 && inside.terms.get('id')?.id === '@id') {
    return isUsable(run, inside) ? subjectOf(run, part, inside) : newBlankNode(run);
  }
  // Under another name too, these two decide which terms there are.
  if (spellingsOf(inside).deciding.some((name) => Object.hasOwn(part, name)))
    defer(run, 'DATA_ALIAS', { expected: '@value' });
  const outside = inside.previous ?? inside;
  const again = term.scope === undefined ? undefined : inside.terms.get(key);
  return walkNode(run, part, again?.scope === undefined ? outside : insideProperty(outside, again), graph);
}

/** A graph of its own around an object: proofs, and credentials of a presentation. */
function graphValue(run: Run, item: unknown, property: Property): Value | undefined {
  if (item === null) return mind(run, 'DATA_NULL');
  if (!isObject(item) || '@value' in item) return defer(run, 'DATA_NOT_SIGNED');
  const graph = newBlankNode(run);
  const before = run.quads.length;
  walkPart(run, item, property, graph);
  if (run.quads.length === before) defer(run, 'DATA_NOT_SIGNED');
  return { object: graph, source: undefined };
}

/** An ordered list, as the chain that RDF makes of it. */
function walkList(run: Run, property: Property): void {
  const { subject, graph, value, term } = property;
  if (asArray(value).some(Array.isArray)) run.deferred = true;
  const items: Value[] = [];
  eachItem(run, value, (item) => {
    const found = itemValue(run, item, property);
    if (found !== undefined) items.push(found);
  });
  const nodes = items.map(() => ({ object: newBlankNode(run), source: undefined }));
  const end = { object: iriText(rdf.nil), source: undefined };
  emit(run, subject, term.predicate, nodes[0] ?? { ...end, source: value }, graph);
  items.forEach((item, index) => {
    const { object: node } = nodes[index] ?? end;
    emit(run, node, rdfFirst, item, graph);
    emit(run, node, rdfRest, nodes[index + 1] ?? end, graph);
  });
}
