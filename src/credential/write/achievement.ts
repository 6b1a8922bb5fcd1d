import type { JsonObject } from '../../encoding/json-object.js';
import type { Language } from '../../problems/problem.js';
import type {
  AchievementInput,
  Assessment,
  IssuerInput,
  LearningOutcomeInput,
  Participation,
  RelatedInput,
  Workload,
} from '../input.js';
import { edubadgeType, type VariantRow } from '../variants.js';
import { assessments, participations, supervisions } from '../vocabularies.js';
import { alignments } from './alignments.js';
import { distinct, oneOrList, present } from './present.js';
import { image, profile } from './profile.js';

/** What an achievement is written from, beside its own input. */
export interface AchievementContext {
  readonly id: string;
  readonly variant: VariantRow;
  readonly language: Language;
  readonly awardingBody: IssuerInput | undefined;
  readonly resultDescription: JsonObject | undefined;
}

/** The achievement as an OB 3.0 Achievement with the edubadge terms. */
export function achievement(input: AchievementInput, context: AchievementContext): JsonObject {
  return present({
    id: context.id,
    type: ['Achievement', edubadgeType, context.variant.type],
    creator: context.awardingBody && profile(context.awardingBody),
    achievementType: context.variant.achievementType,
    name: input.name,
    description: input.description,
    criteria: criteria(input.criteria),
    image: image(input.image),
    inLanguage: input.language,
    humanCode: input.humanCode,
    version: input.version,
    fieldOfStudy: input.fieldOfStudy,
    ...workload(input.workload),
    educationProgramIdentifier: [...(input.programmeIdentifiers ?? [])],
    tag: [...(input.tags ?? [])],
    learningOutcome: input.learningOutcomes.map(learningOutcome),
    ...participation(input.participation),
    ...assessment(input.assessment, input.participation, context.language),
    prerequisites: input.prerequisites,
    isPartOf: [...(input.partOf ?? [])],
    alignment: alignments(input, context.language),
    related: input.related?.map(related),
    resultDescription: context.resultDescription && [context.resultDescription],
  });
}

function related({ id, type, language, version }: RelatedInput): JsonObject {
  return present({ id, type: distinct(['Related', type]), inLanguage: language, version });
}

function criteria(input: AchievementInput['criteria']): JsonObject {
  return typeof input === 'string' ? { narrative: input } : present({ id: input.id, narrative: input.narrative });
}

function workload(input: Workload | undefined): JsonObject {
  return { creditsAvailable: input?.ects, ECTS: input?.ects, SBU: input?.sbu, timeInvestment: input?.hours };
}

function learningOutcome(input: string | LearningOutcomeInput): JsonObject {
  const outcome = typeof input === 'string' ? { name: input } : input;
  const skill = typeof outcome.esco === 'object' ? outcome.esco.id : outcome.esco;
  return present({
    type: ['LearningOutcome'],
    name: outcome.name,
    description: outcome.description,
    relatedESCOSkill: skill === undefined ? [] : [skill],
  });
}

function participation(codes: readonly Participation[] = []): JsonObject {
  const rows = codes.map((code) => participations[code]);
  return {
    mode: distinct(rows.map((row) => row.mode)),
    participationType: oneOrList(distinct(rows.map((row) => row.participationType))),
  };
}

function assessment(
  input: Assessment | undefined,
  codes: readonly Participation[] | undefined,
  language: Language,
): JsonObject {
  if (input === undefined) return {};
  const rows = input.types.map((code) => assessments[code]);
  return {
    provenBy: rows.map((row) =>
      present({
        type: ['LearningAssessmentSpecification'],
        name: row.name[language],
        dcType: row.dcType === undefined ? [] : [row.dcType],
      }),
    ),
    assessmentType: oneOrList(distinct(rows.map((row) => row.assessmentType))),
    supervisionType: supervision(input, codes ?? []),
    identityChecked: input.identityVerified,
  };
}

/** Only where both facts are given: half of them names no way of supervision. */
function supervision(
  { supervised, identityVerified }: Assessment,
  codes: readonly Participation[],
): string | undefined {
  const onlineOnly = codes.length > 0 && codes.every((code) => code === 'online');
  return supervisions.find(
    (row) =>
      row.supervised === supervised && row.identityVerified === identityVerified && (!row.onlineOnly || onlineOnly),
  )?.supervisionType;
}
