import { describe, expect, it } from 'vitest';
import { type CrossCheck, generateKey, type SuiteName, type VerificationReport, verify } from '../../src/index.js';
import { badge, changed, now, secured, signed, testSigner } from './fixtures.js';

const signer = await testSigner();
const says =
  (verified: boolean, reason?: string): CrossCheck =>
  async () => ({ verified, ...(reason && { reason }) });

function crossCheckOf(report: VerificationReport): [string | undefined, string[]] {
  const check = report.checks.find(({ name }) => name === 'cross-check');
  return [check?.outcome, check?.problems.map(({ detail }) => detail) ?? []];
}

describe('a second opinion', () => {
  it('passes when it agrees, be it yes or no', async () => {
    const good = await signed(badge(signer), signer);
    expect(crossCheckOf(await verify(good, { now, crossCheck: says(true) }))).toEqual(['passed', []]);
    const altered = await verify(changed(good, '/name', 'Anders'), { now, crossCheck: says(false) });
    expect(crossCheckOf(altered)).toEqual(['passed', []]);
    expect(altered.verified).toBe(false);
  });

  it('fails when it does not, and says why', async () => {
    const good = await signed(badge(signer), signer);
    const report = await verify(good, { now, crossCheck: says(false, 'it looks odd') });
    expect(report.verified).toBe(false);
    expect(crossCheckOf(report)).toEqual(['failed', ['The second verifier says: it looks odd.']]);
    const yes = await verify(changed(good, '/name', 'Anders'), { now, crossCheck: says(true) });
    expect(crossCheckOf(yes)).toEqual(['failed', ['The second verifier says: verified.']]);
  });

  it.each([
    ['an expired badge', async () => signed(badge(signer, 'regular', { validUntil: '2026-10-31T00:00:00Z' }), signer)],
    ['a badge that somebody else signed', async () => signed(badge(signer), (await generateKey()).signer)],
  ])('is asked about integrity, binding and dates: no to %s is agreement', async (_, make) => {
    expect(crossCheckOf(await verify(await make(), { now, crossCheck: says(false) }))[0]).toBe('passed');
  });

  it.each<[string, unknown]>([
    ['rejects', async () => Promise.reject(new RangeError('no'))],
    [
      'throws',
      () => {
        throw new RangeError('no');
      },
    ],
    ['says nothing', async () => undefined],
    ['says something else', async () => ({ verified: 'yes' })],
  ])('that %s is unknown', async (_, crossCheck) => {
    const report = await verify(await signed(badge(signer), signer), { now, crossCheck: crossCheck as CrossCheck });
    expect(report.verified).toBe(false);
    expect(report.problems.map(({ code }) => code)).toEqual(['PROOF_CROSS_CHECK_UNAVAILABLE']);
    expect(crossCheckOf(report)[0]).toBe('unknown');
  });

  it('is not asked whose list the issuer is on', async () => {
    const report = await verify(await signed(badge(signer), signer), {
      now,
      trustedIssuers: [],
      crossCheck: says(true),
    });
    expect(crossCheckOf(report)[0]).toBe('passed');
  });

  it('is told the moment, its grace and the contexts', async () => {
    const told: object[] = [];
    const contexts = [{ url: 'https://hogeschool.example/context', document: {} }];
    const crossCheck: CrossCheck = async (_, options) => {
      told.push(options);
      return { verified: true };
    };
    await verify(await signed(badge(signer), signer), { now, contexts, crossCheck });
    await verify(await signed(badge(signer), signer), { now, clockTolerance: 5, crossCheck });
    expect(told).toEqual([
      { now, clockTolerance: 0, contexts },
      { now, clockTolerance: 5 },
    ]);
  });

  it.each(['vc-jwt', 'eddsa-jcs-2022'] as SuiteName[])('does not apply to %s', async (suite) => {
    const report = await verify(await secured(badge(signer), signer, suite), { now, crossCheck: says(false) });
    expect(report.verified).toBe(true);
    expect(crossCheckOf(report)).toEqual(['skipped', []]);
  });
});
