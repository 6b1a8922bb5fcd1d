import { parseDateTimeStamp } from '../../encoding/date-time.js';
import { asArray, isObject, type JsonObject } from '../../encoding/json-object.js';
import type { Language } from '../../problems/problem.js';

const longest = 280;
// Control characters and those that turn the direction of a line: a badge may not rewrite the page it is shown on.
const unprintable = /[\p{Cc}\p{Bidi_Control}\s]+/gu;

/** What a person can read of a value: a string, a number, or the language value object that fits best; undefined for anything else. */
export function textOf(value: unknown, language: Language): string | undefined {
  if (typeof value === 'number') return String(value);
  const texts = asArray(value).filter((item) => typeof item === 'string' || isObject(item));
  const best = texts.find((item) => isObject(item) && isIn(language, item['@language'])) ?? texts[0];
  const text = isObject(best) ? best['@value'] : best;
  if (typeof text !== 'string') return undefined;
  const line = text.replace(unprintable, ' ').trim();
  if (line === '') return undefined;
  return line.length > longest ? `${line.slice(0, longest).toWellFormed()}…` : line;
}

function isIn(language: Language, tag: unknown): boolean {
  return typeof tag === 'string' && tag.toLowerCase().startsWith(language);
}

/** The readable ones among one or several values. */
export function textsOf(value: unknown, language: Language): string[] {
  return asArray(value).flatMap((item) => textOf(item, language) ?? []);
}

/** The objects among one or several values. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return asArray(value).filter(isObject);
}

/** A date as people write it, in its own zone; the text itself where it is no date. */
export function dateOf(value: unknown, language: Language): string | undefined {
  const text = textOf(value, language);
  const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(text ?? '')?.[0];
  const date = parseDateTimeStamp(`${day}T00:00:00Z`);
  if (date === undefined) return text;
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    date,
  );
}
