import { alignmentTypes } from '../../credential/vocabularies.js';
import { asString, isObject, type JsonObject } from '../../encoding/json-object.js';
import type { Finding } from '../../problems/problem.js';
import { escoFindings, isEsco } from './codes.js';

const eqfIri = /^https?:\/\/data\.europa\.eu\/snb\/eqf\/(.*)$/i;
const eqfName = /^(?:EQF|EKK)[ -](?:level|niveau)\s*([0-9]+)$/i;

/** What an alignment says in one place and not in another, by what it is aligned with. */
export function alignmentFindings(value: unknown, pointer: string): Finding[] {
  if (!isObject(value)) return [];
  const { targetType, targetUrl } = value;
  if (targetType === alignmentTypes.eqf) return eqfFindings(value, pointer);
  const leadsToEsco = targetType === alignmentTypes.esco || (typeof targetUrl === 'string' && isEsco(targetUrl));
  return leadsToEsco ? escoFindings(targetUrl, `${pointer}/targetUrl`) : [];
}

/** The EQF level that an alignment names, by its code or else where it names one first. */
export function eqfLevelOf(alignment: JsonObject): string | undefined {
  return asString(alignment.targetCode) ?? placesOf(alignment)[0]?.level;
}

/** Where an alignment names an EQF level beside its code. */
function placesOf({ targetUrl, targetName }: JsonObject) {
  return [
    { member: 'targetUrl', level: eqfIri.exec(asString(targetUrl) ?? '')?.[1], received: targetUrl },
    { member: 'targetName', level: eqfName.exec(asString(targetName)?.trim() ?? '')?.[1], received: targetName },
  ].filter(({ level }) => level !== undefined);
}

/** Code, IRI and name of an EQF level name one level. A code that is none is the schema's to refuse. */
function eqfFindings(alignment: JsonObject, pointer: string): Finding[] {
  const code = asString(alignment.targetCode);
  const places = placesOf(alignment);
  const expected = eqfLevelOf(alignment);
  if (expected === undefined)
    return [{ code: 'RULE_EQF_LEVEL', pointer: `${pointer}/targetCode`, element: 'level', expected: '1 … 8' }];
  if (!/^[1-8]$/.test(expected)) {
    if (code !== undefined) return [];
    return [
      { code: 'RULE_EQF_LEVEL', pointer: `${pointer}/${places[0]?.member}`, element: 'level', expected: '1 … 8' },
    ];
  }
  return places
    .filter(({ level }) => level !== expected)
    .map(({ member, received }) => ({
      code: 'RULE_EQF_MISMATCH',
      pointer: `${pointer}/${member}`,
      element: 'level',
      expected,
      received,
      params: { expected },
    }));
}
