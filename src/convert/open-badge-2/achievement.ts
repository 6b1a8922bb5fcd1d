import { present } from '../../credential/write/present.js';
import type { JsonObject } from '../../encoding/json-object.js';
import { type StudyLoadFacts, studyLoadUnit } from '../../validate/reading/study-load.js';
import { fromUnderscore } from '../../validate/values/language.js';
import { imageAt, presentOrNone, textMembers, texts } from '../members.js';
import { relatedAt } from '../references.js';
import { takeWorkload } from '../workload.js';
import { booleanOf, either, extension, type Making, openBadge2Classes } from './making.js';

const alignmentMembers = ['targetName', 'targetUrl', 'targetDescription', 'targetCode', 'targetFramework'];

/** A badge class with its extensions as the achievement of an authoring file. */
export function achievementOf(
  making: Making,
  badge: string,
  { variant, sector }: Omit<StudyLoadFacts, 'urls'>,
): JsonObject {
  const { source } = making;
  const criteria = source.text(`${badge}/criteria`);
  const [id, narrative] = [source.text(`${badge}/criteria/id`) ?? criteria, source.text(`${badge}/criteria/narrative`)];
  const outcomes = extension(source, badge, 'LearningOutcome');
  const own = source.text(`${badge}/id`);
  const assured = qualityAssurance(making);
  const urls = typeof assured?.url === 'string' ? [assured.url] : [];
  return present({
    name: source.text(`${badge}/name`),
    description: source.text(`${badge}/description`),
    criteria: id === undefined ? narrative : present({ id, narrative }),
    image: imageAt(source, `${badge}/image`),
    language: languageOf(making, badge),
    learningOutcomes: outcomes === undefined ? [] : texts(source, outcomes),
    workload: workload(making, badge, { variant, sector, urls }),
    level: levelOf(making, badge),
    qualityAssurance: assured,
    programmeIdentifiers: programmes(making, badge),
    stackability: stackability(making),
    version: source.text(`${badge}/version`),
    tags: texts(source, `${badge}/tags`),
    alignments: source
      .items(`${badge}/alignment`)
      .flatMap((pointer) => textMembers(source, pointer, alignmentMembers) ?? []),
    related: [
      ...(own === undefined ? [] : [{ id: own, type: openBadge2Classes.badgeClass }]),
      ...relatedAt(source, `${badge}/related`),
    ],
  });
}

function languageOf({ source, changes }: Making, badge: string): string | undefined {
  const pointer = extension(source, badge, 'Language') ?? `${badge}/@language`;
  const received = source.text(pointer);
  const expected = received === undefined ? undefined : fromUnderscore(received);
  if (expected === undefined) return received;
  changes.push({ code: 'RULE_LANGUAGE_UNDERSCORE', pointer, received, expected });
  return expected;
}

/** By the platform's extensions. Theirs do not say what a study load is in, so how it was read is told. */
function workload({ source, changes }: Making, badge: string, facts: StudyLoadFacts): JsonObject | undefined {
  const read = studyLoadUnit(facts);
  const extensions = [
    ['ECTS', 'ects'],
    ['TimeInvestment', 'hours'],
    ['StudyLoad', read],
  ] as const;
  const stated = extensions.flatMap(([name, unit]) => {
    const pointer = extension(source, badge, name);
    return pointer === undefined ? [] : [{ unit, value: source.see(pointer), pointer }];
  });
  const workload = takeWorkload(source, stated, facts.variant);
  if (workload === undefined) return undefined;
  const { pointer, value, unit } = workload;
  if (pointer === extension(source, badge, 'StudyLoad'))
    changes.push({
      code: 'ELEMENT_STUDY_LOAD',
      pointer,
      received: value,
      expected: { [unit]: value },
      params: { name: unit },
    });
  return { [unit]: value };
}

/** As the platform adds it, by three members. */
function qualityAssurance(making: Making): JsonObject | undefined {
  const text = (member: string): string | undefined => {
    const pointer = either(making, member);
    return pointer === undefined ? undefined : making.source.text(pointer);
  };
  return presentOrNone({
    name: text('qualityAssuranceName'),
    url: text('qualityAssuranceUrl'),
    description: text('qualityAssuranceDescription'),
  });
}

function levelOf(making: Making, badge: string): JsonObject | undefined {
  const { source } = making;
  const pointer = extension(source, badge, 'EQF');
  if (pointer === undefined || !/^[1-8]$/.test(String(source.see(pointer)))) return undefined;
  return present({
    eqf: Number(source.take(pointer)),
    verified: booleanOf(making, 'eqfNlqfLevelVerified') || undefined,
  });
}

function programmes({ source, changes }: Making, badge: string): string[] {
  const pointer = extension(source, badge, 'EducationProgramIdentifier');
  if (pointer === undefined) return [];
  const given = source.items(pointer).map((item) => source.see(item));
  const expected = given.filter((item) => typeof item === 'string' || typeof item === 'number').map(String);
  if (expected.length !== given.length) return [];
  const received = source.take(pointer);
  if (!Array.isArray(received) || given.some((item) => typeof item === 'number'))
    changes.push({ code: 'RULE_PROGRAMME_IDENTIFIER_FORM', pointer, received, expected });
  return expected;
}

function stackability(making: Making): string | undefined {
  const stackable = booleanOf(making, 'stackable');
  return stackable === undefined ? undefined : stackable ? 'stackable' : 'standalone';
}
