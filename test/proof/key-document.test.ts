import { describe, expect, it } from 'vitest';
import { type DidDocument, generateKey, type Signer, sign, verify, verifyProof } from '../../src/index.js';
import { addProof } from '../../src/proof/add-proof.js';
import { signJwt } from '../../src/proof/jwt/sign-jwt.js';
import { suites } from '../../src/proof/suites.js';

const issuer = 'https://hogeschool.example/issuer';
const keyUrl = 'https://hogeschool.example/keys/1';
const { signer: bare, publicKeyMultibase, publicJwk } = await generateKey();

const profile = { id: issuer, type: 'Profile', name: 'Hogeschool', assertionMethod: [keyUrl] };
const keyDocument = {
  '@context': 'https://w3id.org/security/multikey/v1',
  id: keyUrl,
  type: 'Multikey',
  controller: issuer,
  publicKeyMultibase,
};
const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer,
  credentialSubject: { id: 'urn:uuid:7a9f2c1e-6d1b-4b53-9c0e-0b8f6a2f9d11' },
};

const by = (verificationMethod: string): Signer => ({ ...bare, verificationMethod });
const signed = (verificationMethod = keyUrl) =>
  addProof(suites['eddsa-rdfc-2022'], credential, [], by(verificationMethod), {}, {});

/** A web of documents, and what was fetched of it. */
function serving(documents: Record<string, object>) {
  const fetched: string[] = [];
  const fetch = async (input: string | URL | Request) => {
    fetched.push(String(input));
    const document = documents[String(input)];
    return document === undefined ? new Response(null, { status: 404 }) : Response.json(document);
  };
  return { fetched, fetch: fetch as typeof globalThis.fetch };
}

const codes = ({ problems }: { problems: { code: string }[] }) => [...new Set(problems.map(({ code }) => code))];

describe('a key that is a document by itself', () => {
  it('verifies what the issuer that names it signed', async () => {
    const { fetch, fetched } = serving({ [issuer]: profile, [keyUrl]: keyDocument });
    const report = await verify(await signed(), { fetch });
    expect(report).toMatchObject({ verified: true, problems: [], proofs: [{ verificationMethod: keyUrl }] });
    expect(fetched).toEqual([issuer, keyUrl]);
  });

  it('verifies a proof by itself, when nobody said whose it should be', async () => {
    const { fetch, fetched } = serving({ [issuer]: profile, [keyUrl]: keyDocument });
    expect(await verifyProof(await signed(), { fetch })).toMatchObject([{ verified: true }]);
    expect(fetched).toEqual([keyUrl, issuer]);
  });

  it('is not asked for where the issuer’s own document holds the method', async () => {
    const { '@context': _, ...method } = keyDocument;
    const { fetch, fetched } = serving({ [issuer]: { ...profile, verificationMethod: [method] }, [keyUrl]: publicJwk });
    for (const secured of [await signed(), await signJwt(credential, by(keyUrl), {})]) {
      expect(await verify(secured, { fetch })).toMatchObject({ verified: true, problems: [] });
    }
    expect(fetched).toEqual([issuer, issuer]);
  });

  it('verifies a token that names it, by its URL', async () => {
    const { '@context': _, publicKeyMultibase: __, ...rest } = keyDocument;
    const jwk = { ...rest, type: 'JsonWebKey', publicKeyJwk: publicJwk };
    for (const document of [keyDocument, jwk]) {
      const { fetch } = serving({ [issuer]: profile, [keyUrl]: document });
      const report = await verify(await signJwt(credential, by(keyUrl), {}), { fetch });
      expect(report).toMatchObject({ verified: true, securing: 'jwt' });
    }
  });

  it.each<[string, object, object, string]>([
    ['that the issuer does not name', { ...profile, assertionMethod: [] }, keyDocument, 'DID_METHOD_NOT_FOUND'],
    [
      'that the issuer names for something else',
      { ...profile, assertionMethod: [], authentication: [keyUrl] },
      keyDocument,
      'DID_METHOD_NOT_FOUND',
    ],
    [
      'that another controls',
      profile,
      { ...keyDocument, controller: 'https://ander.example/' },
      'DID_METHOD_CONTROLLER',
    ],
    ['with another id', profile, { ...keyDocument, id: `${keyUrl}/2` }, 'DID_DOCUMENT_ID'],
    ['that was revoked', profile, { ...keyDocument, revoked: '2020-01-01T00:00:00Z' }, 'KEY_REVOKED'],
    ['that holds its secret', profile, { ...keyDocument, secretKeyMultibase: 'z' }, 'KEY_PRIVATE'],
    ['of no known type', profile, { ...keyDocument, type: 'Other' }, 'DID_METHOD_TYPE'],
  ])('is refused: one %s', async (_, own, key, code) => {
    const { fetch } = serving({ [issuer]: own, [keyUrl]: key });
    const report = await verify(await signed(), { fetch });
    expect(codes(report)).toContain(code);
    expect(report.verified).toBe(false);
    expect(report.checks.find(({ name }) => name === 'proof')?.outcome).toBe('failed');
  });

  it('is fetched on nobody else’s word', async () => {
    const elsewhere = 'https://ander.example/keys/1';
    const named = { ...profile, assertionMethod: [keyUrl, elsewhere] };
    for (const [method, own] of [
      [keyUrl, { ...profile, assertionMethod: [] }],
      [elsewhere, named],
    ] as const) {
      const { fetch, fetched } = serving({
        [issuer]: own,
        [keyUrl]: keyDocument,
        [elsewhere]: { ...keyDocument, id: elsewhere },
      });
      expect((await verify(await signed(method), { fetch })).verified).toBe(false);
      expect(fetched).not.toContain(method);
    }
  });

  it('leaves the verdict open when it cannot be had', async () => {
    const { fetch } = serving({ [issuer]: profile });
    const report = await verify(await signed(), { fetch });
    expect(report.checks.find(({ name }) => name === 'proof')?.outcome).toBe('unknown');
    expect(report.verified).toBe(false);
  });

  it('may be signed with', async () => {
    const { fetch } = serving({ [issuer]: profile, [keyUrl]: keyDocument });
    const made = await sign(credential, by(keyUrl), { suite: 'eddsa-rdfc-2022' });
    expect((await verify(made, { fetch })).verified).toBe(true);
  });

  it('stands in the issuer’s own document too, as before', async () => {
    const embedded: DidDocument = { ...profile, assertionMethod: [keyDocument] };
    const { fetch, fetched } = serving({ [issuer]: embedded });
    expect((await verify(await signed(), { fetch })).verified).toBe(true);
    expect(fetched).toEqual([issuer]);
  });
});
