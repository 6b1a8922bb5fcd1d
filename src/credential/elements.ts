import { deepFreeze } from '../encoding/deep-freeze.js';
import type { Text } from '../problems/problem.js';
import { type VariantPart, workloadUnits } from './variants.js';
import { alignmentTypes } from './vocabularies.js';

/** Where to look for an element in one kind of document: a credential or an authoring file. */
export interface ElementSource {
  /** Members that carry it, each alone or with others; the first that is there is where the element stands. */
  readonly at: readonly string[];
  /** Target types of the alignments that carry it. */
  readonly alignments?: readonly string[];
  /** Where it is looked for when it is missing; default the first of `at`. */
  readonly home?: string;
  /** Further members whose faults are this element's. */
  readonly also?: readonly string[];
}

/** A row of the elements table: one of the EU standard elements. */
export interface ElementRow {
  /** Number in Annex I of the Council Recommendation of 16 June 2022 (2022/C 243/02). */
  readonly number: number;
  /** What the Recommendation asks; a variant may ask more or less. */
  readonly requirement: 'mandatory' | 'optional';
  /** The part of a variant that asks for it; `always`: every edubadge must have it, `never`: none needs to. */
  readonly askedBy: VariantPart | 'always' | 'never';
  readonly name: Text;
  readonly credential: ElementSource;
  readonly input: ElementSource;
}

const subject = '/credentialSubject';
const achievement = '/credentialSubject/achievement';
/** Where the alignments stand that carry elements. */
export const alignmentsPointer = `${achievement}/alignment`;

/**
 * The 16 EU standard elements of a micro-credential by their id, in the order of the Recommendation (2022/C 243/02,
 * Annex I): what they are called, and where they stand in a credential and in an authoring file. What they look like
 * is in `schemas/eu-micro-credential-elements.json`, under the same ids.
 *
 * @example
 * ```ts
 * import { elements } from 'edubadge-credentials';
 *
 * for (const [id, row] of Object.entries(elements)) console.log(row.number, id, row.name.nl, row.credential.at[0]);
 * ```
 */
export const elements = deepFreeze({
  learner: {
    number: 1,
    requirement: 'mandatory',
    askedBy: 'always',
    name: { en: 'identification of the learner', nl: 'identificatie van de lerende' },
    credential: { at: [`${subject}/id`, `${subject}/identifier`] },
    input: { at: ['/recipient'] },
  },
  title: {
    number: 2,
    requirement: 'mandatory',
    askedBy: 'name',
    name: { en: 'title', nl: 'titel' },
    credential: { at: [`${achievement}/name`] },
    input: { at: ['/achievement/name'] },
  },
  country: {
    number: 3,
    requirement: 'mandatory',
    askedBy: 'country',
    name: { en: 'country or region of the issuer', nl: 'land of regio van de uitgever' },
    credential: { at: ['/issuer/address/addressCountryCode'], also: ['/issuer/address'] },
    input: { at: ['/issuer/country'], also: ['/issuer/region'] },
  },
  awardingBody: {
    number: 4,
    requirement: 'mandatory',
    askedBy: 'always',
    name: { en: 'awarding body', nl: 'uitreikende instelling' },
    credential: {
      at: [`${achievement}/creator/name`, '/issuer/name'],
      home: '/issuer/name',
      also: ['/issuer', `${achievement}/creator`],
    },
    input: { at: ['/awardingBody/name', '/issuer/name'], home: '/issuer/name', also: ['/issuer', '/awardingBody'] },
  },
  dateOfIssuing: {
    number: 5,
    requirement: 'mandatory',
    askedBy: 'always',
    name: { en: 'date of issuing', nl: 'datum van uitgifte' },
    credential: { at: ['/awardedDate', '/validFrom', '/issuanceDate'], home: '/validFrom' },
    input: { at: ['/awardedDate', '/validFrom'], home: '/validFrom' },
  },
  learningOutcomes: {
    number: 6,
    requirement: 'mandatory',
    askedBy: 'learningOutcomes',
    name: { en: 'learning outcomes', nl: 'leeruitkomsten' },
    credential: { at: [`${achievement}/learningOutcome`] },
    input: { at: ['/achievement/learningOutcomes'] },
  },
  workload: {
    number: 7,
    requirement: 'mandatory',
    askedBy: 'workload',
    name: { en: 'notional workload', nl: 'studielast' },
    credential: { at: Object.values(workloadUnits).map(({ term }) => `${achievement}/${term}`) },
    input: { at: ['/achievement/workload'] },
  },
  level: {
    number: 8,
    requirement: 'mandatory',
    askedBy: 'level',
    name: { en: 'level', nl: 'niveau' },
    credential: { at: [], alignments: [alignmentTypes.eqf, alignmentTypes.nlqf], home: alignmentsPointer },
    input: { at: ['/achievement/level'] },
  },
  assessment: {
    number: 9,
    requirement: 'mandatory',
    askedBy: 'assessment',
    name: { en: 'type of assessment', nl: 'soort toetsing' },
    credential: {
      at: [`${achievement}/provenBy`, `${achievement}/assessmentType`],
      home: `${achievement}/assessmentType`,
    },
    input: { at: ['/achievement/assessment/types'], also: ['/achievement/assessment'] },
  },
  participation: {
    number: 10,
    requirement: 'mandatory',
    askedBy: 'participation',
    name: { en: 'form of participation', nl: 'vorm van deelname' },
    credential: { at: [`${achievement}/participationType`, `${achievement}/mode`] },
    input: { at: ['/achievement/participation'] },
  },
  qualityAssurance: {
    number: 11,
    requirement: 'mandatory',
    askedBy: 'qualityAssurance',
    name: { en: 'type of quality assurance', nl: 'soort kwaliteitsborging' },
    credential: { at: [], alignments: [alignmentTypes.qualityAssurance], home: alignmentsPointer },
    input: { at: ['/achievement/qualityAssurance'] },
  },
  prerequisites: {
    number: 12,
    requirement: 'optional',
    askedBy: 'prerequisites',
    name: { en: 'prerequisites', nl: 'voorkennis' },
    credential: { at: [`${achievement}/prerequisites`] },
    input: { at: ['/achievement/prerequisites'] },
  },
  supervision: {
    number: 13,
    requirement: 'optional',
    askedBy: 'supervision',
    name: { en: 'supervision and identity verification', nl: 'toezicht en identiteitscontrole' },
    credential: { at: [`${achievement}/supervisionType`, `${achievement}/identityChecked`] },
    input: { at: ['/achievement/assessment/supervised', '/achievement/assessment/identityVerified'] },
  },
  grade: {
    number: 14,
    requirement: 'optional',
    askedBy: 'grade',
    name: { en: 'grade', nl: 'cijfer' },
    credential: { at: [`${subject}/result`], also: [`${achievement}/resultDescription`] },
    input: { at: ['/grade'] },
  },
  stackability: {
    number: 15,
    requirement: 'optional',
    askedBy: 'stackability',
    name: { en: 'integration and stackability', nl: 'stapelbaarheid' },
    credential: { at: [`${achievement}/isPartOf`], alignments: [alignmentTypes.stackability], home: alignmentsPointer },
    input: { at: ['/achievement/stackability', '/achievement/partOf'] },
  },
  furtherInformation: {
    number: 16,
    requirement: 'optional',
    askedBy: 'never',
    name: { en: 'further information', nl: 'overige informatie' },
    credential: {
      at: [
        '/evidence',
        `${subject}/narrative`,
        `${achievement}/fieldOfStudy`,
        `${achievement}/educationProgramIdentifier`,
        `${achievement}/tag`,
      ],
    },
    input: {
      at: [
        '/evidence',
        '/narrative',
        '/achievement/fieldOfStudy',
        '/achievement/programmeIdentifiers',
        '/achievement/tags',
      ],
    },
  },
} as const) satisfies Readonly<Record<string, ElementRow>>;

/** Id of an EU standard element. */
export type ElementId = keyof typeof elements;

/** The ids, in the order of the Recommendation. */
export const elementIds = Object.keys(elements) as readonly ElementId[];

/** The two kinds of document in which elements are looked for. */
export type ElementDocument = 'credential' | 'input';
