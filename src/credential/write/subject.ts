import type { JsonObject } from '../../encoding/json-object.js';
import type { Language } from '../../problems/problem.js';
import { identityHash } from '../identity.js';
import type { EvidenceInput, Grade, Recipient, RecipientIdentifier } from '../input.js';
import { finalGrade } from '../vocabularies.js';
import { distinct, present } from './present.js';
import { newSalt, type Random } from './random.js';

/** What an AchievementSubject is written from. */
export interface SubjectContext {
  readonly recipient: Recipient;
  readonly narrative: string | undefined;
  readonly creditsEarned: number | undefined;
  readonly achievement: JsonObject;
  readonly result: JsonObject | undefined;
  readonly random: Random;
}

/** The learner and what they earned, as an OB 3.0 AchievementSubject. */
export function subject({
  recipient,
  narrative,
  creditsEarned,
  achievement,
  result,
  random,
}: SubjectContext): JsonObject {
  return present({
    id: recipient.id,
    type: ['AchievementSubject'],
    identifier: (recipient.identifiers ?? []).map((identifier) => identityObject(identifier, random)),
    narrative,
    creditsEarned,
    achievement,
    result: result && [result],
  });
}

function identityObject({ type, value, hashed = true, salt }: RecipientIdentifier, random: Random): JsonObject {
  if (!hashed) return { type: 'IdentityObject', hashed, identityHash: value, identityType: type };
  const used = salt ?? newSalt(random);
  return { type: 'IdentityObject', hashed, identityHash: identityHash(value, used), identityType: type, salt: used };
}

/** The scale of a grade, which belongs to the achievement. */
export function resultDescription({ scale }: Grade, id: string | undefined, language: Language): JsonObject {
  return present({
    id,
    type: ['ResultDescription'],
    name: finalGrade[language],
    resultType: 'ext:ECTSGradeScore',
    valueMin: scale?.min,
    valueMax: scale?.max,
    requiredValue: scale?.pass,
  });
}

/** The grade itself, which is the learner's; it names its scale. */
export function result({ value }: Grade, descriptionId: string | undefined): JsonObject {
  return present({ type: ['Result'], resultDescription: descriptionId, value });
}

/** A piece of evidence as an OB 3.0 Evidence. */
export function evidence(input: EvidenceInput): JsonObject {
  return present({
    id: input.id,
    type: distinct(['Evidence', input.type]),
    name: input.name,
    description: input.description,
    narrative: input.narrative,
    genre: input.genre,
    digestMultibase: input.digestMultibase,
  });
}
