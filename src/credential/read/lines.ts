import { isObject, type JsonObject } from '../../encoding/json-object.js';
import type { Language, Text } from '../../problems/problem.js';
import { variantOf, variants } from '../variants.js';
import {
  alignmentTypes,
  assessments,
  confirmedLevel,
  participations,
  stackabilities,
  supervisions,
} from '../vocabularies.js';
import { dateOf, objectsOf, textOf, textsOf } from './text.js';
import { labels, phrases, surfWords } from './words.js';
import { statedWorkloads } from './workload.js';

/** What a description is read from: a credential, its subject and what that achieved. */
export interface Subject {
  readonly credential: JsonObject;
  readonly learner: JsonObject;
  readonly achievement: JsonObject;
}

/** Which knowledge and skills were shown. */
export function whatLines({ credential, achievement }: Subject, language: Language): string[] {
  const variant = variantOf(credential);
  const outcomes = objectsOf(achievement.learningOutcome).flatMap(({ name }) => textOf(name, language) ?? []);
  return [
    ...optional('kind', variant && variants[variant].name[language], language),
    ...optional('description', textOf(achievement.description, language), language),
    ...(outcomes.length === 0
      ? [line('outcomes', undefined, language)]
      : outcomes.map((outcome) => line('outcome', outcome, language))),
    ...optional('skills', skills(achievement, outcomes, language), language),
    line('workload', joined(statedWorkloads(achievement, language).map(({ text }) => text)), language),
    line('level', levels(achievement, language), language),
    ...optional('stackability', stackability(achievement, language), language),
  ];
}

/** Who showed them. */
export function whoLines({ learner }: Subject, language: Language): string[] {
  const identifiers = objectsOf(learner.identifier).flatMap((identifier) => identity(identifier, language) ?? []);
  const known = [textOf(learner.name, language), textOf(learner.id, language), ...identifiers];
  const lines = known.filter((item) => item !== undefined).map((item) => line('learner', item, language));
  return lines.length > 0 ? lines : [line('learner', undefined, language)];
}

/** Who established that, and when. */
export function byWhomLines({ credential, achievement }: Subject, language: Language): string[] {
  const issuer = credential.issuer;
  const address = isObject(issuer) && isObject(issuer.address) ? issuer.address : {};
  const stated = textOf(address.addressCountry, language) ?? countryOf(address.addressCountryCode, language);
  const country = joined([stated, textOf(address.addressRegion, language)]);
  return [
    ...optional('awardedBy', partyName(achievement.creator, language), language),
    line('issuedBy', partyName(issuer, language), language),
    line('country', country, language),
    ...optional('awarded', dateOf(credential.awardedDate, language), language),
    line('issued', dateOf(credential.validFrom ?? credential.issuanceDate, language), language),
    ...optional('until', dateOf(credential.validUntil ?? credential.expirationDate, language), language),
  ];
}

/** How that was established. */
export function howLines({ credential, learner, achievement }: Subject, language: Language): string[] {
  const criteria = isObject(achievement.criteria) ? achievement.criteria : {};
  const evidence = objectsOf(credential.evidence).map(({ name, id }) => textOf(name ?? id, language));
  return [
    line('criteria', joined([textOf(criteria.narrative, language), textOf(criteria.id, language)]), language),
    ...optional('prerequisites', textOf(achievement.prerequisites, language), language),
    line('participation', participation(achievement, language), language),
    line('assessment', assessment(achievement, language), language),
    line('supervision', supervision(achievement, language), language),
    ...optional('grade', grade(learner, achievement, language), language),
    line('qualityAssurance', qualityAssurance(achievement, language), language),
    ...optional('evidence', joined(evidence), language),
  ];
}

/** A labelled fact; one that an edubadge should state and this one does not is said to be missing. */
function line(label: keyof typeof labels, fact: string | undefined, language: Language): string {
  return `${labels[label][language]}: ${fact ?? phrases.notStated[language]}`;
}

/** A labelled fact that may well be absent. */
function optional(label: keyof typeof labels, fact: string | undefined, language: Language): string[] {
  return fact === undefined ? [] : [line(label, fact, language)];
}

/** The facts with commas between; undefined when there is none. */
function joined(facts: readonly (string | undefined)[], separator = ', '): string | undefined {
  const known = [...new Set(facts.filter((fact) => fact !== undefined))];
  return known.length === 0 ? undefined : known.join(separator);
}

function partyName(party: unknown, language: Language): string | undefined {
  return isObject(party) ? (textOf(party.name, language) ?? textOf(party.id, language)) : textOf(party, language);
}

/** The code and the name that it stands for; a code that stands for none alone. */
function countryOf(code: unknown, language: Language): string | undefined {
  const text = textOf(code, language);
  if (text === undefined || !/^[A-Z]{2}$/.test(text)) return text;
  const name = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(text);
  return name === undefined || name === text ? text : `${name} (${text})`;
}

/** Never the hash: it tells a reader nothing, and whoever knows the address can find it. */
function identity({ hashed, identityHash, identityType }: JsonObject, language: Language): string | undefined {
  const plain = textOf(identityHash, language);
  const isPlain = hashed === false && plain !== undefined && !/^(sha256|md5)\$/i.test(plain);
  if (isPlain) return plain;
  const type = textOf(identityType, language);
  if (type === 'emailAddress') return phrases.protectedEmail[language];
  return `${phrases.protectedIdentifier[language]}${type === undefined ? '' : ` (${type})`}`;
}

/** Skills by name; one that stands there under the name of a learning outcome tells nothing new. */
function skills(achievement: JsonObject, outcomes: readonly string[], language: Language): string | undefined {
  const names = [alignmentTypes.esco, 'ext:ESCOAlignment'].flatMap((type) =>
    alignmentsOf(achievement, type).map(({ targetName }) => textOf(targetName, language)),
  );
  return joined(names.filter((name) => name !== undefined && !outcomes.includes(name)));
}

function stackability(achievement: JsonObject, language: Language): string | undefined {
  const options = alignmentsOf(achievement, alignmentTypes.stackability).map(({ targetName }) => {
    const name = textOf(targetName, language);
    return name === undefined ? undefined : translated(name, Object.values(stackabilities), language);
  });
  return joined([...options, ...textsOf(achievement.isPartOf, language)]);
}

function alignmentsOf(achievement: JsonObject, type: string): readonly JsonObject[] {
  return objectsOf(achievement.alignment).filter(({ targetType }) => targetType === type);
}

function levels(achievement: JsonObject, language: Language): string | undefined {
  const frameworks = [
    [alignmentTypes.eqf, 'EQF'],
    [alignmentTypes.nlqf, 'NLQF'],
  ] as const;
  return joined(
    frameworks.flatMap(([type, framework]) =>
      alignmentsOf(achievement, type).map(({ targetCode, targetName, targetDescription }) => {
        const code = textOf(targetCode, language);
        const name = code === undefined ? (textOf(targetName, language) ?? framework) : `${framework} ${code}`;
        const note = textOf(targetDescription, language);
        return note === undefined ? name : `${name} (${translated(note, [confirmedLevel], language)})`;
      }),
    ),
  );
}

/** One of our own words in the language of the reader; any other text as it is. */
function translated(text: string, known: readonly Text[], language: Language): string {
  return known.find(({ nl, en }) => text === nl || text === en)?.[language] ?? text;
}

/** By the ELM modes, which are finer; then the words of SURF or the codes of the platform that no mode stands for. */
function participation({ mode, participationType }: JsonObject, language: Language): string | undefined {
  const rows = Object.entries(participations);
  const modes = textsOf(mode, language);
  const byMode = rows.filter(([, row]) => row.mode !== undefined && modes.includes(row.mode)).map(([, row]) => row);
  const byWord = wordsOf(participationType, language)
    .filter((word) => byMode.every((row) => row.participationType !== word))
    .map(
      (word) =>
        rows.find(([code, row]) => code === word || (!row.mode && row.participationType === word))?.[1].name[
          language
        ] ?? surfWord(word, language),
    );
  return joined([...byMode.map((row) => row.name[language]), ...byWord]);
}

/** By the names of the assessments, else by SURF's words or the platform's codes. */
function assessment({ provenBy, assessmentType }: JsonObject, language: Language): string | undefined {
  const rows = Object.entries(assessments);
  const ours = rows.map(([, row]) => row.name);
  const names = textsOf(
    objectsOf(provenBy).flatMap(({ name }) => name),
    language,
  ).map((name) => translated(name, ours, language));
  const words = wordsOf(assessmentType, language);
  const byWord = words.map(
    (word) =>
      rows.find(([code, row]) => code === word || row.aliases?.includes(word))?.[1].name[language] ??
      surfWord(word, language),
  );
  return joined(names) ?? joined(byWord);
}

function surfWord(word: string, language: Language): string {
  return Object.hasOwn(surfWords, word) ? (surfWords[word]?.[language] ?? word) : word;
}

/** Words or codes, also where they were joined by commas. */
function wordsOf(value: unknown, language: Language): string[] {
  return textsOf(value, language).flatMap((text) => text.split(/\s*,\s*/));
}

function supervision({ supervisionType, identityChecked }: JsonObject, language: Language): string | undefined {
  const word = textOf(supervisionType, language);
  const row = supervisions.find((candidate) => candidate.supervisionType === word);
  if (word !== undefined) return row?.name[language] ?? word;
  if (typeof identityChecked !== 'boolean') return undefined;
  return (identityChecked ? phrases.identityVerified : phrases.identityNotVerified)[language];
}

function grade({ result }: JsonObject, { resultDescription }: JsonObject, language: Language): string | undefined {
  const scales = objectsOf(resultDescription);
  return joined(
    objectsOf(result).map((item) => {
      const value = textOf(item.value, language);
      const scale = scales.find(({ id }) => id === item.resultDescription);
      if (value === undefined || scale === undefined) return value;
      const { valueMin, valueMax, requiredValue } = scale;
      const [min, max, pass] = [valueMin, valueMax, requiredValue].map((bound) => textOf(bound, language));
      const range = min === undefined || max === undefined ? undefined : `${phrases.scale[language]} ${min}–${max}`;
      const notes = joined([range, pass === undefined ? undefined : `${phrases.pass[language]} ${pass}`]);
      return notes === undefined ? value : `${value} (${notes})`;
    }),
  );
}

function qualityAssurance(achievement: JsonObject, language: Language): string | undefined {
  return joined(
    alignmentsOf(achievement, alignmentTypes.qualityAssurance).map(({ targetName, targetDescription }) =>
      joined([textOf(targetName, language), textOf(targetDescription, language)], ' – '),
    ),
    '; ',
  );
}
