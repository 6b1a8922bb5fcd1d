import { firstPlace, locate } from '../credential/element-places.js';
import { isSector } from '../credential/sectors.js';
import type { Sector, Variant } from '../credential/types.js';
import { variants, type WorkloadUnit, type WorkloadUnitRow, workloadUnits } from '../credential/variants.js';
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

const units = Object.entries(workloadUnits) as [WorkloadUnit, WorkloadUnitRow][];

/** The facts of a credential. */
export function credentialFacts(document: JsonObject, { variant, sector, now }: Circumstances): Facts {
  const places = locate(document, 'workload', 'credential');
  const workloads = flatMap(units, ([unit, { term }]) => {
    const place = places.find(({ pointer }) => pointer.endsWith(`/${term}`));
    return place === undefined ? [] : workload(unit, place.value, place.pointer);
  });
  if (!variants[variant].workloadUnits.includes('ects') && !workloads.some(({ unit }) => unit === 'ects'))
    workloads.push(...creditsIn(document));
  const place = firstPlace(document, 'qualityAssurance', 'credential');
  const quality = isObject(place?.value) ? qualityOf(place.value, place.pointer, alignmentMembers) : undefined;
  return { variant, sector, workloads, quality, date: awardDay(document, now) };
}

/** Study credits under the names that Open Badges has for them: a variant without credits has these neither. */
function creditsIn(document: JsonObject): Workload[] {
  const pointers = ['/credentialSubject/achievement/creditsAvailable', '/credentialSubject/creditsEarned'];
  const stated = flatMap(pointers, (pointer) => workload('ects', valueAt(document, pointer), pointer));
  return stated.filter(({ value }) => value > 0).slice(0, 1);
}

/** The facts of an authoring file; its issuer may name the sector. */
export function inputFacts(input: JsonObject, { variant, sector, now }: Circumstances): Facts {
  const workloads = flatMap(units, ([unit]) => {
    const pointer = child('/achievement/workload', unit);
    return workload(unit, valueAt(input, pointer), pointer);
  });
  const stated = valueAt(input, '/issuer/sector');
  const place = firstPlace(input, 'qualityAssurance', 'input');
  const quality = isObject(place?.value) ? qualityOf(place.value, place.pointer, inputMembers) : undefined;
  return {
    variant,
    sector: sector ?? (isSector(stated) ? stated : undefined),
    workloads,
    quality,
    date: awardDay(input, now),
  };
}

/** Where quality assurance is told in an alignment, and in an authoring file. */
const alignmentMembers = { name: 'targetName', description: 'targetDescription', url: 'targetUrl' };
const inputMembers = { name: 'name', description: 'description', url: 'url' };

function qualityOf(object: JsonObject, pointer: string, members: typeof inputMembers): QualityAssurance {
  return {
    name: asString(object[members.name]) ?? '',
    description: asString(object[members.description]) ?? '',
    url: asString(object[members.url]) ?? '',
    namePointer: `${pointer}/${members.name}`,
    urlPointer: `${pointer}/${members.url}`,
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
