import { describe, expect, it } from 'vitest';
import type { DidDocument } from '../../src/did/types.js';
import { utf8 } from '../../src/encoding/bytes.js';
import type { JsonObject } from '../../src/encoding/json-object.js';
import { decodeBase64url, encodeBase64url } from '../../src/encoding/multibase.js';
import { decodeJwt } from '../../src/proof/jwt/decode.js';
import { verifyJwt } from '../../src/proof/jwt/verify-jwt.js';
import { sign } from '../../src/proof/sign.js';
import { verifyProof } from '../../src/proof/verify-proof.js';
import { badge, issuerJwk } from '../badges.js';
import { codeOf } from '../keys/code-of.js';
import { wholeSentences } from '../problems/whole-sentences.js';
import { credential, issuer, now, presentation, signer, version1 } from './fixtures.js';

const suite = 'vc-jwt';
const school = 'did:example:school';
const publicKeyJwk = { kty: 'OKP', crv: 'Ed25519', x: issuerJwk.x };
const multikey = signer.verificationMethod.split('#')[1];
const header = { alg: 'EdDSA', kid: signer.verificationMethod };
const { validFrom: _from, validUntil: _until, ...undated } = credential;
const seconds = now.getTime() / 1000;

async function token(payload: JsonObject, changes: JsonObject = {}): Promise<string> {
  const part = (value: JsonObject) => encodeBase64url(utf8(JSON.stringify(value)));
  const input = `${part({ ...header, ...changes })}.${part(payload)}`;
  return `${input}.${encodeBase64url(await signer.sign(utf8(input)))}`;
}

/** Severity, code and place of each problem of a token. */
async function judge(payload: JsonObject, changes: JsonObject = {}, options: object = {}): Promise<string[]> {
  const results = await verifyProof(await token(payload, changes), { now, ...options });
  const problems = results.flatMap((result) => wholeSentences(result.problems));
  expect(results.every(({ verified }) => verified)).toBe(problems.every(({ severity }) => severity === 'warning'));
  return problems.map(({ code, pointer }) => `${code} ${pointer ?? '-'}`);
}

async function payloadOf(document: object, options: object = {}): Promise<JsonObject> {
  return decodeJwt(await sign(document, signer, { suite, ...options })).payload;
}

describe('the claims that are written', () => {
  it.each<[string, object, JsonObject]>([
    ['an issuer and subjects as objects', { issuer: { id: issuer, name: 'School' } }, { iss: issuer }],
    [
      'several subjects: none of them is the one',
      { credentialSubject: [{ id: 'urn:x:1' }, { id: 'urn:x:2' }] },
      { sub: undefined },
    ],
    ['a list of one subject', { credentialSubject: [{ id: 'urn:x:1' }] }, { sub: 'urn:x:1' }],
    ['a subject without id', { credentialSubject: { name: 'x' } }, { sub: undefined }],
    ['half seconds: the second that has begun', { validFrom: '2026-01-01T00:00:00.9Z' }, { nbf: 1767225600 }],
    ['the first second of 1970', { validFrom: '1970-01-01T00:00:00Z' }, { nbf: 0 }],
    ['a moment before 1970: no claim', { validFrom: '1969-12-31T23:59:59Z' }, { nbf: undefined }],
  ])('mirror %s', async (_, over, expected) => {
    const payload = await payloadOf({ ...credential, ...over });
    for (const [claim, value] of Object.entries(expected)) expect(payload[claim]).toEqual(value);
  });

  it('mirror the dates of version 1.1, where they stand', async () => {
    const dated = { ...version1, expirationDate: '2027-01-01T00:00:00Z' };
    expect(await payloadOf(dated)).toMatchObject({ nbf: 1767225600, exp: 1798761600 });
  });

  it('of a presentation are its id and holder, with whom and what it is for', async () => {
    const made = { ...presentation, id: 'urn:x:1', holder: { id: issuer } };
    const own = { ...made, jti: 'urn:x:1', iss: issuer };
    expect(await payloadOf(made)).toEqual(own);
    expect(await payloadOf(made, { domain: ['a.example'] })).toEqual({ ...own, aud: 'a.example' });
    expect(await payloadOf(made, { domain: ['a', 'b'], challenge: 'n' })).toEqual({
      ...own,
      aud: ['a', 'b'],
      nonce: 'n',
    });
  });

  it.each(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'nonce', 'cnf', 'vc', 'vp'])(
    'may not stand in the document: %s',
    async (claim) => {
      const made = sign({ ...credential, [claim]: 'x' }, signer, { suite });
      await expect(made).rejects.toMatchObject({ code: 'JWT_CLAIM_MISMATCH', problems: [{ pointer: `/${claim}` }] });
      await made.catch((error) => expect(wholeSentences(error.problems)[0]?.detail).toContain(claim));
    },
  );

  it('may stand in the document where they say the same', async () => {
    expect(await payloadOf({ ...credential, iss: issuer })).toMatchObject({ iss: issuer });
  });
});

describe('the claims that are read', () => {
  it.each<[string, JsonObject, string[]]>([
    ['another iss', { ...credential, iss: 'did:example:other' }, ['JWT_CLAIM_MISMATCH /issuer']],
    ['another jti', { ...credential, jti: 'urn:x:1' }, ['JWT_CLAIM_MISMATCH /id']],
    ['another nbf', { ...credential, nbf: 1 }, ['JWT_CLAIM_MISMATCH /validFrom']],
    ['another exp', { ...credential, exp: 4e9 }, ['JWT_CLAIM_MISMATCH /validUntil']],
    ['another sub', { ...credential, sub: 'urn:x:1' }, ['JWT_CLAIM_MISMATCH /credentialSubject/id']],
    ['another nbf, in version 1.1', { ...version1, nbf: 1 }, ['JWT_CLAIM_MISMATCH /issuanceDate']],
    [
      'another exp, in version 1.1',
      { ...version1, expirationDate: '2027-01-01T00:00:00Z', exp: 4e9 },
      ['JWT_CLAIM_MISMATCH /expirationDate'],
    ],
    ['another holder', { ...presentation, iss: 'did:example:other' }, ['JWT_CLAIM_MISMATCH /holder']],
    [
      'a sub beside two subjects',
      { ...credential, credentialSubject: [{ id: 'urn:x:1' }, { id: 'urn:x:2' }], sub: 'urn:x:3' },
      [],
    ],
    ['an id that only the token has', { ...credential, id: undefined, jti: 'urn:x:1' }, []],
    ['an empty nbf', { ...undated, nbf: null }, ['JWT_CLAIM_FORM -']],
    ['a negative exp', { ...undated, exp: -1 }, ['JWT_CLAIM_FORM -']],
    ['an iat of half seconds', { ...credential, iat: 1.5 }, ['JWT_CLAIM_FORM -']],
    ['an iat of zero', { ...credential, iat: 0 }, []],
    ['an nbf of this second', { ...undated, nbf: seconds }, []],
    ['an nbf of the next', { ...undated, nbf: seconds + 1 }, ['JWT_NOT_YET_VALID -']],
    ['an exp of this second', { ...undated, exp: seconds }, []],
    ['an exp of the last', { ...undated, exp: seconds - 1 }, ['JWT_EXPIRED -']],
    ['an iat of this second', { ...undated, iat: seconds }, []],
    ['an iat of the next', { ...undated, iat: seconds + 1 }, ['JWT_ISSUED_IN_FUTURE -']],
    ['an end that the credential states too', { ...undated, validUntil: '2026-10-01T00:00:00Z', exp: 1790812800 }, []],
    [
      'a beginning that the credential states too',
      { ...undated, validFrom: '2026-12-01T00:00:00Z', nbf: 1796083200 },
      [],
    ],
    ['an audience', { ...credential, aud: 'a' }, ['PROOF_DOMAIN_NOT_CHECKED -']],
    ['a nonce', { ...credential, nonce: 'a' }, ['PROOF_CHALLENGE_NOT_CHECKED -']],
  ])('may be %s', async (_, payload, expected) => {
    expect(await judge(payload)).toEqual(expected);
  });

  it('have the grace that the caller gives', async () => {
    const grace = { clockTolerance: 1 };
    expect(await judge({ ...undated, iat: seconds + 1 }, {}, grace)).toEqual([]);
    expect(await judge({ ...undated, exp: seconds - 1 }, {}, grace)).toEqual([]);
    expect(await judge({ ...undated, exp: seconds - 2 }, {}, grace)).toEqual(['JWT_EXPIRED -']);
    expect(await judge({ ...undated, nbf: seconds + 2 }, {}, grace)).toEqual(['JWT_NOT_YET_VALID -']);
    expect(await judge({ ...undated, iat: seconds + 2 }, {}, grace)).toEqual(['JWT_ISSUED_IN_FUTURE -']);
  });

  it('are missed in a badge alone, each where it should mirror', async () => {
    const document = badge('regular', issuer);
    const missing = await judge(document);
    expect(missing).toEqual(
      expect.arrayContaining(['JWT_CLAIM_MISSING /issuer', 'JWT_CLAIM_MISSING /id', 'JWT_CLAIM_MISSING /validFrom']),
    );
    expect(await judge({ ...document, iss: issuer })).not.toContain('JWT_CLAIM_MISSING /issuer');
    const endorsement = { ...credential, type: ['VerifiableCredential', 'EndorsementCredential'] };
    expect(await judge(endorsement)).toContain('JWT_CLAIM_MISSING /issuer');
    expect(await judge(endorsement)).toContain('JWT_CLAIM_MISSING /validUntil');
    expect(await judge(credential)).toEqual([]);
  });
});

describe('what a vc or vp claim leaves out', () => {
  const registered = { iss: issuer, jti: 'urn:x:1', sub: 'urn:x:2', nbf: 1767225600, exp: 1798761600 };
  const read = (payload: JsonObject, head: JsonObject = {}) => {
    const part = (value: JsonObject) => encodeBase64url(utf8(JSON.stringify(value)));
    return decodeJwt(`${part({ ...header, ...head })}.${part(payload)}.AAAA`).credential;
  };
  const vc = { '@context': ['https://www.w3.org/2018/credentials/v1'], type: ['VerifiableCredential'] };

  it.each<[string, JsonObject, JsonObject]>([
    [
      'nothing that is there',
      { ...vc, id: 'urn:x:9', issuer: 'did:x:9', issuanceDate: 'then' },
      { id: 'urn:x:9', issuer: 'did:x:9', issuanceDate: 'then' },
    ],
    ['the id of an issuer', { ...vc, issuer: { name: 'x' } }, { issuer: { name: 'x', id: issuer } }],
    ['no id of an issuer that has one', { ...vc, issuer: { id: 'did:x:9' } }, { issuer: { id: 'did:x:9' } }],
    [
      'the id of a subject',
      { ...vc, credentialSubject: { name: 'x' } },
      { credentialSubject: { name: 'x', id: 'urn:x:2' } },
    ],
    [
      'no id of several subjects',
      { ...vc, credentialSubject: [{ name: 'x' }] },
      { credentialSubject: [{ name: 'x' }] },
    ],
    [
      'the dates',
      vc,
      { id: 'urn:x:1', issuer, issuanceDate: '2026-01-01T00:00:00Z', expirationDate: '2027-01-01T00:00:00Z' },
    ],
  ])('the claims fill in: %s', (_, inner, expected) => {
    const document = read({ ...registered, vc: inner });
    expect(document).toMatchObject(expected);
    expect(Object.keys(document)).not.toContain('validFrom');
  });

  it('is left out still where the claims do not say it', () => {
    expect(read({ vc })).toEqual(vc);
    for (const nbf of [-1, 1.5, '1', 253402300800]) expect(read({ vc, nbf, exp: nbf })).toEqual(vc);
    expect(read({ vc, nbf: 0, exp: 253402300799 })).toEqual({
      ...vc,
      issuanceDate: '1970-01-01T00:00:00Z',
      expirationDate: '9999-12-31T23:59:59Z',
    });
  });

  it('is the id and the holder of a presentation', () => {
    const vp = { type: ['VerifiablePresentation'] };
    expect(read({ ...registered, vp })).toEqual({ ...vp, id: 'urn:x:1', holder: issuer });
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['another type of token', { vc }, { typ: 'vc+jwt' }],
    ['a type that only begins so', { vc }, { typ: 'JWTS' }],
    ['a type that only ends so', { vc }, { typ: 'XJWT' }],
    ['a credential around it', { ...credential, vc }, {}],
    ['both of them', { vc, vp: vc }, {}],
    ['text', { vc: 'x' }, {}],
  ])('is none with %s', async (_, payload, head) => {
    const document = read(payload, head);
    expect(document).not.toHaveProperty('vc');
    expect(document).not.toHaveProperty('vp');
    expect(await judge(payload, head)).toContain('JWT_VC_CLAIM -');
  });

  it('is told to be read, small letters in the type or not', async () => {
    const inner = { ...version1 } as JsonObject;
    for (const typ of ['JWT', 'jwt', undefined])
      expect(await judge({ iss: issuer, vc: inner }, { typ })).toEqual(['JWT_VC_CLAIM_READ -']);
    const { '@context': context, type, holder } = presentation;
    expect(await judge({ iss: issuer, vp: { '@context': context, type, holder } })).toEqual(['JWT_VC_CLAIM_READ -']);
  });

  it('is none of the claims of a token: those are left out of the credential', () => {
    const claims = {
      iss: 'a',
      sub: 'a',
      aud: 'a',
      exp: 1,
      nbf: 1,
      iat: 1,
      jti: 'a',
      nonce: 'a',
      cnf: {},
      vc: 'a',
      vp: 'a',
    };
    expect(read({ ...credential, ...claims })).toEqual(credential);
    expect(read({ ...credential, other: 1 })).toEqual({ ...credential, other: 1 });
  });
});

describe('what a token presents', () => {
  const envelope = {
    '@context': credential['@context'],
    id: 'data:application/vc+jwt,a.b.c',
    type: 'EnvelopedVerifiableCredential',
  };

  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, []],
    ['an envelope', envelope, []],
    ['a credential', credential, ['JWT_PRESENTED_PLAIN /verifiableCredential']],
    ['one beside an envelope', [envelope, credential], ['JWT_PRESENTED_PLAIN /verifiableCredential/1']],
    ['text', ['a.b.c'], []],
  ])('is told of: %s', async (_, verifiableCredential, expected) => {
    expect(await judge({ ...presentation, verifiableCredential }, { typ: 'vp+jwt' })).toEqual(expected);
  });
});

describe('the header', () => {
  it.each<[string, JsonObject, JsonObject, string[]]>([
    ['typ application/vc+jwt', credential, { typ: 'application/vc+jwt' }, []],
    ['typ that only begins so', credential, { typ: 'vc+jwts' }, ['JWT_TYPE -']],
    ['typ that only ends so', credential, { typ: 'xvc+jwt' }, ['JWT_TYPE -']],
    ['typ as a number', credential, { typ: 1 }, ['JWT_TYPE -']],
    ['cty application/vc', credential, { cty: 'application/vc' }, []],
    ['cty that only begins so', credential, { cty: 'vcs' }, ['JWT_TYPE -']],
    ['cty that only ends so', credential, { cty: 'xvc' }, ['JWT_TYPE -']],
    ['cty as a number', credential, { cty: 1 }, ['JWT_TYPE -']],
    ['typ application/vp+jwt', presentation, { typ: 'application/vp+jwt', cty: 'vp' }, []],
    ['typ vp+jwt', presentation, { typ: 'VP+JWT', cty: 'application/vp' }, []],
    ['typ vc+jwt on a presentation', presentation, { typ: 'vc+jwt' }, ['JWT_TYPE -']],
    ['cty vc on a presentation', presentation, { cty: 'vc' }, ['JWT_TYPE -']],
    [
      'typ that only begins so, on a presentation',
      presentation,
      { typ: 'vp+jwts', cty: 'vps' },
      ['JWT_TYPE -', 'JWT_TYPE -'],
    ],
    [
      'typ that only ends so, on a presentation',
      presentation,
      { typ: 'xvp+jwt', cty: 'xvp' },
      ['JWT_TYPE -', 'JWT_TYPE -'],
    ],
    ['b64 true', credential, { b64: true }, []],
    ['a jwk without secret', credential, { jwk: publicKeyJwk }, []],
    ['a jwk that is none', credential, { jwk: { kty: 'OKP' } }, ['JWT_KEY_MISMATCH -']],
  ])('is judged with %s', async (_, payload, changes, expected) => {
    expect(await judge(payload, changes)).toEqual(expected);
  });

  it('is told by what was expected, and in which parameter', async () => {
    const problemsOf = async (payload: JsonObject, changes: JsonObject) =>
      (await verifyProof(await token(payload, changes), { now }))[0]?.problems;
    expect(await problemsOf(credential, { typ: 'x' })).toMatchObject([{ expected: 'vc+jwt or JWT', received: 'x' }]);
    expect(await problemsOf(presentation, { cty: 'x' })).toMatchObject([{ expected: 'vp+jwt or JWT', received: 'x' }]);
    expect((await problemsOf(credential, { cty: 'x' }))?.[0]?.detail).toMatch(/^cty/);
    expect((await problemsOf(credential, { jku: 'x' }))?.[0]?.detail).toContain('jku');
    expect((await problemsOf(credential, { b64: false }))?.[0]?.detail).toContain('b64');
    expect((await problemsOf(credential, { alg: 'ES256' }))?.[0]).toMatchObject({ expected: 'EdDSA' });
  });

  it.each<[string, object, string]>([
    ['a badge', badge('regular', issuer), 'JWT'],
    ['a presentation', presentation, 'vp+jwt'],
    ['a credential', credential, 'vc+jwt'],
  ])('of %s says so', async (_, document, typ) => {
    const { header: written } = decodeJwt(await sign(document, signer, { suite }));
    expect(written).toEqual({ alg: 'EdDSA', kid: signer.verificationMethod, typ });
  });
});

describe('the key of a token', () => {
  const methodOf = (over: object = {}) => ({
    id: `${school}#key-1`,
    type: 'JsonWebKey',
    controller: school,
    publicKeyJwk,
    ...over,
  });
  const documentOf = (method: object): DidDocument => ({
    id: school,
    verificationMethod: [method as never],
    assertionMethod: [`${school}#key-1`],
  });
  const payload = { ...credential, issuer: school, iss: school };
  const by = async (head: JsonObject, method: object, claims: JsonObject = payload) =>
    judge(claims, head, { resolvers: { example: async () => documentOf(method) } });

  it('may be named by its URL, by kid or by jwk', async () => {
    expect(await by({ kid: `${school}#key-1` }, methodOf())).toEqual([]);
    expect(await by({ kid: 'key-1' }, methodOf({ publicKeyJwk: { ...publicKeyJwk, kid: 'key-1' } }))).toEqual([]);
    expect(await by({ kid: undefined, jwk: publicKeyJwk }, methodOf())).toEqual([]);
    const multi = methodOf({ type: 'Multikey', publicKeyJwk: undefined, publicKeyMultibase: multikey });
    expect(await by({ kid: undefined, jwk: publicKeyJwk }, multi)).toEqual([]);
  });

  it.each<[string, JsonObject, object, JsonObject, string]>([
    [
      'kid of another',
      { kid: 'key-2' },
      methodOf({ publicKeyJwk: { ...publicKeyJwk, kid: 'key-1' } }),
      payload,
      'DID_METHOD_NOT_FOUND -',
    ],
    ['kid of a key without', { kid: 'key-1' }, methodOf(), payload, 'DID_METHOD_NOT_FOUND -'],
    [
      'kid of a key that is no JWK',
      { kid: 'key-1' },
      methodOf({ publicKeyJwk: undefined, publicKeyMultibase: multikey }),
      payload,
      'DID_METHOD_NOT_FOUND -',
    ],
    [
      'jwk of another',
      { kid: undefined, jwk: { ...publicKeyJwk, x: 'A'.repeat(43) } },
      methodOf(),
      payload,
      'JWT_KEY_ID -',
    ],
    [
      'jwk of another Multikey',
      { kid: undefined, jwk: publicKeyJwk },
      methodOf({ type: 'Multikey', publicKeyJwk: undefined, publicKeyMultibase: 'z6Mk' }),
      payload,
      'DID_METHOD_NOT_FOUND -',
    ],
    [
      'jwk of nothing',
      { kid: undefined, jwk: publicKeyJwk },
      methodOf({ publicKeyJwk: undefined }),
      payload,
      'DID_METHOD_NOT_FOUND -',
    ],
    ['a kid without iss', { kid: 'key-1' }, methodOf(), { ...credential, issuer: school }, 'JWT_KEY_ID -'],
    [
      'a jwk without iss',
      { kid: undefined, jwk: publicKeyJwk },
      methodOf(),
      { ...credential, issuer: school },
      'JWT_KEY_ID -',
    ],
    ['neither kid nor jwk', { kid: undefined }, methodOf(), payload, 'JWT_KEY_ID -'],
    ['a jwk that is text', { kid: undefined, jwk: 'x' }, methodOf(), payload, 'JWT_KEY_ID -'],
    ['a URL with a space', { kid: `${school}#key 1` }, methodOf(), payload, 'DID_METHOD_NOT_FOUND -'],
    ['a URL with something before it', { kid: `x${school}#key-1` }, methodOf(), payload, 'DID_METHOD_NOT_FOUND -'],
    ['a URL of two fragments', { kid: `${school}#key-1#x` }, methodOf(), payload, 'DID_METHOD_NOT_FOUND -'],
    ['a kid that is a list', { kid: ['key-1'] }, methodOf(), payload, 'DID_METHOD_NOT_FOUND -'],
  ])('is not found by %s', async (_, head, method, claims, problem) => {
    expect(await by(head, method, claims)).toContain(problem);
  });

  it('must agree with header, alg and jwk', async () => {
    const kid = `${school}#key-1`;
    expect(await by({ kid, alg: 'Ed25519' }, methodOf({ publicKeyJwk: { ...publicKeyJwk, alg: 'EdDSA' } }))).toEqual(
      [],
    );
    expect(await by({ kid }, methodOf({ publicKeyJwk: { ...publicKeyJwk, alg: 'ES256' } }))).toEqual([
      'JWT_ALGORITHM_MISMATCH -',
    ]);
    expect(await by({ kid, jwk: publicKeyJwk }, methodOf())).toEqual([]);
  });

  it('may have expired since the token says it became valid', async () => {
    const kid = `${school}#key-1`;
    const expired = methodOf({ expires: '2026-02-01T00:00:00Z' });
    expect(await by({ kid }, expired, { ...payload, nbf: 1767225600 })).toEqual([]);
    expect(await by({ kid }, expired)).toEqual(['KEY_EXPIRED -']);
    expect(await by({ kid }, expired, { ...payload, nbf: '1767225600' })).toContain('KEY_EXPIRED -');
  });

  it('may be out of reach: unknown, where nothing else is wrong', async () => {
    const resolvers = { example: () => Promise.reject(new Error('offline')) };
    const kid = `${school}#key-1`;
    const outcome = async (head: JsonObject) =>
      (await verifyJwt(await token(payload, head), { now, resolvers })).outcome;
    expect(await outcome({ kid })).toMatchObject({ outcome: 'unknown', suite, verificationMethod: kid });
    expect(await outcome({ kid, jku: 'x' })).toMatchObject({ outcome: 'failed' });
    expect(await outcome({ kid: undefined })).toMatchObject({ outcome: 'failed', suite, verificationMethod: '' });
  });

  it('comes with the document in which it was found', async () => {
    const kid = `${school}#key-1`;
    const resolvers = { example: async () => documentOf(methodOf()) };
    expect(await verifyJwt(await token(payload, { kid }), { now, resolvers })).toMatchObject({
      outcome: { outcome: 'passed', controller: { id: school } },
    });
  });
});

describe('decodeJwt', () => {
  it('takes as much text as it is told, and gives what was signed', async () => {
    const text = await token(credential);
    expect(await codeOf(Promise.resolve().then(() => decodeJwt(text, { text: text.length - 1 })))).toBe(
      'LIMIT_TEXT_SIZE',
    );
    const jwt = decodeJwt(text, { text: text.length });
    expect(jwt).toMatchObject({ text, header, payload: credential, credential, findings: [] });
    const [head, body, signature = ''] = text.split('.');
    expect(jwt.signingInput).toEqual(utf8(`${head}.${body}`));
    expect(jwt.signature).toEqual(decodeBase64url(signature));
    const [problem] = await verifyProof('A'.repeat(4 * 1024 * 1024 + 1)).then(([result]) =>
      wholeSentences(result?.problems ?? []),
    );
    expect(problem?.code).toBe('LIMIT_TEXT_SIZE');
  });

  it('reads header and payload within the limits', async () => {
    const text = await token({ ...credential, deep: { deep: { deep: {} } } });
    expect(await codeOf(Promise.resolve().then(() => decodeJwt(text, { depth: 2 })))).toMatch(/^LIMIT_DEPTH/);
    expect(await verifyJwt(text, { now, limits: { depth: 2 } })).toMatchObject({
      outcome: { outcome: 'failed', suite, verificationMethod: '' },
    });
  });
});
