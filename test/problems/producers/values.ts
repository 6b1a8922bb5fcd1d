import { validate, validateInput } from '../../../src/index.js';
import { inputOf } from '../../credential/pairs.js';
import { change } from '../../validate/change.js';
import type { Producers } from '../problems-in.js';
import { achievement, microcredential } from './fixtures.js';

const input = inputOf('microcredential');
const badgeWith = (changes: Record<string, unknown>) => validate(change(microcredential, changes));
const inAchievement = (path: string, value: unknown) => badgeWith({ [`${achievement}/${path}`]: value });
const inputWith = (path: string, value: unknown) => validateInput(change(input, { [path]: value }));
const workload = (term: string) =>
  validate(change(microcredential, { [`${achievement}/ECTS`]: undefined, [`${achievement}/${term}`]: 240 }), {
    sector: 'hbo',
  });

/** A PNG of so many pixels a side, and with so many bytes beside them, as far as its header tells. */
function png(side: number, more = 0): string {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.from([0, 0, side >> 8, side & 255]);
  return `data:image/png;base64,${Buffer.concat([head, size, size, Buffer.alloc(more)]).toString('base64')}`;
}

/** The family of edubadges by its terms, without saying which of them. */
function unnamed(): unknown {
  return badgeWith({
    [`${achievement}/type`]: ['Achievement'],
    [`${achievement}/achievementType`]: 'Course',
    '/credentialSchema': undefined,
  });
}

/** RULE_, ELEMENT_ and FRAMEWORK_ of values that no schema can judge. */
export const values = {
  FRAMEWORK_QUALITY_MISMATCH: () =>
    inputWith('/achievement/qualityAssurance/url', 'https://npuls.nl/microcredentials-mbo/'),
  FRAMEWORK_NOT_IN_FORCE: () => badgeWith({ '/awardedDate': '2021-01-01T00:00:00Z' }),
  RULE_LANGUAGE_UNKNOWN: () => inAchievement('inLanguage', 'qq'),
  RULE_COUNTRY: () => inputWith('/issuer/country', 'NX'),
  RULE_COUNTRY_RESERVED: () => inputWith('/issuer/country', 'UK'),
  RULE_BRIN: () => badgeWith({ '/issuer/otherIdentifier/0/identifier': '0000' }),
  RULE_PROGRAMME_IDENTIFIER: () => inputWith('/achievement/programmeIdentifiers', ['1234']),
  RULE_ESCO_URI: () => inAchievement('alignment/2/targetUrl', 'https://www.voorbeeld.example/python'),
  RULE_EQF_LEVEL: () =>
    badgeWith({
      [`${achievement}/alignment/0/targetCode`]: undefined,
      [`${achievement}/alignment/0/targetName`]: 'EQF',
      [`${achievement}/alignment/0/targetUrl`]: 'https://nlqf.nl/eqf',
    }),
  RULE_EQF_MISMATCH: () => inAchievement('alignment/0/targetName', 'EQF level 6'),
  RULE_ISCED_F: () => inAchievement('fieldOfStudy', '1213'),
  RULE_OUTCOME_REPEATED: () =>
    inputWith('/achievement/learningOutcomes', ['Schrijft een programma', 'Schrijft een programma.']),
  RULE_OUTCOME_TITLE: () => inputWith('/achievement/learningOutcomes/1', 'Programmeren'),
  RULE_MARKDOWN_HTML: () => inAchievement('criteria/narrative', '<script>alert(1)</script>'),
  RULE_MARKDOWN_IMAGE: () => inAchievement('criteria/narrative', '![x](https://a.example/x.png)'),
  RULE_MARKDOWN_LINK: () => inAchievement('criteria/narrative', '[x](javascript:alert(1))'),
  RULE_IMAGE_UNREADABLE: () => inAchievement('image/id', 'data:image/png;base64,AA=='),
  RULE_IMAGE_TYPE: () => inAchievement('image/id', png(400).replace('png', 'jpeg')),
  RULE_IMAGE_SMALL: () => inAchievement('image/id', png(60)),
  RULE_IMAGE_LARGE: () => inAchievement('image/id', png(400, 300_000)),
  RULE_DATE_ORDER: () => inputWith('/awardedDate', '2036-09-02T00:00:00Z'),
} as const satisfies Producers;

/** RULE_ and ELEMENT_ of spellings that are about. */
export const readings = {
  RULE_VARIANT_UNKNOWN: unnamed,
  RULE_ACHIEVEMENT_TYPE_MISSING: () => inAchievement('achievementType', undefined),
  RULE_LANGUAGE_UNDERSCORE: () => inAchievement('inLanguage', 'nl_NL'),
  RULE_LANGUAGE_REGION: () => inAchievement('inLanguage', 'en-EN'),
  RULE_PROGRAMME_IDENTIFIER_FORM: () => inAchievement('educationProgramIdentifier', 34479),
  RULE_TYPE_SYNONYM: () =>
    badgeWith({ '/type': ['VerifiableCredential', 'OpenBadgeCredential', 'AchievementCredential'] }),
  RULE_TYPE_FORM: () => badgeWith({ '/issuer/type': 'Profile' }),
  RULE_SUBJECT_TYPE: () => badgeWith({ '/credentialSubject/type': ['VerifiableCredential', 'AchievementCredential'] }),
  RULE_EDUID_AS_EMAIL: () => badgeWith({ '/issuer/id': 'https://www.edubadges.nl/ob3/issuers/lQ67BQQQS' }),
  RULE_ALIGNMENT_TYPE_ESCO: () => inAchievement('alignment/2/targetType', 'ext:ESCOAlignment'),
  RULE_ALIGNMENT_TYPE_NONE: () => inAchievement('alignment/2/targetType', 'ext:NoneAlignment'),
  ELEMENT_CODES_JOINED: () => inAchievement('participationType', 'online,volunteering'),
  ELEMENT_CODE_SPELLING: () => inAchievement('assessmentType', 'oram_exam'),
  ELEMENT_STUDY_LOAD: () => workload('StudyLoad'),
  ELEMENT_TIME_INVESTMENT: () => workload('TimeInvestment'),
} as const satisfies Producers;
