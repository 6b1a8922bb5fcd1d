import type { JsonObject } from '../encoding/json-object.js';
import { emitLiteral, emitText } from './emit.js';
import { expandIri } from './expand-iri.js';
import type { Node } from './graph.js';
import { isOfType } from './json-type.js';
import { isLanguageTag, usualSpelling } from './language-tag.js';
import { languageLiteral, literal, literalOf } from './literal.js';
import { escaped, rdf } from './n-quads.js';
import type { Property } from './property.js';
import { defer, mind, type Run } from './run.js';
import type { Scope } from './scope.js';

/** Properties whose values may name their language (VCDM 2.0 §11.1). */
const inLanguages = ['name', 'description'];

/** A string, number or boolean as the object of a quad, with what the term's definition makes of it. */
export function walkScalar(
  run: Run,
  subject: Node,
  property: Property,
  value: string | number | boolean,
  scope: Scope,
): void {
  const { term, reads, wants, predicate } = property;
  if (run.onlyTypes && reads !== 'vocab') return;
  if (wants !== undefined && !isOfType(value, wants))
    mind(run, 'DATA_JSON_TYPE', { expected: wants, received: typeof value }, { expected: wants, received: value });
  if (reads === 'iri' || reads === 'vocab') {
    if (typeof value !== 'string') {
      emitNative(run, subject, property, value, undefined);
      return;
    }
    const iri = expandIri(run, value, scope, reads);
    if (iri !== undefined) emitText(run, subject, predicate, `<${iri}>`);
    return;
  }
  if (reads === 'language') defer(run, 'DATA_UNSUPPORTED', { reason: rdf.langString });
  if (typeof value === 'string' && reads !== 'number') emitLiteral(run, subject, property, escaped(value), value);
  else emitNative(run, subject, property, value, term.type);
}

/** With the property's own `type` or none. Nothing in what is written so has to be escaped. */
function emitNative(
  run: Run,
  subject: Node,
  property: Property,
  value: string | number | boolean,
  type: string | undefined,
): void {
  const written = literalOf(value, type);
  if (typeof value === 'number' && !isExact(value, written.lexical)) mind(run, 'DATA_NUMBER_INEXACT');
  if (type === undefined) emitText(run, subject, property.predicate, literal(written), value);
  else emitLiteral(run, subject, property, written.lexical, value);
}

/** Whether a number reads back as it was; whole ones do, as far as they can be told apart. */
function isExact(value: number, lexical: string): boolean {
  return (Number.isSafeInteger(value) && value !== 0) || Object.is(Number(lexical), value);
}

/** A text in a language: `{"@value", "@language", "@direction"}`. */
export function walkLanguageValue(run: Run, subject: Node, { key, predicate }: Property, value: JsonObject): void {
  const { '@value': text, '@language': language, '@direction': direction, ...rest } = value;
  const wellFormed =
    typeof text === 'string' &&
    Object.keys(rest).length === 0 &&
    (language === undefined || (typeof language === 'string' && isLanguageTag(language))) &&
    (direction === undefined || direction === 'ltr' || direction === 'rtl');
  if (!wellFormed) {
    defer(run, 'DATA_LANGUAGE_VALUE');
    return;
  }
  if (language === undefined || usualSpelling(language) !== language || !inLanguages.includes(key))
    mind(run, 'DATA_LANGUAGE_VALUE');
  const object = languageLiteral(text, language, direction);
  emitText(run, subject, predicate, object, direction, languageLiteral(text, language, undefined));
}
