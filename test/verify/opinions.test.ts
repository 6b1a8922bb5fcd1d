import { describe, expect, it } from 'vitest';
import { type CrossCheck, generateKey, sign, type VerifyOptions, verify } from '../../src/index.js';
import { controllerOf, now, signed } from './fixtures.js';
import { checkOf, credential, envelope, issuer, presentation, serve, signer, token } from './token.js';

const other = (await generateKey()).signer;
const created = '2026-10-01T00:00:00Z';

/** What the check comes to when the second verifier says yes or no, and whether it was asked. */
async function opinion(document: object | string, says: boolean, options: VerifyOptions = {}) {
  let asked = 0;
  const crossCheck: CrossCheck = async () => {
    asked += 1;
    return { verified: says };
  };
  const report = await verify(document, { now, crossCheck, ...options });
  return [asked, ...checkOf(report, 'cross-check')];
}

describe('a second opinion', () => {
  it.each(['eddsa-rdfc-2022', 'Ed25519Signature2020'] as const)('is asked for on %s', async (suite) => {
    const made = await sign(credential(), signer, { suite, created });
    expect(await opinion(made, true)).toEqual([1, 'passed', []]);
    expect(await opinion(made, false)).toEqual([1, 'failed', ['PROOF_CROSS_CHECK']]);
    const twice = await sign(made, other, { suite, created });
    expect(await opinion(twice, false)).toEqual([1, 'passed', []]);
    const mixed = await sign(made, signer, { suite: 'eddsa-jcs-2022', created });
    expect(await opinion(mixed, true)).toEqual([0, 'skipped', []]);
  });

  it('is not asked for on what it cannot judge', async () => {
    const skipped = [0, 'skipped', []];
    expect(await opinion(credential(), false)).toEqual(skipped);
    expect(await opinion(await signed(presentation(envelope(await token(credential()))), signer), false)).toEqual(
      skipped,
    );
    const web = { ...signer, verificationMethod: 'did:web:hogeschool.example#key-1' };
    expect(await opinion(await signed(credential({ issuer: 'did:web:hogeschool.example' }), web), false)).toEqual(
      skipped,
    );
    expect(await opinion(await token(credential(), signer), false)).toEqual(skipped);
    const inside = await token(await signed(credential(), signer));
    expect(await opinion(inside, true)).toEqual(skipped);
    const odd = { ...(await signed(credential(), signer)), '@context': ['https://example.edu/context'] };
    expect(await opinion(odd, true)).toEqual(skipped);
  });

  it('agrees on whose it is, and when, by our own verdict', async () => {
    const says = async (over: object) => opinion(await signed(credential(over), signer), false);
    expect(await says({ validUntil: '2026-10-31T00:00:00Z' })).toEqual([1, 'passed', []]);
    expect(await says({ issuer: controllerOf(other) })).toEqual([1, 'passed', []]);
    expect(await says({ issuer: { id: issuer } })).toEqual([1, 'failed', ['PROOF_CROSS_CHECK']]);
    const altered = { ...(await signed(credential(), signer)), name: 'x' };
    expect(await opinion(altered, true)).toEqual([1, 'failed', ['PROOF_CROSS_CHECK']]);
  });

  it('that gives no reason is told by its verdict', async () => {
    const made = await signed(credential(), signer);
    const detail = async (document: object, verified: boolean) =>
      (await verify(document, { now, crossCheck: async () => ({ verified }) })).checks.at(-1)?.problems[0]?.detail;
    expect(await detail(made, false)).toBe('The second verifier says: not verified.');
    expect(await detail({ ...made, name: 'x' }, true)).toBe('The second verifier says: verified.');
  });
});

describe('a refresh', () => {
  const url = 'https://hogeschool.example/refresh';
  const service = { id: url, type: '1EdTechCredentialRefresh' };
  const old = credential({ refreshService: service });

  async function judge(document: object, page: unknown, options: VerifyOptions = { refresh: true }) {
    const { asked, fetch } = serve({ [url]: page });
    const report = await verify(await token(document), { now, fetch, ...options });
    const told = report.checks.find(({ name }) => name === 'issuer')?.problems ?? [];
    return {
      asked: asked.length,
      name: report.credential?.name,
      told: told.map(({ code, pointer }) => `${code} ${pointer}`),
    };
  }

  it('asks the first of the services', async () => {
    const newer = await token(credential({ name: 'Nieuw' }));
    expect(await judge(old, newer)).toEqual({ asked: 1, name: 'Nieuw', told: [] });
    expect(await judge({ ...old, refreshService: [service, {}] }, newer)).toMatchObject({ asked: 1, name: 'Nieuw' });
    expect(await judge({ ...old, refreshService: [url] }, newer)).toMatchObject({ asked: 0, name: undefined });
    expect(await judge({ ...old, refreshService: [{}] }, newer)).toMatchObject({ asked: 0, told: [] });
    expect(await judge(credential(), newer)).toMatchObject({ asked: 0, told: [] });
    for (const options of [{}, { refresh: false }]) expect((await judge(old, newer, options)).asked).toBe(0);
    expect((await judge(old, newer, { refresh: true, trustedIssuers: [] })).asked).toBe(0);
  });

  it('is not refreshed again', async () => {
    const newer = await token(credential({ name: 'Nieuw', refreshService: service }));
    expect(await judge(old, newer)).toMatchObject({ asked: 1, name: 'Nieuw' });
  });

  it('of another credential, or by another issuer, is none', async () => {
    const none = { asked: 1, name: undefined, told: ['DATA_NOT_REFRESHED /refreshService'] };
    expect(await judge(old, undefined)).toEqual(none);
    expect(await judge(old, await token(credential({ id: 'urn:x:1', name: 'x' })))).toEqual(none);
    expect(await judge(old, await token(credential({ issuer: controllerOf(other), name: 'x' }), other))).toEqual(none);
    expect(await judge({ ...old, issuer: { id: issuer } }, await token(credential({ name: 'x' })))).toMatchObject({
      name: 'x',
    });
  });

  it('is judged as the old one would be: by what the caller asks', async () => {
    const { fetch } = serve({ [url]: await token(credential({ name: 'Nieuw' })) });
    const report = await verify(await token(old), {
      now,
      fetch,
      refresh: true,
      trustedIssuers: [issuer],
      expectedRecipient: 'urn:x:1',
    });
    expect(report.credential?.name).toBe('Nieuw');
    expect(checkOf(report, 'recipient')).toEqual(['failed', ['RECIPIENT_MISMATCH']]);
    const stop = new AbortController();
    const aborting = async () => {
      stop.abort(new Error('enough'));
      return new Response('');
    };
    const stopped = verify(await token(old), { now, fetch: aborting, refresh: true, signal: stop.signal });
    await expect(stopped).rejects.toThrow('enough');
  });
});
