import { defer, mind, type Run, refuse } from './run.js';
import { namesOf, type Scope } from './scope.js';

/** What jsonld takes for an absolute IRI; blank nodes are told apart before. */
const absolute = /^[A-Za-z][A-Za-z0-9+-.]*:\S*$/;

/** Two names of OB 3.0 for one type; every reader knows both. */
const synonyms = ['OpenBadgeCredential', 'AchievementCredential'];

/**
 * The IRI that a text stands for; as `vocab` (types, codes) it may be a term. Undefined where the text is refused or
 * not known. Each IRI has one spelling that counts: the term where there is one, else the whole IRI.
 */
export function expandIri(run: Run, text: string, scope: Scope, as: 'iri' | 'vocab'): string | undefined {
  if (text.startsWith('_:')) return defer(run, 'DATA_BLANK_NODE');
  if (text.startsWith('@'))
    return defer(run, as === 'vocab' ? 'DATA_TYPE_UNDEFINED' : 'DATA_IRI_RELATIVE', { value: text });
  const term = as === 'vocab' ? scope.terms.get(text) : undefined;
  if (term !== undefined) return expandTerm(run, text, term.id, scope);
  const colon = text.indexOf(':');
  if (colon > 0) return expandColon(run, text, colon, scope);
  if (as === 'vocab' && scope.vocab !== undefined) return scope.vocab + text;
  return refuse(
    run,
    as === 'vocab' ? 'DATA_TYPE_UNDEFINED' : 'DATA_IRI_RELATIVE',
    as === 'vocab' ? { value: text } : {},
  );
}

function expandTerm(run: Run, text: string, iri: string, scope: Scope): string | undefined {
  if (iri.startsWith('@')) return defer(run, 'DATA_TYPE_UNDEFINED', { value: text });
  const preferred = preferredName(scope, iri, 'type');
  if (preferred !== text && !synonyms.includes(text)) mind(run, 'DATA_IRI_SPELLING', { expected: preferred ?? iri });
  return iri;
}

function expandColon(run: Run, text: string, colon: number, scope: Scope): string | undefined {
  let iri = text;
  if (!text.startsWith('//', colon + 1)) {
    const prefix = scope.terms.get(text.slice(0, colon));
    if (prefix?.prefix === true) {
      iri = prefix.id + text.slice(colon + 1);
      mind(run, 'DATA_IRI_SPELLING', { expected: iri });
    }
  }
  if (!absolute.test(iri)) return refuse(run, 'DATA_IRI_RELATIVE');
  const name =
    preferredName(scope, iri, 'type') ??
    (scope.vocab !== undefined && iri.startsWith(scope.vocab) ? iri.slice(scope.vocab.length) : undefined);
  if (name !== undefined) mind(run, 'DATA_IRI_SPELLING', { expected: name });
  return iri;
}

/**
 * The name that counts where an IRI has several: a class begins with a capital and a property does not
 * (OB 3.0.2 has `Image` and `image` for one IRI).
 */
export function preferredName(scope: Scope, iri: string, as: 'type' | 'property'): string | undefined {
  const names = namesOf(scope, iri);
  if (names.length < 2) return names[0];
  return names.find((name) => /^\p{Lu}/u.test(name) === (as === 'type')) ?? names[0];
}
