import { describe, expect, it } from 'vitest';
import { generateKey, sign, type VerificationReport, verify } from '../../src/index.js';
import { badge, changed, controllerOf, now, signed, testSigner } from './fixtures.js';

const signer = await testSigner();
const endorser = (await generateKey()).signer;

function endorsement(over: object = {}): object {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: 'urn:uuid:5a4c1f0e-3f0a-4d6a-8a57-2f3f7c1b9d99',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Aanbeveling',
    issuer: { id: controllerOf(endorser), type: ['Profile'], name: 'Branchevereniging' },
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: 'https://www.voorbeeld.example/achievements/introductie-programmeren',
      type: ['EndorsementSubject'],
      endorsementComment: 'Een waardevolle module.',
    },
    ...over,
  };
}

/** A badge with endorsements somewhere, signed. */
async function endorsed(member: string, value: unknown, where = ''): Promise<object> {
  return signed(changed(badge(signer), `${where}/${member}`, value), signer);
}

function endorsementCheck(report: VerificationReport): [string | undefined, string[]] {
  const check = report.checks.find(({ name }) => name === 'endorsement');
  return [check?.outcome, check?.problems.map(({ code }) => code) ?? []];
}

describe('an endorsement', () => {
  it('by itself is a credential like any other', async () => {
    const report = await verify(await signed(endorsement(), endorser), { now });
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ verified: true, kind: 'endorsement' });
  });

  it.each(['', '/credentialSubject/achievement', '/issuer'])('at %j is verified on its own', async (where) => {
    const report = await verify(await endorsed('endorsement', [await signed(endorsement(), endorser)], where), { now });
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ verified: true, endorsements: [{ verified: true, kind: 'endorsement' }] });
  });

  it('may be a JWT', async () => {
    const jwt = await sign(endorsement(), endorser, { suite: 'vc-jwt' });
    const report = await verify(await endorsed('endorsementJwt', [jwt]), { now });
    expect(report).toMatchObject({ verified: true, endorsements: [{ verified: true, securing: 'jwt' }] });
  });

  it.each([
    ['was altered', async () => changed(await signed(endorsement(), endorser), '/name', 'Anders')],
    ['is not signed', async () => endorsement()],
    ['was signed by the badge’s issuer in the endorser’s name', async () => signed(endorsement(), signer)],
  ])('that %s makes the badge not verified', async (_, make) => {
    // The badge is a JWT: what is wrong inside must be found by the endorsement's own check.
    const jwt = await sign(changed(badge(signer), '/endorsement', [await make()]), signer, { suite: 'vc-jwt' });
    const report = await verify(jwt, { now });
    expect(endorsementCheck(report)).toEqual(['failed', ['ENDORSEMENT_NOT_VERIFIED']]);
  });

  it('that has expired is a warning', async () => {
    const old = await signed(endorsement({ validUntil: '2026-06-01T00:00:00Z' }), endorser);
    const report = await verify(await endorsed('endorsement', [old]), { now });
    expect(endorsementCheck(report)).toEqual(['passed', ['ENDORSEMENT_NOT_CURRENT']]);
    expect(report.verified).toBe(true);
  });

  it('is not bound to the issuers that the badge is asked for', async () => {
    const secured = await endorsed('endorsement', [await signed(endorsement(), endorser)]);
    expect((await verify(secured, { now, trustedIssuers: [controllerOf(signer)] })).verified).toBe(true);
  });
});
