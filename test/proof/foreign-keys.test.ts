import { describe, expect, it } from 'vitest';
import { verifyProof } from '../../src/proof/verify-proof.js';
import { verifyProofs } from '../../src/proof/verify-proofs.js';
import { credential, now, signed } from './fixtures.js';

const issuer = 'https://hogeschool.example/issuer';
const keyUrl = 'https://hogeschool.example/keys/1';
const elsewhere = 'https://ander.example/keys/1';
const [, publicKeyMultibase] = signed.proof.verificationMethod.split('#');
const profile = { id: issuer, type: 'Profile', assertionMethod: [keyUrl, elsewhere] };
const keyAt = (id: string, over: object = {}) => ({
  id,
  type: 'Multikey',
  controller: issuer,
  publicKeyMultibase,
  ...over,
});

/** What a proof by a key comes to: the codes, and what was fetched. */
async function judge(verificationMethod: string, documents: object[], expectedController?: string) {
  const asked: string[] = [];
  const fetch = async (input: unknown) => {
    asked.push(String(input));
    const document = documents.find((item) => (item as { id: string }).id === String(input));
    return document === undefined ? new Response(null, { status: 404 }) : Response.json(document);
  };
  const document = { ...credential, proof: { ...signed.proof, verificationMethod } };
  const options = { now, fetch: fetch as typeof globalThis.fetch };
  const [outcome] = await verifyProofs(document, { ...options, ...(expectedController && { expectedController }) });
  return { codes: outcome?.findings.map(({ code }) => code), asked, controller: outcome?.controller?.id };
}

describe('a key that is a document by itself', () => {
  // The signature is another key's word on another document: that it is asked at all says that the key was found.
  const found = ['PROOF_SIGNATURE'];

  it('is the issuer’s when the issuer names it', async () => {
    const documents = [profile, keyAt(keyUrl)];
    expect(await judge(keyUrl, documents, issuer)).toMatchObject({ codes: found, asked: [issuer, keyUrl] });
    expect(await judge(keyUrl, documents)).toMatchObject({ codes: found, asked: [keyUrl, issuer] });
  });

  it('at another origin is a stranger’s, whoever names it', async () => {
    const stranger = await judge(elsewhere, [profile, keyAt(elsewhere)], issuer);
    expect(stranger).toEqual({ codes: ['DID_FOREIGN'], asked: [], controller: elsewhere });
    const unasked = await judge(elsewhere, [profile, keyAt(elsewhere)]);
    expect(unasked).toMatchObject({ codes: ['DID_METHOD_NOT_FOUND'], asked: [elsewhere, issuer] });
  });

  it('is not the issuer’s profile itself', async () => {
    const both = { ...keyAt(issuer), assertionMethod: [issuer] };
    expect(await judge(issuer, [both], issuer)).toMatchObject({ codes: ['DID_METHOD_NOT_FOUND'], asked: [issuer] });
  });

  it('is not looked for where the issuer’s profile names a controller of its own', async () => {
    const controlled = { ...profile, controller: 'https://hogeschool.example/board' };
    expect(await judge(keyUrl, [controlled, keyAt(keyUrl)], issuer)).toMatchObject({
      codes: found,
      asked: [issuer, keyUrl],
    });
  });

  it('names a controller that is text, or stands for itself', async () => {
    for (const controller of [undefined, [issuer], { id: issuer }]) {
      const { codes, asked } = await judge(keyUrl, [profile, keyAt(keyUrl, { controller })]);
      expect([codes, asked]).toEqual([['DID_METHOD_NOT_FOUND'], [keyUrl]]);
    }
  });
});

describe('a resolver that breaks down', () => {
  it('is no verdict: what it throws by itself is told as out of reach', async () => {
    const document = { ...credential, proof: { ...signed.proof, verificationMethod: 'did:example:school#1' } };
    const resolvers = { example: () => Promise.reject(new RangeError('broken')) };
    expect(await verifyProofs(document, { now, resolvers })).toMatchObject([{ outcome: 'unknown' }]);
    const matches = { example: async () => ({ id: 'did:example:school', verificationMethod: [{ id: '#1' }] }) };
    const [result] = await verifyProof(document, { now, resolvers: matches as never });
    expect(result?.problems.map(({ code }) => code)).toContain('DID_METHOD_CONTROLLER');
  });
});
