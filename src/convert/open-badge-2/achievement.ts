import type { Sector } from '../../credential/types.js';
import { present } from '../../credential/write/present.js';
import type { JsonObject } from '../../encoding/json-object.js';
import { fromUnderscore } from '../../validate/values/language.js';
import type { Source } from '../source.js';
import { booleanOf, extension, imageAt, type Making } from './making.js';

/** A badge class with its extensions as the achievement of an authoring file. */
export function achievementOf(making: Making, badge: string, sector: Sector | undefined): JsonObject {
  const { source } = making;
  const criteria = source.text(`${badge}/criteria`);
  const [id, narrative] = [source.text(`${badge}/criteria/id`) ?? criteria, source.text(`${badge}/criteria/narrative`)];
  const outcomes = extension(source, badge, 'LearningOutcome');
  return present({
    name: source.text(`${badge}/name`),
    description: source.text(`${badge}/description`),
    criteria: id === undefined ? narrative : present({ id, narrative }),
    image: imageAt(source, `${badge}/image`),
    language: languageOf(making, badge),
    learningOutcomes: outcomes === undefined ? [] : [source.text(outcomes)].filter((text) => text !== undefined),
    workload: workload(source, badge, sector),
    level: levelOf(making, badge),
    programmeIdentifiers: programmes(making, badge),
    stackability: stackability(making),
    tags: source.items(`${badge}/tags`).flatMap((pointer) => source.text(pointer) ?? []),
    alignments: source
      .items(`${badge}/alignment`)
      .map((pointer) =>
        present(
          Object.fromEntries(
            ['targetName', 'targetUrl', 'targetDescription', 'targetCode', 'targetFramework'].map((member) => [
              member,
              source.text(`${pointer}/${member}`),
            ]),
          ),
        ),
      ),
  });
}

function languageOf({ source, changes }: Making, badge: string): string | undefined {
  const pointer = extension(source, badge, 'Language');
  const received = pointer === undefined ? undefined : source.text(pointer);
  const expected = received === undefined ? undefined : fromUnderscore(received);
  if (pointer === undefined || expected === undefined) return received;
  changes.push({ code: 'RULE_LANGUAGE_UNDERSCORE', pointer, received, expected });
  return expected;
}

/** In the first unit that is given; a study load is SBU in mbo, and hours elsewhere. */
function workload(source: Source, badge: string, sector: Sector | undefined): JsonObject | undefined {
  const units = [
    ['ECTS', 'ects'],
    ['StudyLoad', sector === 'mbo' ? 'sbu' : 'hours'],
    ['TimeInvestment', 'hours'],
  ] as const;
  for (const [name, unit] of units) {
    const pointer = extension(source, badge, name);
    if (pointer !== undefined && typeof source.see(pointer) === 'number') return { [unit]: source.take(pointer) };
  }
  return undefined;
}

function levelOf(making: Making, badge: string): JsonObject | undefined {
  const { source } = making;
  const pointer = extension(source, badge, 'EQF');
  const eqf = pointer === undefined ? undefined : Number(source.see(pointer));
  if (pointer === undefined || eqf === undefined || !Number.isInteger(eqf)) return undefined;
  source.take(pointer);
  return present({ eqf, verified: booleanOf(making, 'eqfNlqfLevelVerified') || undefined });
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
