import { describe, expect, it } from 'vitest';
import type { ExtraContext } from '../../src/canonical/types.js';
import type { JsonObject } from '../../src/encoding/json-object.js';
import { importSigner } from '../../src/keys/import-signer.js';
import { sign } from '../../src/proof/sign.js';
import type { ProofResult } from '../../src/proof/types.js';
import { verifyProof } from '../../src/proof/verify-proof.js';
import { deepFreeze } from '../badges.js';
import { corpus, corpusFiles, hasCorpus } from '../corpus.js';

interface Vector {
  cryptosuite: 'eddsa-rdfc-2022' | 'eddsa-jcs-2022' | 'Ed25519Signature2020';
  keyPair: { privateKeyMultibase: string };
  unsigned: JsonObject;
  proofConfig: { created: string; verificationMethod: string };
  signed: JsonObject & { proof: { proofValue: string } };
}

const contextFiles = ['credentials-v2', 'examples-v2', 'citizenship-v4rc1', 'ed25519-2020-v1'];
const contexts: ExtraContext[] = !hasCorpus
  ? []
  : contextFiles.flatMap((name) => {
      const { url } = corpus<Record<string, { url: string }>>('w3c/contexts/index.json')[`${name}.jsonld`] ?? {};
      return url === undefined || name === 'credentials-v2'
        ? []
        : [{ url, document: corpus(`w3c/contexts/${name}.jsonld`) }];
    });

const verified = (results: ProofResult[]) => results.map((result) => result.verified);
const codes = (results: ProofResult[]) => results.map(({ problems }) => problems.map(({ code }) => code));

describe
  .skipIf(!hasCorpus)
  .each([
    'eddsa-rdfc-2022-alumni',
    'eddsa-rdfc-2022-employment',
    'eddsa-jcs-2022-alumni',
    'Ed25519Signature2020-alumni',
  ])('W3C vector %s', (name) => {
  const vector = hasCorpus
    ? deepFreeze(corpus<Vector & Record<string, unknown>>(`w3c/di-eddsa/${name}.json`))
    : ({} as Vector);

  it('is reproduced byte for byte when signed again', async () => {
    const { created, verificationMethod } = vector.proofConfig;
    const signer = await importSigner(vector.keyPair.privateKeyMultibase, { verificationMethod });
    const signed = await sign(vector.unsigned, signer, { suite: vector.cryptosuite, created, contexts });
    expect(signed).toEqual(vector.signed);
  });

  it('verifies', async () => {
    expect(await verifyProof(vector.signed, { contexts })).toEqual([
      {
        verified: true,
        suite: vector.cryptosuite,
        verificationMethod: vector.proofConfig.verificationMethod,
        problems: [],
      },
    ]);
  });

  it('does not verify with anything changed', async () => {
    for (const changed of [
      { ...vector.signed, name: 'Other' },
      { ...vector.signed, type: ['VerifiableCredential'] },
    ]) {
      expect(codes(await verifyProof(changed, { contexts }))).toEqual([['PROOF_SIGNATURE']]);
    }
    const proof = { ...vector.signed.proof, created: '2023-02-24T23:36:39Z' };
    expect(codes(await verifyProof({ ...vector.signed, proof }, { contexts }))).toEqual([['PROOF_SIGNATURE']]);
  });
});

describe.skipIf(!hasCorpus)('W3C vectors of proof sets and chains', () => {
  const chain = () => corpus<Record<string, JsonObject>>('w3c/di-eddsa/eddsa-rdfc-2022-proof-set-chain.json');

  it.each([
    ['signedProofSet1', 1],
    ['signedProofSet2', 2],
    ['signedProofChain1', 3],
    ['signedProofChain2', 4],
  ])('%s verifies', async (name, count) => {
    const results = await verifyProof(chain()[name] ?? {}, { contexts });
    expect(verified(results)).toEqual(Array.from({ length: count }, () => true));
  });

  it('signs a set that comes out as the vector', async () => {
    const { unsigned = {}, keyPairs, signedProofSet2 } = chain();
    const [first, second] = Object.values(keyPairs as Record<string, { privateKeyMultibase: string }>);
    const options = { suite: 'eddsa-rdfc-2022', created: '2023-02-24T23:36:38Z', contexts } as const;
    const once = await sign(unsigned, await importSigner(first?.privateKeyMultibase ?? ''), options);
    const twice = await sign(once, await importSigner(second?.privateKeyMultibase ?? ''), options);
    expect(verified(await verifyProof(twice, { contexts }))).toEqual([true, true]);
    expect(twice.proof).toHaveLength(2);
    expect((signedProofSet2 as { proof: unknown[] }).proof).toHaveLength(2);
  });

  const files = corpusFiles('w3c/di-proof-chain', '.json');
  it.each(files)('%s comes out as its name says', async (file) => {
    const results = verified(await verifyProof(corpus(file), { contexts }));
    expect(results.every(Boolean)).toBe(file.includes('Ok'));
    expect(results).toHaveLength(2);
  });
});
