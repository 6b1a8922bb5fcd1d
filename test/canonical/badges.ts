import { edubadgeContext } from '../../src/credential/context.js';

const v2 = 'https://www.w3.org/ns/credentials/v2';
const ob = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const extensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';

/** A microcredential with something of everything that a badge can have. */
export const microcredential: Record<string, unknown> = {
  '@context': [v2, ob, extensions, edubadgeContext],
  id: 'urn:uuid:5f4f2c1e-1111-4222-8333-444455556666',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: [
    { '@value': 'Programmeren', '@language': 'nl' },
    { '@value': 'Programming', '@language': 'en-GB', '@direction': 'ltr' },
  ],
  issuer: {
    id: 'did:example:school',
    type: ['Profile'],
    name: 'Hogeschool',
    url: 'https://school.example',
    address: {
      type: ['Address'],
      addressCountryCode: 'NL',
      geo: { type: 'GeoCoordinates', latitude: 52.1, longitude: 5.25 },
    },
    otherIdentifier: [{ type: 'IdentifierEntry', identifier: '99ZZ', identifierType: 'ext:BRIN' }],
  },
  validFrom: '2026-09-01T00:00:00Z',
  validUntil: '2031-09-01T00:00:00Z',
  awardedDate: '2026-08-30T00:00:00Z',
  image: { id: 'https://school.example/badge.png', type: 'Image', caption: 'Badge' },
  credentialStatus: {
    id: 'https://school.example/status#7',
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '7',
    statusListCredential: 'https://school.example/status',
  },
  credentialSchema: [{ id: 'https://school.example/schema.json', type: '1EdTechJsonSchemaValidator2019' }],
  credentialSubject: {
    type: ['AchievementSubject'],
    identifier: [
      { type: 'IdentityObject', hashed: true, identityHash: 'sha256$7a82', identityType: 'emailAddress', salt: 's' },
    ],
    creditsEarned: 2.5,
    activityStartDate: '2026-01-01',
    result: [{ type: ['Result'], resultDescription: 'urn:uuid:result', value: '8' }],
    achievement: {
      id: 'https://school.example/achievements/1',
      type: ['Achievement', 'EducredentialAchievement', 'MicroCredentialAchievement'],
      achievementType: 'MicroCredential',
      name: 'Programmeren',
      description: 'Een "module"\nin twee regels',
      criteria: { narrative: 'Voldoende' },
      creditsAvailable: 5,
      ECTS: 5,
      SBU: 140,
      identityChecked: true,
      participationType: 'onsite or blended',
      assessmentType: ['testing', 'application of a skill'],
      mode: ['http://data.europa.eu/snb/learning-assessment/e92d221e4d'],
      learningOutcome: [
        { type: ['LearningOutcome'], name: 'Schrijft', relatedESCOSkill: ['http://data.europa.eu/esco/skill/1'] },
        { type: ['LearningOutcome'], name: 'Leest' },
      ],
      alignment: [
        {
          type: ['Alignment'],
          targetType: 'ext:EQF',
          targetName: 'EQF 5',
          targetUrl: 'http://data.europa.eu/snb/eqf/5',
          targetCode: '5',
        },
      ],
      resultDescription: [
        {
          id: 'urn:uuid:result',
          type: ['ResultDescription'],
          name: 'Cijfer',
          resultType: 'ext:ECTSGradeScore',
          allowedValue: ['1', '5.5', '10'],
          valueMin: '1',
        },
      ],
    },
  },
};

/** An old badge, over VCDM 1.1. */
const old: Record<string, unknown> = {
  '@context': ['https://www.w3.org/2018/credentials/v1', 'https://purl.imsglobal.org/spec/ob/v3p0/context.json'],
  id: 'urn:uuid:5f4f2c1e-1111-4222-8333-444455557777',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:example:school', type: ['Profile'], name: 'Hogeschool' },
  issuanceDate: '2022-09-01T00:00:00Z',
  credentialSubject: {
    id: 'did:example:learner',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:a',
      type: ['Achievement'],
      name: 'Programmeren',
      description: 'x',
      criteria: { narrative: 'x' },
      creditsAvailable: 3,
    },
  },
};

/** A presentation of one, with a proof inside it. */
const presentation: Record<string, unknown> = {
  '@context': [v2],
  type: 'VerifiablePresentation',
  holder: 'did:example:learner',
  verifiableCredential: [
    {
      ...microcredential,
      proof: {
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
        created: '2026-09-01T00:00:00Z',
        verificationMethod: 'did:example:school#key',
        proofPurpose: 'assertionMethod',
        proofValue: 'z123',
      },
    },
  ],
};

/** Documents for the properties, by name. */
export const badges: readonly (readonly [string, Record<string, unknown>])[] = [
  ['a microcredential', microcredential],
  ['a badge of VCDM 1.1', old],
  ['a presentation', presentation],
];
