import { locate } from '../credential/elements.js';
import type { Sector, Variant } from '../credential/types.js';
import type { WorkloadUnit } from '../credential/variants.js';
import { alignmentTypes } from '../credential/vocabularies.js';
import { parseDateTimeStamp } from '../encoding/date-time.js';
import { asString, isObject, type JsonObject } from '../encoding/json-object.js';
import { child } from '../encoding/pointer.js';
import { valueAt } from '../encoding/value-at.js';

/** A workload, as far as it is a number. */
export interface Workload {
  readonly unit: WorkloadUnit;
  readonly value: number;
  readonly pointer: string;
}

/** What the frameworks need to know of a badge, whether it was read from a credential or from an authoring file. */
export interface Facts {
  readonly variant: Variant;
  readonly sector?: Sector | undefined;
  readonly qualityAssuranceUrl?: string | undefined;
  /** Day of award, `YYYY-MM-DD`. */
  readonly date: string;
  readonly workloads: readonly Workload[];
}

/** What the caller knows beside the document. */
export interface Circumstances {
  readonly variant: Variant;
  readonly sector?: Sector | undefined;
  readonly now: Date;
}

const units: readonly (readonly [string, WorkloadUnit])[] = [
  ['ECTS', 'ects'],
  ['SBU', 'sbu'],
  ['timeInvestment', 'hours'],
];

/** The facts of a credential. */
export function credentialFacts(document: JsonObject, { variant, sector, now }: Circumstances): Facts {
  const places = locate(document, 'workload', 'credential');
  const workloads = units.flatMap(([term, unit]) =>
    places
      .filter(({ pointer }) => pointer.endsWith(`/${term}`))
      .flatMap(({ pointer, value }) => workload(unit, value, pointer)),
  );
  const framework = locate(document, 'qualityAssurance', 'credential')
    .map(({ value }) => value)
    .find((item) => isObject(item) && item.targetType === alignmentTypes.qualityAssurance);
  const qualityAssuranceUrl = isObject(framework) ? asString(framework.targetUrl) : undefined;
  return { variant, sector, workloads, qualityAssuranceUrl, date: awardDay(document, now) };
}

/** The facts of an authoring file; its issuer may name the sector. */
export function inputFacts(input: JsonObject, { variant, sector, now }: Circumstances): Facts {
  const workloads = units.flatMap(([, unit]) => {
    const pointer = child('/achievement/workload', unit);
    return workload(unit, valueAt(input, pointer), pointer);
  });
  const stated = valueAt(input, '/issuer/sector');
  const own = stated === 'mbo' || stated === 'hbo' || stated === 'wo' ? stated : undefined;
  const qualityAssuranceUrl = asString(valueAt(input, '/achievement/qualityAssurance/url'));
  return { variant, sector: sector ?? own, workloads, qualityAssuranceUrl, date: awardDay(input, now) };
}

function workload(unit: WorkloadUnit, value: unknown, pointer: string): Workload[] {
  return typeof value === 'number' && Number.isFinite(value) ? [{ unit, value, pointer }] : [];
}

/** The day as it is written, in the zone in which it is written. */
function awardDay({ awardedDate, validFrom, issuanceDate }: JsonObject, now: Date): string {
  const dates = [awardedDate, validFrom, issuanceDate].filter((date) => typeof date === 'string');
  return (dates.find((date) => parseDateTimeStamp(date) !== undefined) ?? now.toISOString()).slice(0, 10);
}
