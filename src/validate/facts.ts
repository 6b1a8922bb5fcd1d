import { firstPlace, locate } from '../credential/elements.js';
import type { Sector, Variant } from '../credential/types.js';
import type { WorkloadUnit } from '../credential/variants.js';
import { parseDateTimeStamp } from '../encoding/date-time.js';
import { flatMap } from '../encoding/flat-map.js';
import { asString, isObject, type JsonObject } from '../encoding/json-object.js';
import { child } from '../encoding/pointer.js';
import { valueAt } from '../encoding/value-at.js';

/** A workload, as far as it is a number. */
export interface Workload {
  readonly unit: WorkloadUnit;
  readonly value: number;
  readonly pointer: string;
}

/** What a badge says of its quality assurance. */
export interface QualityAssurance {
  readonly name: string;
  readonly description: string;
  readonly url: string;
  /** Where its name and its URL stand. */
  readonly namePointer: string;
  readonly urlPointer: string;
}

/** What the frameworks need to know of a badge, whether it was read from a credential or from an authoring file. */
export interface Facts {
  readonly variant: Variant;
  readonly sector?: Sector | undefined;
  readonly quality?: QualityAssurance | undefined;
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
  ['/ECTS', 'ects'],
  ['/SBU', 'sbu'],
  ['/timeInvestment', 'hours'],
];

/** The facts of a credential. */
export function credentialFacts(document: JsonObject, { variant, sector, now }: Circumstances): Facts {
  const places = locate(document, 'workload', 'credential');
  const workloads = flatMap(units, ([term, unit]) => {
    const place = places.find(({ pointer }) => pointer.endsWith(term));
    return place === undefined ? [] : workload(unit, place.value, place.pointer);
  });
  const place = firstPlace(document, 'qualityAssurance', 'credential');
  const quality = isObject(place?.value) ? qualityOf(place.value, place.pointer, 'target') : undefined;
  return { variant, sector, workloads, quality, date: awardDay(document, now) };
}

/** The facts of an authoring file; its issuer may name the sector. */
export function inputFacts(input: JsonObject, { variant, sector, now }: Circumstances): Facts {
  const workloads = flatMap(units, ([, unit]) => {
    const pointer = child('/achievement/workload', unit);
    return workload(unit, valueAt(input, pointer), pointer);
  });
  const stated = valueAt(input, '/issuer/sector');
  const own = stated === 'mbo' || stated === 'hbo' || stated === 'wo' ? stated : undefined;
  const place = firstPlace(input, 'qualityAssurance', 'input');
  const quality = isObject(place?.value) ? qualityOf(place.value, place.pointer, '') : undefined;
  return { variant, sector: sector ?? own, workloads, quality, date: awardDay(input, now) };
}

/** An alignment has the same members as an authoring file, each with `target` before its name. */
function qualityOf(object: JsonObject, pointer: string, prefix: 'target' | ''): QualityAssurance {
  const member = (name: string): string => (prefix === '' ? name.toLowerCase() : `${prefix}${name}`);
  const text = (name: string): string => asString(object[member(name)]) ?? '';
  return {
    name: text('Name'),
    description: text('Description'),
    url: text('Url'),
    namePointer: `${pointer}/${member('Name')}`,
    urlPointer: `${pointer}/${member('Url')}`,
  };
}

function workload(unit: WorkloadUnit, value: unknown, pointer: string): Workload[] {
  return typeof value === 'number' && Number.isFinite(value) ? [{ unit, value, pointer }] : [];
}

/** The day as it is written, in the zone in which it is written. */
function awardDay({ awardedDate, validFrom, issuanceDate }: JsonObject, now: Date): string {
  const dates = [awardedDate, validFrom, issuanceDate].filter((date) => typeof date === 'string');
  return (dates.find((date) => parseDateTimeStamp(date) !== undefined) ?? now.toISOString()).slice(0, 10);
}
