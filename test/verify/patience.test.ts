import { afterEach, expect, it, vi } from 'vitest';
import { verify } from '../../src/index.js';
import { now } from './fixtures.js';

const issuer = 'https://traag.example/issuer';
const keys = Array.from({ length: 16 }, (_, index) => `https://traag.example/keys/${index}`);

afterEach(() => vi.restoreAllMocks());

it('does not wait for sixteen slow key documents one after another', async () => {
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  const fetch = vi.fn<typeof globalThis.fetch>(async () => {
    time += 5000;
    return Response.json({ id: issuer, assertionMethod: keys });
  });
  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'assertionMethod',
    proofValue: `z${'3'.repeat(87)}`,
  };
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer,
    credentialSubject: { id: 'urn:x:1' },
    proof: keys.map((verificationMethod) => ({ ...proof, verificationMethod })),
  };
  const report = await verify(credential, { fetch, now });
  expect(fetch).toHaveBeenCalledTimes(4);
  expect(report.verified).toBe(false);
});
