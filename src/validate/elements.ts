import {
  type ElementDocument,
  type ElementId,
  elementIds,
  elements,
  locate,
  type Place,
} from '../credential/elements.js';
import type { Variant } from '../credential/types.js';
import { type VariantPart, type VariantRow, variants } from '../credential/variants.js';
import { assessments, participations } from '../credential/vocabularies.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { valueAt } from '../encoding/value-at.js';
import type { Finding } from '../problems/problem.js';
import { severityOf } from '../problems/to-problem.js';
import { schemaFindings } from '../schema/find.js';
import type { ElementResult } from './types.js';

/** The part of the variants table that asks for an element; those without are asked of every edubadge. */
const parts: Readonly<Record<ElementId, VariantPart | 'always' | 'never'>> = {
  learner: 'always',
  title: 'name',
  country: 'country',
  awardingBody: 'always',
  dateOfIssuing: 'always',
  learningOutcomes: 'learningOutcomes',
  workload: 'workload',
  level: 'level',
  assessment: 'assessment',
  participation: 'participation',
  qualityAssurance: 'qualityAssurance',
  prerequisites: 'prerequisites',
  supervision: 'supervision',
  grade: 'grade',
  stackability: 'stackability',
  furtherInformation: 'never',
};

/** Parts that are no element, and where they stand in a credential. */
const properties = {
  image: '/credentialSubject/achievement/image',
  language: '/credentialSubject/achievement/inLanguage',
  programmeIdentifier: '/credentialSubject/achievement/educationProgramIdentifier',
} as const satisfies Partial<Record<VariantPart, string>>;

/** A word of SURF's, and the platform's codes that mean it. */
interface Word {
  readonly word: string;
  readonly codes: readonly string[];
}

const participationWords: readonly Word[] = Object.entries(participations).map(([code, row]) => ({
  word: row.participationType,
  codes: [code],
}));

const assessmentWords: readonly Word[] = Object.entries(assessments).map(([code, row]) => ({
  word: row.assessmentType,
  codes: [code, ...(row.aliases ?? [])],
}));

/** What is wrong with the elements that are there, whoever made the badge: their form, and their words. */
export function contentFindings(document: JsonObject): Finding[] {
  return [
    ...schemaFindings('eu-micro-credential-elements', document),
    ...codeFindings(document, 'participation', 'participationType', participationWords),
    ...codeFindings(document, 'assessment', 'assessmentType', assessmentWords),
    ...countryFindings(document),
  ];
}

/** What a variant asks for and the credential does not have. */
export function missingFindings(document: JsonObject, variant: Variant): Finding[] {
  const row = variants[variant];
  const missing = elementIds.filter((id) => asks(row, id) && locate(document, id, 'credential').length === 0);
  const asked = Object.entries(properties) as [keyof typeof properties, string][];
  return [
    ...missing.map(missingFinding),
    ...asked
      .filter(([part, pointer]) => row.parts[part] === 'required' && valueAt(document, pointer) === undefined)
      .map(([, pointer]): Finding => {
        const property = pointer.slice(pointer.lastIndexOf('/') + 1);
        return { code: 'RULE_VARIANT_REQUIRED', pointer, params: { variant, property } };
      }),
    ...emptyFindings(document),
  ];
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
    const place = locate(document, id, kind)[0];
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

/** Whether a variant must have an element. */
export function asks(row: VariantRow, id: ElementId): boolean {
  const part = parts[id];
  return part === 'always' || (part !== 'never' && row.parts[part] === 'required');
}

/** A platform rule beyond the Recommendation is a warning: badges without it are out there, and are read. */
function missingFinding(id: ElementId): Finding {
  const { number, requirement, credential } = elements[id];
  const pointer = 'home' in credential ? credential.home : credential.at[0];
  return {
    code: 'ELEMENT_MISSING',
    severity: requirement === 'mandatory' ? 'error' : 'warning',
    pointer,
    element: id,
    params: { number, element: id, pointer },
  };
}

/** SURF's words; the platform's codes for them are understood, with a warning. */
function codeFindings(document: JsonObject, element: ElementId, term: string, table: readonly Word[]): Finding[] {
  const words = [...new Set(table.map(({ word }) => word))];
  const place = locate(document, element, 'credential').find(({ pointer }) => pointer.endsWith(`/${term}`));
  return asArray(place?.value).flatMap((value): Finding[] => {
    if (place === undefined || typeof value !== 'string' || value.trim() === '' || words.includes(value)) return [];
    const meant = value.split(',').map((code) => table.find(({ codes }) => codes.includes(code.trim()))?.word);
    const at = { pointer: place.pointer, element, received: value };
    if (meant.every((word) => word !== undefined))
      return [{ code: 'ELEMENT_CODE', ...at, expected: [...new Set(meant)] }];
    const params = { number: elements[element].number, element, pointer: place.pointer };
    return [{ code: 'ELEMENT_INVALID', ...at, expected: words, params }];
  });
}

/** ISO 3166-1 leaves AA, QM–QZ, XA–XZ and ZZ to users. */
function countryFindings(document: JsonObject): Finding[] {
  return locate(document, 'country', 'credential')
    .filter(({ value }) => typeof value === 'string' && /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)$/.test(value) && value !== 'XK')
    .map(({ pointer, value }) => ({ code: 'ELEMENT_PLACEHOLDER', pointer, element: 'country', received: value }));
}

function emptyFindings(document: JsonObject): Finding[] {
  return ['description', 'criteria/narrative'].flatMap((path) => {
    const pointer = `/credentialSubject/achievement/${path}`;
    const text = valueAt(document, pointer);
    if (typeof text !== 'string' || /\S/.test(text)) return [];
    return [{ code: 'RULE_EMPTY_TEXT', pointer, params: { property: path.replace(/.*\//, '') } } as const];
  });
}

/** What the table shows of an element. Of the learner: what kind of identifier, never which. */
function shown(id: ElementId, { value }: Place): { value?: unknown } {
  if (id !== 'learner') return { value };
  const identities = isObject(value) ? asArray(value.identifiers) : Array.isArray(value) ? value : [];
  const types = identities.filter(isObject).map(({ identityType, type }) => identityType ?? type);
  return types.length === 0 ? {} : { value: types };
}
