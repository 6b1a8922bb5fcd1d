import { deepFreeze } from '../encoding/deep-freeze.js';
import { flatMap } from '../encoding/flat-map.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import type { Text } from '../problems/problem.js';
import type { Variant } from './types.js';
import { glossary } from './urls.js';

/** Whether a variant must have a part, may have it, or may not have it when it is written. */
export type Requirement = 'required' | 'optional' | 'forbidden';

/** Unit of a notional workload, by its name in the input. */
export type WorkloadUnit = 'ects' | 'sbu' | 'hours';

/** A unit of workload: the member of an achievement that states it, and what people call it. */
export interface WorkloadUnitRow {
  readonly term: 'ECTS' | 'SBU' | 'timeInvestment';
  readonly name: Text;
}

/** Units of workload by their name in the input. */
export const workloadUnits: Readonly<Record<WorkloadUnit, WorkloadUnitRow>> = deepFreeze({
  ects: { term: 'ECTS', name: { en: 'ECTS', nl: 'ECTS' } },
  sbu: { term: 'SBU', name: { en: 'SBU', nl: 'SBU' } },
  hours: { term: 'timeInvestment', name: { en: 'hours', nl: 'uur' } },
});

/** The parts of an edubadge that a variant has an opinion about. */
export type VariantPart =
  | 'name'
  | 'description'
  | 'criteria'
  | 'image'
  | 'language'
  | 'learningOutcomes'
  | 'workload'
  | 'level'
  | 'programmeIdentifier'
  | 'participation'
  | 'assessment'
  | 'supervision'
  | 'qualityAssurance'
  | 'prerequisites'
  | 'stackability'
  | 'grade'
  | 'country';

/** A row of the variants table: one of the three edubadges. */
export interface VariantRow {
  readonly name: Text;
  /** What stands in the achievement's `type`, after `EducredentialAchievement`. */
  readonly type: string;
  /** What that type means. */
  readonly iri: string;
  readonly achievementType: string;
  /** The platform's own code. */
  readonly platformCode: string;
  /** File name with which SURF's `credentialSchema` ids of this variant begin. */
  readonly schemaName: string;
  readonly workloadUnits: readonly WorkloadUnit[];
  readonly parts: Readonly<Record<VariantPart, Requirement>>;
}

const always = {
  name: 'required',
  description: 'required',
  criteria: 'required',
  image: 'required',
  language: 'required',
  learningOutcomes: 'required',
  prerequisites: 'optional',
  stackability: 'optional',
  grade: 'optional',
  country: 'required',
} as const satisfies Partial<Record<VariantPart, Requirement>>;

/**
 * The three edubadges and what each asks for (edubadges.nl metadata rules).
 *
 * @example
 * ```ts
 * import { variants } from 'edubadge-credentials';
 *
 * console.log(variants.microcredential.name.nl, variants.microcredential.parts.workload); // microcredential required
 * ```
 */
export const variants: Readonly<Record<Variant, VariantRow>> = deepFreeze({
  regular: {
    name: { nl: 'reguliere edubadge', en: 'regular edubadge' },
    type: 'RegularAchievement',
    iri: `${glossary}RegularAchievement`,
    achievementType: 'Course',
    platformCode: 'regular',
    schemaName: 'regular',
    workloadUnits: ['ects', 'sbu'],
    parts: {
      ...always,
      workload: 'required',
      level: 'required',
      programmeIdentifier: 'required',
      participation: 'optional',
      assessment: 'optional',
      supervision: 'optional',
      qualityAssurance: 'optional',
    },
  },
  microcredential: {
    name: { nl: 'microcredential', en: 'microcredential' },
    type: 'MicroCredentialAchievement',
    iri: `${glossary}MicroCredentialAchievement`,
    achievementType: 'MicroCredential',
    platformCode: 'micro_credential',
    schemaName: 'microcredential',
    workloadUnits: ['ects', 'sbu', 'hours'],
    parts: {
      ...always,
      workload: 'required',
      level: 'required',
      programmeIdentifier: 'optional',
      participation: 'required',
      assessment: 'required',
      supervision: 'required',
      qualityAssurance: 'required',
    },
  },
  'extra-curricular': {
    name: { nl: 'extra-curriculaire edubadge', en: 'extra-curricular edubadge' },
    type: 'ExtraCurricularAchievement',
    iri: `${glossary}ExtraCurricularAchievement`,
    achievementType: 'CoCurricular',
    platformCode: 'extra_curricular',
    schemaName: 'extracurricular',
    workloadUnits: ['hours'],
    parts: {
      ...always,
      workload: 'optional',
      level: 'optional',
      programmeIdentifier: 'optional',
      participation: 'optional',
      assessment: 'optional',
      supervision: 'optional',
      qualityAssurance: 'optional',
    },
  },
});

/** The type that marks an achievement as an edubadge, whatever the variant. */
export const edubadgeType = 'EducredentialAchievement';

/** Terms that only edubadges have, with those of the platform's own. */
const ownTerms = [
  ...Object.values(workloadUnits).map(({ term }) => term),
  'StudyLoad',
  'TimeInvestment',
  'educationProgramIdentifier',
  'participationType',
  'assessmentType',
  'supervisionType',
];

/**
 * Which edubadge a credential is, by what it says of itself; `undefined` for any other badge.
 *
 * Where its signs disagree, the one that is most edubadges' own wins: first the class among the achievement's types
 * (`MicroCredentialAchievement`), then the file name of SURF's schema in `credentialSchema`
 * (`…/microcredential_ects.json`), then OB's `achievementType`. That last one is in use all over the world, so it
 * counts only where the achievement is typed `EducredentialAchievement` or has a term that only edubadges have, such as
 * `ECTS`: a `Course` of another platform is not an edubadge.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { variantOf } from 'edubadge-credentials';
 *
 * console.log(variantOf(JSON.parse(readFileSync('badge.json', 'utf8'))));
 * ```
 */
export function variantOf(document: JsonObject): Variant | undefined {
  const achievements = achievementsOf(document);
  const types = flatMap(achievements, ({ type }) => asArray(type));
  const schemas = flatMap(asArray(document.credentialSchema), fileName);
  return (
    find(({ type, iri }) => types.includes(type) || types.includes(iri)) ??
    find(({ schemaName }) => schemas.some((name) => name.startsWith(schemaName))) ??
    (achievements.some(isOfFamily)
      ? find((row) => achievements.some(({ achievementType }) => achievementType === row.achievementType))
      : undefined)
  );
}

/** True for a credential of SURF's family, also where it does not say which edubadge it is. */
export function isEdubadge(document: JsonObject): boolean {
  return variantOf(document) !== undefined || achievementsOf(document).some(isOfFamily);
}

function isOfFamily(achievement: JsonObject): boolean {
  return asArray(achievement.type).includes(edubadgeType) || ownTerms.some((term) => term in achievement);
}

function achievementsOf({ credentialSubject }: JsonObject): JsonObject[] {
  return flatMap(asArray(credentialSubject).filter(isObject), ({ achievement }) =>
    asArray(achievement).filter(isObject),
  );
}

const rows = Object.entries(variants) as [Variant, VariantRow][];

function find(fits: (row: VariantRow) => boolean): Variant | undefined {
  return rows.find(([, row]) => fits(row))?.[0];
}

/** No regular expression: without an anchor before it, one takes quadratic time on a long id. */
function fileName(schema: unknown): string[] {
  const id = isObject(schema) ? schema.id : undefined;
  if (typeof id !== 'string' || !id.endsWith('.json')) return [];
  return [id.slice(Math.max(...['/', '?', '#'].map((delimiter) => id.lastIndexOf(delimiter))) + 1)];
}
