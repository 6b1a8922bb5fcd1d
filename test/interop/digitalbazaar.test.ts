import { describe, expect, it } from 'vitest';
import { crossCheck } from '../../src/cross-check.js';
import { importSigner } from '../../src/keys/import-signer.js';
import { sign } from '../../src/proof/sign.js';
import type { CrossCheck } from '../../src/verify/types.js';
import { verify } from '../../src/verify/verify.js';
import { badge, deepFreeze, issuerJwk, now, variantNames } from '../badges.js';
import { issueThere, theirKey, theirSuites } from './digitalbazaar.js';

const suites = ['eddsa-rdfc-2022', 'Ed25519Signature2020'] as const;
const pairs = variantNames.flatMap((variant) => suites.map((suite) => [variant, suite] as const));
const created = '2026-10-01T09:30:00Z';
const ours = await importSigner(issuerJwk);
const ourDid = ours.verificationMethod.split('#')[0] ?? '';

const signHere = (variant: (typeof variantNames)[number], suite: (typeof suites)[number]) =>
  sign(badge(variant, ourDid), ours, { suite, created });

describe('with @digitalbazaar/vc', () => {
  it.each(pairs)('%s signed here with %s verifies there and here', async (variant, suite) => {
    const signed = deepFreeze(await signHere(variant, suite));
    expect(await crossCheck(signed, { now })).toEqual({ verified: true });
    const report = await verify(signed, { now, crossCheck });
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.verified).toBe(true);
    expect(report.checks.find(({ name }) => name === 'cross-check')?.outcome).toBe('passed');
  });

  it.each(pairs)('%s signed there with %s verifies here', async (variant, suite) => {
    const key = await theirKey(new Uint8Array(32).fill(7));
    const signed = await issueThere(badge(variant, key.controller), await theirSuites[suite](key, created), now);
    const report = await verify(signed, { now });
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.verified).toBe(true);
  });

  it.each(suites)('both make the same %s proof of the same badge, key and moment', async (suite) => {
    const key = await theirKey(new Uint8Array(32).fill(7));
    const credential = badge('microcredential', key.controller);
    const there = await issueThere(credential, await theirSuites[suite](key, created), now);
    const here = await sign(credential, await importSigner(key.secretKeyMultibase), { suite, created });
    expect(here.proof).toEqual(there.proof);
  });

  it.each(suites)('an altered badge with %s is refused by both, which is agreement', async (suite) => {
    const altered = { ...(await signHere('regular', suite)), name: 'Something else' };
    expect(await crossCheck(altered, { now })).toEqual({ verified: false, reason: 'Invalid signature.' });
    const report = await verify(altered, { now, crossCheck });
    expect(report.verified).toBe(false);
    expect(report.checks.find(({ name }) => name === 'cross-check')?.outcome).toBe('passed');
  });
});

describe('crossCheck', () => {
  it('is what verify() takes', () => {
    const option: CrossCheck = crossCheck;
    expect(option).toBe(crossCheck);
  });

  it('goes by the moment it is given, to the second', async () => {
    const badgeUntil = { ...badge('regular', ourDid), validUntil: '2026-12-31T23:59:59Z' };
    const signed = await sign(badgeUntil, ours, { suite: 'eddsa-rdfc-2022', created });
    expect(await crossCheck(signed, { now: new Date('2026-12-31T23:59:59Z') })).toEqual({ verified: true });
    expect(await crossCheck(signed, { now: new Date('2027-01-01T00:00:00Z') })).toMatchObject({ verified: false });
    expect(await crossCheck(signed, { now: new Date('2026-01-01T00:00:00Z') })).toMatchObject({ verified: false });
  });

  it('gives the grace that verify gives', async () => {
    const badgeUntil = { ...badge('regular', ourDid), validUntil: '2026-12-31T23:59:59Z' };
    const signed = await sign(badgeUntil, ours, { suite: 'eddsa-rdfc-2022', created });
    for (const [clockTolerance, verified] of [
      [4, false],
      [5, true],
    ] as const) {
      const options = { now: new Date('2027-01-01T00:00:04Z'), clockTolerance };
      expect(await crossCheck(signed, options)).toMatchObject({ verified });
      const report = await verify(signed, { ...options, crossCheck });
      expect(report.verified).toBe(verified);
      expect(report.checks.find(({ name }) => name === 'cross-check')?.outcome).toBe('passed');
    }
  });

  it.each([Number.POSITIVE_INFINITY, Number.NaN, -1])('gives no grace of %d seconds', async (clockTolerance) => {
    const { verified, reason } = await crossCheck(await signHere('regular', suites[0]), { now, clockTolerance });
    expect([verified, reason]).toEqual([false, 'options.clockTolerance must be seconds']);
  });

  it('wants every proof of a set', async () => {
    const signed = await sign(await signHere('regular', 'Ed25519Signature2020'), ours, {
      suite: 'eddsa-rdfc-2022',
      created,
    });
    expect(await crossCheck(signed, { now })).toEqual({ verified: true });
    const [first, second] = signed.proof as { proofValue: string }[];
    const broken = { ...signed, proof: [first, { ...second, proofValue: first?.proofValue }] };
    expect(await crossCheck(broken, { now })).toEqual({ verified: false, reason: 'Invalid signature.' });
    const foreign = { ...signed, proof: [first, { ...second, cryptosuite: 'bbs-2023' }] };
    const reason = 'A proof is of a suite that is not checked here.';
    expect(await crossCheck(foreign, { now })).toEqual({ verified: false, reason });
  });

  it('fetches nothing, and takes a context that is handed over', async () => {
    const url = 'https://contexts.example/extra/v1';
    const document = { '@context': { extra: 'https://contexts.example/extra/v1#extra' } };
    const credential = badge('regular', ourDid);
    const extended = { ...credential, '@context': [...credential['@context'], url], extra: 'more' };
    const signed = await sign(extended, ours, { suite: 'eddsa-rdfc-2022', created, contexts: [{ url, document }] });
    expect(await crossCheck(signed, { now, contexts: [{ url, document }] })).toEqual({ verified: true });
    const without = await crossCheck(signed, { now });
    expect(without.verified).toBe(false);
    expect(without.reason).not.toContain('contexts.example');
  });

  it.each([
    ['no credential', {}],
    ['no proof', badge('regular', ourDid)],
    [
      'an issuer without a did:key',
      { ...badge('regular', 'did:web:voorbeeld.example'), proof: { type: 'Ed25519Signature2020' } },
    ],
    ['a proof that is no object', { ...badge('regular', ourDid), proof: 'z' }],
  ])('says no, and why, to %s', async (_, document) => {
    const { verified, reason } = await crossCheck(document, { now });
    expect(verified).toBe(false);
    expect(reason).toMatch(/\S/);
  });
});
