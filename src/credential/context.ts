import { constant } from '../encoding/constant.js';
import { deepFreeze } from '../encoding/deep-freeze.js';
import { baseContexts, glossary } from './urls.js';

/** URLs of the contexts that an edubadge names, in the order in which they stand (STANDARDS: OB 3.0 §8, VCDM 2.0 §4.3). */
export const contexts = deepFreeze({
  credentials: baseContexts['2.0'],
  openBadges: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  /** Defines `1EdTechJsonSchemaValidator2019`. */
  openBadgesExtensions: 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
} as const);

const elm = 'http://data.europa.eu/snb/model/elm/';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

/**
 * The JSON-LD context of the edubadge terms, as it stands inline in `@context`: every IRI absolute, the order of its
 * keys fixed, so that it is the same bytes in every badge. A deeply frozen object.
 *
 * It is ours because the context that SURF publishes is not valid JSON-LD, so that nothing which names it can carry a
 * Data Integrity proof; class and property IRIs are SURF's, and the European Learning Model's where SURF has none.
 *
 * @example
 * ```ts
 * import { writeFileSync } from 'node:fs';
 * import { edubadgeContext } from 'edubadge-credentials';
 *
 * // What you would serve to hand `contextUrl` to createEdubadge.
 * writeFileSync('edubadge-context.json', JSON.stringify({ '@context': edubadgeContext }));
 * ```
 */
export const edubadgeContext = constant({
  '@protected': true,
  RegularAchievement: `${glossary}RegularAchievement`,
  MicroCredentialAchievement: `${glossary}MicroCredentialAchievement`,
  ExtraCurricularAchievement: `${glossary}ExtraCurricularAchievement`,
  LearningOutcome: {
    '@id': `${elm}LearningOutcome`,
    '@context': {
      '@protected': true,
      relatedESCOSkill: { '@id': `${elm}relatedESCOSkill`, '@type': '@id' },
    },
  },
  LearningAssessmentSpecification: {
    '@id': `${elm}LearningAssessmentSpecification`,
    '@context': {
      '@protected': true,
      dcType: { '@id': 'http://purl.org/dc/terms/type', '@type': '@id' },
    },
  },
  EducredentialAchievement: {
    '@id': `${glossary}EducredentialAchievement`,
    '@context': {
      '@protected': true,
      ECTS: { '@id': `${glossary}ects`, '@type': `${xsd}double` },
      SBU: { '@id': `${glossary}sbu`, '@type': `${xsd}integer` },
      timeInvestment: { '@id': `${glossary}timeInvestment`, '@type': `${xsd}integer` },
      educationProgramIdentifier: { '@id': `${glossary}educationProgramIdentifier` },
      participationType: {
        '@id': `${glossary}participationType`,
        '@type': '@vocab',
        '@context': {
          online: `${glossary}participation-type-online`,
          'onsite or blended': `${glossary}participation-type-onsite-or-blended`,
          volunteering: `${glossary}participation-type-volunteering`,
          'work experience': `${glossary}participation-type-work-experience`,
          'personalized learning activities': `${glossary}participation-type-personalized-learning-activities`,
        },
      },
      assessmentType: {
        '@id': `${glossary}assessmentType`,
        '@type': '@vocab',
        '@context': {
          testing: `${glossary}assessment-type-testing`,
          'application of a skill': `${glossary}assessment-type-application-of-a-skill`,
          portfolio: `${glossary}assessment-type-portfolio`,
          'recognition of prior learning': `${glossary}assessment-type-recognition-of-prior-learning`,
        },
      },
      supervisionType: {
        '@id': `${glossary}supervisionType`,
        '@type': '@vocab',
        '@context': {
          'unsupervised with no identity verification': `${glossary}supervision-type-unsupervised-with-no-identity-verification`,
          'supervised with no identity verification': `${glossary}supervision-type-supervised-with-no-identity-verification`,
          'supervised online': `${glossary}supervision-type-supervised-online`,
          'onsite with identity verification': `${glossary}supervision-type-onsite-with-identity-verification`,
        },
      },
      identityChecked: { '@id': `${glossary}identityChecked`, '@type': `${xsd}boolean` },
      learningOutcome: { '@id': `${elm}learningOutcome`, '@type': '@id' },
      mode: { '@id': `${elm}mode`, '@type': '@id' },
      provenBy: { '@id': `${elm}provenBy`, '@type': '@id' },
      prerequisites: { '@id': 'https://schema.org/coursePrerequisites' },
      isPartOf: { '@id': `${elm}isPartOf`, '@type': '@id' },
    },
  },
} as const);

/**
 * The terms of a status list whose entries have messages, which no published context defines for the list itself; the
 * IRIs are those that the terms have on an entry (Bitstring Status List 1.0 §2.1). A deeply frozen object.
 */
export const statusMessagesContext = deepFreeze({
  statusSize: { '@id': 'https://www.w3.org/ns/credentials/status#statusSize', '@type': `${xsd}integer` },
  statusMessages: {
    '@id': 'https://www.w3.org/ns/credentials/status#statusMessage',
    '@context': {
      message: 'https://www.w3.org/ns/credentials/status#message',
      status: 'https://www.w3.org/ns/credentials/status#status',
    },
  },
} as const);
