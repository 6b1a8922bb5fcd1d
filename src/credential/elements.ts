import { deepFreeze } from '../encoding/deep-freeze.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { itemPointer } from '../encoding/pointer.js';
import { stepsOf } from '../encoding/value-at.js';
import type { Text } from '../problems/problem.js';
import { workloadUnits } from './variants.js';
import { alignmentTypes } from './vocabularies.js';

/** Where an element stands in a document, and what stands there. */
export interface Place {
  /** JSON Pointer. */
  readonly pointer: string;
  readonly value: unknown;
}

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
  readonly name: Text;
  readonly credential: ElementSource;
  readonly input: ElementSource;
}

const subject = '/credentialSubject';
const achievement = '/credentialSubject/achievement';
const alignment = `${achievement}/alignment`;

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
    name: { en: 'identification of the learner', nl: 'identificatie van de lerende' },
    credential: { at: [`${subject}/id`, `${subject}/identifier`] },
    input: { at: ['/recipient'] },
  },
  title: {
    number: 2,
    requirement: 'mandatory',
    name: { en: 'title', nl: 'titel' },
    credential: { at: [`${achievement}/name`] },
    input: { at: ['/achievement/name'] },
  },
  country: {
    number: 3,
    requirement: 'mandatory',
    name: { en: 'country or region of the issuer', nl: 'land of regio van de uitgever' },
    credential: { at: ['/issuer/address/addressCountryCode'], also: ['/issuer/address'] },
    input: { at: ['/issuer/country'], also: ['/issuer/region'] },
  },
  awardingBody: {
    number: 4,
    requirement: 'mandatory',
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
    name: { en: 'date of issuing', nl: 'datum van uitgifte' },
    credential: { at: ['/awardedDate', '/validFrom', '/issuanceDate'], home: '/validFrom' },
    input: { at: ['/awardedDate', '/validFrom'], home: '/validFrom' },
  },
  learningOutcomes: {
    number: 6,
    requirement: 'mandatory',
    name: { en: 'learning outcomes', nl: 'leeruitkomsten' },
    credential: { at: [`${achievement}/learningOutcome`] },
    input: { at: ['/achievement/learningOutcomes'] },
  },
  workload: {
    number: 7,
    requirement: 'mandatory',
    name: { en: 'notional workload', nl: 'studielast' },
    credential: { at: Object.values(workloadUnits).map(({ term }) => `${achievement}/${term}`) },
    input: { at: ['/achievement/workload'] },
  },
  level: {
    number: 8,
    requirement: 'mandatory',
    name: { en: 'level', nl: 'niveau' },
    credential: { at: [], alignments: [alignmentTypes.eqf, alignmentTypes.nlqf], home: alignment },
    input: { at: ['/achievement/level'] },
  },
  assessment: {
    number: 9,
    requirement: 'mandatory',
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
    name: { en: 'form of participation', nl: 'vorm van deelname' },
    credential: { at: [`${achievement}/participationType`, `${achievement}/mode`] },
    input: { at: ['/achievement/participation'] },
  },
  qualityAssurance: {
    number: 11,
    requirement: 'mandatory',
    name: { en: 'type of quality assurance', nl: 'soort kwaliteitsborging' },
    credential: { at: [], alignments: [alignmentTypes.qualityAssurance], home: alignment },
    input: { at: ['/achievement/qualityAssurance'] },
  },
  prerequisites: {
    number: 12,
    requirement: 'optional',
    name: { en: 'prerequisites', nl: 'voorkennis' },
    credential: { at: [`${achievement}/prerequisites`] },
    input: { at: ['/achievement/prerequisites'] },
  },
  supervision: {
    number: 13,
    requirement: 'optional',
    name: { en: 'supervision and identity verification', nl: 'toezicht en identiteitscontrole' },
    credential: { at: [`${achievement}/supervisionType`, `${achievement}/identityChecked`] },
    input: { at: ['/achievement/assessment/supervised', '/achievement/assessment/identityVerified'] },
  },
  grade: {
    number: 14,
    requirement: 'optional',
    name: { en: 'grade', nl: 'cijfer' },
    credential: { at: [`${subject}/result`], also: [`${achievement}/resultDescription`] },
    input: { at: ['/grade'] },
  },
  stackability: {
    number: 15,
    requirement: 'optional',
    name: { en: 'integration and stackability', nl: 'stapelbaarheid' },
    credential: { at: [`${achievement}/isPartOf`], alignments: [alignmentTypes.stackability], home: alignment },
    input: { at: ['/achievement/stackability', '/achievement/partOf'] },
  },
  furtherInformation: {
    number: 16,
    requirement: 'optional',
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

/** A path of the table, and its steps. */
interface Way {
  readonly pointer: string;
  readonly steps: readonly string[];
}

/** Where an element is looked for, with the paths of the table taken apart: they are walked for every document. */
interface Ways {
  readonly at: readonly Way[];
  readonly alignments: readonly string[];
}

const ways = Object.fromEntries(
  Object.entries<ElementRow>(elements).map(([id, { credential, input }]) => [
    id,
    { credential: waysOf(credential), input: waysOf(input) },
  ]),
) as Readonly<Record<ElementId, Readonly<Record<ElementDocument, Ways>>>>;

const alignmentWay = wayOf(alignment);

/** Every place in a document where an element stands; the first is the one that a report shows. */
export function locate(document: JsonObject, id: ElementId, kind: ElementDocument): Place[] {
  const { at, alignments } = ways[id][kind];
  const places = alignmentsOf(document, alignments, Infinity);
  for (const way of at) {
    const place = find(document, way);
    if (place !== undefined) places.push(place);
  }
  return places;
}

/** The first of those places. */
export function firstPlace(document: JsonObject, id: ElementId, kind: ElementDocument): Place | undefined {
  const { at, alignments } = ways[id][kind];
  if (alignments.length > 0) {
    const [aligned] = alignmentsOf(document, alignments, 1);
    if (aligned !== undefined) return aligned;
  }
  for (const way of at) {
    const place = find(document, way);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** The alignments of some target types, so many of them at most. */
function alignmentsOf(document: JsonObject, types: readonly string[], most: number): Place[] {
  const places: Place[] = [];
  const place = types.length === 0 ? undefined : find(document, alignmentWay);
  if (place === undefined) return places;
  const { pointer, value } = place;
  const items = asArray(value);
  for (let index = 0; index < items.length && places.length < most; index += 1) {
    const item = items[index];
    if (isObject(item) && types.includes(item.targetType as string))
      places.push({ pointer: itemPointer(value, pointer, index), value: item });
  }
  return places;
}

function waysOf({ at, alignments = [] }: ElementSource): Ways {
  return { at: at.map(wayOf), alignments };
}

function wayOf(pointer: string): Way {
  return { pointer, steps: stepsOf(pointer) };
}

/** What stands at the end of a way; where a list stands in it, its first item is followed. */
function find(document: JsonObject, way: Way): Place | undefined {
  let value: unknown = document;
  let { pointer } = way;
  let depth = 0;
  for (const step of way.steps) {
    if (Array.isArray(value)) {
      value = value[0];
      // A list that stands in the way makes another pointer than the table has.
      pointer = insertedAt(pointer, depth);
      depth += 1;
    }
    if (!isObject(value)) return undefined;
    value = value[step];
    if (value === undefined) return undefined;
    depth += 1;
  }
  return { pointer, value };
}

/** The pointer with the step `0` after so many of its steps. */
function insertedAt(pointer: string, depth: number): string {
  return pointer
    .split('/')
    .toSpliced(depth + 1, 0, '0')
    .join('/');
}
