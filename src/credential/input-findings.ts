import { parseDateTimeStamp } from '../encoding/date-time.js';
import type { JsonObject } from '../encoding/json-object.js';
import type { Finding } from '../problems/problem.js';
import { schemaFindings } from '../schema/find.js';
import { edubadgeInput } from '../schema/generated/edubadge-input.js';

const dateMembers = ['validFrom', 'validUntil', 'awardedDate'] as const;

/** What stands in the way of writing a credential from an input: its shape, its dates, and that nobody has earned it. */
export function inputFindings(input: JsonObject): Finding[] {
  const dates = dateFindings(input);
  const shape = schemaFindings(edubadgeInput, input).filter(
    (finding) => !dates.some(({ pointer }) => pointer === finding.pointer),
  );
  const findings = [...shape, ...dates];
  if (findings.length > 0 || input.recipient !== undefined) return findings;
  return [{ code: 'RULE_NOT_AWARDED', pointer: '/recipient' }];
}

/**
 * What is wrong with an institution that stands by itself; `pointer` says where. What was received is left out: a file
 * that was taken for a profile may be a key.
 */
export function issuerFindings(issuer: unknown, pointer: string): Finding[] {
  return schemaFindings(edubadgeInput, { issuer })
    .filter((finding) => finding.pointer?.startsWith('/issuer') === true)
    .map(({ received: _, ...finding }) => ({
      ...finding,
      pointer: `${pointer}${finding.pointer?.slice('/issuer'.length) ?? ''}`,
    }));
}

/** Told as in a credential, where a format of the schema would only say that the text is no date. */
function dateFindings(input: JsonObject): Finding[] {
  return dateMembers.flatMap((member): Finding[] => {
    const received = input[member];
    if (typeof received !== 'string' || parseDateTimeStamp(received) !== undefined) return [];
    return [{ code: 'DATE_FORMAT', pointer: `/${member}`, received }];
  });
}

/** What the credential's own ids and dates will be: those of the input, and fresh ones where it gives none. */
export interface Settled {
  readonly id: string;
  readonly achievementId: string;
  readonly recipientId: string | undefined;
  readonly gradeId: string | undefined;
  readonly validFrom: string;
  readonly validUntil: string | undefined;
}

/** The validity may not end before it begins, and two things may not have one id: in RDF they would be one thing. */
export function settledFindings({ validFrom, validUntil, ...ids }: Settled): Finding[] {
  const findings = equalIdFindings([
    ['/id', ids.id],
    ['/achievement/id', ids.achievementId],
    ['/recipient/id', ids.recipientId],
    ['/grade/id', ids.gradeId],
  ]);
  const [from, until] = [validFrom, validUntil ?? ''].map(parseDateTimeStamp);
  if (from !== undefined && until !== undefined && until < from) {
    findings.push({ code: 'DATE_ORDER', pointer: '/validUntil', expected: `≥ ${validFrom}`, received: validUntil });
  }
  return findings;
}

function equalIdFindings(ids: readonly [pointer: string, id: string | undefined][]): Finding[] {
  return ids.flatMap(([pointer, id], index): Finding[] => {
    const other = ids.slice(0, index).find(([, earlier]) => id !== undefined && earlier === id)?.[0];
    return other === undefined ? [] : [{ code: 'RULE_INPUT_IDS_EQUAL', pointer, received: id, params: { other } }];
  });
}
