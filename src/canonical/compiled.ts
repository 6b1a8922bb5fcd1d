/**
 * What contexts come to once they are processed: plain data, as `scripts/generate-contexts.mjs` writes it for the
 * bundled ones and `compile` makes it for those that a caller hands over.
 */
export interface Compiled {
  /** One for each context of the stack, in order. */
  readonly layers: readonly PlainLayer[];
  /** Scoped contexts, by a digest of their source: what a term of that key brings in. */
  readonly scopes: Readonly<Record<string, readonly PlainLayer[]>>;
}

/** What one context object adds to the terms in scope. */
export interface PlainLayer {
  /** A string is the IRI of a term without more to it. */
  readonly terms: Readonly<Record<string, string | PlainTerm>>;
  /** Terms are protected, except those that say otherwise. */
  readonly protected?: true;
  readonly vocab?: string | null;
  /**
   * Names outside this context that its definitions were read with, and the IRI they had, or null: `name` a term,
   * `name:` a prefix, `@vocab` the vocabulary.
   */
  readonly needs?: Readonly<Record<string, string | null>>;
  /** A `null` context: forget everything before. */
  readonly reset?: true;
  /** A feature that the walk does not know; documents in this scope go the general way. */
  readonly unsupported?: string;
}

/** A term's definition, as far as the walk needs it. */
export interface PlainTerm {
  readonly id: string;
  /** `@id`, `@vocab`, `@json`, or the IRI of a datatype. */
  readonly type?: string;
  /** Its containers, in alphabetical order: `@list`, `@set`, `@graph`, `@graph @set`. */
  readonly container?: string;
  /** It may stand before a colon. */
  readonly prefix?: true;
  readonly protected?: boolean;
  /** Key into {@link Compiled.scopes}. */
  readonly scope?: string;
  /** The JSON type that our own terms have beyond what their datatype says. */
  readonly json?: 'string';
  /** A feature of the definition that the walk does not know. */
  readonly unsupported?: string;
}
