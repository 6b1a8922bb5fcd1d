import { stepsOf } from '../encoding/value-at.js';
import type { Language, Text } from '../problems/problem.js';
import { printable } from './style.js';

/** Names of members that people meet often, in words; others are split at their capitals. */
const members = {
  '@context': { en: 'context', nl: 'context' },
  achievement: { en: 'achievement', nl: 'prestatie' },
  alignment: { en: 'alignment', nl: 'aansluiting' },
  assessment: { en: 'assessment', nl: 'toetsing' },
  alignments: { en: 'alignments', nl: 'aansluitingen' },
  awardedDate: { en: 'date awarded', nl: 'datum van toekenning' },
  awardingBody: { en: 'awarding body', nl: 'toekennende instelling' },
  country: { en: 'country', nl: 'land' },
  credentialStatus: { en: 'status', nl: 'status' },
  credentialSubject: { en: 'learner', nl: 'lerende' },
  criteria: { en: 'criteria', nl: 'criteria' },
  description: { en: 'description', nl: 'beschrijving' },
  evidence: { en: 'evidence', nl: 'bewijsstuk' },
  fieldOfStudy: { en: 'field of study', nl: 'vakgebied' },
  grade: { en: 'grade', nl: 'cijfer' },
  id: { en: 'id', nl: 'id' },
  identifiers: { en: 'identifiers', nl: 'identificaties' },
  identifier: { en: 'identifier', nl: 'identificatie' },
  identityVerified: { en: 'identity verified', nl: 'identiteit vastgesteld' },
  image: { en: 'image', nl: 'afbeelding' },
  inLanguage: { en: 'language', nl: 'taal' },
  issuer: { en: 'issuer', nl: 'uitgever' },
  language: { en: 'language', nl: 'taal' },
  learningOutcome: { en: 'learning outcomes', nl: 'leeruitkomsten' },
  learningOutcomes: { en: 'learning outcomes', nl: 'leeruitkomsten' },
  level: { en: 'level', nl: 'niveau' },
  max: { en: 'highest', nl: 'hoogste' },
  min: { en: 'lowest', nl: 'laagste' },
  name: { en: 'name', nl: 'naam' },
  participation: { en: 'participation', nl: 'deelname' },
  partOf: { en: 'part of', nl: 'onderdeel van' },
  prerequisites: { en: 'prerequisites', nl: 'voorkennis' },
  programmeIdentifiers: { en: 'programme identifiers', nl: 'opleidingscodes' },
  proof: { en: 'proof', nl: 'bewijs' },
  qualityAssurance: { en: 'quality assurance', nl: 'kwaliteitsborging' },
  recipient: { en: 'recipient', nl: 'ontvanger' },
  region: { en: 'region', nl: 'regio' },
  result: { en: 'result', nl: 'resultaat' },
  scale: { en: 'scale', nl: 'schaal' },
  sector: { en: 'sector', nl: 'sector' },
  stackability: { en: 'stackability', nl: 'stapelbaarheid' },
  supervised: { en: 'supervised', nl: 'onder toezicht' },
  tags: { en: 'tags', nl: 'trefwoorden' },
  type: { en: 'type', nl: 'type' },
  types: { en: 'kinds', nl: 'soorten' },
  url: { en: 'url', nl: 'url' },
  validFrom: { en: 'valid from', nl: 'geldig vanaf' },
  validUntil: { en: 'valid until', nl: 'geldig tot en met' },
  value: { en: 'value', nl: 'waarde' },
  workload: { en: 'workload', nl: 'studielast' },
} as const satisfies Record<string, Text>;

/**
 * A JSON Pointer in words: `/credentialSubject/achievement/learningOutcome/1/name` is
 * `learner › achievement › learning outcomes 2 › name`.
 */
export function placeInWords(pointer: string, language: Language): string {
  return stepsOf(pointer).reduce((place, step) => {
    if (/^\d+$/.test(step)) return `${place} ${Number(step) + 1}`.trim();
    return place === '' ? inWords(step, language) : `${place} › ${inWords(step, language)}`;
  }, '');
}

function inWords(member: string, language: Language): string {
  if (Object.hasOwn(members, member)) return members[member as keyof typeof members][language];
  return printable(member)
    .replace(/(?<=[a-z])(?=[A-Z][a-z])/g, ' ')
    .replace(/ [A-Z]/g, (capital) => capital.toLowerCase());
}
