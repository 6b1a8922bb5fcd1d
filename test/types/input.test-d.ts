import { describe, expectTypeOf, it } from 'vitest';
import type { createEdubadge } from '../../src/credential/create.js';
import type { Award, EdubadgeInput, EdubadgeTemplate, Level, Recipient, Workload } from '../../src/credential/input.js';
import type { Credential } from '../../src/credential/types.js';

// For the compiler, not for vitest: `npm run types` fails where something is taken or refused that should not be.

const issuer = { id: 'did:web:voorbeeld.example', name: 'Hogeschool van Voorbeeld', country: 'NL' };
const text = {
  name: 'Programmeren',
  description: 'Een module',
  criteria: 'Gehaald',
  image: 'https://voorbeeld.example/badge.png',
  language: 'nl',
};
const learningOutcomes: [string] = ['Schrijft een klein programma'];
const qualityAssurance = { name: 'Kader', url: 'https://kader.example', description: 'Geborgd' };
const level: Level = { eqf: 5 };
const microcredential = {
  ...text,
  learningOutcomes,
  level,
  workload: { ects: 5 } as Workload,
  participation: ['online'] as ['online'],
  assessment: { types: ['written_exam'] as ['written_exam'], supervised: true, identityVerified: true },
  qualityAssurance,
};
const regular = {
  ...text,
  learningOutcomes,
  level,
  workload: { ects: 5 },
  programmeIdentifiers: ['34479'] as [string],
};
const extraCurricular = { ...text, learningOutcomes };

describe('the input types', () => {
  it('take what each variant needs', () => {
    expectTypeOf({
      variant: 'microcredential' as const,
      issuer,
      achievement: microcredential,
    }).toExtend<EdubadgeTemplate>();
    expectTypeOf({ variant: 'regular' as const, issuer, achievement: regular }).toExtend<EdubadgeTemplate>();
    expectTypeOf({
      variant: 'extra-curricular' as const,
      issuer,
      achievement: extraCurricular,
    }).toExtend<EdubadgeTemplate>();
  });

  it('refuse a microcredential without one of its parts', () => {
    const { workload: _w, ...withoutWorkload } = microcredential;
    const { level: _l, ...withoutLevel } = microcredential;
    const { participation: _p, ...withoutParticipation } = microcredential;
    const { assessment: _a, ...withoutAssessment } = microcredential;
    const { qualityAssurance: _q, ...withoutQuality } = microcredential;
    const assessment = { types: ['written_exam'] as ['written_exam'], identityVerified: true };
    const variant = 'microcredential';
    const refused: EdubadgeTemplate[] = [
      // @ts-expect-error no workload
      { variant, issuer, achievement: withoutWorkload },
      // @ts-expect-error no level
      { variant, issuer, achievement: withoutLevel },
      // @ts-expect-error no participation
      { variant, issuer, achievement: withoutParticipation },
      // @ts-expect-error no assessment
      { variant, issuer, achievement: withoutAssessment },
      // @ts-expect-error no quality assurance
      { variant, issuer, achievement: withoutQuality },
      // @ts-expect-error not said whether the assessment is supervised
      { variant, issuer, achievement: { ...microcredential, assessment } },
      // @ts-expect-error no learning outcome
      { variant, issuer, achievement: { ...microcredential, learningOutcomes: [] } },
      // @ts-expect-error an unknown form of participation
      { variant, issuer, achievement: { ...microcredential, participation: ['hybrid'] } },
    ];
    expectTypeOf(refused).toEqualTypeOf<EdubadgeTemplate[]>();
  });

  it('refuse a regular badge without level or programme, or in hours', () => {
    const { level: _l, ...withoutLevel } = regular;
    const { programmeIdentifiers: _p, ...withoutProgramme } = regular;
    const refused: EdubadgeTemplate[] = [
      // @ts-expect-error no level
      { variant: 'regular', issuer, achievement: withoutLevel },
      // @ts-expect-error no programme
      { variant: 'regular', issuer, achievement: withoutProgramme },
      // @ts-expect-error hours are for learning without credits
      { variant: 'regular', issuer, achievement: { ...regular, workload: { hours: 140 } } },
    ];
    expectTypeOf(refused).toEqualTypeOf<EdubadgeTemplate[]>();
  });

  it('refuse credits on an extra-curricular badge', () => {
    const refused: EdubadgeTemplate[] = [
      // @ts-expect-error ECTS
      { variant: 'extra-curricular', issuer, achievement: { ...extraCurricular, workload: { ects: 5 } } },
      // @ts-expect-error SBU
      { variant: 'extra-curricular', issuer, achievement: { ...extraCurricular, workload: { sbu: 240 } } },
    ];
    expectTypeOf(refused).toEqualTypeOf<EdubadgeTemplate[]>();
  });

  it('refuse two workloads or none', () => {
    expectTypeOf<{ ects: 5 }>().toExtend<Workload>();
    expectTypeOf<{ sbu: 240 }>().toExtend<Workload>();
    expectTypeOf<{ hours: 140 }>().toExtend<Workload>();
    expectTypeOf<{ ects: 5; hours: 140 }>().not.toExtend<Workload>();
    expectTypeOf<{ ects: 5; sbu: 240 }>().not.toExtend<Workload>();
    expectTypeOf<Record<never, never>>().not.toExtend<Workload>();
  });

  it('refuse a level without EQF and NLQF, or beyond 8', () => {
    expectTypeOf<{ eqf: 4; nlqf: '4+' }>().toExtend<Level>();
    expectTypeOf<{ nlqf: '4+'; verified: true }>().toExtend<Level>();
    expectTypeOf<{ verified: true }>().not.toExtend<Level>();
    expectTypeOf<{ eqf: 9 }>().not.toExtend<Level>();
  });

  it('refuse a recipient without id and identifier', () => {
    type Identifier = { type: 'emailAddress'; value: string };
    expectTypeOf<{ id: string }>().toExtend<Recipient>();
    expectTypeOf<{ identifiers: [Identifier] }>().toExtend<Recipient>();
    expectTypeOf<Record<never, never>>().not.toExtend<Recipient>();
    expectTypeOf<{ identifiers: [] }>().not.toExtend<Recipient>();
    expectTypeOf<EdubadgeTemplate>().not.toExtend<EdubadgeInput>();
  });

  it('make an input of a template and an award, and a credential of an input', () => {
    expectTypeOf<EdubadgeTemplate & Award>().toEqualTypeOf<EdubadgeInput>();
    expectTypeOf<typeof createEdubadge>().parameter(0).toEqualTypeOf<EdubadgeInput>();
    expectTypeOf<typeof createEdubadge>().returns.toEqualTypeOf<Credential>();
  });
});
