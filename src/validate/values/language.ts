import type { Finding } from '../../problems/problem.js';
import { isCountry } from './countries.js';

/** The 183 two-letter languages of ISO 639-1 (IANA language subtag registry, 2026; deprecated ones left out). */
const known = new Set(
  `aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
  et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki
  kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no
  nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te
  tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu`.split(/\s+/),
);

/** The parts of a simple language tag: `nl`, `zh-Hant`, `nl-BE`, `es-419` (BCP 47 §2.1). */
const tag = /^([a-z]{2,4})(-[A-Z][a-z]{3})?(?:-([A-Z]{2}|[0-9]{3}))?$/;

/** The tag without a region that is none: `en-EN` is `en`; undefined where there is nothing to take away. */
export function withoutFalseRegion(text: string): string | undefined {
  const [, language, script = '', region] = tag.exec(text) ?? [];
  if (language === undefined || region === undefined || /^\d/.test(region) || isCountry(region)) return undefined;
  return `${language}${script}`;
}

/** What is wrong with a language tag that has the form of one: a language or a region that does not exist. */
export function languageFindings(value: unknown, pointer: string): Finding[] {
  if (typeof value !== 'string') return [];
  const language = tag.exec(value)?.[1];
  if (language === undefined) return [];
  if (language.length === 2 && !known.has(language))
    return [{ code: 'RULE_LANGUAGE_UNKNOWN', pointer, received: value }];
  const expected = withoutFalseRegion(value);
  return expected === undefined ? [] : [{ code: 'RULE_LANGUAGE_REGION', pointer, expected, received: value }];
}

/**
 * The language tag that the platform means with `nl_NL` or `en_EN`: its EN is no country, and its NL says no more than
 * the language. Undefined for what is not written so.
 */
export function fromUnderscore(text: string): string | undefined {
  const [, language, region] = /^([a-z]{2})_([A-Z]{2})$/.exec(text) ?? [];
  if (language === undefined || region === undefined) return undefined;
  return language.toUpperCase() === region ? language : `${language}-${region}`;
}
