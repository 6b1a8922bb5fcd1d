import { describe, expect, it } from 'vitest';
import { utf8 } from '../../src/encoding/bytes.js';
import type { JsonObject } from '../../src/encoding/json-object.js';
import { encodeBase64url } from '../../src/encoding/multibase.js';
import { decodeJwt } from '../../src/proof/jwt/decode.js';
import { verifyJwt } from '../../src/proof/jwt/verify-jwt.js';
import { sign } from '../../src/proof/sign.js';
import { verifyProof } from '../../src/proof/verify-proof.js';
import { issuerJwk } from '../badges.js';
import { credential, issuer, now, presentation, signer } from './fixtures.js';

const school = 'did:example:school';
const kid = `${school}#key-1`;
const publicKeyJwk = { kty: 'OKP', crv: 'Ed25519', x: issuerJwk.x };
/** The key of RFC 8032, test 2: another one of the same kind. */
const otherJwk = { ...publicKeyJwk, x: 'PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw' };

async function token(payload: JsonObject, header: JsonObject): Promise<string> {
  const part = (value: JsonObject) => encodeBase64url(utf8(JSON.stringify(value)));
  const input = `${part({ alg: 'EdDSA', ...header })}.${part(payload)}`;
  return `${input}.${encodeBase64url(await signer.sign(utf8(input)))}`;
}

async function judge(payload: JsonObject, header: JsonObject, method: JsonObject = {}): Promise<string[]> {
  const full = { id: kid, type: 'JsonWebKey', controller: school, publicKeyJwk, ...method };
  const document = { id: school, verificationMethod: [full], assertionMethod: [kid], authentication: [kid] };
  const resolvers = { example: async () => document };
  const results = await verifyProof(await token(payload, header), { now, resolvers });
  return results.flatMap(({ problems }) => problems.map(({ code }) => code));
}

describe('what a header says', () => {
  it.each<[string, JsonObject, string[]]>([
    ['typ in a list', { typ: ['JWT'] }, ['JWT_TYPE']],
    ['cty in a list', { cty: ['vc'] }, ['JWT_TYPE']],
    ['alg in a list', { alg: ['EdDSA'] }, ['JWT_ALGORITHM', 'JWT_ALGORITHM_MISMATCH']],
    ['alg as a number', { alg: 1 }, ['JWT_ALGORITHM', 'JWT_ALGORITHM_MISMATCH']],
    ['nothing odd', {}, []],
  ])('is not taken for something else: %s', async (_, header, codes) => {
    expect(await judge(credential, { kid: signer.verificationMethod, ...header })).toEqual(codes);
  });

  it('is told by its name', async () => {
    const made = await token(credential, { kid: signer.verificationMethod, typ: 'x' });
    const [result] = await verifyProof(made, { now });
    expect(result?.problems.map(({ detail }) => detail)).toEqual([expect.stringMatching(/^typ /)]);
  });

  it('may not allow a vp claim that nobody reads', async () => {
    const payload = { iss: issuer, vp: { ...presentation } };
    expect(await judge(payload, { kid: signer.verificationMethod, typ: 'vp+jwt' })).toContain('JWT_VC_CLAIM');
    const beside = { ...credential, vp: { ...presentation } };
    expect(await judge(beside, { kid: signer.verificationMethod })).toEqual(['JWT_VC_CLAIM']);
  });

  it('of an endorsement is that of a badge', async () => {
    const endorsement = {
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      id: 'urn:uuid:5a4c1f0e-3f0a-4d6a-8a57-2f3f7c1b9d99',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'Aanbeveling',
      issuer: { id: issuer, type: ['Profile'] },
      validFrom: '2026-01-01T00:00:00Z',
      credentialSubject: { id: 'urn:x:1', type: ['EndorsementSubject'], endorsementComment: 'Goed.' },
    };
    expect(decodeJwt(await sign(endorsement, signer, { suite: 'vc-jwt' })).header.typ).toBe('JWT');
  });
});

describe('a key', () => {
  const payload = { ...credential, issuer: school, iss: school };

  it('named by jwk is that key, and not another of its kind', async () => {
    expect(await judge(payload, { jwk: publicKeyJwk })).toEqual([]);
    expect(await judge(payload, { jwk: otherJwk })).toEqual(['DID_METHOD_NOT_FOUND']);
    expect(await judge(payload, { kid, jwk: otherJwk })).toEqual(['JWT_KEY_MISMATCH']);
  });

  it('had not expired when the token became valid, to the second', async () => {
    const expires = '2026-01-01T00:00:00Z';
    expect(await judge({ ...payload, nbf: 1767225600 }, { kid }, { expires })).toEqual([]);
    const later = { ...payload, validFrom: '2026-01-01T00:00:01Z', nbf: 1767225601 };
    expect(await judge(later, { kid }, { expires })).toEqual(['KEY_EXPIRED']);
  });

  it('that is a document by itself may bear its own kid; one that stands in a document is found by its URL alone', async () => {
    const url = 'https://hogeschool.example/keys/1';
    const owner = 'https://hogeschool.example/issuer';
    const document = (jwk: object) => ({ id: url, type: 'JsonWebKey', controller: owner, publicKeyJwk: jwk });
    const outcome = async (jwk: object, issuerOf = owner) => {
      const pages: Record<string, object> = { [url]: document(jwk), [owner]: { id: owner, assertionMethod: [url] } };
      const fetch = async (input: unknown) => Response.json(pages[String(input)]);
      const made = await token({ ...credential, issuer: owner, iss: issuerOf }, { kid: url });
      const { outcome } = await verifyJwt(made, { now, fetch: fetch as typeof globalThis.fetch });
      return outcome.outcome;
    };
    expect(await outcome(publicKeyJwk)).toEqual('passed');
    expect(await outcome({ ...publicKeyJwk, kid: 'key-1' })).toEqual('passed');
    const inside = { id: `${school}#key-2`, publicKeyJwk: { ...publicKeyJwk, kid } };
    expect(await judge(payload, { kid }, inside)).toEqual(['DID_METHOD_NOT_FOUND']);
  });
});
