import type { Variant } from '../../credential/types.js';
import { present } from '../../credential/write/present.js';
import { isObject, type JsonObject } from '../../encoding/json-object.js';
import type { Finding } from '../../problems/problem.js';
import { notOfForm } from '../forms.js';
import { lostAt } from '../lost.js';
import { presentOrNone } from '../members.js';
import { type Source, sourceOf } from '../source.js';
import type { Convert, ConvertOptions } from '../types.js';
import { takeWorkload } from '../workload.js';
import { codeAt, codesAt } from './codes.js';
import { type Dialect, meaning, units } from './dialects.js';
import { levelOf, placesOf, variantOf } from './qualification.js';
import { textIn } from './text.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A course of OOAPI, or a programme, as a template: what a catalogue knows of a badge. Criteria, image and the issuer's id
 * are not in it, and neither is the variant, unless what it belongs to says that it leads to a microcredential.
 */
export function courseToInput(dialect: Dialect): Convert {
  return (course: JsonObject, options: ConvertOptions) => {
    const source = sourceOf(course);
    if ([...dialect.ids, '/primaryCode'].every((pointer) => source.see(pointer) === undefined))
      throw notOfForm(dialect.form, dialect.ids[0]);
    const changes: Finding[] = [];
    const variant = options.variant ?? variantOf(source, dialect);
    const language = languageOf(source, dialect, changes);
    const result = present({
      variant,
      issuer: institution(source, dialect, language),
      achievement: achievement(source, dialect, { variant, language }, changes),
    });
    return { result, changes, lost: [...elsewhere(source, dialect), ...lostFrom(source, dialect)] };
  };
}

function achievement(
  source: Source,
  dialect: Dialect,
  { variant, language }: { variant: Variant | undefined; language: string | undefined },
  changes: Finding[],
): JsonObject {
  const text = (pointer: string): string | undefined => textIn(source, pointer, language);
  return present({
    id: idOf(source, dialect, changes),
    name: text('/name'),
    description: text('/description'),
    language,
    learningOutcomes: source.items('/learningOutcomes').flatMap((pointer) => outcome(source, pointer, language) ?? []),
    workload: workload(source, variant),
    level: levelOf(source, dialect),
    participation: participation(source, dialect),
    programmeIdentifiers: codesAt(source, placesOf(source, dialect), dialect.programmeCode),
    prerequisites: text('/admissionRequirements'),
    fieldOfStudy: fieldOfStudy(source, changes),
    humanCode: humanCode(source),
  });
}

/** A UUID is its own everywhere: as a URN it names the achievement. */
function idOf(source: Source, { ids }: Dialect, changes: Finding[]): string | undefined {
  const pointer = ids.find((place) => uuid.test(String(source.see(place))));
  if (pointer === undefined) return undefined;
  const received = String(source.take(pointer));
  const expected = `urn:uuid:${received.toLowerCase()}`;
  changes.push({ code: 'RULE_CONVERT_CHANGED', pointer, received, expected });
  return expected;
}

/** The first teaching language, else that of the name; ISO 639-2 codes become those of BCP 47. */
function languageOf(source: Source, { teachingLanguage }: Dialect, changes: Finding[]): string | undefined {
  const pointer = source.items(teachingLanguage)[0];
  const received = pointer === undefined ? undefined : source.text(pointer);
  if (received === undefined || pointer === undefined) {
    const named = source.see(`${source.items('/name')[0]}/language`);
    return typeof named === 'string' ? named : undefined;
  }
  const expected = canonical(received);
  if (expected !== received) changes.push({ code: 'RULE_CONVERT_CHANGED', pointer, received, expected });
  return expected;
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    return tag;
  }
}

/** Version 5 has texts in several languages, version 6 an object with a name and a description. */
function outcome(source: Source, pointer: string, language: string | undefined): string | JsonObject | undefined {
  if (!isObject(source.see(pointer))) return textIn(source, pointer, language);
  const name = textIn(source, `${pointer}/name`, language);
  const description = textIn(source, `${pointer}/description`, language);
  return description === undefined ? name : present({ name, description });
}

function workload(source: Source, variant: Variant | undefined): JsonObject | undefined {
  const stated = source.items('/studyLoad').flatMap((pointer) => {
    const unit = meaning(units, source.see(`${pointer}/studyLoadUnit`));
    return unit === undefined ? [] : [{ unit, value: source.see(`${pointer}/value`), pointer }];
  });
  const workload = takeWorkload(source, stated, variant);
  return workload && { [workload.unit]: workload.value };
}

function participation(source: Source, { modes, participation: known }: Dialect): string[] {
  const codes = source.items(modes).flatMap((pointer) => {
    const code = meaning(known, source.see(pointer));
    if (code !== undefined) source.take(pointer);
    return code ?? [];
  });
  return [...new Set(codes)];
}

/** The code that people use, which often stands in two places. */
function humanCode(source: Source): string | undefined {
  const code = source.text('/abbreviation') ?? source.text('/primaryCode/code');
  if (code !== undefined && code === source.see('/primaryCode/code')) source.take('/primaryCode');
  return code;
}

/** ISCED-F has four digits; version 6 allows the two that Statistics Netherlands adds. */
function fieldOfStudy(source: Source, changes: Finding[]): string | undefined {
  const received = source.text('/fieldsOfStudy');
  if (received === undefined || !/^[0-9]{5,6}$/.test(received)) return received;
  const expected = received.slice(0, 4);
  changes.push({ code: 'RULE_CONVERT_CHANGED', pointer: '/fieldsOfStudy', received, expected });
  return expected;
}

function institution(source: Source, dialect: Dialect, language: string | undefined): JsonObject | undefined {
  const { organisation, institutionCode, domainCode } = dialect;
  if (!isObject(source.see(organisation))) return undefined;
  return presentOrNone({
    name: textIn(source, `${organisation}/name`, language),
    url: source.text(`${organisation}/link`),
    image: source.text(`${organisation}/logo`),
    country: country(source, `${organisation}/addresses`),
    brin: codeAt(source, [organisation], institutionCode),
    schacHome: codeAt(source, [organisation], domainCode),
  });
}

/** The country of the first address that has one. */
function country(source: Source, addresses: string): string | undefined {
  const codes = source.items(addresses).map((address) => `${address}/countryCode`);
  const stated = codes.find((code) => typeof source.see(code) === 'string');
  return stated === undefined ? undefined : source.text(stated);
}

/** Parts that are only named. An id beside the part itself is no loss. */
function elsewhere(source: Source, { expandable }: Dialect): Finding[] {
  return expandable.flatMap(([ids, parts]): Finding[] => {
    const named = source.items(ids).flatMap((pointer) => {
      const received = source.text(pointer);
      return received === undefined ? [] : [{ code: 'RULE_CONVERT_ELSEWHERE', pointer, received } as const];
    });
    const isThere = ids !== parts && source.items(parts).some((pointer) => isObject(source.see(pointer)));
    return isThere ? [] : named;
  });
}

/** What else a programme says is about that programme: it is told once. Another level, or another document, is about this. */
function lostFrom(source: Source, dialect: Dialect): Finding[] {
  const parts = placesOf(source, dialect).slice(1);
  const pointers = source.left().map((pointer) => {
    if (/\/(?:levelOfQualification|level|formalDocument)$/.test(pointer)) return pointer;
    return parts.find((part) => pointer.startsWith(`${part}/`)) ?? pointer;
  });
  return [...new Set(pointers)].map((pointer) => lostAt(pointer, source.see(pointer)));
}
