import type { Variant } from '../../credential/types.js';
import { present } from '../../credential/write/present.js';
import { isObject, type JsonObject } from '../../encoding/json-object.js';
import { failure } from '../../problems/error.js';
import type { Finding } from '../../problems/problem.js';
import { lostOf } from '../lost.js';
import { presentOrNone } from '../members.js';
import { type Source, sourceOf } from '../source.js';
import type { Convert, ConvertOptions } from '../types.js';
import { takeWorkload } from '../workload.js';
import { type Dialect, levelsOfCourse, units } from './dialects.js';
import { textIn } from './text.js';

/**
 * A course of OOAPI as a template: what a catalogue knows of a badge. Criteria, image and the issuer's id are not in a
 * course, and neither is the variant, unless its programme says that it leads to a microcredential.
 */
export function courseToInput(dialect: Dialect): Convert {
  return (course: JsonObject, options: ConvertOptions) => {
    if (course.courseId === undefined && course.primaryCode === undefined)
      throw failure('RULE_CONVERT_FROM', { pointer: '/courseId', params: { from: options.from } });
    const source = sourceOf(course, []);
    const changes: Finding[] = [];
    const variant = options.variant ?? variantOf(source, dialect);
    const language = languageOf(source, dialect, changes);
    const result = present({
      variant,
      issuer: institution(source, dialect, language),
      achievement: achievement(source, dialect, { variant, language }, changes),
    });
    return { result, changes, lost: lostOf(source) };
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
    id: idOf(source, changes),
    name: text('/name'),
    description: text('/description'),
    language,
    learningOutcomes: source.items('/learningOutcomes').flatMap((pointer) => outcome(source, pointer, language) ?? []),
    workload: workload(source, variant),
    level: level(source, dialect),
    participation: participation(source, dialect),
    programmeIdentifiers: codes(source, ['/otherCodes', '/primaryCode'], dialect.programmeCode),
    prerequisites: text('/admissionRequirements'),
    fieldOfStudy: fieldOfStudy(source, changes),
    humanCode: source.text('/abbreviation') ?? primaryCode(source),
  });
}

/** The UUID of a course is its own everywhere: as a URN it names the achievement. */
function idOf(source: Source, changes: Finding[]): string | undefined {
  const received = source.see('/courseId');
  if (typeof received !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(received)) return undefined;
  source.take('/courseId');
  const expected = `urn:uuid:${received.toLowerCase()}`;
  changes.push({ code: 'RULE_CONVERT_CHANGED', pointer: '/courseId', received, expected });
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
    const unit = units[String(source.see(`${pointer}/studyLoadUnit`))];
    return unit === undefined ? [] : [{ unit, value: source.see(`${pointer}/value`), pointer }];
  });
  const workload = takeWorkload(source, stated, variant);
  return workload && { [workload.unit]: workload.value };
}

/** From the qualification that the course belongs to, else from its own level, which stands for one. */
function level(source: Source, { levels }: Dialect): JsonObject | undefined {
  const stated = levels.find((pointer) => source.see(pointer) !== undefined);
  const word = String(source.see('/level')).replaceAll('_', ' ');
  const own = Object.hasOwn(levelsOfCourse, word) ? levelsOfCourse[word] : undefined;
  const value =
    stated === undefined
      ? own
      : String(source.see(stated))
          .replace(/^(eqf|nlqf)_/, '')
          .replace('plus', '+');
  if (value === undefined || !/^(?:[1-8]|4\+)$/.test(value)) return undefined;
  source.take(stated ?? '/level');
  if (own === value) source.take('/level');
  return value === '4+' ? { nlqf: value } : { eqf: Number(value) };
}

function participation(source: Source, { modes, participation: known }: Dialect): string[] {
  const codes = source.items(modes).flatMap((pointer) => {
    const mode = source.see(pointer);
    const code = typeof mode === 'string' && Object.hasOwn(known, mode) ? known[mode] : undefined;
    if (code !== undefined) source.take(pointer);
    return code ?? [];
  });
  return [...new Set(codes)];
}

/** Codes of one type, wherever they stand. */
function codes(source: Source, places: readonly string[], type: string): string[] {
  return places
    .flatMap((place) => source.items(place))
    .flatMap((pointer) => {
      const code = source.see(`${pointer}/codeType`) === type ? source.text(`${pointer}/code`) : undefined;
      if (code !== undefined) source.take(pointer);
      return code ?? [];
    });
}

function primaryCode(source: Source): string | undefined {
  const code = source.text('/primaryCode/code');
  if (code !== undefined) source.take('/primaryCode/codeType');
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
  const { organisation, institutionCode } = dialect;
  if (!isObject(source.see(organisation))) return undefined;
  const places = ['primaryCode', 'otherCodes'].map((member) => `${organisation}/${member}`);
  return presentOrNone({
    name: textIn(source, `${organisation}/name`, language),
    url: source.text(`${organisation}/link`),
    image: source.text(`${organisation}/logo`),
    brin: codes(source, places, institutionCode)[0],
  });
}

function variantOf(source: Source, { documents }: Dialect): Variant | undefined {
  const pointer = documents.find((place) => source.see(place) === 'micro_credential_certificate');
  if (pointer !== undefined) source.take(pointer);
  return pointer === undefined ? undefined : 'microcredential';
}
