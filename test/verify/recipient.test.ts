import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { identityHash, verify } from '../../src/index.js';
import { now } from './fixtures.js';
import { checkOf, credential, envelope, presentation, token } from './token.js';

const id = 'did:example:learner';
const type = 'emailAddress';
const value = 'Learner@Example.edu';
const md5 = (text: string) => `md5$${createHash('md5').update(text).digest('hex')}`;
const identity = { type: 'IdentityObject', identityType: type };
const hashed = (of: string, salt?: string) => ({
  ...identity,
  hashed: true,
  identityHash: identityHash(of, salt ?? ''),
  ...(salt !== undefined && { salt }),
});

async function judge(credentialSubject: unknown, expectedRecipient: string | { type: string; value: string }) {
  const jwt = await token(credential({ credentialSubject }));
  return checkOf(await verify(jwt, { now, expectedRecipient }), 'recipient');
}

describe('the recipient', () => {
  it.each<[string, unknown, string | { type: string; value: string }]>([
    ['id', { id }, id],
    ['id, of the second subject', [{ id: 'did:example:other' }, { id }], id],
    ['identifier in the clear', { identifier: { ...identity, hashed: false, identityHash: value } }, { type, value }],
    ['identifier, not said to be hashed', { identifier: { ...identity, identityHash: value } }, { type, value }],
    ['hash as written', { identifier: [hashed(value, 'salt')] }, { type, value }],
    ['hash without salt', { identifier: [hashed(value)] }, { type, value }],
    ['hash in lower case', { identifier: [hashed(value.toLowerCase(), 'salt')] }, { type, value }],
    [
      'hash in capital digits',
      { identifier: [{ ...hashed(value, 'salt'), identityHash: identityHash(value, 'salt').toUpperCase() }] },
      { type, value },
    ],
    [
      'MD5, which others write',
      { identifier: { ...identity, hashed: true, identityHash: md5('a@example.comKosher'), salt: 'Kosher' } },
      { type, value: 'a@example.com' },
    ],
    [
      'second identifier',
      { identifier: ['text', { ...hashed(value, 's'), identityType: 'name' }, hashed(value, 's')] },
      { type, value },
    ],
  ])('is known by %s', async (_, subject, expected) => {
    expect(await judge(subject, expected)).toEqual(['passed', []]);
  });

  it.each<[string, unknown, string | { type: string; value: string }]>([
    ['another id', { id: `${id}x` }, id],
    ['an identifier where an id is expected', { identifier: { ...identity, identityHash: id } }, id],
    ['another kind of identifier', { identifier: { ...identity, identityHash: value } }, { type: 'name', value }],
    ['another identifier', { identifier: { ...identity, identityHash: 'other@example.edu' } }, { type, value }],
    ['the beginning of one', { identifier: { ...identity, identityHash: value.slice(0, -1) } }, { type, value }],
    ['more than one', { identifier: { ...identity, identityHash: `${value}x` } }, { type, value }],
    [
      'other letters, in the clear',
      { identifier: { ...identity, identityHash: value.toLowerCase() } },
      { type, value },
    ],
    ['another salt', { identifier: { ...hashed(value, 'salt'), salt: 'pepper' } }, { type, value }],
    ['no salt', { identifier: { ...hashed(value, 'salt'), salt: undefined } }, { type, value }],
    ['a hash that is none', { identifier: { ...hashed(value), identityHash: 1 } }, { type, value }],
    [
      'the identifier itself where a hash is said to be',
      { identifier: { ...identity, hashed: true, identityHash: value } },
      { type, value },
    ],
    ['a hash that is not said to be one', { identifier: { ...hashed(value), hashed: 'true' } }, { type, value }],
    [
      'an MD5 of another identifier',
      { identifier: { ...identity, hashed: true, identityHash: md5('other@example.edu') } },
      { type, value },
    ],
    ['nobody', [], id],
    ['text', 'did:example:learner', id],
  ])('is not %s', async (_, subject, expected) => {
    expect(await judge(subject, expected)).toEqual(['failed', ['RECIPIENT_MISMATCH']]);
  });

  it('is asked of the credentials in a presentation', async () => {
    const mine = envelope(await token(credential({ credentialSubject: { id } })));
    const report = await verify(await token(presentation([mine])), { now, expectedRecipient: 'did:example:other' });
    expect(checkOf(report, 'recipient')).toEqual(['skipped', []]);
    expect(report.credentials?.map((item) => checkOf(item, 'recipient')[0])).toEqual(['failed']);
  });

  it('is looked for in the subjects', async () => {
    const report = await verify(await token(credential()), { now, expectedRecipient: id });
    expect(report.problems).toMatchObject([{ code: 'RECIPIENT_MISMATCH', pointer: '/credentialSubject' }]);
  });
});
