import { convert as convertDocument } from '../../../src/convert/convert.js';
import { validate, validateInput } from '../../../src/index.js';
import { inputOf } from '../../credential/pairs.js';
import { change } from '../../validate/change.js';
import type { Producers } from '../problems-in.js';
import { achievement, microcredential } from './fixtures.js';

const subject = '/credentialSubject';
const alignment = `${achievement}/alignment`;
const badgeWith = (changes: Record<string, unknown>) => validate(change(microcredential, changes));
const inAchievement = (member: string, value: unknown) => badgeWith({ [`${achievement}/${member}`]: value });
const converted = (changes: Record<string, unknown>) =>
  convertDocument(change(microcredential, changes), { from: 'edubadge' });
const pictured = (uri: string) => validateInput(change(inputOf('microcredential'), { '/achievement/image': uri }));
const png = (side: number, more = 0) => {
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82];
  return Buffer.from([...head, 0, 0, 1, side, 0, 0, 1, side, ...Array<number>(more).fill(0)]).toString('base64');
};
const small = Buffer.from(png(1), 'base64').fill(0, 18, 19).fill(0, 22, 23).toString('base64');

/** Spellings of the platform. */
export const reading = {
  RULE_VARIANT_UNKNOWN: () =>
    badgeWith({ [`${achievement}/type`]: ['Achievement'], [`${achievement}/achievementType`]: undefined }),
  RULE_ACHIEVEMENT_TYPE_MISSING: () => inAchievement('achievementType', undefined),
  RULE_LANGUAGE_UNDERSCORE: () => inAchievement('inLanguage', 'nl_NL'),
  RULE_LANGUAGE_REGION: () => inAchievement('inLanguage', 'en-EN'),
  RULE_PROGRAMME_IDENTIFIER_FORM: () => inAchievement('educationProgramIdentifier', 34479),
  RULE_TYPE_SYNONYM: () =>
    badgeWith({ '/type': ['VerifiableCredential', 'OpenBadgeCredential', 'AchievementCredential'] }),
  RULE_TYPE_FORM: () => badgeWith({ '/issuer/type': 'Profile' }),
  RULE_SUBJECT_TYPE: () => badgeWith({ [`${subject}/type`]: ['AchievementCredential'] }),
  RULE_EDUID_AS_EMAIL: () => badgeWith({ '/issuer/id': 'https://www.edubadges.nl/public/issuers/x' }),
  RULE_ALIGNMENT_TYPE_ESCO: () => badgeWith({ [`${alignment}/2/targetType`]: 'ext:ESCOAlignment' }),
  RULE_ALIGNMENT_TYPE_NONE: () => badgeWith({ [`${alignment}/2/targetType`]: 'ext:NoneAlignment' }),
  ELEMENT_CODES_JOINED: () => inAchievement('participationType', 'online,volunteering'),
  ELEMENT_CODE_SPELLING: () => inAchievement('assessmentType', 'oram_exam'),
  ELEMENT_STUDY_LOAD: () => badgeWith({ [`${achievement}/ECTS`]: undefined, [`${achievement}/StudyLoad`]: 240 }),
  ELEMENT_TIME_INVESTMENT: () =>
    badgeWith({ [`${achievement}/ECTS`]: undefined, [`${achievement}/TimeInvestment`]: 240 }),
} as const satisfies Producers;

/** Values that no schema can judge. */
export const value = {
  RULE_LANGUAGE_UNKNOWN: () => inAchievement('inLanguage', 'qq'),
  RULE_COUNTRY: () => badgeWith({ '/issuer/address/addressCountryCode': 'NX' }),
  RULE_COUNTRY_RESERVED: () => badgeWith({ '/issuer/address/addressCountryCode': 'UK' }),
  RULE_BRIN: () => badgeWith({ '/issuer/otherIdentifier/0/identifier': '0000' }),
  RULE_PROGRAMME_IDENTIFIER: () => inAchievement('educationProgramIdentifier', ['1234']),
  RULE_ESCO_URI: () => badgeWith({ [`${alignment}/2/targetUrl`]: 'https://www.voorbeeld.example/python' }),
  RULE_EQF_LEVEL: () =>
    badgeWith({
      [`${alignment}/0/targetCode`]: undefined,
      [`${alignment}/0/targetName`]: 'EQF',
      [`${alignment}/0/targetUrl`]: 'https://nlqf.nl/',
    }),
  RULE_EQF_MISMATCH: () => badgeWith({ [`${alignment}/0/targetName`]: 'EQF level 6' }),
  RULE_NLQF_MISMATCH: () =>
    badgeWith({
      [`${alignment}/4`]: {
        type: ['Alignment'],
        targetType: 'ext:NLQF',
        targetCode: '6',
        targetName: 'NLQF 6',
        targetUrl: 'https://nlqf.nl/',
      },
    }),
  RULE_CREDITS_MISMATCH: () => inAchievement('creditsAvailable', 4),
  RULE_ISCED_F: () => inAchievement('fieldOfStudy', '7777'),
  RULE_OUTCOME_REPEATED: () => inAchievement('learningOutcome/1/name', 'Schrijft en test een klein programma'),
  RULE_OUTCOME_TITLE: () => inAchievement('learningOutcome/1/name', 'Python'),
  RULE_MARKDOWN_HTML: () => inAchievement('description', '<b>Vet</b>'),
  RULE_MARKDOWN_IMAGE: () => inAchievement('description', '![plaatje](https://a.example/x.png)'),
  RULE_MARKDOWN_LINK: () => inAchievement('description', '[klik](javascript:alert(1))'),
  RULE_IMAGE_UNREADABLE: () => pictured('data:image/png;base64,AAAA'),
  RULE_IMAGE_TYPE: () => pictured(`data:image/jpeg;base64,${png(200)}`),
  RULE_IMAGE_SMALL: () => pictured(`data:image/png;base64,${small}`),
  RULE_IMAGE_LARGE: () => pictured(`data:image/png;base64,${png(200, 300_000)}`),
  RULE_DATE_ORDER: () => badgeWith({ '/awardedDate': '2026-09-02T00:00:00Z' }),
  RULE_SUPERVISION_MISMATCH: () => inAchievement('identityChecked', false),
  RULE_SUPERVISION_HALF: () =>
    validateInput(change(inputOf('microcredential'), { '/achievement/assessment/identityVerified': undefined })),
  FRAMEWORK_QUALITY_MISMATCH: () =>
    badgeWith({ [`${alignment}/1/targetUrl`]: 'https://npuls.nl/microcredentials-mbo/' }),
  FRAMEWORK_NOT_IN_FORCE: () => badgeWith({ '/awardedDate': '2020-01-01T00:00:00Z' }),
} as const satisfies Producers;

/** Other forms. */
export const convert = {
  RULE_CONVERT_FROM: () => convertDocument({}, { from: 'edubadge' }),
  RULE_CONVERT_CHANGED: () => converted({ [`${alignment}/0/targetUrl`]: 'https://nlqf.nl/' }),
  RULE_CONVERT_LOST: () => converted({ [`${achievement}/specialization`]: 'Web' }),
  RULE_CONVERT_ELSEWHERE: () => convertDocument({ courseId: 'INF-101', organization: 'org-1' }, { from: 'ooapi-5' }),
  RULE_CONVERT_REVOKED: () => convertDocument({ type: 'Assertion', revoked: true }, { from: 'open-badge-2' }),
  RULE_CONVERT_HASHED: () => converted({}),
  RULE_CONVERT_UNCLEAR: () => converted({ [`${achievement}/mode`]: undefined }),
} as const satisfies Producers;
