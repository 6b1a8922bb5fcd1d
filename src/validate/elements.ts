import { firstPlace, locate, type Place, placeAlong, type Way, wayTo } from '../credential/element-places.js';
import {
  type ElementDocument,
  type ElementId,
  type ElementRow,
  type ElementSource,
  elementIds,
  elements,
} from '../credential/elements.js';
import type { Variant } from '../credential/types.js';
import { type VariantPart, type VariantRow, variants } from '../credential/variants.js';
import { assessments, participations } from '../credential/vocabularies.js';
import { flatMap } from '../encoding/flat-map.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { child, itemPointer, pointerOf } from '../encoding/pointer.js';
import { valueAlong } from '../encoding/value-at.js';
import type { Finding } from '../problems/problem.js';
import { severityOf } from '../problems/severity.js';
import { schemaFindings } from '../schema/find.js';
import { euMicroCredentialElements } from '../schema/generated/eu-micro-credential-elements.js';
import { elementSchemas } from './element-schemas.js';
import type { ElementResult } from './types.js';

/** What each variant must have of the elements that the Recommendation has as mandatory, and as optional. */
const required = { mandatory: requiredOf('mandatory'), optional: requiredOf('optional') } as const;

/** Parts that are no element, and the property of the achievement that carries each. */
const properties = [
  ['image', 'image'],
  ['language', 'inLanguage'],
  ['programmeIdentifier', 'educationProgramIdentifier'],
] as const satisfies readonly (readonly [VariantPart, string])[];

/** Texts of the achievement that must say something where they stand. */
const texts = [['description'], ['criteria', 'narrative']] as const;

const achievementWay = wayTo('/credentialSubject/achievement');

/** Terms that take SURF's words, and the element that each is of. */
const vocabularies = [
  ['participation', 'participationType', wordsOf(Object.values(participations).map((row) => row.participationType))],
  ['assessment', 'assessmentType', wordsOf(Object.values(assessments).map((row) => row.assessmentType))],
] as const satisfies readonly (readonly [ElementId, string, readonly string[]])[];

/** What is wrong with the elements that are there, whoever made the badge: their form, and their words. */
export function contentFindings(document: JsonObject): Finding[] {
  return [
    ...schemaFindings(euMicroCredentialElements, document),
    ...flatMap(vocabularies, ([element, term, words]) => wordFindings(document, element, term, words)),
  ];
}

/** What a variant asks for and the credential does not have. */
export function missingFindings(document: JsonObject, variant: Variant): Finding[] {
  const missing = required.mandatory[variant].filter((id) => firstPlace(document, id, 'credential') === undefined);
  const achievement = objectAlong(document, achievementWay);
  return [
    ...missing.map(missingFinding),
    ...platformFindings(document, variant, 'credential'),
    ...(achievement === undefined
      ? []
      : [...propertyFindings(achievement, variant, variants[variant]), ...emptyFindings(achievement)]),
  ];
}

/**
 * What the platform asks of a variant beyond the Recommendation: badges without it are out there, and are read. Where
 * what it would stand in is missing too, that is told instead.
 */
export function platformFindings(document: JsonObject, variant: Variant, kind: ElementDocument): Finding[] {
  const missing = required.optional[variant].filter((id) => firstPlace(document, id, kind) === undefined);
  return flatMap(missing, (id): Finding[] => {
    const { number, name } = elements[id];
    const pointer = homeOf(id, kind);
    if (objectAlong(document, wayTo(pointer.slice(0, pointer.lastIndexOf('/')))) === undefined) return [];
    const params = { number, element: name, variant: variants[variant].name, pointer };
    return [{ code: 'ELEMENT_ASKED_BY_PLATFORM', pointer, element: id, params }];
  });
}

/**
 * The table of a report. An element is valid where no error is told of it; where no error would tell that one is
 * absent, `asked` says whether it should be there.
 */
export function elementResults(
  document: JsonObject,
  kind: ElementDocument,
  findings: readonly Finding[],
  asked: (id: ElementId) => boolean = () => false,
): ElementResult[] {
  const wrong = new Set(findings.filter((finding) => severityOf(finding) === 'error').map(({ element }) => element));
  return elementIds.map((id) => {
    const { requirement } = elements[id];
    const place = firstPlace(document, id, kind);
    if (place === undefined) return { element: id, requirement, present: false, valid: !wrong.has(id) && !asked(id) };
    return {
      element: id,
      requirement,
      present: true,
      valid: !wrong.has(id),
      pointer: place.pointer,
      ...shown(id, place),
    };
  });
}

/** Whether a variant must have an element of those that the Recommendation has as mandatory. */
export function asks(variant: Variant, id: ElementId): boolean {
  return required.mandatory[variant].includes(id);
}

/** Variant → the elements with that requirement that it must have. */
function requiredOf(requirement: ElementRow['requirement']): Readonly<Record<Variant, readonly ElementId[]>> {
  const ids = elementIds.filter((id) => elements[id].requirement === requirement);
  const must = ({ parts }: VariantRow, asked: ElementRow['askedBy']): boolean =>
    asked === 'always' || (asked !== 'never' && parts[asked] === 'required');
  const rows = Object.entries(variants).map(([variant, row]) => [
    variant,
    ids.filter((id) => must(row, elements[id].askedBy)),
  ]);
  return Object.fromEntries(rows);
}

function missingFinding(id: ElementId): Finding {
  const { number, name } = elements[id];
  const pointer = homeOf(id, 'credential');
  return { code: 'ELEMENT_MISSING', pointer, element: id, params: { number, element: name, pointer } };
}

/** Where an element is looked for when it is missing. */
function homeOf(id: ElementId, kind: ElementDocument): string {
  const { home, at }: ElementSource = elements[id][kind];
  return home ?? at[0] ?? '';
}

/** An object of a document, and where it stands. */
interface ObjectPlace {
  readonly pointer: string;
  readonly value: JsonObject;
}

/** The object at the end of a way; of a list that stands there, its first item. */
function objectAlong(document: JsonObject, way: Way): ObjectPlace | undefined {
  const place = placeAlong(document, way);
  if (place === undefined) return undefined;
  const value: unknown = Array.isArray(place.value) ? place.value[0] : place.value;
  return isObject(value) ? { pointer: itemPointer(place.value, place.pointer, 0), value } : undefined;
}

function wordsOf(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

function wordFindings(document: JsonObject, element: ElementId, term: string, words: readonly string[]): Finding[] {
  const place = locate(document, element, 'credential').find(({ pointer }) => pointer.endsWith(`/${term}`));
  return flatMap(asArray(place?.value), (value, index): Finding[] => {
    if (place === undefined || typeof value !== 'string' || value.trim() === '' || words.includes(value)) return [];
    const pointer = itemPointer(place.value, place.pointer, index);
    const { number, name } = elements[element];
    const params = { number, element: name, pointer, schema: elementSchemas.credential };
    return [{ code: 'ELEMENT_INVALID', pointer, element, received: value, expected: words, params }];
  });
}

function propertyFindings({ pointer, value }: ObjectPlace, variant: Variant, { parts }: VariantRow): Finding[] {
  return properties
    .filter(([part, property]) => parts[part] === 'required' && value[property] === undefined)
    .map(([, property]) => ({
      code: 'RULE_VARIANT_REQUIRED',
      pointer: child(pointer, property),
      params: { variant, property },
    }));
}

function emptyFindings({ pointer, value }: ObjectPlace): Finding[] {
  return flatMap(texts, (steps) => {
    const text = valueAlong(value, steps);
    if (typeof text !== 'string' || /\S/.test(text)) return [];
    const property = steps.at(-1) ?? '';
    return [{ code: 'RULE_EMPTY_TEXT', pointer: `${pointer}${pointerOf(steps)}`, params: { property } } as const];
  });
}

/** What the table shows of an element. Of the learner: what kind of identifier, never which. */
function shown(id: ElementId, { value }: Place): { value?: unknown } {
  if (id !== 'learner') return { value };
  const identities = isObject(value) ? asArray(value.identifiers) : Array.isArray(value) ? value : [];
  const types = identities.filter(isObject).map(({ identityType, type }) => identityType ?? type);
  return types.length === 0 ? {} : { value: types };
}
