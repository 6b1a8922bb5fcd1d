import type { Sector, Variant } from '../../credential/types.js';
import { variants, workloadUnits } from '../../credential/variants.js';
import { alignmentTypes, assessments, participations } from '../../credential/vocabularies.js';
import { flatMap } from '../../encoding/flat-map.js';
import { asArray, isObject, type JsonObject } from '../../encoding/json-object.js';
import type { Finding } from '../../problems/problem.js';
import type { ProblemCode } from '../../problems/table.js';
import { fromUnderscore, withoutFalseRegion } from '../values/language.js';
import { studyLoadUnit } from './study-load.js';

/** What a reader must know beside the object that it reads. */
export interface Surroundings {
  readonly credential: JsonObject;
  readonly variant: Variant | undefined;
  readonly sector: Sector | undefined;
}

/** How a member should read: another value, under another name, or not at all. */
export interface Clean {
  readonly value?: unknown;
  /** The member that it should be. */
  readonly name?: string;
  /** It stays as it is: that it is there is all there is to say. */
  readonly stays?: true;
  /** Fill the placeholders of the row's words, beside `property` and `name`. */
  readonly params?: Finding['params'];
}

/** A row: a spelling that is about, and how it is read. */
export interface Reading {
  readonly code: ProblemCode;
  readonly element?: string;
  readonly member: string;
  /** The clean form; undefined where the member is not spelt so. `object` is as the rows before this one left it. */
  readonly read: (value: unknown, object: JsonObject, around: Surroundings) => Clean | undefined;
}

const credentialTypes = ['VerifiableCredential', 'OpenBadgeCredential', 'AchievementCredential'];

/** A type that is written as a list, and here is not. */
const typeAsText: Reading = {
  code: 'RULE_TYPE_FORM',
  member: 'type',
  read: (value) => (typeof value === 'string' ? { value: [value] } : undefined),
};

/** A type that is a single word, and here is a list. */
const typeAsList: Reading = {
  code: 'RULE_TYPE_FORM',
  member: 'type',
  read: (value) =>
    Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' ? { value: value[0] } : undefined,
};

const onCredential: readonly Reading[] = [
  {
    code: 'RULE_TYPE_SYNONYM',
    member: 'type',
    read: (value) =>
      Array.isArray(value) && value.includes('OpenBadgeCredential') && value.includes('AchievementCredential')
        ? { value: value.filter((type) => type !== 'AchievementCredential') }
        : undefined,
  },
];

const onSubject: readonly Reading[] = [
  {
    code: 'RULE_SUBJECT_TYPE',
    member: 'type',
    read: (value) => {
      const types = asArray(value);
      if (!types.some((type) => credentialTypes.includes(type as string))) return undefined;
      const rest = types.filter((type) => !credentialTypes.includes(type as string) && type !== 'AchievementSubject');
      return { value: ['AchievementSubject', ...rest] };
    },
  },
  typeAsText,
];

/** The platform writes the hash of an eduID as that of an e-mail address. */
const onIdentity: readonly Reading[] = [
  {
    code: 'RULE_EDUID_AS_EMAIL',
    element: 'learner',
    member: 'identityType',
    read: (value, { hashed }, { credential }) =>
      value === 'emailAddress' && hashed === true && isPlatform(credential.issuer) ? { value: 'ext:eduID' } : undefined,
  },
  typeAsList,
];

const onAchievement: readonly Reading[] = [
  {
    code: 'RULE_ACHIEVEMENT_TYPE_MISSING',
    member: 'achievementType',
    read: (value, _, { variant }) =>
      value === undefined && variant !== undefined ? { value: variants[variant].achievementType } : undefined,
  },
  {
    code: 'RULE_LANGUAGE_UNDERSCORE',
    member: 'inLanguage',
    read: (value) => {
      const clean = fromUnderscore(String(value));
      return clean === undefined ? undefined : { value: clean };
    },
  },
  {
    code: 'RULE_LANGUAGE_REGION',
    member: 'inLanguage',
    read: (value) => {
      const clean = typeof value === 'string' ? withoutFalseRegion(value) : undefined;
      return clean === undefined ? undefined : { value: clean };
    },
  },
  ...codeReadings(
    'participation',
    'participationType',
    Object.entries(participations).map(([code, { participationType: word }]) => ({ code, word, aliases: [] })),
  ),
  ...codeReadings(
    'assessment',
    'assessmentType',
    Object.entries(assessments).map(([code, { assessmentType: word, aliases = [] }]) => ({ code, word, aliases })),
  ),
  {
    code: 'RULE_PROGRAMME_IDENTIFIER_FORM',
    element: 'furtherInformation',
    member: 'educationProgramIdentifier',
    read: (value) => {
      const items = asArray(value);
      if (Array.isArray(value) && items.every(isOneWord)) return undefined;
      if (!items.every((item) => typeof item === 'string' || Number.isSafeInteger(item))) return undefined;
      const clean = items.flatMap((item) => wordsIn(String(item))).filter((code) => code !== '');
      return clean.length === 0 ? undefined : { value: clean };
    },
  },
  // What is called hours comes before what may be hours.
  ...workloadReadings('ELEMENT_TIME_INVESTMENT', 'TimeInvestment', () => workloadUnits.hours.term),
  ...workloadReadings('ELEMENT_STUDY_LOAD', 'StudyLoad', (achievement, around) => {
    const urls = flatMap(asArray(achievement.alignment), qualityUrl);
    return workloadUnits[studyLoadUnit({ ...around, urls })].term;
  }),
  typeAsText,
];

const onAlignment: readonly Reading[] = [
  {
    code: 'RULE_ALIGNMENT_TYPE_ESCO',
    member: 'targetType',
    read: (value) => (value === 'ext:ESCOAlignment' ? { value: alignmentTypes.esco } : undefined),
  },
  {
    code: 'RULE_ALIGNMENT_TYPE_NONE',
    member: 'targetType',
    read: (value) => (value === 'ext:NoneAlignment' ? {} : undefined),
  },
  typeAsText,
];

/** What is read in an object, and in the objects that it has. */
export interface Readings {
  readonly rows: readonly Reading[];
  readonly inside?: Readonly<Record<string, Readings>>;
}

const textType: Readings = { rows: [typeAsText] };
const listType: Readings = { rows: [typeAsList] };

/** An organisation and what it is made of. */
const profile: Readings = {
  rows: [typeAsText],
  inside: { address: textType, image: listType, otherIdentifier: listType },
};

const achievement: Readings = {
  rows: onAchievement,
  inside: {
    creator: profile,
    image: listType,
    learningOutcome: textType,
    provenBy: textType,
    alignment: { rows: onAlignment },
    resultDescription: textType,
  },
};

/** What is read in a credential, object by object. A new spelling is a new row. */
export const readings: Readings = {
  rows: onCredential,
  inside: {
    image: listType,
    evidence: textType,
    credentialSchema: listType,
    issuer: profile,
    credentialSubject: {
      rows: onSubject,
      inside: { identifier: { rows: onIdentity }, image: listType, result: textType, achievement },
    },
  },
};

/** A code of the platform's, its other spellings, and the word that stands for it in a credential. */
interface CodeWord {
  readonly code: string;
  readonly word: string;
  readonly aliases: readonly string[];
}

/** Words of SURF's that the platform writes as its own codes: joined by commas, misspelt, or as they are. */
function codeReadings(element: string, member: string, table: readonly CodeWord[]): Reading[] {
  const words = new Map(table.map(({ word }) => [word, word]));
  const codes = new Map(table.map(({ code, word }) => [code, word]));
  const aliases = new Map(table.flatMap((row) => row.aliases.map((alias) => [alias, row.word] as const)));
  const meant = (word: string): string | undefined => words.get(word) ?? codes.get(word) ?? aliases.get(word);
  const cleanOf = (value: unknown): Clean | undefined => {
    const said = asArray(value).flatMap((item) => (typeof item === 'string' ? wordsIn(item) : [undefined]));
    const clean = new Set(said.map((word) => (word === undefined ? undefined : meant(word))));
    if (clean.size === 0 || clean.has(undefined)) return undefined;
    return { value: clean.size === 1 ? [...clean][0] : [...clean] };
  };
  const some = (value: unknown, test: (text: string) => boolean): boolean =>
    asArray(value).some((item) => typeof item === 'string' && test(item));
  const row = (code: ProblemCode, isSo: (value: unknown) => boolean): Reading => ({
    code,
    element,
    member,
    read: (value) => (value !== undefined && isSo(value) ? cleanOf(value) : undefined),
  });
  return [
    row('ELEMENT_CODES_JOINED', (value) => some(value, (text) => text.includes(','))),
    row('ELEMENT_CODE_SPELLING', (value) => some(value, (text) => wordsIn(text).some((word) => aliases.has(word)))),
    row('ELEMENT_CODE', (value) => some(value, (text) => codes.has(text.trim()) && !words.has(text))),
  ];
}

/** What stands between the commas of a text. */
function wordsIn(text: string): string[] {
  return text.includes(',') ? text.split(',').map((word) => word.trim()) : [text.trim()];
}

function isOneWord(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && !value.includes(',') && value.trim() === value;
}

/** A workload under a name of the platform's. Where its own name has another one already, it is left: two cannot be one. */
function workloadReadings(
  code: ProblemCode,
  member: string,
  termIn: (achievement: JsonObject, around: Surroundings) => string,
): Reading[] {
  const row = (code: ProblemCode, cleanOf: (value: unknown, term: string, stated: unknown) => Clean | undefined) => ({
    code,
    element: 'workload',
    member,
    read: (value: unknown, object: JsonObject, around: Surroundings) => {
      if (value === undefined) return undefined;
      const term = termIn(object, around);
      return cleanOf(value, term, object[term]);
    },
  });
  return [
    row(code, (value, name, stated) =>
      stated === undefined ? { value, name } : stated === value ? { name } : undefined,
    ),
    row('FRAMEWORK_WORKLOAD_TWICE', (value, term, stated) => {
      const units = { en: `${term} and ${member}`, nl: `${term} en ${member}` };
      return stated === undefined || stated === value ? undefined : { stays: true, params: { units } };
    }),
  ];
}

function qualityUrl(alignment: unknown): string[] {
  if (!isObject(alignment) || alignment.targetType !== alignmentTypes.qualityAssurance) return [];
  return typeof alignment.targetUrl === 'string' ? [alignment.targetUrl] : [];
}

/** The platform's own issuers, by the addresses under which it serves them. */
function isPlatform(issuer: unknown): boolean {
  const id = typeof issuer === 'object' && issuer !== null ? (issuer as JsonObject).id : issuer;
  return (
    typeof id === 'string' && (/^https?:\/\/([^/]+\.)?edubadges\.nl\//i.test(id) || /\/ob3\/issuers\/[^/]+$/.test(id))
  );
}
