import { describe, expect, it } from 'vitest';
import { schemaFindings } from '../../src/schema/find.js';
import { edubadgeInput } from '../../src/schema/generated/edubadge-input.js';
import { openBadgeCredential } from '../../src/schema/generated/open-badge-credential.js';
import { credentialOf, inputOf } from '../credential/pairs.js';
import { change } from '../validate/change.js';

const badge = credentialOf('microcredential');
const input = inputOf('microcredential');
const achievement = '/credentialSubject/achievement';

const onBadge = (changes: Record<string, unknown>) => schemaFindings(openBadgeCredential, change(badge, changes));
const onInput = (changes: Record<string, unknown>) => schemaFindings(edubadgeInput, change(input, changes));

describe('one fault is one finding, with its place, what is expected and what was received', () => {
  it.each([
    ['SCHEMA_REQUIRED', onBadge({ [`${achievement}/name`]: undefined }), `${achievement}/name`, undefined],
    ['SCHEMA_TYPE', onBadge({ [`${achievement}/name`]: 5 }), `${achievement}/name`, 'string'],
    [
      'SCHEMA_TYPE',
      onBadge({ [`${achievement}/image`]: 'https://voorbeeld.example/a.png' }),
      `${achievement}/image`,
      'object',
    ],
    ['SCHEMA_TYPE', onBadge({ [`${achievement}/tag`]: null }), `${achievement}/tag`, 'array'],
    [
      'SCHEMA_ENUM',
      onBadge({ [`${achievement}/achievementType`]: 'Foo' }),
      `${achievement}/achievementType`,
      expect.arrayContaining(['MicroCredential']),
    ],
    ['SCHEMA_CONST', onBadge({ [`${achievement}/image/type`]: 'Picture' }), `${achievement}/image/type`, 'Image'],
    ['SCHEMA_CONST', onBadge({ [`${achievement}/type`]: 'Foo' }), `${achievement}/type`, 'Achievement'],
    ['SCHEMA_FORMAT', onBadge({ '/validFrom': '2026-02-30T00:00:00Z' }), '/validFrom', 'date-time'],
    ['SCHEMA_FORMAT', onBadge({ [`${achievement}/id`]: 'not a uri' }), `${achievement}/id`, 'uri'],
    [
      'SCHEMA_PATTERN',
      onBadge({ [`${achievement}/inLanguage`]: 'nl_NL' }),
      `${achievement}/inLanguage`,
      expect.stringContaining('[a-z]'),
    ],
    ['SCHEMA_RANGE', onInput({ '/achievement/level/eqf': 9 }), '/achievement/level/eqf', '<= 8'],
    ['SCHEMA_RANGE', onInput({ '/achievement/level/eqf': 0 }), '/achievement/level/eqf', '>= 1'],
    ['SCHEMA_LENGTH', onInput({ '/achievement/name': ' ' }), '/achievement/name', undefined],
    ['SCHEMA_ITEMS', onBadge({ [`${achievement}/tag`]: [] }), `${achievement}/tag`, 'array of 1 or more'],
    [
      'SCHEMA_ITEMS',
      onBadge({ '/type': ['VerifiableCredential'] }),
      '/type',
      ['OpenBadgeCredential', 'AchievementCredential'],
    ],
    [
      'SCHEMA_ITEMS',
      onInput({ '/achievement/participation': ['online', 'online'] }),
      '/achievement/participation',
      'array without repetition',
    ],
    [
      'SCHEMA_UNKNOWN_PROPERTY',
      onInput({ '/achievement/learningOutcome': ['x'] }),
      '/achievement/learningOutcome',
      undefined,
    ],
    [
      'SCHEMA_UNKNOWN_PROPERTY',
      onBadge({ '/credentialSubject/identifier/0/note': 'x' }),
      '/credentialSubject/identifier/0/note',
      undefined,
    ],
    ['SCHEMA_NOT_ALLOWED', onInput({ '/variant': 'extra-curricular' }), '/achievement/workload/ects', undefined],
    ['SCHEMA_CHOICE', onInput({ '/achievement/level': { verified: true } }), '/achievement/level', ['eqf', 'nlqf']],
    [
      'SCHEMA_CHOICE',
      onInput({ '/achievement/workload': { ects: 5, hours: 140 } }),
      '/achievement/workload',
      'object of 1',
    ],
    ['SCHEMA_CHOICE', onInput({ '/recipient': {} }), '/recipient', ['id', 'identifiers']],
  ])('%s', (code, findings, pointer, expected) => {
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code, pointer });
    expect(findings[0]?.expected).toEqual(expected);
  });

  it('escapes pointers', () => {
    expect(schemaFindings(edubadgeInput, { ...input, 'a/b': 1 })).toMatchObject([{ pointer: '/a~1b' }]);
  });
});

describe('what real badges do is read', () => {
  const v1 = {
    '/@context/0': 'https://www.w3.org/2018/credentials/v1',
    '/validFrom': undefined,
    '/issuanceDate': '2026-09-01T00:00:00Z',
  };
  it.each([
    ['a single type', { [`${achievement}/type`]: 'Achievement' }],
    ['a single credentialSchema', { '/credentialSchema': { id: 'https://a.example/s.json', type: 'T' } }],
    ['a proof and a set of proofs', { '/proof': [{ type: 'DataIntegrityProof' }] }],
    ['a proof for several domains', { '/proof': { type: 'DataIntegrityProof', domain: ['a.example', 'b.example'] } }],
    ['terms of use', { '/termsOfUse': { type: 'T' } }],
    ['several statuses', { '/credentialStatus': [{ type: 'BitstringStatusListEntry' }, { type: 'T' }] }],
    ['AchievementCredential', { '/type': ['VerifiableCredential', 'AchievementCredential'] }],
    ['an issuer by its URI', { '/issuer': 'https://voorbeeld.example/issuer' }],
    ['a type of one’s own', { [`${achievement}/achievementType`]: 'ext:Thing' }],
    ['data model 1.1', v1],
  ])('%s', (_, changes) => {
    expect(onBadge(changes)).toEqual([]);
  });

  it('but data model 1.1 has its own dates', () => {
    expect(onBadge({ '/@context/0': 'https://www.w3.org/2018/credentials/v1' })).toMatchObject([
      { pointer: '/issuanceDate' },
    ]);
  });
});

describe('hostile values', () => {
  it('are reported up to a hundred, however many there are', () => {
    const tag = Array.from({ length: 100_000 }, (_, index) => index);
    expect(onBadge({ [`${achievement}/tag`]: tag })).toHaveLength(100);
  });

  it.each([
    'a'.repeat(500_000),
    `ext:${'-'.repeat(500_000)}`,
    `https://${'%'.repeat(500_000)}`,
    ' '.repeat(500_000),
    `${'a.'.repeat(250_000)}`,
  ])('no text costs more than its length', (text) => {
    // What took longer by its square would not be done before the test is given up.
    const places = ['/id', '/validFrom', `${achievement}/inLanguage`, `${achievement}/achievementType`];
    for (const place of places) expect(onBadge({ [place]: text }).length, place).toBeLessThan(2);
    expect(onBadge({ '/endorsementJwt': [text] })).toHaveLength(1);
    expect(onInput({ '/issuer/email': text })).toHaveLength(1);
  });

  it.each([null, undefined, 5, 'text', [], true])('anything can be asked about: %j', (value) => {
    expect(schemaFindings(openBadgeCredential, value)).toMatchObject([{ code: 'SCHEMA_TYPE', pointer: '' }]);
  });
});
