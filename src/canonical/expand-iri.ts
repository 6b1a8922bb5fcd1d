import { escapedIri } from './n-quads.js';
import { defer, mind, type Run, refuse } from './run.js';
import { type Scope, termOf, typeName } from './scope.js';

const absolute = /^[A-Za-z][A-Za-z0-9+-.]*:\S*$/;
/** The same, and nothing in it that lines would have to escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
const plainAbsolute = /^[A-Za-z][A-Za-z0-9+-.]*:[^\s\u0000-\u0020<>"{}|^`\\]*$/;

/** Two names of OB 3.0 for one type; every reader knows both. */
const synonyms = ['OpenBadgeCredential', 'AchievementCredential'];

/** What jsonld takes for an absolute IRI; blank nodes are told apart before. */
export function isAbsolute(iri: string): boolean {
  return absolute.test(iri);
}

/**
 * The IRI that a text stands for, as lines have it between brackets; as `vocab` (types, codes) it may be a term.
 * Undefined where the text is refused or not known. Each IRI has one spelling that counts: the term where there is one,
 * else the whole IRI.
 */
export function expandIri(run: Run, text: string, scope: Scope, as: 'iri' | 'vocab'): string | undefined {
  if (text.startsWith('_:')) return defer(run, 'DATA_BLANK_NODE');
  if (text.startsWith('@'))
    return defer(run, as === 'vocab' ? 'DATA_TYPE_UNDEFINED' : 'DATA_IRI_RELATIVE', { value: text });
  const term = as === 'vocab' ? termOf(scope, text) : undefined;
  if (term !== undefined) return expandTerm(run, text, term.id, scope);
  const iri = wholeIri(run, text, scope) ?? (as === 'vocab' ? `${scope.vocab ?? ''}${text}` : text);
  const isPlain = plainAbsolute.test(iri);
  if (isPlain || isAbsolute(iri)) {
    noteSpelling(run, text, iri, scope);
    return isPlain ? iri : escapedIri(iri);
  }
  return as === 'vocab' ? refuse(run, 'DATA_TYPE_UNDEFINED', { value: text }) : refuse(run, 'DATA_IRI_RELATIVE');
}

function expandTerm(run: Run, text: string, iri: string, scope: Scope): string | undefined {
  if (iri.startsWith('@')) return defer(run, 'DATA_TYPE_UNDEFINED', { value: text });
  const preferred = typeName(scope, iri);
  if (preferred !== text && !synonyms.includes(text)) mind(run, 'DATA_IRI_SPELLING', { expected: preferred ?? iri });
  return escapedIri(iri);
}

/** A text with a colon as an IRI: compact, absolute, or neither. */
function wholeIri(run: Run, text: string, scope: Scope): string | undefined {
  const colon = text.indexOf(':');
  if (colon <= 0) return undefined;
  if (text.startsWith('//', colon + 1)) return text;
  const prefix = termOf(scope, text.slice(0, colon));
  if (prefix?.prefix !== true) return isAbsolute(text) ? text : undefined;
  const iri = prefix.id + text.slice(colon + 1);
  mind(run, 'DATA_IRI_SPELLING', { expected: iri });
  return iri;
}

/** Minds an IRI that has a name here, and was not written by it. */
function noteSpelling(run: Run, text: string, iri: string, scope: Scope): void {
  const { vocab } = scope;
  const inVocab =
    vocab !== undefined && iri.startsWith(vocab) && iri !== `${vocab}${text}` ? iri.slice(vocab.length) : undefined;
  const name = typeName(scope, iri) ?? inVocab;
  if (name !== undefined && name !== text) mind(run, 'DATA_IRI_SPELLING', { expected: name });
}
