import { parseDateTimeStamp } from '../../encoding/date-time.js';
import { flatMap } from '../../encoding/flat-map.js';
import { isObject, type JsonObject } from '../../encoding/json-object.js';
import type { Finding, Severity } from '../../problems/problem.js';

const onCredential = ['awardedDate', 'validFrom', 'issuanceDate', 'validUntil'] as const;
const onSubject = ['activityStartDate', 'activityEndDate'] as const;

type Member = (typeof onCredential)[number] | (typeof onSubject)[number];

/**
 * Moments that follow one another. What ends before it begins is wrong; a badge that is valid before it was earned is
 * odd. That `validUntil` follows `validFrom` is a rule of the data model.
 */
const orders: readonly (readonly [first: Member, next: Member, Severity])[] = [
  ['activityStartDate', 'activityEndDate', 'error'],
  ['activityEndDate', 'awardedDate', 'warning'],
  ['awardedDate', 'validFrom', 'warning'],
  ['awardedDate', 'issuanceDate', 'warning'],
  ['awardedDate', 'validUntil', 'warning'],
];

/** Dates of a credential or an authoring file in the wrong order. */
export function dateFindings(document: JsonObject): Finding[] {
  const days = new Map<Member, { text: string; day: number; pointer: string }>();
  const subject = isObject(document.credentialSubject) ? document.credentialSubject : {};
  for (const member of onCredential) read(document, member, '');
  for (const member of onSubject) read(subject, member, '/credentialSubject');
  return flatMap(orders, ([first, second, severity]): Finding[] => {
    const [from, until] = [days.get(first), days.get(second)];
    if (from === undefined || until === undefined || from.day <= until.day) return [];
    const { pointer, text: received } = until;
    const params = { first, second };
    return [{ code: 'RULE_DATE_ORDER', severity, pointer, expected: `≥ ${from.text}`, received, params }];
  });

  /** A day counts as a whole: a badge of which the hours differ is earned and valid on one day. */
  function read(object: JsonObject, member: Member, at: string): void {
    const text = object[member];
    const time = typeof text === 'string' ? parseDateTimeStamp(text) : undefined;
    if (typeof text === 'string' && time !== undefined)
      days.set(member, { text, day: Math.floor(time / 86_400_000), pointer: `${at}/${member}` });
  }
}
