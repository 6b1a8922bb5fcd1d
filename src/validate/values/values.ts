import { isObject, type JsonObject } from '../../encoding/json-object.js';
import { child } from '../../encoding/pointer.js';
import type { Finding } from '../../problems/problem.js';
import { type Shape, walk } from '../walk.js';
import { alignmentFindings } from './alignment.js';
import {
  brinFindings,
  countryFindings,
  escoFindings,
  identifierFindings,
  iscedFindings,
  programmeFindings,
} from './codes.js';
import { creditFindings } from './credits.js';
import { dateFindings } from './dates.js';
import { imageFindings } from './image-data.js';
import { languageFindings } from './language.js';
import { alignedLevelFindings, inputLevelFindings } from './level.js';
import { markdownFindings } from './markdown.js';
import { outcomeFindings } from './outcomes.js';
import { halfSupervisionFindings, supervisionFindings } from './supervision.js';

const image: Shape = { id: imageFindings };
const profile: Shape = { image, otherIdentifier: identifierFindings };

/** Where a credential has values whose form no schema can tell. */
const credential: Shape = {
  image,
  issuer: { ...profile, address: { addressCountryCode: countryFindings } },
  evidence: { narrative: markdownFindings, description: markdownFindings },
  credentialSubject: {
    image,
    narrative: markdownFindings,
    achievement: {
      image,
      description: markdownFindings,
      criteria: { narrative: markdownFindings },
      creator: { ...profile, address: { addressCountryCode: countryFindings } },
      inLanguage: languageFindings,
      fieldOfStudy: iscedFindings,
      educationProgramIdentifier: programmeFindings,
      alignment: alignmentFindings,
      learningOutcome: { relatedESCOSkill: escoFindings },
    },
  },
};

const institution: Shape = { country: countryFindings, brin: brinFindings, image: imageFindings };

/** The same of an authoring file. */
const input: Shape = {
  issuer: institution,
  awardingBody: institution,
  narrative: markdownFindings,
  evidence: { narrative: markdownFindings, description: markdownFindings },
  achievement: {
    image: imageFindings,
    description: markdownFindings,
    criteria: (value, pointer) =>
      isObject(value)
        ? markdownFindings(value.narrative, child(pointer, 'narrative'))
        : markdownFindings(value, pointer),
    language: languageFindings,
    fieldOfStudy: iscedFindings,
    programmeIdentifiers: programmeFindings,
    alignments: alignmentFindings,
    learningOutcomes: (value, pointer) => (isObject(value) ? escoOf(value.esco, child(pointer, 'esco')) : []),
  },
};

function escoOf(value: unknown, pointer: string): Finding[] {
  return isObject(value) ? escoFindings(value.id, child(pointer, 'id')) : escoFindings(value, pointer);
}

/** What no schema can tell of the values of an edubadge: codes, links between them, words, pictures, dates. */
export function credentialValueFindings(document: JsonObject): Finding[] {
  const subject = isObject(document.credentialSubject) ? document.credentialSubject : {};
  const achievement = isObject(subject.achievement) ? subject.achievement : {};
  const at = '/credentialSubject/achievement';
  return [
    ...walk(document, credential),
    ...outcomeFindings(achievement.learningOutcome, achievement.name, `${at}/learningOutcome`),
    ...alignedLevelFindings(achievement.alignment, `${at}/alignment`),
    ...creditFindings(subject, achievement),
    ...supervisionFindings(achievement),
    ...dateFindings(document),
  ];
}

/** The same of an authoring file. */
export function inputValueFindings(document: JsonObject): Finding[] {
  const achievement = isObject(document.achievement) ? document.achievement : {};
  return [
    ...walk(document, input),
    ...outcomeFindings(achievement.learningOutcomes, achievement.name, '/achievement/learningOutcomes'),
    ...inputLevelFindings(achievement.level, '/achievement/level'),
    ...halfSupervisionFindings(achievement),
    ...dateFindings(document),
  ];
}
