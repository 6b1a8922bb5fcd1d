import { describe, expect, it } from 'vitest';
import { EdubadgeError, generateKey, sign, verify } from '../../src/index.js';
import { corpus, corpusFiles, hasCorpus } from '../corpus.js';

const files = corpusFiles('surf/credentials', '.json');

describe.skipIf(!hasCorpus)('SURF’s example credentials', () => {
  it('are twelve', () => expect(files).toHaveLength(12));

  it.each(files)('%s carries no Data Integrity proof, and says which context is to blame', async (file) => {
    const { signer } = await generateKey();
    for (const suite of ['eddsa-rdfc-2022', 'Ed25519Signature2020'] as const) {
      const error = await sign(corpus(file), signer, { suite }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(EdubadgeError);
      const broken = (error as EdubadgeError).problems.filter(({ code }) => code === 'CONTEXT_SURF_BROKEN');
      expect(broken).toMatchObject([{ severity: 'error', pointer: '/@context/2' }]);
    }
  });

  it.each(files)('%s signs as a JWT, and over its JSON, and verifies as genuine', async (file) => {
    const document = corpus<{ issuer: { id: string } }>(file);
    const { signer, publicKeyMultibase } = await generateKey({ controller: document.issuer.id });
    const id = document.issuer.id;
    const method = { id: signer.verificationMethod, type: 'Multikey', controller: id, publicKeyMultibase };
    const resolvers = { https: async () => ({ id, verificationMethod: [method], assertionMethod: [method.id] }) };
    for (const suite of ['vc-jwt', 'eddsa-jcs-2022'] as const) {
      const report = await verify(await sign(document, signer, { suite } as { suite: 'vc-jwt' }), { resolvers });
      expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(report).toMatchObject({ verified: true, kind: 'open-badge' });
      expect(report.problems.map(({ code }) => code)).toContain('CONTEXT_SURF_BROKEN');
    }
  });
});
