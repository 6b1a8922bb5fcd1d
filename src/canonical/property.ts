import { flat, type Predicate } from './graph.js';
import { type JsonType, jsonTypeOf } from './json-type.js';
import { double } from './literal.js';
import { datatypeText, iriText, rdf } from './n-quads.js';
import type { Scope, Term } from './scope.js';
import { sharedProperties } from './shared-parts.js';

/** What the value of a property is to the walk. */
type Holding = 'id' | 'types' | 'json' | 'list' | 'graph' | 'set';

/** How a string in it is read. */
type Reading = 'iri' | 'vocab' | 'number' | 'language' | 'text';

/** A term as the key of a property in a scope, with what the lines of its values are made of. */
export interface Property {
  readonly key: string;
  readonly term: Term;
  /** Made out once, as words that are always there: to compare what may be undefined takes the walk several times as long. */
  readonly holds: Holding;
  readonly reads: Reading;
  readonly predicate: Predicate;
  /** A line up to the text of a literal, and from there, in the default graph. */
  readonly open: string;
  readonly close: string;
  /** What JSON its values have to be, where it matters. */
  readonly wants: JsonType | undefined;
  /** What stands below it says the same in many documents. */
  readonly isShared: boolean;
}

/** A property of a scope's own term: kept, and its predicate in order among the others. */
export function knownProperty(scope: Scope, key: string, term: Term): Property {
  const property = makeProperty(key, term, rankedPredicate(scope, term.id));
  scope.properties.set(key, property);
  return property;
}

/** A property whose name no context knows, but for its vocabulary. */
export function otherProperty(key: string, term: Term): Property {
  return makeProperty(key, term, { text: ` ${iriText(term.id)} `, rank: -1 });
}

function makeProperty(key: string, term: Term, predicate: Predicate): Property {
  const wants = jsonTypeOf(term);
  const isShared = sharedProperties.includes(term.id);
  return { key, term, holds: holdingOf(term), reads: readingOf(term), wants, isShared, ...inLine(predicate, term) };
}

function holdingOf({ id, type, container }: Term): Holding {
  if (id === '@id') return 'id';
  if (id === '@type') return 'types';
  if (type === '@json') return 'json';
  if (container === '@list') return 'list';
  return container?.startsWith('@graph') === true ? 'graph' : 'set';
}

function readingOf({ type }: Term): Reading {
  if (type === '@id') return 'iri';
  if (type === '@vocab') return 'vocab';
  if (type === double) return 'number';
  return type === rdf.langString ? 'language' : 'text';
}

/** What the lines of a property's values are made of. */
export function inLine(
  predicate: Predicate,
  { type }: Pick<Term, 'type'>,
): Pick<Property, 'predicate' | 'open' | 'close'> {
  return { predicate, open: flat(`${predicate.text}"`), close: flat(`"${datatypeText(type)} .\n`) };
}

/** The predicate of types, among those of a scope. */
export function typePredicate(scope: Scope): Predicate {
  scope.typePredicate ??= rankedPredicate(scope, rdf.type);
  return scope.typePredicate;
}

/** The predicate of an IRI in a scope, at its place in their order. */
function rankedPredicate({ predicates }: Scope, iri: string): Predicate {
  const text = flat(` ${iriText(iri)} `);
  const place = predicates.findIndex((other) => other.text >= text);
  const known = predicates[place];
  if (known?.text === text) return known;
  const predicate: Predicate = { text, rank: 0 };
  predicates.splice(place < 0 ? predicates.length : place, 0, predicate);
  predicates.forEach((each, rank) => {
    each.rank = rank;
  });
  return predicate;
}
