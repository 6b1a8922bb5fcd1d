import { createEdubadge, sign, validate, validateInput } from '../../../src/index.js';
import { inputOf } from '../../credential/pairs.js';
import { change } from '../../validate/change.js';
import type { Producers } from '../problems-in.js';
import { achievement, judge, microcredential, plain, signer, v1 } from './fixtures.js';

const identity = '/credentialSubject/identifier/0';
const badgeWith = (pointer: string, value: unknown) => validate(change(microcredential, { [pointer]: value }));
const inAchievement = (member: string, value: unknown) => badgeWith(`${achievement}/${member}`, value);
const input = inputOf('microcredential');
const judged = (pointer: string, value: unknown) => judge(change(microcredential, { [pointer]: value }));
const created = (pointer: string, value: unknown) => createEdubadge(change(input, { [pointer]: value }));
const template = { variant: input.variant, issuer: input.issuer, achievement: input.achievement };
const inputWith = (pointer: string, value: unknown) => validateInput(change(input, { [pointer]: value }));
const dated = (dates: object) => judge({ ...plain, ...dates });

/** A badge that names a schema of its own, judged with that schema or without. */
async function namingSchema(schemas?: Record<string, object>): Promise<unknown> {
  const credentialSchema = { id: 'https://hogeschool.example/schema.json', type: 'JsonSchema' };
  return judge(await sign({ ...plain, credentialSchema }, signer, { suite: 'vc-jwt' }), schemas && { schemas });
}

/** DATE_ */
export const date = {
  DATE_FORMAT: () => dated({ validFrom: 'yesterday' }),
  DATE_MISSING: () => dated({ '@context': [v1] }),
  DATE_ORDER: () => dated({ validFrom: '2026-01-02T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' }),
  DATE_NOT_YET_VALID: () => dated({ validFrom: '2036-01-01T00:00:00Z' }),
  DATE_EXPIRED: () => dated({ validUntil: '2016-01-01T00:00:00Z' }),
} as const satisfies Producers;

/** SCHEMA_ */
export const schema = {
  SCHEMA_REQUIRED: () => judged(`${achievement}/name`, undefined),
  SCHEMA_TYPE: () => judged(`${achievement}/name`, 5),
  SCHEMA_ENUM: () => judged(`${achievement}/achievementType`, 'Diploma of sorts'),
  SCHEMA_CONST: () => judged(`${achievement}/image/type`, 'Picture'),
  SCHEMA_FORMAT: () => judged('/validFrom', '2026-02-30T00:00:00Z'),
  SCHEMA_PATTERN: () => judged(`${achievement}/inLanguage`, 'Nederlands!'),
  SCHEMA_RANGE: () => created('/achievement/level/eqf', 9),
  SCHEMA_LENGTH: () => created('/achievement/name', ' '),
  SCHEMA_ITEMS: () => judged(`${achievement}/tag`, []),
  SCHEMA_UNKNOWN_PROPERTY: () => created('/achievement/learningOutcome', ['x']),
  SCHEMA_NOT_ALLOWED: () => created('/variant', 'extra-curricular'),
  SCHEMA_CHOICE: () => created('/achievement/workload', { ects: 5, hours: 140 }),
  SCHEMA_UNUSABLE: () => namingSchema({ 'https://hogeschool.example/schema.json': { $async: true } }),
  SCHEMA_CREDENTIAL: () => namingSchema({ 'https://hogeschool.example/schema.json': { required: ['evidence'] } }),
  SCHEMA_NOT_CHECKED: () => namingSchema(),
} as const satisfies Producers;

/** RULE_ */
export const rule = {
  RULE_NOT_A_BADGE: () => validate(plain),
  RULE_OPEN_BADGE_2: () => validate({ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion' }),
  RULE_SUBJECT_IDENTITY: () => judge(change(microcredential, { '/credentialSubject/identifier': undefined })),
  RULE_CRITERIA: () => inAchievement('criteria', {}),
  RULE_RESULT_LINK: () => badgeWith('/credentialSubject/result/0/resultDescription', 'urn:x:nowhere'),
  RULE_RESULT_VALUE: () => badgeWith('/credentialSubject/result/0/value', '10.5'),
  RULE_IDENTITY_HASH: () => badgeWith(`${identity}/identityHash`, 'sha256$abc'),
  RULE_SAME_ID: () => inAchievement('id', microcredential.id),
  RULE_LINK_SCHEME: () => inAchievement('image/id', 'javascript:alert(1)'),
  RULE_LINK_HTTP: () => inAchievement('image/id', 'http://hogeschool.example/badge.png'),
  RULE_TERM_TYPE: () => badgeWith(`${achievement}/mode`, [true]),
  RULE_VARIANT_REQUIRED: () => inAchievement('image', undefined),
  RULE_EMPTY_TEXT: () => inAchievement('description', ' '),
  RULE_NOT_AWARDED: () => createEdubadge(template as never),
  RULE_INPUT_IDS_EQUAL: () =>
    createEdubadge({ ...input, id: 'urn:x:1', achievement: { ...input.achievement, id: 'urn:x:1' } } as never),
} as const satisfies Producers;

/** ELEMENT_ */
export const element = {
  ELEMENT_MISSING: () => inAchievement('learningOutcome', undefined),
  ELEMENT_INVALID: () => inAchievement('participationType', 'telepathy'),
  ELEMENT_ASKED_BY_PLATFORM: () => inputWith('/achievement/assessment', { types: ['written_exam'] }),
  ELEMENT_CODE: () => inAchievement('assessmentType', 'written_exam'),
  ELEMENT_PLACEHOLDER: () => badgeWith('/issuer/address/addressCountryCode', 'XX'),
} as const satisfies Producers;

/** FRAMEWORK_ */
export const framework = {
  FRAMEWORK_WORKLOAD_LOW: () => inAchievement('ECTS', 0.5),
  FRAMEWORK_WORKLOAD_HIGH: () => inAchievement('ECTS', 30.5),
  FRAMEWORK_WORKLOAD_STEP: () => inAchievement('ECTS', 3.3),
  FRAMEWORK_WORKLOAD_UNIT: () => inputWith('/variant', 'extra-curricular'),
  FRAMEWORK_WORKLOAD_TWICE: () => inAchievement('SBU', 240),
  FRAMEWORK_HOURS_PER_CREDIT: () => inAchievement('timeInvestment', 280),
  FRAMEWORK_SECTOR_UNDECIDED: () => inAchievement('ECTS', 1),
} as const satisfies Producers;

/** RECIPIENT_ */
export const recipient = {
  RECIPIENT_MISMATCH: () => judge(microcredential, { expectedRecipient: 'did:example:somebody-else' }),
  RECIPIENT_WITHOUT_SALT: () => judge(change(microcredential, { [`${identity}/salt`]: undefined })),
  RECIPIENT_PLAIN: () =>
    judge(
      change(microcredential, {
        [`${identity}/hashed`]: false,
        [`${identity}/identityHash`]: 'lerende@voorbeeld.example',
      }),
    ),
} as const satisfies Producers;
