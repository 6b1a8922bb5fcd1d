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

/**
 * The terms that mean something at a place in a document (JSON-LD API 1.1 §4.1, the active context): its own, and
 * those of the scope that it was made from. {@link termOf}, {@link typeName} and {@link propertyName} look through both.
 */
export interface Scope {
  readonly outer: Scope | undefined;
  readonly own: ReadonlyMap<string, Term>;
  /** By IRI the names that it has here, where they are not what they are outside. */
  readonly ownNames: ReadonlyMap<string, IriNames>;
  /** Other names of `@value` and `@id`: these decide which terms there are. */
  readonly deciding: readonly string[];
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
}

/** The terms that mean an IRI, and which of them counts where: a class begins with a capital, a property does not. */
interface IriNames {
  readonly all: readonly string[];
  readonly type: string | undefined;
  readonly property: string | undefined;
}

/** What names mean in a scope, be it one in the making. */
type Names = Pick<Scope, 'outer' | 'own' | 'ownNames'>;

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
  return finish(draftWithin(undefined), undefined);
}

/** What a name means in a scope. */
export function termOf(scope: Names, name: string): Term | undefined {
  for (let at: Names | undefined = scope; at !== undefined; at = at.outer) {
    const term = at.own.get(name);
    if (term !== undefined) return term;
  }
  return undefined;
}

/** The name of an IRI as a type or code, if it has one. */
export function typeName(scope: Scope, iri: string): string | undefined {
  return namesOf(scope, iri)?.type;
}

/** The name of an IRI as a property, if it has one. OB 3.0.2 has `Image` and `image` for one IRI. */
export function propertyName(scope: Scope, iri: string): string | undefined {
  return namesOf(scope, iri)?.property;
}

function namesOf(scope: Names, iri: string): IriNames | undefined {
  for (let at: Names | undefined = scope; at !== undefined; at = at.outer) {
    const names = at.ownNames.get(iri);
    if (names !== undefined) return names;
  }
  return undefined;
}

function iriNames(all: readonly string[]): IriNames {
  const [first] = all;
  if (all.length < 2) return { all, type: first, property: first };
  return {
    all,
    type: all.find((name) => startsWithCapital.test(name)) ?? first,
    property: all.find((name) => !startsWithCapital.test(name)) ?? first,
  };
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

/** A scope in the making. */
interface Draft extends Names {
  readonly own: Map<string, Term>;
  readonly ownNames: Map<string, IriNames>;
  vocab: string | undefined;
  unsupported: string | undefined;
  conflict: string | undefined;
}

function draftWithin(outer: Scope | undefined): Draft {
  const { vocab, unsupported, conflict } = outer ?? {};
  return { outer, own: new Map(), ownNames: new Map(), vocab, unsupported, conflict };
}

function apply(
  scope: Scope,
  { layers, scopes }: Layers,
  { overrideProtected = false, propagate = true }: Applying,
): Scope {
  let draft = draftWithin(scope);
  for (const layer of layers) {
    if (layer.reset !== true) addLayer(draft, layer, scopes, overrideProtected);
    // From that of a type nested objects would not go back, with jsonld; JSON-LD has it otherwise.
    else if (!propagate || (!overrideProtected && hasProtected(draft))) draft.unsupported = '@context: null';
    else draft = draftWithin(undefined);
  }
  return finish(draft, propagate ? draft.outer?.previous : (scope.previous ?? scope));
}

function addLayer(draft: Draft, layer: PlainLayer, scopes: Layers['scopes'], overrideProtected: boolean): void {
  draft.unsupported ??= layer.unsupported ?? unmet(layer, draft);
  if (draft.unsupported !== undefined) return;
  /** IRI → the names that it gets; of one that only loses some, none. */
  const gained = new Map<string, string[]>();
  for (const [name, plain] of Object.entries(layer.terms)) {
    const before = termOf(draft, name);
    const term = toTerm(plain, layer, scopes);
    const holds = before?.protected === true && !overrideProtected;
    if (holds && !sameTerm(before, term)) draft.conflict ??= name;
    draft.own.set(name, holds ? { ...term, protected: true } : term);
    if (before?.id === term.id) continue;
    if (before !== undefined && !gained.has(before.id)) gained.set(before.id, []);
    const names = gained.get(term.id);
    if (names === undefined) gained.set(term.id, [name]);
    else names.push(name);
  }
  for (const [iri, names] of gained) {
    const left = namesOf(draft, iri)?.all.filter((name) => termOf(draft, name)?.id === iri) ?? [];
    draft.ownNames.set(iri, iriNames([...left, ...names]));
  }
  if (layer.vocab !== undefined) draft.vocab = layer.vocab ?? undefined;
}

function hasProtected(draft: Draft): boolean {
  for (let at: Names | undefined = draft; at !== undefined; at = at.outer)
    for (const [name, term] of at.own) if (term.protected && termOf(draft, name) === term) return true;
  return false;
}

function finish(draft: Draft, previous: Scope | undefined): Scope {
  const { outer, own, ownNames, vocab, unsupported, conflict } = draft;
  // All members, always, as with terms.
  return {
    outer,
    own,
    ownNames,
    deciding: ['@value', '@id'].flatMap((iri) => namesOf(draft, iri)?.all ?? []).filter((name) => name !== 'id'),
    namesId: termOf(draft, 'id')?.id === '@id',
    namesType: termOf(draft, 'type')?.id === '@type',
    vocab,
    previous,
    unsupported,
    conflict,
    derived: new Map(),
    properties: new Map(),
    predicates: [],
    typePredicate: undefined,
    types: new Map(),
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
function unmet(layer: PlainLayer, scope: Names & Pick<Draft, 'vocab'>): string | undefined {
  return Object.entries(layer.needs ?? {}).find(([name, iri]) => {
    if (name === '@vocab') return (scope.vocab ?? null) !== iri;
    if (!name.endsWith(':')) return (termOf(scope, name)?.id ?? null) !== iri;
    const term = termOf(scope, name.slice(0, -1));
    return (term?.prefix === true ? term.id : null) !== iri;
  })?.[0];
}
