import { describe, expect, it } from 'vitest';
import { createEndorsement, type EndorsementInput } from '../../src/credential/create-endorsement.js';
import { sign } from '../../src/proof/sign.js';
import type { SuiteName } from '../../src/proof/types.js';
import { verify } from '../../src/verify/verify.js';
import { deepFreeze } from '../badges.js';
import { controllerOf, now, suiteNames, testSigner } from '../verify/fixtures.js';

const signer = await testSigner();
const issuer = { id: controllerOf(signer), name: 'Branche van Voorbeeld', country: 'NL' };
const input = deepFreeze({
  subject: 'urn:uuid:7a9f2c1e-6d1b-4b53-9c0e-0b8f6a2f9d11',
  comment: 'Sluit aan bij wat de sector vraagt.',
  issuer,
  name: 'Aanbeveling van Wondzorg',
});
const random = (length: number) => new Uint8Array(length).fill(7);

describe('an endorsement', () => {
  it('is what OB 3.0 §B.4 says, with what is given and no more', () => {
    expect(createEndorsement({ ...input, issuer: issuer.id }, { now, random })).toEqual({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      id: 'urn:uuid:07070707-0707-4707-8707-070707070707',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: input.name,
      issuer: issuer.id,
      validFrom: '2026-11-01T12:00:00Z',
      credentialSubject: { id: input.subject, type: ['EndorsementSubject'], endorsementComment: input.comment },
    });
  });

  it.each<SuiteName>(suiteNames)('is signed and verified: %s', async (suite) => {
    const until = { id: 'urn:uuid:1b4e28ba-2fa1-41d2-883f-0016d3cca427', validUntil: '2100-01-01T00:00:00Z' };
    const endorsement = createEndorsement({ ...input, ...until, validFrom: '2026-01-01T00:00:00Z' });
    const signed = await sign(endorsement, signer, { suite } as never);
    const report = await verify(signed, { now: new Date(Date.now() + 1000) });
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ verified: true, kind: 'endorsement', issuer: { name: issuer.name } });
  });

  it('is refused for a profile that is none, and for a call that is none', () => {
    const { country, ...nowhere } = issuer;
    const of = (over: object) => () => createEndorsement({ ...input, ...over } as EndorsementInput);
    expect(of({ issuer: nowhere })).toThrow(expect.objectContaining({ code: 'SCHEMA_REQUIRED' }));
    for (const over of [{ subject: '' }, { comment: undefined }, { name: 7 }, { issuer: undefined }, { issuer: null }])
      expect(of(over)).toThrow(TypeError);
  });
});
