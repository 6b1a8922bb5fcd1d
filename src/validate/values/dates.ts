import { parseDateTimeStamp } from '../../encoding/date-time.js';
import { asString, type JsonObject } from '../../encoding/json-object.js';
import { valueAt } from '../../encoding/value-at.js';
import type { Finding, Severity } from '../../problems/problem.js';

interface Order {
  readonly first: string;
  readonly next: string;
  readonly severity: Severity;
}

const subject = '/credentialSubject';

/**
 * Moments that follow one another. What ends before it begins is wrong; a badge that is valid before it was earned is
 * odd. That `validUntil` follows `validFrom` is a rule of the data model.
 */
const orders: readonly Order[] = [
  { first: `${subject}/activityStartDate`, next: `${subject}/activityEndDate`, severity: 'error' },
  { first: `${subject}/activityEndDate`, next: '/awardedDate', severity: 'warning' },
  { first: '/awardedDate', next: '/validFrom', severity: 'warning' },
  { first: '/awardedDate', next: '/issuanceDate', severity: 'warning' },
  { first: '/awardedDate', next: '/validUntil', severity: 'warning' },
];

/** Dates of a credential or an authoring file in the wrong order. */
export function dateFindings(document: JsonObject): Finding[] {
  return orders.flatMap(({ first, next, severity }): Finding[] => {
    const [from, until] = [moment(document, first), moment(document, next)];
    if (from === undefined || until === undefined || from.time <= until.time) return [];
    const params = { first: nameOf(first), second: nameOf(next) };
    return [
      { code: 'RULE_DATE_ORDER', severity, pointer: next, expected: `≥ ${from.text}`, received: until.text, params },
    ];
  });
}

/** A day counts as a whole: a badge of which the hours differ is earned and valid on one day. */
function moment(document: JsonObject, pointer: string): { text: string; time: number } | undefined {
  const text = asString(valueAt(document, pointer));
  const time = text === undefined ? undefined : parseDateTimeStamp(text);
  return text === undefined || time === undefined ? undefined : { text, time: Math.floor(time / 86_400_000) };
}

function nameOf(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}
