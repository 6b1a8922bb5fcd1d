import { isObject } from '../../encoding/json-object.js';
import type { Source } from '../source.js';

/**
 * A text of OOAPI in a language: of its translations the one in that language, else in the same language of another
 * country, else the first. The others have no place in an authoring file.
 */
export function textIn(source: Source, pointer: string, language = ''): string | undefined {
  const translations = source.items(pointer).filter((item) => isObject(source.see(item)));
  if (translations.length === 0) return source.text(pointer);
  const tagOf = (item: string): string => String(source.see(`${item}/language`)).toLowerCase();
  const wanted = language.toLowerCase();
  const best =
    translations.find((item) => tagOf(item) === wanted) ??
    translations.find((item) => primary(tagOf(item)) === primary(wanted)) ??
    translations[0];
  if (best === undefined) return undefined;
  const text = source.text(`${best}/value`);
  if (text !== undefined) source.take(`${best}/language`);
  return text;
}

function primary(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
