import type { Kind } from '../credential/types.js';
import { edubadgeType } from '../credential/variants.js';
import { flatMap } from '../encoding/flat-map.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { child } from '../encoding/pointer.js';
import type { Finding, Severity } from '../problems/problem.js';
import { linkFindings } from './links.js';
import { resultFindings } from './results.js';

const subjectPointer = '/credentialSubject';
const achievementPointer = '/credentialSubject/achievement';
const hash = /^(?:sha256\$[0-9a-f]{64}|md5\$[0-9a-f]{32})$/i;

/**
 * The rules of Open Badges 3.0 that a schema cannot say (§B.1 and STANDARDS §2). `write` is stricter: a link that leads
 * nowhere, and ids that coincide, are found in real badges, so there they are warnings.
 */
export function openBadgeFindings(document: JsonObject, kind: Kind, mode: 'read' | 'write'): Finding[] {
  const severity: Severity = mode === 'write' ? 'error' : 'warning';
  const links = linkFindings(document);
  const subject = document.credentialSubject;
  if (kind === 'endorsement' || !isObject(subject)) return links;
  const identity = identityFindings(subject);
  const { achievement = {} } = subject;
  if (!isObject(achievement)) return [...identity, ...links];
  return [
    ...identity,
    ...criteriaFindings(achievement),
    ...termFindings(achievement),
    ...sameIdFindings(document, subject, achievement, severity),
    ...resultFindings(subject, achievement, severity),
    ...links,
  ];
}

function identityFindings(subject: JsonObject): Finding[] {
  if (subject.id === undefined && subject.identifier === undefined)
    return [{ code: 'RULE_SUBJECT_IDENTITY', pointer: `${subjectPointer}/id` }];
  return flatMap(asArray(subject.identifier), (identity, index) => {
    if (!isObject(identity) || identity.hashed !== true) return [];
    const { identityHash } = identity;
    if (typeof identityHash !== 'string' || hash.test(identityHash)) return [];
    const pointer = `${subjectPointer}/identifier/${index}/identityHash`;
    return [{ code: 'RULE_IDENTITY_HASH', pointer, expected: 'sha256$…' } as const];
  });
}

function criteriaFindings({ criteria }: JsonObject): Finding[] {
  if (!isObject(criteria) || criteria.id !== undefined || criteria.narrative !== undefined) return [];
  return [{ code: 'RULE_CRITERIA', pointer: `${achievementPointer}/criteria`, expected: ['narrative', 'id'] }];
}

/** Equal ids are one node in RDF, and what was said of two things is then said of one. */
function sameIdFindings(
  credential: JsonObject,
  subject: JsonObject,
  achievement: JsonObject,
  severity: Severity,
): Finding[] {
  const [own, ofSubject, ofAchievement] = [credential.id, subject.id, achievement.id];
  if (own !== ofSubject && own !== ofAchievement && ofSubject !== ofAchievement) return [];
  const things = [
    { name: 'credential', id: own, pointer: '/id' },
    { name: 'subject', id: ofSubject, pointer: `${subjectPointer}/id` },
    { name: 'achievement', id: ofAchievement, pointer: `${achievementPointer}/id` },
  ].filter(({ id }) => typeof id === 'string');
  return flatMap(things, ({ name, id, pointer }, index) => {
    const first = things.slice(0, index).find((other) => other.id === id);
    if (first === undefined) return [];
    return [{ code: 'RULE_SAME_ID', severity, pointer, params: { first: first.name, second: name } } as const];
  });
}

type JsonType = 'number' | 'integer' | 'boolean' | 'string' | 'object';

/** An edubadge term and its JSON types; `list` means one or several. */
interface TermRow {
  readonly term: string;
  readonly types: readonly JsonType[];
  readonly list?: true;
}

const terms: readonly TermRow[] = [
  { term: 'ECTS', types: ['number'] },
  { term: 'SBU', types: ['integer'] },
  { term: 'timeInvestment', types: ['integer'] },
  { term: 'identityChecked', types: ['boolean'] },
  { term: 'supervisionType', types: ['string'] },
  { term: 'prerequisites', types: ['string'] },
  { term: 'participationType', types: ['string'], list: true },
  { term: 'assessmentType', types: ['string'], list: true },
  { term: 'mode', types: ['string'], list: true },
  { term: 'isPartOf', types: ['string'], list: true },
  { term: 'educationProgramIdentifier', types: ['string', 'integer'], list: true },
  { term: 'learningOutcome', types: ['object', 'string'], list: true },
  { term: 'provenBy', types: ['object', 'string'], list: true },
];

/** The edubadge terms of an achievement that says it uses them; elsewhere the same words may mean something else. */
function termFindings(achievement: JsonObject): Finding[] {
  if (!asArray(achievement.type).includes(edubadgeType)) return [];
  const findings: Finding[] = [];
  for (const row of terms) {
    const value = achievement[row.term];
    const finding = value === undefined ? undefined : termFinding(value, row);
    if (finding !== undefined) findings.push(finding);
  }
  return findings;
}

function termFinding(value: unknown, { term, types, list }: TermRow): Finding | undefined {
  const items = list !== undefined && Array.isArray(value) ? value : undefined;
  const index = items?.findIndex((item) => !hasType(item, types)) ?? -1;
  if (items === undefined ? hasType(value, types) : index === -1) return undefined;
  const expected = types.join(' or ');
  const at = child(achievementPointer, term);
  return {
    code: 'RULE_TERM_TYPE',
    pointer: items === undefined ? at : child(at, index),
    expected,
    received: items === undefined ? value : items[index],
    params: { property: term, expected },
  };
}

function hasType(value: unknown, types: readonly JsonType[]): boolean {
  return types.some((type) => {
    if (type === 'integer') return Number.isInteger(value);
    if (type === 'object') return isObject(value);
    return typeof value === type;
  });
}
