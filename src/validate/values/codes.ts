import { asString, isObject } from '../../encoding/json-object.js';
import type { Finding } from '../../problems/problem.js';
import { isCountry, isoCodeOf, isPlaceholder } from './countries.js';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** Skills and occupations by UUID, skill groups by their code (ESCO v1.2). */
const escoIri = new RegExp(
  `^http://data\\.europa\\.eu/esco/(?:(?:skill|occupation|qualification)/${uuid}|skill/[SKTL][0-9]*(?:\\.[0-9]+)*|isced-f/[0-9]{2,4}|isco/C[0-9]{1,4})$`,
  'i',
);
const escoHost = /^https?:\/\/(?:data\.europa\.eu\/esco|esco\.ec\.europa\.eu|ec\.europa\.eu\/esco)\//i;

/** Country of an issuer: a code that ISO 3166-1 has given out; one left to users stands for no country. */
export function countryFindings(value: unknown, pointer: string): Finding[] {
  if (typeof value !== 'string' || !/^[A-Z]{2}$/.test(value) || isCountry(value)) return [];
  const at = { pointer, element: 'country', received: value };
  if (isPlaceholder(value)) return [{ code: 'ELEMENT_PLACEHOLDER', ...at }];
  const expected = isoCodeOf(value);
  return expected === undefined
    ? [{ code: 'RULE_COUNTRY', ...at, expected: 'ISO 3166-1 alpha-2' }]
    : [{ code: 'RULE_COUNTRY_RESERVED', ...at, expected, params: { expected } }];
}

/** A BRIN code: two digits and two letters; two digits more name a location (Basisregistratie Instellingen). */
export function brinFindings(value: unknown, pointer: string): Finding[] {
  if (typeof value !== 'string' || /^[0-9]{2}[A-Z]{2}(?:[0-9]{2})?$/.test(value)) return [];
  return [{ code: 'RULE_BRIN', pointer, expected: '00AA', received: value }];
}

/** An identifier entry that says it is a BRIN code. */
export function identifierFindings(value: unknown, pointer: string): Finding[] {
  if (!isObject(value) || value.identifierType !== 'ext:BRIN') return [];
  return brinFindings(value.identifier, `${pointer}/identifier`);
}

/** A programme: ISAT, CROHO and CREBO codes have five digits; RIO's have the form 1001O1234567. */
export function programmeFindings(value: unknown, pointer: string): Finding[] {
  if (typeof value !== 'string' || !/\S/.test(value) || /^(?:[0-9]{5}|[0-9]{4}O[0-9]{7})$/.test(value)) return [];
  return [{ code: 'RULE_PROGRAMME_IDENTIFIER', pointer, expected: '00000', received: value }];
}

/** An ESCO concept by its IRI, which is http and no web address. Another vocabulary's IRI is the schema's to refuse. */
export function escoFindings(value: unknown, pointer: string): Finding[] {
  if (typeof value !== 'string' || escoIri.test(value)) return [];
  const concept = new RegExp(`(skill|occupation)[/=%2Fa-z-]*?(${uuid})`, 'i').exec(decoded(value));
  const expected = concept
    ? `http://data.europa.eu/esco/${concept[1]?.toLowerCase()}/${concept[2]?.toLowerCase()}`
    : 'http://data.europa.eu/esco/skill/<uuid>';
  return [{ code: 'RULE_ESCO_URI', pointer, expected, received: value }];
}

/** True for a URL that leads to ESCO, be it an IRI or a page of its site. */
export function isEsco(url: string): boolean {
  return escoHost.test(url);
}

/**
 * A field of study that is a number or an ISCED-F IRI is a code of ISCED-F 2013: two digits for the broad field (00 to
 * 10), three for the narrow and four for the detailed one; 99 is an unknown field. Words are the author's own.
 */
export function iscedFindings(value: unknown, pointer: string): Finding[] {
  const [, code] = /^(?:http:\/\/data\.europa\.eu\/snb\/isced-f\/)?([0-9]+)$/.exec(asString(value) ?? '') ?? [];
  if (code === undefined || /^(?:0[0-9]|10|99)[0-9]{0,2}$/.test(code)) return [];
  return [{ code: 'RULE_ISCED_F', pointer, expected: '0000', received: value }];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
