import { describe, expect, it } from 'vitest';
import {
  type CrossCheck,
  createStatusList,
  generateKey,
  setStatus,
  type VerifyOptions,
  verify,
} from '../../src/index.js';
import { controllerOf, now, signed } from './fixtures.js';
import { checkOf, credential, issuer, presentation, serve, signer, token } from './token.js';

const endorser = (await generateKey()).signer;
const endorsement = (over: object = {}) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:5a4c1f0e-3f0a-4d6a-8a57-2f3f7c1b9d99',
  type: ['VerifiableCredential', 'EndorsementCredential'],
  name: 'Aanbeveling',
  issuer: { id: controllerOf(endorser), type: ['Profile'], name: 'Branchevereniging' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: issuer, type: ['EndorsementSubject'], endorsementComment: 'Een goede school.' },
  ...over,
});
const good = await signed(endorsement(), endorser);
const bad = { ...good, name: 'Vals' };
const jwt = await token(endorsement(), endorser);
const url = 'https://hogeschool.example/status/1';
const entry = {
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: url,
};

async function judge(over: object, options: VerifyOptions = {}) {
  const report = await verify(await token(credential(over)), { now, ...options });
  const { problems = [] } = report.checks.find(({ name }) => name === 'endorsement') ?? {};
  return { report, check: checkOf(report, 'endorsement'), at: problems.map(({ pointer }) => pointer) };
}

describe('an endorsement is looked for', () => {
  it.each<[string, object]>([
    ['/endorsement', { endorsement: bad }],
    ['/endorsement/1', { endorsement: [good, bad] }],
    ['/endorsementJwt', { endorsementJwt: 'a.b.c' }],
    ['/endorsementJwt/0', { endorsementJwt: ['a.b.c'] }],
    ['/issuer/endorsement', { issuer: { id: issuer, endorsement: bad } }],
    ['/credentialSubject/source/endorsement', { credentialSubject: { source: { endorsement: bad } } }],
    ['/credentialSubject/achievement/endorsement/0', { credentialSubject: { achievement: { endorsement: [bad] } } }],
    [
      '/credentialSubject/1/achievement/endorsement',
      { credentialSubject: [{}, { achievement: { endorsement: bad } }] },
    ],
    [
      '/credentialSubject/achievement/creator/endorsement',
      { credentialSubject: { achievement: { creator: { endorsement: bad } } } },
    ],
    ['/credentialSubject/0/source/endorsementJwt', { credentialSubject: [{ source: { endorsementJwt: 'a.b.c' } }] }],
  ])('at %s', async (pointer, over) => {
    const { check, at } = await judge(over);
    expect([check, at]).toEqual([['failed', ['ENDORSEMENT_NOT_VERIFIED']], [pointer]]);
  });

  it.each<[string, object]>([
    ['none at all', {}],
    ['empty lists', { endorsement: [], endorsementJwt: [] }],
    ['places that are text', { issuer, credentialSubject: [{ source: 'x', achievement: 'x' }, 'x'] }],
    ['a place of no endorsements', { evidence: [{ type: 'Evidence', endorsement: bad }] }],
  ])('and skipped with %s', async (_, over) => {
    const { check, report } = await judge(over);
    expect(check).toEqual(['skipped', []]);
    expect(report.endorsements).toBeUndefined();
  });

  it('not in a presentation', async () => {
    const report = await verify(await token(presentation([], { endorsement: [bad] })), { now });
    expect(checkOf(report, 'endorsement')).toEqual(['skipped', []]);
  });
});

describe('an endorsement', async () => {
  it.each<[string, object]>([
    ['an object', { endorsement: good }],
    ['a token', { endorsementJwt: jwt }],
    ['both, and several', { endorsement: [good, good], endorsementJwt: [jwt] }],
  ])('may be %s', async (_, over) => {
    const { check, report } = await judge(over);
    expect(check).toEqual(['passed', []]);
    expect(report.endorsements?.every(({ verified, kind }) => verified && kind === 'endorsement')).toBe(true);
  });

  it.each<[string, unknown]>([
    ['a number', 1],
    ['text', 'text'],
    ['JSON as text', JSON.stringify(good)],
    ['a token with something before it', `!${jwt}`],
    ['a token with something behind it', `${jwt}!`],
    ['a token with white space', ` ${jwt}`],
    ['another credential', await signed(credential(), signer)],
  ])('may not be %s', async (_, document) => {
    const { check } = await judge({ endorsement: [document] });
    expect(check).toEqual(['failed', ['ENDORSEMENT_NOT_VERIFIED']]);
  });

  it('whose key or status is out of reach leaves it open', async () => {
    const list = await setStatus(
      await createStatusList({ id: url, issuer: controllerOf(endorser), validFrom: '2026-01-01T00:00:00Z' }),
      7,
      true,
    );
    const revocable = await token(endorsement({ credentialStatus: entry }), endorser);
    const { asked, fetch } = serve({ [url]: await token(list, endorser) });
    const over = { endorsementJwt: revocable };
    const open = await judge(over);
    expect([open.check, open.at]).toEqual([['unknown', ['ENDORSEMENT_UNCHECKED']], ['/endorsementJwt']]);
    expect((await judge(over, { fetch })).check).toEqual(['failed', ['ENDORSEMENT_NOT_VERIFIED']]);
    expect(asked).toEqual([url]);
    expect((await judge({ endorsementJwt: [revocable, 'a.b.c'] })).check[0]).toBe('failed');
    const offline = await judge({ ...over, issuer: controllerOf(endorser) }, { fetch });
    expect([offline.check[0], asked]).toEqual(['unknown', [url]]);
  });

  it('that is out of date is told, beside whatever else', async () => {
    const old = await token(endorsement({ validUntil: '2026-02-01T00:00:00Z' }), endorser);
    expect((await judge({ endorsementJwt: [jwt, old] })).at).toEqual(['/endorsementJwt/1']);
    expect((await judge({ endorsementJwt: old })).check).toEqual(['passed', ['ENDORSEMENT_NOT_CURRENT']]);
    const foreign = await token(endorsement({ validUntil: '2026-02-01T00:00:00Z' }), signer);
    expect((await judge({ endorsementJwt: foreign })).check).toEqual(['failed', ['ENDORSEMENT_NOT_VERIFIED']]);
  });

  it('is asked for nothing that the credential is', async () => {
    let asked = 0;
    const crossCheck: CrossCheck = async () => {
      asked += 1;
      return { verified: false };
    };
    const subject = { id: 'urn:x:1' };
    const options = { trustedIssuers: [issuer], expectedRecipient: 'urn:x:1', crossCheck, domain: 'a', challenge: 'b' };
    const { report } = await judge({ endorsement: good, credentialSubject: subject, aud: 'a', nonce: 'b' }, options);
    expect([report.verified, asked]).toEqual([true, 0]);
  });
});
