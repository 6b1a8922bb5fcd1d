import { encodeBase64url } from '../../src/encoding/multibase.js';
import {
  bad,
  badge,
  type Case,
  claims,
  credential,
  credential1,
  didDocument,
  envelope,
  good,
  issuer,
  type Json,
  type Key,
  namedKey,
  ob,
  p256,
  p384,
  p521,
  prove,
  rawToken,
  rsa,
  stranger,
  token,
  v1,
  v2,
} from './kit.js';

const web = 'did:web:hogeschool.example';
const webUrl = 'https://hogeschool.example/.well-known/did.json';
const page = 'https://hogeschool.example/issuer';

const header =
  (members: Json, key: Key = issuer) =>
  () =>
    token(badge(key.did), { header: members, key });
const payload = (members: Json) => () => token(badge(), { over: members });

/** A good token taken apart and put together in another way. */
const parts = (change: (header: string, payload: string, signature: string) => string) => async () => {
  const [one = '', two = '', three = ''] = (await token(badge())).split('.');
  return change(one, two, three);
};

const base64url = (value: unknown) => encodeBase64url(Buffer.from(JSON.stringify(value)));

/** A token of an issuer on the web whose document has JSON Web Keys. */
const byWeb = (keys: readonly Json[], made: { header: Json; key?: Key; over?: Json }) => async () => {
  const methods = keys.map((publicKeyJwk, index) => ({
    id: `${web}#key-${index + 1}`,
    type: 'JsonWebKey',
    controller: web,
    publicKeyJwk,
  }));
  const document = didDocument(web, issuer, {
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  });
  return { input: await token(badge(web), made), pages: { [webUrl]: document } };
};

const jwkOf = (key: Key, over: Json = {}): Json => ({ ...key.publicJwk, ...over });
const wrapped = (document: Json, over: Json = {}, top: Json = {}) => {
  const { issuer: by, ...inner } = document;
  return rawToken(
    JSON.stringify({ alg: 'EdDSA', kid: issuer.method, typ: 'JWT', ...top }),
    JSON.stringify({ ...claims({ ...inner, issuer: by }), vc: document, ...over }),
  );
};

/** HMAC with the public key as secret: the oldest confusion there is. */
const hmac = (secret: Uint8Array) => async (data: Uint8Array) => {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, new Uint8Array(data)));
};

/** Compact tokens: SECURITY, row JWT. */
export const cases: readonly Case[] = [
  good('vc+jwt by Ed25519', header({})),
  good('JWT by Ed25519', header({ typ: 'JWT' })),
  good('typ in small letters', header({ typ: 'jwt' })),
  good('without typ', header({ typ: undefined })),
  good('with cty vc', header({ cty: 'vc' })),
  good('alg Ed25519', header({ alg: 'Ed25519' })),
  good('ES256', header({}, p256)),
  good('ES384', header({}, p384)),
  good('ES512', header({}, p521)),
  good('RS256 of an issuer on the web', byWeb([jwkOf(rsa)], { header: { kid: `${web}#key-1`, typ: 'JWT' }, key: rsa })),
  good(
    'a key with its own alg',
    byWeb([jwkOf(rsa, { alg: 'RS256', use: 'sig', key_ops: ['verify'] })], {
      header: { kid: `${web}#key-1` },
      key: rsa,
    }),
  ),
  good(
    'kid as that of a JWK',
    byWeb([jwkOf(p256, { kid: 'k1' }), jwkOf(issuer, { kid: 'k2' })], { header: { kid: 'k2' } }),
  ),
  good(
    'kid as that of a JWK, with iss in the header',
    byWeb([jwkOf(p256, { kid: 'k1' }), jwkOf(issuer, { kid: 'k2' })], {
      header: { kid: 'k2', iss: web },
      over: { iss: undefined },
    }),
  ),
  good(
    'the issuer’s own key as jwk',
    byWeb([jwkOf(p256), jwkOf(issuer)], { header: { kid: undefined, jwk: issuer.publicJwk } }),
  ),
  good('kid and an equal jwk', header({ jwk: issuer.publicJwk })),
  good('b64 true', header({ b64: true })),
  good('a header that nobody knows', header({ note: 'x' })),
  good('iat', payload({ iat: 1_790_000_000 })),
  good('iat that is no number', payload({ iat: '2026-10-01' })),
  good('aud', payload({ aud: 'https://portal.example' })),
  good('nonce', payload({ nonce: 'n-1' })),
  good('a claim that nobody knows', payload({ 'https://example.org/claim': 1 })),
  good('without mirror claims', payload({ iss: undefined, sub: undefined, jti: undefined, nbf: undefined })),
  good('white space in header and payload', () =>
    rawToken(
      ` { "alg" : "EdDSA",\n "kid" : "${issuer.method}" } `,
      `\t${JSON.stringify({ ...badge(), ...claims(badge()) }, null, 2)}\n`,
    ),
  ),
  good('a badge in an envelope', async () => envelope(await token(badge()))),
  good('a badge with a proof inside', async () => token({ ...badge(), proof: await prove(badge()) })),
  good('the vc claim of VCDM 1.1', () => wrapped(credential1())),
  good('the vc claim, filled from the claims', () => {
    const { id: _, issuer: __, issuanceDate: ___, ...rest } = credential1();
    return wrapped(rest, claims(credential1()));
  }),
  good('the vc claim of a badge', () =>
    wrapped(badge(undefined, { '@context': [v1, ob], validFrom: undefined, issuanceDate: '2026-01-01T00:00:00Z' })),
  ),
  good('an https issuer', async () => ({
    input: await token(badge(page), { key: namedKey(page) }),
    pages: { [page]: didDocument(page) },
  })),

  bad(
    'alg none, without signature',
    undefined,
    async () => `${base64url({ alg: 'none', kid: issuer.method })}.${base64url(badge())}.`,
  ),
  bad('alg none, with a signature', 'JWT_ALGORITHM', header({ alg: 'none' })),
  bad('alg None', 'JWT_ALGORITHM', header({ alg: 'None' })),
  bad('no alg', 'JWT_ALGORITHM', header({ alg: undefined })),
  bad('alg in a list', 'JWT_ALGORITHM', header({ alg: ['EdDSA'] })),
  bad('alg in small letters', 'JWT_ALGORITHM', header({ alg: 'eddsa' })),
  bad('alg of the prototype', 'JWT_ALGORITHM', header({ alg: 'toString' })),
  bad('HS256 with the public key', 'JWT_ALGORITHM', () =>
    token(badge(), { header: { alg: 'HS256' }, sign: hmac(Buffer.from(issuer.publicJwk.x ?? '', 'base64url')) }),
  ),
  bad('HS256 with the multikey as text', 'JWT_ALGORITHM', () =>
    token(badge(), { header: { alg: 'HS256' }, sign: hmac(Buffer.from(issuer.multikey)) }),
  ),
  bad('PS256', 'JWT_ALGORITHM', header({ alg: 'PS256' })),
  bad('ES256K', 'JWT_ALGORITHM', header({ alg: 'ES256K' })),
  bad('another algorithm than the key’s', 'JWT_ALGORITHM_MISMATCH', header({ alg: 'ES256' })),
  bad('EdDSA with a P-256 key', 'JWT_ALGORITHM_MISMATCH', header({ alg: 'EdDSA' }, p256)),
  bad('ES384 with a P-256 key', 'JWT_ALGORITHM_MISMATCH', header({ alg: 'ES384' }, p256)),
  bad(
    'a key whose own alg differs',
    'JWT_ALGORITHM_MISMATCH',
    byWeb([jwkOf(issuer, { alg: 'ES256' })], { header: { kid: `${web}#key-1` } }),
  ),
  bad('a DER signature', 'PROOF_SIGNATURE', () =>
    token(badge(p256.did), { key: p256, sign: async (data) => der(await p256.sign(data)) }),
  ),
  bad('an all-zero ECDSA signature', 'PROOF_SIGNATURE', () =>
    token(badge(p256.did), { key: p256, sign: () => new Uint8Array(64) }),
  ),
  bad('an all-zero EdDSA signature', 'PROOF_SIGNATURE', () => token(badge(), { sign: () => new Uint8Array(64) })),
  bad('crit', 'JWT_HEADER_REFUSED', header({ crit: ['exp'], exp: 1 })),
  bad('an empty crit', 'JWT_HEADER_REFUSED', header({ crit: [] })),
  bad('b64 false', 'JWT_HEADER_REFUSED', header({ b64: false })),
  bad('b64 as text', 'JWT_HEADER_REFUSED', header({ b64: 'true' })),
  bad('zip', 'JWT_HEADER_REFUSED', header({ zip: 'DEF' })),
  bad('jku', 'JWT_HEADER_REFUSED', header({ jku: 'https://evil.example/jwks' })),
  bad('x5u', 'JWT_HEADER_REFUSED', header({ x5u: 'https://evil.example/x5u' })),
  bad('x5c', 'JWT_HEADER_REFUSED', header({ x5c: ['MIIB'] })),
  bad('the forger’s key as jwk', undefined, () =>
    token(badge(), { key: stranger, header: { kid: undefined, jwk: stranger.publicJwk } }),
  ),
  bad('the forger’s key as jwk beside the issuer’s kid', 'JWT_KEY_MISMATCH', () =>
    token(badge(), { key: { ...stranger, method: issuer.method }, header: { jwk: stranger.publicJwk } }),
  ),
  bad('a private key as jwk', 'KEY_PRIVATE', header({ jwk: issuer.jwk })),
  bad('a jwk that is a string', 'JWT_KEY_MISMATCH', header({ jwk: 'x' })),
  bad('a symmetric jwk', undefined, () =>
    token(badge(), {
      header: { kid: undefined, alg: 'HS256', jwk: { kty: 'oct', k: 'AAAA' } },
      sign: hmac(new Uint8Array(3)),
    }),
  ),
  bad('the forger’s kid', 'ISSUER_MISMATCH', () => token(badge(), { key: stranger })),
  bad('no kid and no jwk', 'JWT_KEY_ID', header({ kid: undefined })),
  bad('a kid that is a path', undefined, header({ kid: '../../../../dev/null' })),
  bad('a kid that is SQL', undefined, header({ kid: "x' UNION SELECT 'key" })),
  bad('a kid that is empty', undefined, header({ kid: '' })),
  bad('a kid that is a number', undefined, header({ kid: 1 })),
  bad('a kid that is an object', undefined, header({ kid: { id: issuer.method } })),
  bad('a kid that is a fragment', undefined, header({ kid: `#${issuer.multikey}` })),
  bad('a kid without fragment', undefined, header({ kid: issuer.did })),
  bad('a kid with the key in the fragment', undefined, async () => ({
    input: await token(badge(web), { key: stranger, header: { kid: `${web}#${stranger.multikey}` } }),
    pages: { [webUrl]: didDocument(web) },
  })),
  bad('a kid on another host', undefined, () =>
    token(badge(), { key: stranger, header: { kid: 'https://evil.example/keys#1' } }),
  ),
  bad('a kid on a local host', undefined, () =>
    token(badge(), { key: stranger, header: { kid: 'https://127.0.0.1/keys#1' } }),
  ),
  bad('a kid as data URL', undefined, () =>
    token(badge(), { key: stranger, header: { kid: 'data:application/json,{}#1' } }),
  ),
  bad(
    'a kid that two keys bear',
    'DID_METHOD_AMBIGUOUS',
    byWeb([jwkOf(issuer, { kid: 'k' }), jwkOf(stranger, { kid: 'k' })], { header: { kid: 'k' } }),
  ),
  bad(
    'a kid that no key bears',
    'DID_METHOD_NOT_FOUND',
    byWeb([jwkOf(issuer, { kid: 'k' })], { header: { kid: 'other' } }),
  ),
  bad('typ vp+jwt', 'JWT_TYPE', header({ typ: 'vp+jwt' })),
  bad('typ at+jwt', 'JWT_TYPE', header({ typ: 'at+jwt' })),
  bad('typ that is a number', 'JWT_TYPE', header({ typ: 1 })),
  bad('typ JWS', 'JWT_TYPE', header({ typ: 'JOSE' })),
  bad('cty JWT: a token in a token', 'JWT_TYPE', header({ cty: 'JWT' })),
  bad('a token as payload', undefined, async () =>
    rawToken(JSON.stringify({ alg: 'EdDSA', kid: issuer.method, cty: 'JWT' }), await token(badge())),
  ),

  bad(
    'two parts',
    undefined,
    parts((one, two) => `${one}.${two}`),
  ),
  bad(
    'four parts',
    undefined,
    parts((one, two, three) => `${one}.${two}.${three}.`),
  ),
  bad(
    'five parts, like an encrypted one',
    undefined,
    parts((one, two, three) => `${one}..${two}.${three}.${three}`),
  ),
  bad(
    'an empty header',
    undefined,
    parts((_, two, three) => `.${two}.${three}`),
  ),
  bad(
    'an empty payload',
    undefined,
    parts((one, _, three) => `${one}..${three}`),
  ),
  bad(
    'an empty signature',
    undefined,
    parts((one, two) => `${one}.${two}.`),
  ),
  bad(
    'a space inside',
    undefined,
    parts((one, two, three) => `${one}. ${two}.${three}`),
  ),
  bad(
    'a new line inside',
    undefined,
    parts((one, two, three) => `${one}.${two.slice(0, 9)}\n${two.slice(9)}.${three}`),
  ),
  bad(
    'padding',
    undefined,
    parts((one, two, three) => `${one}.${two}.${three}==`),
  ),
  bad(
    'padding in the header',
    undefined,
    parts((one, two, three) => `${one}=.${two}.${three}`),
  ),
  bad(
    'base64 letters',
    undefined,
    parts((one, two, three) => `${one}.${two}.${three.replaceAll('-', '+').replaceAll('_', '/')}+`),
  ),
  bad(
    'bits behind the end of the signature',
    undefined,
    parts((one, two, three) => `${one}.${two}.${three.slice(0, -1)}${after(three.at(-1) ?? '')}`),
  ),
  bad(
    'a byte more in the signature',
    undefined,
    parts(
      (one, two, three) =>
        `${one}.${two}.${encodeBase64url(Buffer.concat([Buffer.from(three, 'base64url'), Buffer.of(0)]))}`,
    ),
  ),
  bad(
    'the prefix Bearer',
    undefined,
    parts((one, two, three) => `Bearer ${one}.${two}.${three}`),
  ),
  bad('the token as a JSON string', 'JSON_NOT_OBJECT', async () => JSON.stringify(await token(badge()))),
  bad(
    'the JSON serialisation',
    undefined,
    parts((one, two, three) => JSON.stringify({ protected: one, payload: two, signature: three })),
  ),
  bad(
    'a selective disclosure behind',
    undefined,
    parts((one, two, three) => `${one}.${two}.${three}~`),
  ),
  bad(
    'a changed payload',
    'PROOF_SIGNATURE',
    parts((one, _, three) => `${one}.${base64url({ ...badge(), name: 'Geneeskunde' })}.${three}`),
  ),
  bad(
    'a changed header',
    'PROOF_SIGNATURE',
    parts((_, two, three) => `${base64url({ alg: 'EdDSA', kid: issuer.method })}.${two}.${three}`),
  ),
  bad(
    'one bit of the signature',
    'PROOF_SIGNATURE',
    parts((one, two, three) => `${one}.${two}.${three.startsWith('A') ? 'B' : 'A'}${three.slice(1)}`),
  ),
  bad('a duplicate key in the header', 'JSON_DUPLICATE_KEY', () =>
    rawToken(
      `{"alg":"none","alg":"EdDSA","kid":"${issuer.method}"}`,
      JSON.stringify({ ...badge(), ...claims(badge()) }),
    ),
  ),
  bad('a duplicate key in the payload', 'JSON_DUPLICATE_KEY', () =>
    rawToken(
      JSON.stringify({ alg: 'EdDSA', kid: issuer.method }),
      JSON.stringify(badge()).replace('"name"', '"name":"Geneeskunde","name"'),
    ),
  ),
  bad('__proto__ in the header', 'JSON_DANGEROUS_KEY', () =>
    rawToken(`{"alg":"EdDSA","__proto__":{"kid":"${issuer.method}"}}`, JSON.stringify(badge())),
  ),
  bad('a header that is a list', undefined, () => rawToken('["EdDSA"]', JSON.stringify(badge()))),
  bad('a payload that is a list', undefined, () =>
    rawToken(JSON.stringify({ alg: 'EdDSA', kid: issuer.method }), '[]'),
  ),
  bad('a payload that is no JSON', undefined, () =>
    rawToken(JSON.stringify({ alg: 'EdDSA', kid: issuer.method }), 'x'),
  ),
  bad('a payload with a byte-order mark', 'JSON_BYTE_ORDER_MARK', () =>
    rawToken(JSON.stringify({ alg: 'EdDSA', kid: issuer.method }), `\uFEFF${JSON.stringify(badge())}`),
  ),
  bad('a lossy number in the payload', 'JSON_NUMBER', () =>
    rawToken(
      JSON.stringify({ alg: 'EdDSA', kid: issuer.method }),
      JSON.stringify(badge()).replace('{', '{"n":12345678901234567890,'),
    ),
  ),

  ...Object.entries({
    iss: 'did:example:other',
    sub: 'urn:uuid:other',
    jti: 'urn:uuid:other',
    nbf: 1_700_000_000,
    exp: 1_900_000_000,
  }).map(([claim, value]) =>
    bad(`another ${claim} than the credential’s`, 'JWT_CLAIM_MISMATCH', () =>
      token(badge(undefined, { validUntil: '2027-01-01T00:00:00Z' }), { over: { [claim]: value } }),
    ),
  ),
  bad('another iss in the header', 'JWT_CLAIM_MISMATCH', header({ iss: 'did:example:other' })),
  bad('iss as an object', undefined, payload({ iss: { id: issuer.did } })),
  bad('sub as a list', undefined, payload({ sub: ['x'] })),
  bad('nbf as text', 'JWT_CLAIM_FORM', payload({ nbf: '1767225600' })),
  bad('nbf with a fraction', undefined, payload({ nbf: 1_767_225_600.5 })),
  bad('nbf below zero', 'JWT_CLAIM_FORM', () =>
    token(credential(undefined, { validFrom: undefined }), { over: { nbf: -1 } }),
  ),
  bad('a great nbf', 'JWT_CLAIM_FORM', () =>
    token(credential(undefined, { validFrom: undefined }), { over: { nbf: 1e21 } }),
  ),
  bad('nbf null', 'JWT_CLAIM_FORM', () =>
    token(credential(undefined, { validFrom: undefined }), { over: { nbf: null } }),
  ),
  bad('exp as text', 'JWT_CLAIM_FORM', payload({ exp: '4102444800' })),
  bad('exp with a fraction', 'JWT_CLAIM_FORM', payload({ exp: 4_102_444_800.5 })),
  bad('exp true', 'JWT_CLAIM_FORM', payload({ exp: true })),
  bad('exp in milliseconds for a credential without end', undefined, payload({ exp: Number.MAX_SAFE_INTEGER + 1 })),
  bad('iat with a fraction', 'JWT_CLAIM_FORM', payload({ iat: 1_790_000_000.5 })),
  bad('iat below zero', 'JWT_CLAIM_FORM', payload({ iat: -1 })),
  bad('a vc claim beside the credential', 'JWT_VC_CLAIM', payload({ vc: badge(stranger.did) })),
  bad('a vc claim under vc+jwt', 'JWT_VC_CLAIM', () => wrapped(credential1(), {}, { typ: 'vc+jwt' })),
  bad('vc and vp claims', undefined, () =>
    wrapped(credential1(), { vp: { '@context': [v2], type: ['VerifiablePresentation'] } }),
  ),
  bad('a vc claim that is text', undefined, () => wrapped(credential1(), { vc: JSON.stringify(credential1()) })),
  bad('a vc claim with another issuer', 'JWT_CLAIM_MISMATCH', () =>
    wrapped(credential1(stranger.did), { iss: issuer.did }),
  ),
  bad('a vc claim with another subject', 'JWT_CLAIM_MISMATCH', () => wrapped(credential1(), { sub: 'urn:uuid:other' })),
  bad('a vc claim with another date', 'JWT_CLAIM_MISMATCH', () => wrapped(credential1(), { nbf: 1_700_000_000 })),
  bad('a proof inside that is false', 'PROOF_SIGNATURE', async () =>
    token({ ...badge(), proof: await prove(credential()) }),
  ),
  bad('a proof inside that is null', undefined, () => token({ ...badge(), proof: null })),
  bad('an empty list of proofs inside', undefined, () => token({ ...badge(), proof: [] })),
  bad('an envelope without context', 'DATA_ENVELOPE', async () =>
    envelope(await token(badge()), { '@context': undefined }),
  ),
  bad('an envelope with another media type', 'DATA_ENVELOPE', async () =>
    envelope('', { id: `data:text/plain,${await token(badge())}` }),
  ),
  bad('an envelope with base64', undefined, async () =>
    envelope('', { id: `data:application/vc+jwt;base64,${btoa(await token(badge()))}` }),
  ),
  bad('an envelope with two types', 'DATA_ENVELOPE', async () =>
    envelope(await token(badge()), { type: ['EnvelopedVerifiableCredential', 'VerifiableCredential'] }),
  ),
  bad('an envelope around JSON', undefined, () =>
    envelope('', { id: `data:application/vc,${JSON.stringify(badge())}` }),
  ),
  bad('an envelope of a presentation around a credential', 'DATA_ENVELOPE', async () =>
    envelope(await token(badge()), { type: 'EnvelopedVerifiablePresentation' }),
  ),
  bad('an envelope with white space in the token', undefined, async () => envelope(` ${await token(badge())}`)),
  bad('an envelope with a URL to fetch', 'DATA_ENVELOPE', () => envelope('', { id: 'https://evil.example/token' })),
];

/** Another last letter of base64url with the same leading bits. */
function after(letter: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return letters.charAt(letters.indexOf(letter) ^ 1);
}

/** r ‖ s as ASN.1 has it. */
function der(raw: Uint8Array): Uint8Array {
  const integer = (bytes: Uint8Array) => {
    const start = bytes.findIndex((byte) => byte !== 0);
    const body = [...bytes.slice(start)];
    if ((body[0] ?? 0) > 127) body.unshift(0);
    return [2, body.length, ...body];
  };
  const body = [...integer(raw.slice(0, 32)), ...integer(raw.slice(32))];
  return Uint8Array.of(0x30, body.length, ...body);
}
