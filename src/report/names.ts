import type { Variant } from '../credential/types.js';
import { variants } from '../credential/variants.js';
import type { Language, Text } from '../problems/problem.js';

/** The 16 EU standard elements as a reader calls them (2022/C 243/02, Annex I). */
const elementNames = {
  learner: { en: 'learner', nl: 'lerende' },
  title: { en: 'title', nl: 'titel' },
  country: { en: 'country of the issuer', nl: 'land van de uitgever' },
  awardingBody: { en: 'awarding body', nl: 'uitreikende instelling' },
  dateOfIssuing: { en: 'date of issuing', nl: 'datum van uitgifte' },
  learningOutcomes: { en: 'learning outcomes', nl: 'leeruitkomsten' },
  workload: { en: 'workload', nl: 'studielast' },
  level: { en: 'level', nl: 'niveau' },
  assessment: { en: 'type of assessment', nl: 'soort toetsing' },
  participation: { en: 'form of participation', nl: 'vorm van deelname' },
  qualityAssurance: { en: 'quality assurance', nl: 'kwaliteitsborging' },
  prerequisites: { en: 'prerequisites', nl: 'voorkennis' },
  supervision: { en: 'supervision and identity', nl: 'toezicht en identiteit' },
  grade: { en: 'grade', nl: 'cijfer' },
  stackability: { en: 'stackability', nl: 'stapelbaarheid' },
  furtherInformation: { en: 'further information', nl: 'overige informatie' },
} as const satisfies Record<string, Text>;

/** Name of an element in words; its id where there is none. */
export function elementName(element: string, language: Language): string {
  return Object.hasOwn(elementNames, element) ? elementNames[element as keyof typeof elementNames][language] : element;
}

/** Name of a variant in words. */
export function variantName(variant: Variant, language: Language): string {
  return variants[variant].name[language];
}
