import { keepLately } from '../encoding/keep-lately.js';
import type { PlainLayer, PlainTerm } from './compiled.js';
import type { Predicate } from './graph.js';
import type { Property } from './property.js';

/** A term of a scope: its definition, and the tables in which its scoped context is found. */
export interface Term extends Pick<PlainTerm, 'id'>, Undefinable<Omit<PlainTerm, 'id' | 'protected'>> {
  readonly protected: boolean;
  readonly scopes: Readonly<Record<string, readonly PlainLayer[]>>;
  /** The name of its own context among the scopes that others make, brought in by a type or by a property. */
  readonly byType: string;
  readonly byProperty: string;
}

/** Every member is there, be it undefined. */
type Undefinable<T> = { readonly [Key in keyof Required<T>]: T[Key] | undefined };

/** Layers with the tables that their terms point into. */
export interface Layers {
  readonly layers: readonly PlainLayer[];
  readonly scopes: Readonly<Record<string, readonly PlainLayer[]>>;
}

/** The terms that mean something at a place in a document (JSON-LD API 1.1 §4.1, the active context). */
export interface Scope {
  readonly terms: ReadonlyMap<string, Term>;
  /** `id` and `type` are names of `@id` and `@type` here. */
  readonly namesId: boolean;
  readonly namesType: boolean;
  readonly vocab: string | undefined;
  /** What nested objects go back to: types bring terms to their own object only. */
  readonly previous: Scope | undefined;
  /** Why the walk cannot know what things mean here. */
  readonly unsupported: string | undefined;
  /** A protected term that a context tried to redefine. */
  readonly conflict: string | undefined;
  /** Scopes made from this one, so that each is made once; bounded. */
  readonly derived: Map<string, Scope>;
  /** Terms that were met as keys and have nothing odd about them. */
  readonly properties: Map<string, Property>;
  /** Predicates of these, in order; and that of types, when first asked for. */
  readonly predicates: Predicate[];
  typePredicate: Predicate | undefined;
  /** Types that were met and have nothing odd about them, and what their lines are behind the subject. */
  readonly types: Map<string, string>;
  /** Which names count, made when first asked for. */
  spellings: Spellings | undefined;
}

/** The names of a scope the other way round. */
export interface Spellings {
  /** By IRI, its name as a type or code. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of properties that are second to another of the same IRI, with that other. */
  readonly second: ReadonlyMap<string, string>;
  /** Other names of `@value` and `@id`: these decide which terms there are. */
  readonly deciding: readonly string[];
}

/** How contexts are applied: those of a type may not redefine protected terms, and do not reach nested objects. */
export interface Applying {
  readonly overrideProtected?: boolean;
  readonly propagate?: boolean;
}

const mostDerived = 128;
/** A name that is longer is that of thousands of contexts, made to fill the memory. */
export const longestName = 2048;
const startsWithCapital = /^\p{Lu}/u;

/** The scope before any context. */
export function emptyScope(): Scope {
  return make({ terms: new Map(), vocab: undefined, previous: undefined, unsupported: undefined, conflict: undefined });
}

/** The scope that contexts make of this one; made once under each name that is not too long to be kept. */
export function derive(scope: Scope, name: string, layers: Layers, applying: Applying = {}): Scope {
  const known = scope.derived.get(name);
  if (known !== undefined) return known;
  const made = apply(scope, layers, applying);
  return name.length > longestName ? made : keepLately(scope.derived, mostDerived, name, made);
}

/** The scope in which the values of a property are: the terms of its own context added, those of types still there. */
export function insideProperty(scope: Scope, term: Term): Scope {
  return (
    scope.derived.get(term.byProperty) ?? derive(scope, term.byProperty, layersOf(term), { overrideProtected: true })
  );
}

/** The scope of an object of a type that has a context of its own; what is nested in the object goes back. */
export function ofType(scope: Scope, term: Term): Scope {
  return scope.derived.get(term.byType) ?? derive(scope, term.byType, layersOf(term), { propagate: false });
}

function layersOf({ scope = '', scopes }: Term): Layers {
  return { layers: scopes[scope] ?? [], scopes };
}

/**
 * Which names count here. Where an IRI has several, a class begins with a capital and a property does not: OB 3.0.2 has
 * `Image` and `image` for one IRI.
 */
export function spellingsOf(scope: Scope): Spellings {
  scope.spellings ??= makeSpellings(scope.terms);
  return scope.spellings;
}

function makeSpellings(terms: Scope['terms']): Spellings {
  const names = new Map<string, string>();
  const several = new Map<string, string[]>();
  const deciding: string[] = [];
  for (const [name, { id }] of terms) {
    const first = names.get(id);
    if (first === undefined) names.set(id, name);
    else several.set(id, [...(several.get(id) ?? [first]), name]);
    if (name !== 'id' && (id === '@value' || id === '@id')) deciding.push(name);
  }
  const second = new Map<string, string>();
  for (const [iri, all] of several) {
    const [first = ''] = all;
    names.set(iri, all.find((name) => startsWithCapital.test(name)) ?? first);
    const property = all.find((name) => !startsWithCapital.test(name)) ?? first;
    for (const name of all) if (name !== property) second.set(name, property);
  }
  return { names, second, deciding };
}

/** A term with nothing to it but its IRI. */
export function plainTerm(id: string): Term {
  return makeTerm({ id }, false, {});
}

function makeTerm(plain: PlainTerm, isProtected: boolean, scopes: Layers['scopes']): Term {
  const { id, type, container, prefix, scope, json, unsupported } = plain;
  // All members, always: terms are of one shape then, which the walk reads several times as fast.
  return {
    id,
    type,
    container,
    prefix,
    scope,
    json,
    unsupported,
    protected: isProtected,
    scopes,
    byType: `type ${scope}`,
    byProperty: `property ${scope}`,
  };
}

function apply(
  scope: Scope,
  { layers, scopes }: Layers,
  { overrideProtected = false, propagate = true }: Applying,
): Scope {
  let made = scope;
  for (const layer of layers) made = applyLayer(made, layer, scopes, { overrideProtected, propagate });
  if (propagate) return made;
  return make({ ...made, previous: scope.previous ?? scope });
}

function applyLayer(
  scope: Scope,
  layer: PlainLayer,
  scopes: Layers['scopes'],
  { overrideProtected, propagate }: Required<Applying>,
): Scope {
  if (layer.reset === true) {
    // From that of a type nested objects would not go back, with jsonld; JSON-LD has it otherwise.
    const isUnsure = !propagate || (!overrideProtected && [...scope.terms.values()].some((term) => term.protected));
    return isUnsure ? make({ ...scope, unsupported: 'a null context' }) : emptyScope();
  }
  const unsupported = scope.unsupported ?? layer.unsupported ?? unmet(layer, scope);
  if (unsupported !== undefined) return make({ ...scope, unsupported });
  const terms = new Map(scope.terms);
  let { conflict } = scope;
  for (const [name, plain] of Object.entries(layer.terms)) {
    const before = scope.terms.get(name);
    const term = toTerm(plain, layer, scopes);
    const holds = before?.protected === true && !overrideProtected;
    if (holds && !sameTerm(before, term)) conflict ??= name;
    terms.set(name, holds ? { ...term, protected: true } : term);
  }
  return make({
    terms,
    vocab: layer.vocab === undefined ? scope.vocab : (layer.vocab ?? undefined),
    previous: scope.previous,
    unsupported,
    conflict,
  });
}

function make(scope: Pick<Scope, 'terms' | 'vocab' | 'previous' | 'unsupported' | 'conflict'>): Scope {
  const { terms, vocab, previous, unsupported, conflict } = scope;
  // Likewise of one shape.
  return {
    terms,
    namesId: terms.get('id')?.id === '@id',
    namesType: terms.get('type')?.id === '@type',
    vocab,
    previous,
    unsupported,
    conflict,
    derived: new Map(),
    properties: new Map(),
    predicates: [],
    typePredicate: undefined,
    types: new Map(),
    spellings: undefined,
  };
}

function toTerm(plain: string | PlainTerm, layer: PlainLayer, scopes: Layers['scopes']): Term {
  const term = typeof plain === 'string' ? { id: plain } : plain;
  return makeTerm(term, term.protected ?? layer.protected === true, scopes);
}

/** Equal definitions, their protection aside (JSON-LD API 1.1 §4.2.2 step 27). */
function sameTerm(a: Term, b: Term): boolean {
  return (
    a.id === b.id &&
    a.type === b.type &&
    a.container === b.container &&
    a.prefix === b.prefix &&
    a.scope === b.scope &&
    a.unsupported === b.unsupported
  );
}

/** A name that the layer's definitions were read with and that means something else here. */
function unmet(layer: PlainLayer, scope: Scope): string | undefined {
  return Object.entries(layer.needs ?? {}).find(([name, iri]) => {
    if (name === '@vocab') return (scope.vocab ?? null) !== iri;
    if (!name.endsWith(':')) return (scope.terms.get(name)?.id ?? null) !== iri;
    const term = scope.terms.get(name.slice(0, -1));
    return (term?.prefix === true ? term.id : null) !== iri;
  })?.[0];
}
