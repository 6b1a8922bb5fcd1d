import { describe, expect, it } from 'vitest';
import { termFindings } from '../../src/canonical/term-findings.js';
import { edubadgeContext } from '../../src/credential/context.js';
import { toProblem } from '../../src/problems/to-problem.js';

const v2 = 'https://www.w3.org/ns/credentials/v2';
const ob = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

const achievement = {
  id: 'https://example.org/achievements/1',
  type: ['Achievement', 'EducredentialAchievement'],
  name: 'Programming',
  description: 'A module',
  criteria: { narrative: 'Passed' },
  creditsAvailable: 5,
  ECTS: 2.5,
  identityChecked: true,
  educationProgramIdentifier: ['34479'],
  participationType: 'online',
  mode: ['http://data.europa.eu/snb/learning-assessment/920fbb3cbe'],
};

function badge(changes: object = {}, inAchievement: object = {}): Record<string, unknown> {
  return {
    '@context': [v2, ob, edubadgeContext],
    id: 'urn:uuid:0d2f9b6e-7a6c-4f5e-9d3c-0a8d0c6b1a11',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'did:example:issuer', type: ['Profile'], name: 'School' },
    validFrom: '2026-09-01T00:00:00Z',
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', hashed: true, identityHash: 'sha256$00', identityType: 'emailAddress', salt: 'x' },
      ],
      achievement: { ...achievement, ...inAchievement },
    },
    ...changes,
  };
}

async function found(
  document: Record<string, unknown>,
  options: Parameters<typeof termFindings>[1] = {},
): Promise<string[]> {
  const findings = await termFindings(document, options);
  for (const problem of findings.map((finding) => toProblem(finding)))
    expect(`${problem.detail} ${problem.help}`).not.toMatch(/\{\w+\}/);
  return findings.map(({ code, pointer }) => `${code} ${pointer}`);
}

const at = '/credentialSubject/achievement';

describe('termFindings', () => {
  it('finds nothing in an ordinary badge', async () => {
    expect(await found(badge())).toEqual([]);
    expect(await found(badge({ proof: { anything: null } }), { mode: 'write' })).toEqual([]);
  });

  // Each of these signs the same as another spelling, or signs nothing.
  it.each<[string, object, string[]]>([
    ['an undefined term', { learnningOutcome: 'x' }, [`DATA_TERM_UNDEFINED ${at}/learnningOutcome`]],
    ['a term of another type', { salt: 'x' }, [`DATA_TERM_UNDEFINED ${at}/salt`]],
    ['a term inherited from Object', { toString: 'x' }, [`DATA_TERM_UNDEFINED ${at}/toString`]],
    [
      'an undefined type',
      { type: ['Achievement', 'EducredentialAchievement', 'Nothing'] },
      [`DATA_TYPE_UNDEFINED ${at}/type/2`],
    ],
    ['an undefined code', { participationType: 'Online' }, [`DATA_TYPE_UNDEFINED ${at}/participationType`]],
    ['a relative id', { id: 'achievements/1' }, [`DATA_IRI_RELATIVE ${at}/id`]],
    ['an id with a space', { id: 'https://example.org/a b' }, [`DATA_IRI_RELATIVE ${at}/id`]],
    ['an empty reference', { mode: [''] }, [`DATA_IRI_RELATIVE ${at}/mode/0`]],
    ['a keyword as id', { id: '@id' }, [`DATA_IRI_RELATIVE ${at}/id`]],
    ['a number as id', { id: 5 }, [`DATA_IRI_RELATIVE ${at}/id`]],
    [
      'a keyword as type',
      { type: ['Achievement', 'EducredentialAchievement', '@json'] },
      [`DATA_TYPE_UNDEFINED ${at}/type/2`],
    ],
    [
      'a number as type',
      { type: ['Achievement', 'EducredentialAchievement', 1] },
      [`DATA_TYPE_UNDEFINED ${at}/type/2`],
    ],
    [
      'an alias as type',
      { type: ['Achievement', 'EducredentialAchievement', 'id'] },
      [`DATA_TYPE_UNDEFINED ${at}/type/2`],
    ],
    ['a string for a double', { ECTS: '2.5' }, [`DATA_JSON_TYPE ${at}/ECTS`]],
    ['a string for a float', { creditsAvailable: '5' }, [`DATA_JSON_TYPE ${at}/creditsAvailable`]],
    ['a boolean for a float', { creditsAvailable: true }, [`DATA_JSON_TYPE ${at}/creditsAvailable`]],
    ['a fraction for an integer', { SBU: 240.5 }, [`DATA_JSON_TYPE ${at}/SBU`]],
    ['a string for a boolean', { identityChecked: 'true' }, [`DATA_JSON_TYPE ${at}/identityChecked`]],
    ['a number for a boolean', { identityChecked: 1 }, [`DATA_JSON_TYPE ${at}/identityChecked`]],
    ['a number for a code', { participationType: 1 }, [`DATA_JSON_TYPE ${at}/participationType`]],
    ['a number for a reference', { mode: [1] }, [`DATA_JSON_TYPE ${at}/mode/0`]],
    [
      'a number for a text of ours',
      { educationProgramIdentifier: 34479 },
      [`DATA_JSON_TYPE ${at}/educationProgramIdentifier`],
    ],
    ['an object for a text of ours', { prerequisites: {} }, [`DATA_JSON_TYPE ${at}/prerequisites`]],
    ['a number of 17 digits', { ECTS: 0.1 + 0.2 }, [`DATA_NUMBER_INEXACT ${at}/ECTS`]],
    ['a tiny number', { creditsAvailable: 1e-7 }, [`DATA_NUMBER_INEXACT ${at}/creditsAvailable`]],
    ['minus zero', { creditsAvailable: -0 }, [`DATA_NUMBER_INEXACT ${at}/creditsAvailable`]],
    ['a key with a colon', { 'https://schema.org/name': 'x' }, [`DATA_KEY ${at}/https:~1~1schema.org~1name`]],
    ['a keyword as key', { '@included': [] }, [`DATA_KEY ${at}/@included`]],
    ['@nest', { '@nest': { ECTS: 3 } }, [`DATA_KEY ${at}/@nest`]],
    ['@id beside id', { '@id': 'urn:x' }, [`DATA_KEY ${at}/@id`]],
    ['@set', { mode: { '@set': ['urn:x'] } }, [`DATA_JSON_TYPE ${at}/mode`, `DATA_KEY ${at}/mode/@set`]],
    ['an object for an IRI', { mode: ['urn:x', { id: 'urn:y' }] }, [`DATA_JSON_TYPE ${at}/mode/1`]],
    ['an object for what it is a part of', { isPartOf: [{ id: 'urn:y' }] }, [`DATA_JSON_TYPE ${at}/isPartOf/0`]],
    [
      'an object for a skill',
      { learningOutcome: [{ type: ['LearningOutcome'], name: 'x', relatedESCOSkill: [{ id: 'urn:y' }] }] },
      [`DATA_JSON_TYPE ${at}/learningOutcome/0/relatedESCOSkill/0`],
    ],
    [
      'an object for a kind of assessment',
      { provenBy: [{ type: ['LearningAssessmentSpecification'], name: 'x', dcType: { id: 'urn:y' } }] },
      [`DATA_JSON_TYPE ${at}/provenBy/0/dcType`],
    ],
    [
      'a code as its IRI',
      { participationType: 'https://edubadges.nl/static/obv3-glossary.html#participation-type-online' },
      [`DATA_IRI_SPELLING ${at}/participationType`],
    ],
    [
      'a code as a reference',
      { participationType: { id: 'https://edubadges.nl/static/obv3-glossary.html#participation-type-online' } },
      [`DATA_IRI_SPELLING ${at}/participationType/id`],
    ],
    [
      'a type as its IRI',
      {
        type: [
          'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement',
          'EducredentialAchievement',
          'Achievement',
        ],
      },
      [`DATA_IRI_SPELLING ${at}/type/0`],
    ],
    ['a class as a property', { Criteria: { narrative: 'x' } }, [`DATA_IRI_SPELLING ${at}/Criteria`]],
    ['a blank node as id', { id: '_:b0' }, [`DATA_BLANK_NODE ${at}/id`]],
    ['a blank node as reference', { mode: ['_:b0'] }, [`DATA_BLANK_NODE ${at}/mode/0`]],
    [
      'a blank node as type',
      { type: ['Achievement', 'EducredentialAchievement', '_:t'] },
      [`DATA_BLANK_NODE ${at}/type/2`],
    ],
    ['null', { creditsAvailable: null }, [`DATA_NULL ${at}/creditsAvailable`]],
    ['null in a set', { tag: ['a', null] }, [`DATA_NULL ${at}/tag/1`]],
    ['null as id', { id: null }, [`DATA_IRI_RELATIVE ${at}/id`]],
    ['an empty set', { tag: [] }, [`DATA_NOT_SIGNED ${at}/tag`]],
    [
      'no type',
      {
        type: [],
        ECTS: undefined,
        identityChecked: undefined,
        participationType: undefined,
        mode: undefined,
        educationProgramIdentifier: undefined,
        creditsAvailable: undefined,
        criteria: undefined,
      },
      [`DATA_NOT_SIGNED ${at}/type`],
    ],
    ['a set in a set', { tag: [['a', 'b']] }, [`DATA_NOT_SIGNED ${at}/tag/0`]],
    ['a text without language', { name: { '@value': 'x' } }, [`DATA_LANGUAGE_VALUE ${at}/name`]],
    [
      'a text in another place',
      { humanCode: { '@value': 'x', '@language': 'nl' } },
      [`DATA_LANGUAGE_VALUE ${at}/humanCode`],
    ],
    [
      'a typed value',
      { name: { '@value': 'x', '@type': 'https://example.org/t' } },
      [`DATA_LANGUAGE_VALUE ${at}/name`],
    ],
    ['a language in capitals', { name: { '@value': 'x', '@language': 'NL' } }, [`DATA_LANGUAGE_VALUE ${at}/name`]],
    ['a text that is a number', { name: { '@value': 5, '@language': 'nl' } }, [`DATA_LANGUAGE_VALUE ${at}/name`]],
    [
      'a direction of no kind',
      { name: { '@value': 'x', '@language': 'nl', '@direction': 'up' } },
      [`DATA_LANGUAGE_VALUE ${at}/name`],
    ],
  ])('%s', async (_, change, expected) => {
    expect(await found(badge({}, change))).toEqual(expected);
  });

  it('lets names and descriptions say their language', async () => {
    const name = [
      { '@value': 'Programmeren', '@language': 'nl' },
      { '@value': 'Programming', '@language': 'en-US', '@direction': 'ltr' },
    ];
    expect(await found(badge({ name, description: name[0] }, { name }))).toEqual([]);
  });

  it('refuses compact IRIs, and takes the two names of an OpenBadgeCredential', async () => {
    const v1 = 'https://www.w3.org/2018/credentials/v1';
    const old = { '@context': v1, type: 'VerifiableCredential', credentialSubject: { id: 'urn:x' } };
    expect(await found({ ...old, id: 'cred:thing' })).toEqual(['DATA_IRI_SPELLING /id']);
    expect(await found(badge({ type: ['VerifiableCredential', 'AchievementCredential'] }))).toEqual([]);
  });

  it('tells a date from a number', async () => {
    expect(await found(badge({ validFrom: 2026 }))).toEqual(['DATA_JSON_TYPE /validFrom']);
  });

  it('reads JSON literals as they are', async () => {
    const credentialSubject = { id: 'urn:x', type: 'JsonSchema', jsonSchema: { $id: null, '@id': 5, type: [] } };
    expect(await found(badge({ credentialSubject }))).toEqual([]);
  });

  it('finds two different objects with one id, embedded credentials apart', async () => {
    const creator = { id: 'did:example:issuer', type: ['Profile'] };
    const repeated = badge({}, { creator });
    expect(await found(repeated, { mode: 'write' })).toEqual([
      'DATA_ID_REPEATED /credentialSubject/achievement/creator/id',
    ]);
    expect(await termFindings(repeated, { mode: 'write' })).toMatchObject([
      { severity: 'error', params: { first: '/issuer/id' } },
    ]);
    expect(await termFindings(repeated)).toMatchObject([{ severity: 'warning' }]);
    expect(await found(badge({}, { creator: { id: 'did:example:issuer' } }), { mode: 'write' })).toEqual([]);
    expect(
      await found(badge({}, { creator: { id: 'did:example:issuer', type: ['Profile'], name: 'School' } })),
    ).toEqual([]);
    const endorsement = [{ '@context': [v2, ob], type: 'VerifiableCredential', issuer: creator }];
    expect(await found(badge({ endorsement }), { mode: 'write' })).toEqual([]);
  });

  describe('with contexts of the caller', () => {
    const added = (context: object, more: object) => found(badge({ '@context': [v2, ob, context], ...more }));
    const type = ['VerifiableCredential', 'OpenBadgeCredential'];

    it('refuses aliases of keywords', async () => {
      expect(await found({ '@context': [v2, { ident: '@id' }], type: 'VerifiableCredential', ident: 'urn:x' })).toEqual(
        ['DATA_ALIAS /ident'],
      );
    });

    it.each([
      [
        { value: '@value' },
        { name: 'x' },
        { name: { value: 'x' } },
        ['DATA_ALIAS /credentialSubject/name', 'DATA_ALIAS /credentialSubject/name/value'],
      ],
      [
        { kind: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type' },
        {},
        { kind: 'urn:x' },
        ['DATA_ALIAS /credentialSubject/kind'],
      ],
      [{ blank: '_:b' }, {}, { blank: 'x' }, ['DATA_BLANK_NODE /credentialSubject/blank']],
      [
        { list: { '@id': 'https://example.org/list', '@container': '@list' } },
        { list: ['x'] },
        { list: ['x', null] },
        ['DATA_NULL /credentialSubject/list/1'],
      ],
    ])('refuses what %j would hide', async (context, good, bad, findings) => {
      const foundIn = (members: object) =>
        found({
          '@context': [v2, context],
          type: 'VerifiableCredential',
          credentialSubject: { id: 'urn:x', name: 'y', ...members },
        });
      expect(await foundIn(good)).toEqual([]);
      expect(await foundIn(bad)).toEqual(findings);
    });

    it('refuses a second name of a property', async () => {
      const context = { one: 'https://example.org/p', two: 'https://example.org/p' };
      const credentialSubject = { one: 'x', two: 'y' };
      expect(await found({ '@context': [v2, context], type: 'VerifiableCredential', credentialSubject })).toEqual([
        'DATA_IRI_SPELLING /credentialSubject/two',
      ]);
    });

    it('refuses a redefinition of a protected term', async () => {
      const document = { '@context': [v2, { VerifiableCredential: 'https://example.org/Credential' }], type };
      expect(await found(document)).toEqual(['CONTEXT_PROTECTED ']);
    });

    it('says what it cannot follow', async () => {
      const context = { '@language': 'nl' };
      expect(await found({ '@context': [v2, context], type: 'VerifiableCredential' })).toEqual(['DATA_UNSUPPORTED ']);
      const reverse = { isPartOf: { '@reverse': 'https://example.org/hasPart' } };
      expect(await found({ '@context': [v2, reverse], type: 'VerifiableCredential', isPartOf: 'urn:x' })).toEqual([
        'DATA_UNSUPPORTED /isPartOf',
      ]);
    });

    it('says that one is broken, once', async () => {
      expect(await found({ '@context': [v2, { term: 5 }], type: 'VerifiableCredential' })).toEqual([
        'CONTEXT_INVALID undefined',
      ]);
      expect(await found({ '@context': [v2, 'https://example.org/context'], type: 'VerifiableCredential' })).toEqual(
        [],
      );
    });

    it('knows their terms', async () => {
      expect(
        await added(
          { more: 'https://example.org/more' },
          { type, more: 'x', credentialSubject: { id: 'urn:x', more: 5 } },
        ),
      ).toEqual([]);
      expect(
        await added({ '@vocab': 'https://example.org/' }, { type, anything: 'x', credentialSubject: { id: 'urn:x' } }),
      ).toEqual([]);
      expect(
        await added(
          { '@vocab': 'https://example.org/' },
          { type: [...type, 'https://example.org/T'], credentialSubject: { id: 'urn:x' } },
        ),
      ).toEqual(['DATA_IRI_SPELLING /type/2']);
    });
  });
});

it('an empty document is named in words: no key led to it', async () => {
  expect(await termFindings({})).toMatchObject([
    { code: 'DATA_NOT_SIGNED', pointer: '', params: { term: 'document' } },
  ]);
});
