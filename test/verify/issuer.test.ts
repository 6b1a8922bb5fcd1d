import { describe, expect, it } from 'vitest';
import { generateKey, type Signer, type VerifyOptions, verify } from '../../src/index.js';
import { controllerOf, now } from './fixtures.js';
import { checkOf, credential, issuer, presentation, problemsOf, signer, token } from './token.js';

const other = (await generateKey()).signer;
const stranger = controllerOf(other);
const unresolvable: Signer = { ...signer, verificationMethod: 'did:example:school#key-1' };
const school = 'did:example:school';

async function judge(payload: object, by: Signer = signer, options: VerifyOptions = {}, header: object = {}) {
  return verify(await token(payload, by, header), { now, ...options });
}

describe('the issuer', () => {
  it.each<[string, object, Signer, VerifyOptions, [string, string[]]]>([
    ['a URL', credential(), signer, {}, ['passed', []]],
    ['an object', credential({ issuer: { id: issuer } }), signer, {}, ['passed', []]],
    ['nobody', credential({ issuer: undefined }), signer, {}, ['skipped', []]],
    ['somebody without id', credential({ issuer: { name: 'School' } }), signer, {}, ['skipped', []]],
    ['somebody else', credential({ issuer: stranger }), signer, {}, ['failed', ['ISSUER_MISMATCH']]],
    ['out of reach', credential({ issuer: school }), unresolvable, {}, ['unknown', ['ISSUER_UNRESOLVED']]],
    ['trusted', credential(), signer, { trustedIssuers: ['did:key:z', issuer] }, ['passed', []]],
    ['not trusted', credential(), signer, { trustedIssuers: [] }, ['failed', ['ISSUER_UNTRUSTED']]],
    [
      'somebody else, and not trusted',
      credential({ issuer: stranger }),
      signer,
      { trustedIssuers: [issuer] },
      ['failed', ['ISSUER_MISMATCH', 'ISSUER_UNTRUSTED']],
    ],
    [
      'out of reach, and not trusted',
      credential({ issuer: school }),
      unresolvable,
      { trustedIssuers: [issuer] },
      ['unknown', ['ISSUER_UNRESOLVED', 'ISSUER_UNTRUSTED']],
    ],
  ])('may be %s', async (_, payload, by, options, expected) => {
    expect(checkOf(await judge(payload, by, options), 'issuer')).toEqual(expected);
  });

  it('is not asked for where there is no proof to bind', async () => {
    const unsigned = await verify(credential({ '@context': ['https://example.edu/context'] }), { now });
    expect(checkOf(unsigned, 'proof')[0]).toBe('skipped');
    expect(checkOf(unsigned, 'issuer')).toEqual(['skipped', []]);
    const broken = await judge(credential({ issuer: school }), unresolvable, {}, { typ: 'at+jwt' });
    expect(checkOf(broken, 'proof')[0]).toBe('failed');
    expect(checkOf(broken, 'issuer')).toEqual(['skipped', []]);
    const untrusted = await judge(
      credential({ issuer: school }),
      unresolvable,
      { trustedIssuers: [] },
      { typ: 'at+jwt' },
    );
    expect(checkOf(untrusted, 'issuer')).toEqual(['failed', ['ISSUER_UNTRUSTED']]);
  });

  it('is told by what was expected and what was found', async () => {
    const { problems } = await judge(credential({ issuer: stranger }));
    expect(problems).toMatchObject([{ pointer: '/issuer', expected: stranger, received: issuer }]);
    const untrusted = await judge(credential(), signer, { trustedIssuers: [] });
    expect(untrusted.problems).toMatchObject([{ pointer: '/issuer', received: issuer }]);
  });

  it.each<[string, object, Signer, readonly string[] | undefined, string]>([
    ['when nobody says whom to trust', credential(), signer, undefined, 'unknown'],
    ['when it is listed, and signed', credential(), signer, [issuer], 'trusted'],
    ['when others are listed', credential(), signer, [stranger], 'untrusted'],
    ['when it is listed, and somebody else signed', credential(), other, [issuer], 'unknown'],
    ['when it is listed, and out of reach', credential({ issuer: school }), unresolvable, [school], 'unknown'],
  ])('is trusted or not %s', async (_, payload, by, trustedIssuers, trust) => {
    const report = await judge(payload, by, { ...(trustedIssuers && { trustedIssuers }) });
    expect(report.issuer?.trust).toBe(trust);
  });

  it('is listed, and its signature is bad: nothing is known of it', async () => {
    const [head, , signature] = (await token(credential())).split('.');
    const [, body] = (await token(credential({ name: 'Altered' }))).split('.');
    const report = await verify(`${head}.${body}.${signature}`, { now, trustedIssuers: [issuer] });
    expect(report.issuer).toEqual({ id: issuer, trust: 'unknown' });
    expect(problemsOf(report)).toEqual(['PROOF_SIGNATURE -']);
  });
});

describe('the holder', () => {
  it.each<[string, object, Signer, [string, string[]]]>([
    ['a URL', presentation([]), signer, ['passed', []]],
    ['an object', presentation([], { holder: { id: issuer } }), signer, ['passed', []]],
    ['somebody else', presentation([], { holder: stranger }), signer, ['failed', ['ISSUER_HOLDER_MISMATCH']]],
    ['nobody', presentation([], { holder: undefined }), signer, ['skipped', []]],
    [
      'nobody, where the signer issued what is presented',
      presentation([credential({ issuer: stranger }), credential()], { holder: undefined }),
      signer,
      ['passed', ['ISSUER_HOLDER_MISSING']],
    ],
    [
      'nobody, where others issued what is presented',
      presentation([credential({ issuer: stranger }), 'text'], { holder: undefined }),
      signer,
      ['skipped', []],
    ],
    [
      'nobody, where nobody issued what is presented, and the signer is out of reach',
      presentation([credential({ issuer: undefined })], { holder: undefined }),
      unresolvable,
      ['skipped', []],
    ],
  ])('may be %s', async (_, payload, by, expected) => {
    const report = await judge(payload, by, { trustedIssuers: [] });
    expect(checkOf(report, 'issuer')).toEqual(expected);
    expect(report.issuer).toBeUndefined();
    for (const { pointer } of report.checks.find(({ name }) => name === 'issuer')?.problems ?? [])
      expect(pointer).toBe('/holder');
  });
});
