import { generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import fc from 'fast-check';
import { decodeProtectedHeader, importJWK, jwtVerify, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import type { DidDocument } from '../../src/did/types.js';
import { utf8 } from '../../src/encoding/bytes.js';
import type { JsonObject } from '../../src/encoding/json-object.js';
import { encodeBase64url } from '../../src/encoding/multibase.js';
import { importSigner } from '../../src/keys/import-signer.js';
import type { Signer } from '../../src/keys/types.js';
import { decodeJwt } from '../../src/proof/jwt/decode.js';
import { verifyJwt } from '../../src/proof/jwt/verify-jwt.js';
import { sign } from '../../src/proof/sign.js';
import { verifyProof } from '../../src/proof/verify-proof.js';
import { badge, issuerJwk } from '../badges.js';
import { codeOf } from '../keys/code-of.js';
import { codesOf, created, credential, issuer, now, presentation, signer, version1 } from './fixtures.js';

const controller = 'did:example:issuer';
const kid = `${controller}#key-1`;
const options = { suite: 'vc-jwt' } as const;

const makers = {
  EdDSA: () => generateKeyPairSync('ed25519'),
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ES384: () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  ES512: () => generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  RS256: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
type Name = keyof typeof makers;
const names = Object.keys(makers) as Name[];
const made = new Map<Name, KeyPairKeyObjectResult>();

/** The key pair of an algorithm, made when it is first asked for: an RSA key takes its time. */
function pairOf(name: Name): KeyPairKeyObjectResult {
  const pair = made.get(name) ?? makers[name]();
  made.set(name, pair);
  return pair;
}

const publicJwk = (name: Name) => pairOf(name).publicKey.export({ format: 'jwk' }) as JsonObject;
const signerOf = (name: Name) =>
  importSigner(pairOf(name).privateKey.export({ format: 'jwk' }), { verificationMethod: kid });

const documentOf = (publicKeyJwk: JsonObject, more: JsonObject = {}): DidDocument => ({
  id: controller,
  verificationMethod: [{ id: kid, type: 'JsonWebKey', controller, publicKeyJwk }],
  assertionMethod: [kid],
  authentication: [kid],
  ...more,
});
const answering = (document: DidDocument) => ({ now, resolvers: { example: async () => document } });

/** A token with whatever header and payload, signed by the signer of the fixtures. */
async function token(header: JsonObject, payload: JsonObject | string, by: Signer = signer): Promise<string> {
  const part = (value: JsonObject | string) =>
    encodeBase64url(utf8(typeof value === 'string' ? value : JSON.stringify(value)));
  const input = `${part(header)}.${part(payload)}`;
  return `${input}.${encodeBase64url(await by.sign(utf8(input)))}`;
}

const header = { alg: 'EdDSA', kid: signer.verificationMethod, typ: 'vc+jwt' };
const claims = {
  iss: issuer,
  jti: credential.id,
  sub: credential.credentialSubject.id,
  nbf: 1767225600,
  exp: 1798761600,
};
const judge = async (jwt: string, more = {}) => codesOf(await verifyProof(jwt, { now, ...more })).flat();
const judged = async (changes: JsonObject, payload: JsonObject | string = credential) =>
  judge(await token({ ...header, ...changes }, payload));

describe.each(names)('vc-jwt with %s', (name) => {
  it('signs what verifies here and in jose', async () => {
    const jwt = await sign({ ...credential, issuer: controller }, await signerOf(name), options);
    expect(decodeProtectedHeader(jwt)).toEqual({ alg: name, kid, typ: 'vc+jwt' });
    expect(await verifyProof(jwt, answering(documentOf(publicJwk(name))))).toEqual([
      { verified: true, suite: 'vc-jwt', verificationMethod: kid, problems: [] },
    ]);
    const { payload } = await jwtVerify(jwt, await importJWK(publicJwk(name), name), { currentDate: now });
    expect(payload).toEqual({ ...credential, issuer: controller, ...claims, iss: controller });
  });

  it('verifies what jose signed, and nothing changed in it', async () => {
    const key = await importJWK(pairOf(name).privateKey.export({ format: 'jwk' }), name);
    const jwt = await new SignJWT({ ...credential, issuer: controller })
      .setProtectedHeader({ alg: name, kid })
      .sign(key);
    const resolvers = answering(documentOf(publicJwk(name)));
    expect(codesOf(await verifyProof(jwt, resolvers))).toEqual([[]]);
    const [head, , signature] = jwt.split('.');
    const other = encodeBase64url(utf8(JSON.stringify({ ...credential, issuer: controller, name: 'Other' })));
    expect(codesOf(await verifyProof(`${head}.${other}.${signature}`, resolvers))).toEqual([['PROOF_SIGNATURE']]);
  });

  it('takes the algorithm from the key, never from the header', async () => {
    for (const [alg, other] of names.map((item) => [item, pairOf(item)] as const)) {
      if (alg === name) continue;
      const key = await importJWK(other.privateKey.export({ format: 'jwk' }), alg);
      const jwt = await new SignJWT({ ...credential }).setProtectedHeader({ alg, kid }).sign(key);
      expect(codesOf(await verifyProof(jwt, answering(documentOf(publicJwk(name)))))).toEqual([
        ['JWT_ALGORITHM_MISMATCH'],
      ]);
    }
  });
});

describe('signing a JWT', () => {
  it('writes typ by what the document is', async () => {
    const typeOf = async (document: object) => decodeProtectedHeader(await sign(document, signer, options)).typ;
    expect(await typeOf(credential)).toBe('vc+jwt');
    expect(await typeOf(version1)).toBe('vc+jwt');
    expect(await typeOf(presentation)).toBe('vp+jwt');
    expect(await typeOf(badge('regular', issuer))).toBe('JWT');
  });

  it('writes exp only where the credential ends, and the claims of a presentation', async () => {
    const payloadOf = async (document: object, more = {}) =>
      decodeJwt(await sign(document, signer, { ...options, ...more })).payload;
    expect(await payloadOf(version1)).toEqual({
      ...version1,
      iss: issuer,
      jti: version1.id,
      sub: version1.credentialSubject.id,
      nbf: 1767225600,
    });
    const use = { domain: 'example.edu', challenge: 'nonce' };
    expect(await payloadOf(presentation, use)).toEqual({
      ...presentation,
      iss: issuer,
      aud: 'example.edu',
      nonce: 'nonce',
    });
    const jwt = await sign(presentation, signer, { ...options, ...use });
    expect(await judge(jwt, use)).toEqual([]);
    expect(await judge(jwt, { domain: 'example.org', challenge: 'other' })).toEqual([
      'PROOF_DOMAIN',
      'PROOF_CHALLENGE',
    ]);
  });

  it('keeps the proofs of a signed document inside, and verifies both', async () => {
    const signed = await sign(credential, signer, { suite: 'eddsa-rdfc-2022', created });
    const jwt = await sign(signed, signer, options);
    expect(decodeJwt(jwt).credential).toEqual(signed);
    expect(await verifyProof(jwt, { now })).toMatchObject([
      { verified: true, suite: 'vc-jwt' },
      { verified: true, suite: 'eddsa-rdfc-2022' },
    ]);
    const altered = await sign({ ...signed, name: 'Altered' }, signer, options);
    expect((await verifyProof(altered, { now })).map(({ verified }) => verified)).toEqual([true, false]);
  });

  it('gives the same token each time', async () => {
    expect(await sign(credential, signer, options)).toBe(await sign(credential, signer, options));
  });

  it('signs under a context that is not pinned: what is signed is the JSON', async () => {
    const document = { ...credential, '@context': [...credential['@context'], 'https://example.edu/context'] };
    expect(await judge(await sign(document, signer, options))).toEqual([]);
  });

  it('refuses a document that has a claim of its own', async () => {
    expect(await codeOf(sign({ ...credential, sub: 'urn:x:1' }, signer, options))).toBe('JWT_CLAIM_MISMATCH');
  });
});

describe('the header of a JWT', () => {
  it.each<[string, JsonObject, string[]]>([
    ['alg none', { alg: 'none' }, ['JWT_ALGORITHM', 'JWT_ALGORITHM_MISMATCH']],
    ['alg HS256', { alg: 'HS256' }, ['JWT_ALGORITHM', 'JWT_ALGORITHM_MISMATCH']],
    ['no alg', { alg: undefined }, ['JWT_ALGORITHM', 'JWT_ALGORITHM_MISMATCH']],
    ['alg as list', { alg: ['EdDSA'] }, ['JWT_ALGORITHM', 'JWT_ALGORITHM_MISMATCH']],
    ['another algorithm', { alg: 'ES256' }, ['JWT_ALGORITHM_MISMATCH']],
    ['alg Ed25519', { alg: 'Ed25519' }, []],
    ['crit', { crit: ['b64'], b64: false }, ['JWT_HEADER_REFUSED', 'JWT_HEADER_REFUSED']],
    ['b64 false', { b64: false }, ['JWT_HEADER_REFUSED']],
    ['zip', { zip: 'DEF' }, ['JWT_HEADER_REFUSED']],
    ['jku', { jku: 'https://example.edu/keys' }, ['JWT_HEADER_REFUSED']],
    ['x5u', { x5u: 'https://example.edu/cert' }, ['JWT_HEADER_REFUSED']],
    ['x5c', { x5c: [] }, ['JWT_HEADER_REFUSED']],
    ['a parameter that means nothing', { x5t: 'abc' }, []],
    ['no typ', { typ: undefined }, []],
    ['typ JWT', { typ: 'JWT' }, []],
    ['typ in other letters', { typ: 'VC+JWT' }, []],
    ['typ vp+jwt on a credential', { typ: 'vp+jwt' }, ['JWT_TYPE']],
    ['typ at+jwt', { typ: 'at+jwt' }, ['JWT_TYPE']],
    ['cty vc', { cty: 'vc' }, []],
    ['cty vp', { cty: 'vp' }, ['JWT_TYPE']],
    ['cty JWT', { cty: 'JWT' }, ['JWT_TYPE']],
    ['its own key', { jwk: { kty: 'OKP', crv: 'Ed25519', x: issuerJwk.x } }, []],
    ['a private key', { jwk: issuerJwk }, ['KEY_PRIVATE', 'JWT_KEY_MISMATCH']],
    ['another key', { jwk: publicJwk('ES256') }, ['JWT_KEY_MISMATCH']],
    ['a key that is none', { jwk: 'key' }, ['JWT_KEY_MISMATCH']],
    ['no kid, no iss', { kid: undefined }, ['JWT_KEY_ID']],
    ['kid of no document', { kid: `${issuer}#other` }, ['DID_METHOD_NOT_FOUND']],
    ['kid of nobody', { kid: 'did:unheard:1#key' }, ['DID_UNSUPPORTED']],
    ['kid as number', { kid: 1 }, ['JWT_KEY_ID']],
  ])('is judged with %s', async (_what, changes, codes) => {
    expect(await judged(changes)).toEqual(codes);
  });
});

const by = await signerOf('ES256');

describe('the key of a JWT', () => {
  const jwk = { ...publicJwk('ES256'), kid: 'key-of-2026' };
  const payload = { ...credential, issuer: controller, iss: controller };
  const outcome = async (head: JsonObject, document: DidDocument) =>
    codesOf(await verifyProof(await token({ alg: 'ES256', ...head }, payload, by), answering(document))).flat();

  it('may be named by kid, where iss says whose', async () => {
    expect(await outcome({ kid: 'key-of-2026' }, documentOf(jwk))).toEqual([]);
    expect(await outcome({ kid: 'key-of-2025' }, documentOf(jwk))).toEqual(['DID_METHOD_NOT_FOUND']);
    const second = {
      id: `${controller}#key-2`,
      type: 'JsonWebKey',
      controller,
      publicKeyJwk: { ...publicJwk('EdDSA'), kid: 'key-of-2026' },
    };
    const two = documentOf(jwk, { capabilityInvocation: [second] });
    expect(await outcome({ kid: 'key-of-2026' }, two)).toEqual(['DID_METHOD_AMBIGUOUS']);
  });

  it('may be named by jwk, which must be in the document of iss', async () => {
    expect(await outcome({ jwk: publicJwk('ES256') }, documentOf(jwk))).toEqual([]);
    expect(await outcome({ jwk: publicJwk('ES256') }, documentOf(publicJwk('EdDSA')))).toEqual([
      'DID_METHOD_NOT_FOUND',
    ]);
    expect(await outcome({ jwk: { ...publicJwk('ES256'), d: 'AA' } }, documentOf(jwk))).toEqual([
      'KEY_PRIVATE',
      'JWT_KEY_ID',
    ]);
  });

  it('must have the algorithm of the header, when it names one', async () => {
    expect(await outcome({ kid }, documentOf({ ...jwk, alg: 'ES256' }))).toEqual([]);
    expect(await outcome({ kid }, documentOf({ ...jwk, alg: 'ES384' }))).toEqual(['JWT_ALGORITHM_MISMATCH']);
  });

  it('is unknown, not bad, when it cannot be had', async () => {
    const jwt = await token({ alg: 'ES256', kid }, payload, by);
    const resolvers = { example: () => Promise.reject(new Error('offline')) };
    expect(await verifyJwt(jwt, { now, resolvers })).toMatchObject({
      outcome: { outcome: 'unknown', findings: [{ code: 'DID_UNRESOLVED' }] },
    });
  });

  it('must be listed for authentication to sign a presentation', async () => {
    const jwt = await sign({ ...presentation, holder: controller }, by, options);
    expect(codesOf(await verifyProof(jwt, answering(documentOf(jwk))))).toEqual([[]]);
    expect(codesOf(await verifyProof(jwt, answering(documentOf(jwk, { authentication: [] }))))).toEqual([
      ['DID_METHOD_PURPOSE'],
    ]);
  });
});

describe('the claims of a JWT', () => {
  const after = 1793534401;
  it.each<[string, JsonObject, string[]]>([
    ['all of them', claims, []],
    ['another iss', { iss: 'did:example:other' }, ['JWT_CLAIM_MISMATCH']],
    ['another jti', { jti: 'urn:x:1' }, ['JWT_CLAIM_MISMATCH']],
    ['another sub', { sub: 'urn:x:1' }, ['JWT_CLAIM_MISMATCH']],
    ['another nbf', { nbf: claims.nbf + 1 }, ['JWT_CLAIM_MISMATCH']],
    ['another exp', { exp: claims.exp - 1 }, ['JWT_CLAIM_MISMATCH']],
    ['nbf as text', { nbf: '1767225600' }, ['JWT_CLAIM_MISMATCH', 'JWT_CLAIM_FORM']],
    ['exp with a fraction', { exp: claims.exp + 0.5 }, ['JWT_CLAIM_MISMATCH', 'JWT_CLAIM_FORM']],
    ['a negative iat', { iat: -1 }, ['JWT_CLAIM_FORM']],
    ['iat beyond integers', { iat: 2 ** 53 }, ['JWT_CLAIM_FORM']],
    ['iat in the future', { iat: after }, ['JWT_ISSUED_IN_FUTURE']],
    ['iat now', { iat: after - 1 }, []],
    ['an audience', { aud: 'https://example.edu' }, ['PROOF_DOMAIN_NOT_CHECKED']],
  ])('are judged with %s', async (_what, changes, codes) => {
    expect(await judged({}, { ...credential, ...changes })).toEqual(codes);
  });

  it('warns of an iat that is no number', async () => {
    const [result] = await verifyProof(await token(header, { ...credential, iat: '2026-01-01T00:00:00Z' }), { now });
    expect(result).toMatchObject({ verified: true, problems: [{ code: 'JWT_CLAIM_FORM', severity: 'warning' }] });
  });

  it('judges dates that only the token has', async () => {
    const { validFrom: _from, validUntil: _until, ...undated } = credential;
    expect(await judged({}, { ...undated, nbf: after })).toEqual(['JWT_NOT_YET_VALID']);
    expect(await judged({}, { ...undated, exp: after - 2 })).toEqual(['JWT_EXPIRED']);
    expect(await judged({}, { ...undated, nbf: after - 1, exp: after - 1 })).toEqual([]);
    expect(await judge(await token(header, { ...undated, nbf: after }), { clockTolerance: 1 })).toEqual([]);
  });

  it('warns of missing ones in a badge, where Open Badges asks for them', async () => {
    const document = badge('regular', issuer);
    const [result] = await verifyProof(await token({ ...header, typ: 'JWT' }, document), { now });
    expect(result?.verified).toBe(true);
    expect(result?.problems.map(({ code, severity }) => `${severity} ${code}`)).toContain('warning JWT_CLAIM_MISSING');
  });
});

describe('a token that wraps its credential in vc', () => {
  const { id: _id, issuer: _issuer, issuanceDate: _date, ...bare } = version1;
  const registered = { iss: issuer, jti: version1.id, nbf: 1767225600, exp: 1798761600, sub: 'urn:x:1' };

  it('is read with the claims filled in, and a warning', async () => {
    const jwt = await token({ ...header, typ: 'JWT' }, { ...registered, vc: { ...bare, credentialSubject: {} } });
    expect(decodeJwt(jwt).credential).toEqual({
      ...version1,
      credentialSubject: { id: 'urn:x:1' },
      expirationDate: '2027-01-01T00:00:00Z',
    });
    expect(await verifyProof(jwt, { now })).toMatchObject([
      { verified: true, problems: [{ code: 'JWT_VC_CLAIM_READ', severity: 'warning' }] },
    ]);
  });

  it('fills the dates of version 2, and an issuer without id', () => {
    const vc = {
      '@context': credential['@context'],
      type: credential.type,
      issuer: { name: 'Example' },
      credentialSubject: { name: 'x' },
    };
    const jwt = [header, { ...registered, vc }]
      .map((part) => encodeBase64url(utf8(JSON.stringify({ ...part, typ: undefined }))))
      .join('.');
    expect(decodeJwt(`${jwt}.AAAA`).credential).toMatchObject({
      issuer: { id: issuer, name: 'Example' },
      validFrom: '2026-01-01T00:00:00Z',
      validUntil: '2027-01-01T00:00:00Z',
    });
  });

  it('must not contradict the claims', async () => {
    const vc = { ...bare, issuer: 'did:example:other' };
    expect(await judge(await token({ ...header, typ: 'JWT' }, { ...registered, sub: undefined, vc }))).toContain(
      'JWT_CLAIM_MISMATCH',
    );
  });

  it('is refused under typ vc+jwt, and beside a credential', async () => {
    expect(await judged({}, { ...registered, vc: bare })).toContain('JWT_VC_CLAIM');
    expect(await judged({ typ: 'JWT' }, { ...credential, vc: bare })).toContain('JWT_VC_CLAIM');
    expect(await judged({ typ: 'JWT' }, { vc: bare, vp: bare })).toContain('JWT_VC_CLAIM');
  });

  it('is read for presentations too', async () => {
    const vp = { '@context': presentation['@context'], type: presentation.type };
    const jwt = await token({ ...header, typ: 'JWT' }, { iss: issuer, jti: 'urn:x:2', vp });
    expect(decodeJwt(jwt).credential).toEqual({ ...presentation, id: 'urn:x:2' });
    expect(await judge(jwt)).toEqual(['JWT_VC_CLAIM_READ']);
  });
});

const good = await token(header, { ...credential, ...claims });

describe('decodeJwt', () => {
  const [head = '', body = '', signature = ''] = good.split('.');
  const encode = (text: string) => encodeBase64url(utf8(text));

  it.each([
    ['two parts', `${head}.${body}`, 'JWT_FORM'],
    ['four parts', `${good}.AAAA`, 'JWT_FORM'],
    ['no signature', `${head}.${body}.`, 'JWT_FORM'],
    ['no payload', `${head}..${signature}`, 'JWT_FORM'],
    ['padding', `${head}.${body}.${signature}=`, 'JWT_FORM'],
    ['stray bits', `${head}.${body}.AB`, 'JWT_FORM'],
    ['white space', `${head}.${body} .${signature}`, 'JWT_FORM'],
    ['a line end', `${good}\n`, 'JWT_FORM'],
    ['other letters', `${head}.${body}+.${signature}`, 'JWT_FORM'],
    ['a header that is an array', `${encode('[]')}.${body}.${signature}`, 'JWT_FORM'],
    ['a payload that is a text', `${head}.${encode('"x"')}.${signature}`, 'JWT_FORM'],
    ['a payload that is no JSON', `${head}.${encode('{')}.${signature}`, 'JSON_SYNTAX'],
    ['a claim twice', `${head}.${encode('{"iss":"a","iss":"b"}')}.${signature}`, 'JSON_DUPLICATE_KEY'],
    ['a parameter twice', `${encode('{"alg":"EdDSA","alg":"none"}')}.${body}.${signature}`, 'JSON_DUPLICATE_KEY'],
    ['too much text', 'A'.repeat(5_000_000), 'LIMIT_TEXT_SIZE'],
  ])('refuses %s', async (_what, text, code) => {
    expect(await codeOf(Promise.resolve().then(() => decodeJwt(text)))).toBe(code);
    expect(await verifyJwt(text, { now })).toMatchObject({
      outcome: { outcome: 'failed', suite: 'vc-jwt', findings: [{ code }] },
    });
  });

  it('judges any text without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.nat(good.length - 1).map((at) => good.slice(0, at) + good.slice(at + 1)),
        ),
        async (text) => {
          const results = await verifyProof(text, { now });
          expect(results.every(({ verified }) => !verified)).toBe(true);
        },
      ),
    );
  });
});
