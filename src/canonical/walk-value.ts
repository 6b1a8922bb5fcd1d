import type { JsonObject } from '../encoding/json-object.js';
import { expandIri } from './expand-iri.js';
import { isOfType } from './json-type.js';
import { isLanguageTag, usualSpelling } from './language-tag.js';
import { double, languageLiteral, literal, literalOf } from './literal.js';
import { iriText, quoted, rdf } from './n-quads.js';
import { defer, mind, type Run, type Value } from './run.js';
import type { Scope, Term } from './scope.js';

/** Properties whose values may name their language (VCDM 2.0 §11.1). */
const inLanguages = ['name', 'description'];

/** A string, number or boolean as the object of a quad, with what the term's definition makes of it. */
export function scalarValue(run: Run, value: string | number | boolean, term: Term, scope: Scope): Value | undefined {
  const { wants: wanted } = term;
  if (wanted !== undefined && !isOfType(value, wanted)) {
    mind(run, 'DATA_JSON_TYPE', { expected: wanted, received: typeof value }, { expected: wanted, received: value });
  }
  if (term.type === '@id' || term.type === '@vocab') {
    if (typeof value !== 'string') return nativeValue(run, value, undefined);
    const iri = expandIri(run, value, scope, term.type === '@id' ? 'iri' : 'vocab');
    return iri === undefined ? undefined : { object: iriText(iri), source: undefined };
  }
  if (term.type === rdf.langString) defer(run, 'DATA_UNSUPPORTED', { reason: rdf.langString });
  if (typeof value === 'string' && term.type !== double)
    return { object: quoted(value) + term.datatype, source: value };
  return nativeValue(run, value, term.type);
}

function nativeValue(run: Run, value: string | number | boolean, type: string | undefined): Value {
  const written = literalOf(value, type);
  if (typeof value === 'number' && !Object.is(Number(written.lexical), value)) mind(run, 'DATA_NUMBER_INEXACT');
  return { object: literal(written), source: value };
}

/** A text in a language: `{"@value", "@language", "@direction"}`. */
export function languageValue(run: Run, value: JsonObject, key: string): Value | undefined {
  const { '@value': text, '@language': language, '@direction': direction, ...rest } = value;
  const wellFormed =
    typeof text === 'string' &&
    Object.keys(rest).length === 0 &&
    (language === undefined || (typeof language === 'string' && isLanguageTag(language))) &&
    (direction === undefined || direction === 'ltr' || direction === 'rtl');
  if (!wellFormed) return defer(run, 'DATA_LANGUAGE_VALUE');
  if (language === undefined || usualSpelling(language) !== language || !inLanguages.includes(key))
    mind(run, 'DATA_LANGUAGE_VALUE');
  const object = languageLiteral(text, language, direction);
  return { object, source: direction, alike: languageLiteral(text, language, undefined) };
}
