import { describe, expect, it } from 'vitest';
import { generateKey, type Signer, sign, type VerificationReport, verify } from '../../src/index.js';
import { badge, changed, controllerOf, now, secured, signed, suiteNames, testSigner } from './fixtures.js';

const signer = await testSigner();
const holder = (await generateKey()).signer;

function presentation(credentials: unknown[], over: object = {}): object {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    holder: controllerOf(holder),
    verifiableCredential: credentials,
    ...over,
  };
}

async function present(document: object, by: Signer = holder): Promise<object> {
  return (await sign(document, by, { suite: 'eddsa-rdfc-2022', domain: 'portal.example', challenge: 'n-1' })) as object;
}

const asked = { now: new Date(now.getTime() + 1e10), domain: 'portal.example', challenge: 'n-1' };

function outcome(report: VerificationReport, name: string): string | undefined {
  return report.checks.find((check) => check.name === name)?.outcome;
}

describe('a presentation', () => {
  it.each(suiteNames)('of a credential secured with %s is verified, and so is the credential', async (suite) => {
    const made = await secured(badge(signer), signer, suite);
    const item = typeof made === 'string' ? envelope(made) : made;
    const report = await verify(await present(presentation([item])), { ...asked, now: new Date() });
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({
      verified: true,
      kind: 'presentation',
      credentials: [{ verified: true, kind: 'open-badge' }],
    });
  });

  it('is not, when one of its credentials is not', async () => {
    const good = await signed(badge(signer), signer);
    const report = await verify(await present(presentation([good, changed(good, '/name', 'Anders')])), {
      ...asked,
      now: new Date(),
    });
    expect(report.credentials?.map(({ verified }) => verified)).toEqual([true, false]);
    expect(outcome(report, 'proof')).toBe('passed');
    expect(outcome(report, 'credentials')).toBe('failed');
  });

  it('must be made by its holder', async () => {
    const report = await verify(await present(presentation([await signed(badge(signer), signer)]), signer), {
      ...asked,
      now: new Date(),
    });
    expect(report.problems.map(({ code }) => code)).toEqual(['ISSUER_HOLDER_MISMATCH']);
  });

  it('should name its holder where the signer presents what it issued itself', async () => {
    const own = await signed(badge(signer), signer);
    const nobody = presentation([own], { holder: undefined });
    const report = await verify(await present(JSON.parse(JSON.stringify(nobody)), signer), {
      ...asked,
      now: new Date(),
    });
    expect(report.verified).toBe(true);
    expect(report.problems).toMatchObject([{ code: 'ISSUER_HOLDER_MISSING', severity: 'warning' }]);
    const other = await verify(await present(JSON.parse(JSON.stringify(nobody))), { ...asked, now: new Date() });
    expect(other.verified).toBe(true);
  });

  it('must be meant for this domain and challenge', async () => {
    const made = await present(presentation([await signed(badge(signer), signer)]));
    const wrongDomain = await verify(made, { ...asked, now: new Date(), domain: 'evil.example' });
    expect(wrongDomain.problems.map(({ code }) => code)).toEqual(['PROOF_DOMAIN']);
    const wrongChallenge = await verify(made, { ...asked, now: new Date(), challenge: 'n-2' });
    expect(wrongChallenge.problems.map(({ code }) => code)).toEqual(['PROOF_CHALLENGE']);
  });

  it('without proof is accepted only when asked, with a warning', async () => {
    const unsigned = presentation([await signed(badge(signer), signer)]);
    expect((await verify(unsigned, { now })).verified).toBe(false);
    const report = await verify(unsigned, { now, unsignedPresentation: true });
    expect(report.verified).toBe(true);
    expect(report.problems).toMatchObject([{ code: 'PROOF_MISSING', severity: 'warning' }]);
    expect(outcome(report, 'issuer')).toBe('skipped');
  });

  it.each([{ challenge: 'n-1' }, { domain: 'verifier.example' }])(
    'without proof answers nothing that is asked of a proof: %j',
    async (wanted) => {
      const unsigned = presentation([await signed(badge(signer), signer)]);
      const report = await verify(unsigned, { now, unsignedPresentation: true, ...wanted });
      expect(report.verified).toBe(false);
      expect(report.problems).toMatchObject([{ code: 'PROOF_MISSING', severity: 'error' }]);
    },
  );

  it('holds objects only', async () => {
    const jwt = await sign(badge(signer), signer, { suite: 'vc-jwt' });
    const report = await verify(presentation([jwt]), { now, unsignedPresentation: true });
    expect(report.problems.map(({ code }) => code)).toContain('DATA_PRESENTED');
    expect(report.verified).toBe(false);
  });

  it('does not go deeper and deeper', async () => {
    let nested: object = presentation([]);
    for (let depth = 0; depth < 6; depth += 1) nested = presentation([nested]);
    expect((await verify(nested, { now, unsignedPresentation: true })).verified).toBe(false);
  });
});

describe('an envelope', () => {
  it('is opened: what counts is its content', async () => {
    const jwt = await sign(badge(signer), signer, { suite: 'vc-jwt' });
    expect(await verify(envelope(jwt), { now })).toMatchObject({ verified: true, kind: 'open-badge', securing: 'jwt' });
  });

  it.each([
    ['another media type', (jwt: string) => ({ ...envelope(jwt), id: `data:text/html,${jwt}` })],
    [
      'another type beside its own',
      (jwt: string) => ({ ...envelope(jwt), type: ['EnvelopedVerifiableCredential', 'Other'] }),
    ],
    ['no context', (jwt: string) => ({ ...envelope(jwt), '@context': [] })],
    [
      'another context',
      (jwt: string) => ({ ...envelope(jwt), '@context': ['https://www.w3.org/2018/credentials/v1'] }),
    ],
    ['no data URL', (jwt: string) => ({ ...envelope(jwt), id: jwt })],
  ])('is refused for %s', async (_, change) => {
    const jwt = await sign(badge(signer), signer, { suite: 'vc-jwt' });
    expect((await verify(change(jwt), { now })).problems.map(({ code }) => code)).toEqual(['DATA_ENVELOPE']);
  });
});

function envelope(jwt: string): { '@context': string; id: string; type: string } {
  return {
    '@context': 'https://www.w3.org/ns/credentials/v2',
    id: `data:application/vc+jwt,${jwt}`,
    type: 'EnvelopedVerifiableCredential',
  };
}
