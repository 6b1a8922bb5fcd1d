import { describe, expect, it } from 'vitest';
import { type DidDocument, verify, verifyProof } from '../../src/index.js';
import { corpus, hasCorpus } from '../corpus.js';

const now = new Date('2026-11-01T00:00:00Z');

interface Badge {
  issuer: { id: string };
  proof: { verificationMethod: string; proofValue: string }[];
}

describe.skipIf(!hasCorpus)('the badge of 1EdTech’s validator with a derived proof', () => {
  const badge = hasCorpus
    ? corpus<Badge>('ob3/1edtech-validator/ob30/sd/derivedcredential.json')
    : { issuer: { id: '' }, proof: [] };
  const method = badge.proof[0]?.verificationMethod ?? '';

  /** Believes the key that the credential names, as the upstream test does: never the default. */
  async function believing(id: string): Promise<DidDocument> {
    const own = { id: method, type: 'Multikey', controller: id, publicKeyMultibase: method.split('#')[1] };
    return { id, verificationMethod: [own], assertionMethod: [method] };
  }

  it('is verified with the key that it names', async () => {
    const report = await verify(badge, { now, resolvers: { https: believing } });
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report).toMatchObject({ verified: true, proofs: [{ suite: 'ecdsa-sd-2023', verified: true }] });
  });

  it('is not, with anything changed', async () => {
    for (const change of [{ id: 'http://example.com/credentials/1' }, { validFrom: '2011-01-01T00:00:00Z' }]) {
      const results = await verifyProof({ ...badge, ...change }, { now, resolvers: { https: believing } });
      expect(results).toMatchObject([{ verified: false, problems: [{ code: 'PROOF_SIGNATURE' }] }]);
    }
  });

  it('is not, without anybody who answers for the issuer', async () => {
    const report = await verify(badge, { now });
    expect(report.checks.find(({ name }) => name === 'proof')?.outcome).toBe('unknown');
    expect(report.verified).toBe(false);
  });
});
