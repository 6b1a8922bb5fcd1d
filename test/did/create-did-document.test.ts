import { describe, expect, it } from 'vitest';
import { createDidDocument, type DidDocumentOptions } from '../../src/did/create-did-document.js';
import { didWebUrl } from '../../src/did/did-web.js';
import type { DidDocument } from '../../src/did/types.js';
import { generateKey } from '../../src/keys/generate-key.js';
import { importSigner } from '../../src/keys/import-signer.js';
import type { Signer } from '../../src/keys/types.js';
import { sign } from '../../src/proof/sign.js';
import { verify } from '../../src/verify/verify.js';
import { badge, deepFreeze, now } from '../badges.js';

const id = 'did:web:hogeschool.example:badges';
const web = 'https://hogeschool.example/issuers/1';
const profile = {
  name: 'Hogeschool van Voorbeeld',
  url: 'https://www.hogeschool.example/',
  country: 'NL',
  brin: '25KB',
} as const;
const suites = ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'Ed25519Signature2020', 'vc-jwt'] as const;

/** Codes of what verify says of a badge that was signed, while the document stands where its id leads. */
async function judged(
  document: DidDocument,
  signer: Signer,
  suite: (typeof suites)[number] = 'eddsa-rdfc-2022',
  created = '2026-10-01T00:00:00Z',
): Promise<string[]> {
  const credential = { ...badge('regular', document.id), validFrom: created };
  const secured =
    suite === 'vc-jwt' ? await sign(credential, signer, { suite }) : await sign(credential, signer, { suite, created });
  const url = document.id.startsWith('did:') ? didWebUrl(document.id) : document.id;
  const fetch = async (asked: unknown) =>
    String(asked) === url
      ? new Response(JSON.stringify(document), { headers: { 'content-type': 'application/json' } })
      : new Response('', { status: 404 });
  const report = await verify(secured, { fetch: fetch as never, now });
  expect(report.verified).toBe(report.problems.every(({ severity }) => severity !== 'error'));
  return report.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

async function rsa(controller: string): Promise<{ publicKey: JsonWebKey; signer: (kid: string) => Promise<Signer> }> {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
  };
  const pair = (await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const { kty, n, e, ...secret } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const { d, p, q, dp, dq, qi } = secret;
  return {
    publicKey: { kty, n, e } as JsonWebKey,
    signer: (kid) =>
      importSigner({ kty, n, e, d, p, q, dp, dq, qi } as JsonWebKey, { verificationMethod: `${controller}#${kid}` }),
  };
}

describe('a DID document of an institution', () => {
  it.each(suites)('serves the key that signed, by its Multikey and by its thumbprint: %s', async (suite) => {
    const key = await generateKey({ controller: id });
    const document = await createDidDocument(deepFreeze({ id, keys: [{ publicKey: key.publicJwk }], profile }));
    expect(await judged(document, key.signer, suite)).toEqual([]);
    const [, jwk] = document.verificationMethod as { id: string }[];
    expect(jwk?.id).toMatch(/#[\w-]{43}$/);
    const named = await importSigner(key.privateJwk, { verificationMethod: jwk?.id ?? '' });
    expect(await judged(document, named, suite)).toEqual([]);
  });

  it('is the profile of an issuer with an https id', async () => {
    const key = await generateKey({ controller: web });
    const document = await createDidDocument({ id: web, keys: [{ publicKey: key.publicKeyMultibase }], profile });
    expect(document).toMatchObject({
      id: web,
      type: ['Profile'],
      name: profile.name,
      address: { addressCountryCode: 'NL' },
      otherIdentifier: [{ identifierType: 'ext:BRIN', identifier: '25KB' }],
    });
    expect(await judged(document, key.signer)).toEqual([]);
  });

  it('has the contexts of what stands in it', async () => {
    const { publicJwk } = await generateKey();
    const plain = await createDidDocument({ id, keys: [{ publicKey: publicJwk }] });
    expect(plain['@context']).toEqual([
      'https://www.w3.org/ns/did/v1',
      'https://w3id.org/security/multikey/v1',
      'https://w3id.org/security/jwk/v1',
    ]);
    const presented = await createDidDocument({ id, keys: [{ publicKey: publicJwk }], profile });
    expect(presented['@context']).toEqual([
      ...(plain['@context'] as string[]),
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ]);
  });

  it('is named as one likes, and takes a key that has no Multikey', async () => {
    const key = await generateKey();
    const named = await createDidDocument({ id, keys: [{ id: 'key-1', publicKey: key.publicJwk }] });
    const signer = await importSigner(key.privateJwk, { verificationMethod: `${id}#key-1` });
    expect(await judged(named, signer)).toEqual([]);
    const big = await rsa(id);
    const document = await createDidDocument({ id, keys: [{ id: 'rsa-1', publicKey: big.publicKey }] });
    expect(document.verificationMethod).toMatchObject([{ id: `${id}#rsa-1`, type: 'JsonWebKey' }]);
    expect(await judged(document, await big.signer('rsa-1'), 'vc-jwt')).toEqual([]);
  });

  it('has the thumbprint of RFC 8037, appendix A.3', async () => {
    const publicKey = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
    const document = await createDidDocument({ id, keys: [{ publicKey }] });
    expect(document.assertionMethod).toContain(`${id}#kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k`);
  });
});

describe('keys that come and go', async () => {
  const [old, current] = [await generateKey({ controller: id }), await generateKey({ controller: id })];
  const rotated = (retired: object): Promise<DidDocument> =>
    createDidDocument({ id, keys: [{ publicKey: current.publicJwk }, { publicKey: old.publicJwk, ...retired }] });

  it.each(suites)('a retired key still verifies what it signed before, and nothing later: %s', async (suite) => {
    const document = await rotated({ expires: '2026-09-01T00:00:00Z' });
    expect(await judged(document, old.signer, suite, '2026-08-31T23:59:59Z')).toEqual([]);
    expect(await judged(document, old.signer, suite, '2026-09-01T00:00:01Z')).toContain('KEY_EXPIRED');
    expect(await judged(document, current.signer, suite, '2026-09-01T00:00:01Z')).toEqual([]);
  });

  it.each(suites)('a revoked key verifies nothing, whenever it was signed: %s', async (suite) => {
    const document = await rotated({ revoked: new Date('2026-09-01T00:00:00Z') });
    expect(await judged(document, old.signer, suite, '2026-08-01T00:00:00Z')).toContain('KEY_REVOKED');
    expect(await judged(document, current.signer, suite)).toEqual([]);
    expect(document.assertionMethod).not.toContain(old.verificationMethod);
  });

  it('a key that was taken out is not known', async () => {
    const document = await createDidDocument({ id, keys: [{ publicKey: current.publicJwk }] });
    expect(await judged(document, old.signer)).toContain('DID_METHOD_NOT_FOUND');
  });
});

describe('what no document is made of', async () => {
  const { publicJwk, privateJwk } = await generateKey();
  const key = { publicKey: publicJwk };
  it.each<[string, DidDocumentOptions, string]>([
    ['another DID', { id: 'did:key:z6Mk', keys: [key] }, 'DID_URL'],
    ['a host that leads elsewhere', { id: 'did:web:hogeschool.example%2Fevil', keys: [key] }, 'DID_URL'],
    ['an https id with a fragment', { id: `${web}#me`, keys: [key] }, 'DID_URL'],
    ['a name that is none', { id, keys: [{ ...key, id: 'a b' }] }, 'DID_URL'],
    ['a private key', { id, keys: [{ publicKey: privateJwk }] }, 'KEY_PRIVATE'],
    ['a Multikey that is none', { id, keys: [{ publicKey: 'z0' }] }, 'KEY_ENCODING'],
    ['a date that is none', { id, keys: [{ ...key, expires: '2026-02-30' }] }, 'KEY_DATE'],
    ['a Date that is none', { id, keys: [{ ...key, revoked: new Date(Number.NaN) }] }, 'KEY_DATE'],
    ['a profile without a name', { id, keys: [key], profile: { country: 'NL' } as never }, 'SCHEMA_REQUIRED'],
    ['one key twice', { id, keys: [key, key] }, 'DID_METHOD_AMBIGUOUS'],
  ])('%s', async (_, options, code) => {
    await expect(createDidDocument(options)).rejects.toMatchObject({ code });
  });

  it('says where', async () => {
    const expired = createDidDocument({ id, keys: [{ ...key, expires: '2026-02-30' }] });
    await expect(expired).rejects.toMatchObject({ problems: [{ detail: expect.stringContaining('expires') }] });
    const nameless = createDidDocument({ id, keys: [key], profile: { country: 'NL' } as never });
    await expect(nameless).rejects.toMatchObject({ problems: [{ pointer: '/profile/name' }] });
  });

  it.each([
    [undefined, 'options.keys must be a list of keys'],
    [{ id }, 'options.keys must be a list of keys'],
    [{ id, keys: key }, 'options.keys must be a list of keys'],
    [{ id, keys: [] }, 'options.keys must be a list of keys'],
    [{ id: 7, keys: [key] }, 'options.id must be a string'],
    [{ id, keys: [publicJwk.x] }, 'a key must be an object'],
  ])('a call that is none: %#', async (options, message) => {
    await expect(createDidDocument(options as never)).rejects.toThrow(new TypeError(message));
  });
});
