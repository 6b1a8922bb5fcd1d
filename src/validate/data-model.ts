import { isLanguageTag } from '../canonical/language-tag.js';
import type { Kind } from '../credential/types.js';
import { baseContexts } from '../credential/urls.js';
import { parseDateTimeStamp } from '../encoding/date-time.js';
import { flatMap } from '../encoding/flat-map.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { itemPointer, pointerOf } from '../encoding/pointer.js';
import { isAbsoluteUrl } from '../encoding/url.js';
import type { Finding } from '../problems/problem.js';
import { envelopeFindings, isEnvelope, presentationFindings, soleKindFindings } from './presentation.js';
import { relatedResourceFindings } from './related-resource.js';
import { baseTypeFindings, isTypeValue } from './type.js';

/** Members that are objects (or lists of them) and must say their type (VCDM 2.0 §4.5). */
const typedMembers = [
  'credentialStatus',
  'termsOfUse',
  'evidence',
  'refreshService',
  'credentialSchema',
  'proof',
] as const;

/** Members that are dates, in both versions. */
const dateMembers = ['validFrom', 'validUntil', 'issuanceDate', 'expirationDate', 'awardedDate'] as const;

/** Version of the data model that a document follows; undefined where its first context is neither. */
function dataModelVersion(document: JsonObject): keyof typeof baseContexts | undefined {
  const first = asArray(document['@context'])[0];
  return first === baseContexts['2.0'] ? '2.0' : first === baseContexts['1.1'] ? '1.1' : undefined;
}

/** The rules of the VC Data Model for a credential or a presentation (VCDM 2.0 §4, VCDM 1.1 §4). */
export function dataModelFindings(document: JsonObject, kind: Kind): Finding[] {
  return [
    ...contextMemberFindings(document),
    ...idFindings(document),
    ...soleKindFindings(document, kind),
    ...(kind === 'presentation' ? presentationFindings(document) : credentialFindings(document)),
  ];
}

function credentialFindings(document: JsonObject): Finding[] {
  return [
    ...baseTypeFindings(document, 'VerifiableCredential'),
    ...issuerFindings(document.issuer),
    ...subjectFindings(document.credentialSubject),
    ...flatMap(typedMembers, (member) => typedFindings(document, member)),
    ...schemaIdFindings(document),
    ...(dataModelVersion(document) === '1.1' ? version1IdFindings(document) : []),
    ...textFindings(document, ''),
    ...(isObject(document.issuer) ? textFindings(document.issuer, '/issuer') : []),
    ...dateFindings(document),
    ...relatedResourceFindings(document.relatedResource),
  ];
}

function contextMemberFindings(document: JsonObject): Finding[] {
  const context = document['@context'];
  const wellFormed =
    Array.isArray(context) &&
    dataModelVersion(document) !== undefined &&
    context.every((item) => isObject(item) || isAbsoluteUrl(item));
  return wellFormed ? [] : [{ code: 'DATA_CONTEXT', pointer: '/@context', expected: [baseContexts['2.0']] }];
}

/** Every `id` anywhere is one absolute URL; @context objects are not data. */
function idFindings(document: JsonObject): Finding[] {
  const findings: Finding[] = [];
  visitIds(document, [], findings);
  return findings;
}

/** The path is kept as steps and written as a pointer only when something is wrong: most documents are good. */
function visitIds(value: unknown, path: (string | number)[], findings: Finding[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) visitAt(value[index], index, path, findings);
    return;
  }
  const object = value as JsonObject;
  for (const key in object) {
    if (key === '@context') continue;
    if (key !== 'id') visitAt(object[key], key, path, findings);
    // The data: URL of an envelope is judged with the envelope: it may be broken into lines.
    else if (!isAbsoluteUrl(object.id) && !isWholeEnvelope(object)) {
      findings.push({ code: 'DATA_ID', pointer: `${pointerOf(path)}/id`, received: object.id });
    }
  }
}

function isWholeEnvelope(value: JsonObject): boolean {
  return isEnvelope(value) && envelopeFindings(value, '').length === 0;
}

function visitAt(value: unknown, step: string | number, path: (string | number)[], findings: Finding[]): void {
  if (typeof value !== 'object' || value === null) return;
  path.push(step);
  visitIds(value, path, findings);
  path.pop();
}

function issuerFindings(issuer: unknown): Finding[] {
  // A malformed id is told by the rule for ids.
  const isNamed = isObject(issuer) ? 'id' in issuer : isAbsoluteUrl(issuer);
  return isNamed ? [] : [{ code: 'DATA_ISSUER', pointer: '/issuer' }];
}

function subjectFindings(subject: unknown): Finding[] {
  const subjects = asArray(subject);
  if (subjects.length === 0) return [{ code: 'DATA_SUBJECT', pointer: '/credentialSubject' }];
  return flatMap(subjects, (item, index) => {
    if (isObject(item) && Object.keys(item).length > 0) return [];
    return [{ code: 'DATA_SUBJECT', pointer: itemPointer(subject, '/credentialSubject', index) } as const];
  });
}

function typedFindings(document: JsonObject, member: string): Finding[] {
  const value = document[member];
  if (value === undefined) return [];
  return flatMap(asArray(value), (item, index) => {
    if (isObject(item) && isTypeValue(item.type)) return [];
    const pointer = `${itemPointer(value, `/${member}`, index)}/type`;
    return [{ code: 'DATA_TYPE', pointer, params: { property: member } } as const];
  });
}

function schemaIdFindings(document: JsonObject): Finding[] {
  const value = document.credentialSchema;
  return flatMap(asArray(value), (item, index) => {
    if (!isObject(item) || 'id' in item) return [];
    return [{ code: 'DATA_SCHEMA_ID', pointer: `${itemPointer(value, '/credentialSchema', index)}/id` } as const];
  });
}

/** What must have an id too before version 2.0 (VCDM 1.1 §4.9, §5.4). */
function version1IdFindings(document: JsonObject): Finding[] {
  return flatMap(['credentialStatus', 'refreshService'], (member) => {
    const value = document[member];
    return flatMap(asArray(value), (item, index): Finding[] => {
      if (!isObject(item) || 'id' in item) return [];
      return [{ code: 'DATA_ID', pointer: `${itemPointer(value, `/${member}`, index)}/id` }];
    });
  });
}

/** `name` and `description`: a string, a language value object, or an array of them (VCDM 2.0 §4.6, §11.1). */
function textFindings(object: JsonObject, pointer: string): Finding[] {
  return flatMap(['name', 'description'] as const, (member) => {
    const value = object[member];
    if (value === undefined || typeof value === 'string') return [];
    const values = asArray(value);
    if (values.length > 0 && values.every((item) => isLanguageValue(item))) return [];
    return [{ code: 'DATA_TEXT', pointer: `${pointer}/${member}` } as const];
  });
}

function isLanguageValue(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { '@value': text, '@language': language, '@direction': direction, ...rest } = value;
  return (
    typeof text === 'string' &&
    typeof language === 'string' &&
    isLanguageTag(language) &&
    (direction === undefined || direction === 'ltr' || direction === 'rtl') &&
    Object.keys(rest).length === 0
  );
}

function dateFindings(document: JsonObject): Finding[] {
  const findings: Finding[] = flatMap(dateMembers, (member) => {
    const value = document[member];
    if (value === undefined || (typeof value === 'string' && parseDateTimeStamp(value) !== undefined)) return [];
    return [{ code: 'DATE_FORMAT', pointer: `/${member}`, received: value } as const];
  });
  if (dataModelVersion(document) === '1.1' && document.issuanceDate === undefined) {
    findings.push({ code: 'DATE_MISSING', pointer: '/issuanceDate' });
  }
  const { from, until } = validity(document);
  if (from !== undefined && until !== undefined && from.time > until.time) {
    findings.push({
      code: 'DATE_ORDER',
      pointer: until.pointer,
      received: document[until.member],
      expected: `≥ ${from.text}`,
    });
  }
  return findings;
}

/** A date of a document, read. */
export interface DateMember {
  readonly member: string;
  readonly pointer: string;
  readonly text: string;
  readonly time: number;
}

/** When a credential is valid: the latest beginning and the earliest end that it states, in either version. */
export function validity(document: JsonObject): { from?: DateMember; until?: DateMember } {
  const from = lead(document, 'validFrom', 'issuanceDate', (a, b) => b > a);
  const until = lead(document, 'validUntil', 'expirationDate', (a, b) => b < a);
  return { ...(from && { from }), ...(until && { until }) };
}

/** The one of two dates that counts; the first where they are the same moment. */
function lead(
  document: JsonObject,
  first: string,
  second: string,
  goesBefore: (first: number, second: number) => boolean,
): DateMember | undefined {
  const [one, other] = [read(document, first), read(document, second)];
  if (one === undefined || other === undefined) return one ?? other;
  return goesBefore(one.time, other.time) ? other : one;
}

function read(document: JsonObject, member: string): DateMember | undefined {
  const text = document[member];
  const time = typeof text === 'string' ? parseDateTimeStamp(text) : undefined;
  return time === undefined ? undefined : { member, pointer: `/${member}`, text: text as string, time };
}
