import type { PlainLayer } from '../canonical/compiled.js';
import { tables } from '../canonical/generated/tables.js';

/** What the bundled contexts give a name to: an id that is one of these has another spelling, and is no plain id. */
export interface TermIris {
  readonly names: ReadonlySet<string>;
  readonly vocabularies: readonly string[];
}

/** The IRIs of all terms, in all scopes, and the vocabularies that turn any word into one. */
export function termIris(): TermIris {
  const layers: PlainLayer[] = [...Object.values(tables.layers), ...Object.values(tables.scopes)].flat();
  const names = layers.flatMap(({ terms }) =>
    Object.values(terms).map((term) => (typeof term === 'string' ? term : term.id)),
  );
  const vocabularies = layers.flatMap(({ vocab }) => (typeof vocab === 'string' ? [vocab] : []));
  return { names: new Set(names), vocabularies: [...new Set(vocabularies)] };
}

/** True for an id that a context has another spelling for. */
export function isTermIri(id: string, { names, vocabularies }: TermIris): boolean {
  return names.has(id) || vocabularies.some((vocabulary) => id.startsWith(vocabulary));
}
