import { describe, expect, it } from 'vitest';
import { findKey } from '../../src/did/find-key.js';
import type { DidDocument } from '../../src/did/types.js';
import type { JsonObject } from '../../src/encoding/json-object.js';
import { publicKeyFromMultikey } from '../../src/keys/multikey.js';

const id = 'did:example:issuer';
const methodId = `${id}#key-1`;
// did:key specification, examples.
const publicKeyMultibase = 'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp';
const jwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'igrFmi0whuihKnj9R3Om1SoMph72wUGeFaBbzG2vzns',
  y: 'efsX5b10x8yjyrj4ny3pGfLcY7Xby1KzgqOdqnsrJIM',
};
const multikey = { id: methodId, type: 'Multikey', controller: id, publicKeyMultibase };
const sameJwk = (await publicKeyFromMultikey(publicKeyMultibase)).jwk;
const jsonWebKey = { id: methodId, type: 'JsonWebKey', controller: id, publicKeyJwk: jwk };
const now = Date.parse('2026-01-01T00:00:00Z');

const documentOf = (method: unknown, more: JsonObject = {}): DidDocument =>
  Object.freeze({ id, verificationMethod: [method], assertionMethod: [methodId], ...more });

async function codesOf(document: DidDocument, rules: { created?: number; purpose?: string } = {}): Promise<string[]> {
  const found = await findKey(document, (method) => method.id === methodId, {
    purpose: 'assertionMethod',
    now,
    ...rules,
  });
  expect(found.key === undefined).toBe(found.findings.length > 0);
  return found.findings.map(({ code }) => code);
}

describe('findKey', () => {
  it.each<[string, DidDocument]>([
    ['a Multikey', documentOf(multikey)],
    ['a JsonWebKey', documentOf(jsonWebKey)],
    ['a JsonWebKey2020', documentOf({ ...jsonWebKey, type: 'JsonWebKey2020' })],
    ['its key in both members', documentOf({ ...multikey, publicKeyJwk: sameJwk })],
    ['an Ed25519VerificationKey2020', documentOf({ ...multikey, type: 'Ed25519VerificationKey2020' })],
    [
      'a single method, not in a list',
      documentOf(undefined, { verificationMethod: multikey, assertionMethod: methodId }),
    ],
    ['relative ids', documentOf({ ...multikey, id: '#key-1' }, { assertionMethod: ['#key-1'] })],
    [
      'a method embedded under its purpose',
      documentOf(undefined, { verificationMethod: [], assertionMethod: [multikey] }),
    ],
    [
      'an identical copy',
      documentOf(multikey, { authentication: [{ ...multikey }], assertionMethod: [methodId, multikey] }),
    ],
    ['another key beside it', documentOf(multikey, { authentication: [{ ...multikey, id: `${id}#key-2` }] })],
    ['a revocation to come', documentOf({ ...multikey, revoked: '2026-01-01T00:00:01Z' })],
    ['an end to come', documentOf({ ...multikey, expires: '2026-01-01T00:00:00Z' })],
  ])('finds %s', async (_what, document) => {
    expect(await codesOf(document)).toEqual([]);
  });

  it.each<[string, DidDocument, string[]]>([
    ['no such method', documentOf({ ...multikey, id: `${id}#key-2` }), ['DID_METHOD_NOT_FOUND']],
    ['no methods', { id }, ['DID_METHOD_NOT_FOUND']],
    ['only a reference', documentOf(methodId), ['DID_METHOD_NOT_FOUND']],
    [
      'a differing copy',
      documentOf(multikey, { keyAgreement: [{ ...multikey, type: 'X' }] }),
      ['DID_METHOD_AMBIGUOUS'],
    ],
    ['a foreign controller', documentOf({ ...multikey, controller: 'did:example:other' }), ['DID_METHOD_CONTROLLER']],
    ['no controller', documentOf({ ...multikey, controller: undefined }), ['DID_METHOD_CONTROLLER']],
    ['several controllers', documentOf({ ...multikey, controller: [id] }), ['DID_METHOD_CONTROLLER']],
    [
      'another purpose',
      documentOf(multikey, { assertionMethod: [], authentication: [methodId] }),
      ['DID_METHOD_PURPOSE'],
    ],
    ['a revocation past', documentOf({ ...multikey, revoked: '2026-01-01T00:00:00Z' }), ['KEY_REVOKED']],
    ['an end past', documentOf({ ...multikey, expires: '2025-12-31T23:59:59Z' }), ['KEY_EXPIRED']],
    ['a malformed revocation', documentOf({ ...multikey, revoked: '2026' }), ['KEY_DATE']],
    ['a malformed end', documentOf({ ...multikey, expires: 1 }), ['KEY_DATE']],
    ['a type that is not known', documentOf({ ...multikey, type: 'Ed25519VerificationKey2018' }), ['DID_METHOD_TYPE']],
    ['a type from the prototype', documentOf({ ...multikey, type: 'constructor' }), ['DID_METHOD_TYPE']],
    ['a type in a list', documentOf({ ...multikey, type: ['Multikey'] }), ['DID_METHOD_TYPE']],
    [
      'the wrong curve',
      documentOf({
        ...multikey,
        type: 'Ed25519VerificationKey2020',
        publicKeyMultibase: 'zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv',
      }),
      ['DID_METHOD_TYPE'],
    ],
    ['a secret', documentOf({ ...multikey, secretKeyMultibase: 'z' }), ['KEY_PRIVATE']],
    ['a secret JWK', documentOf({ ...jsonWebKey, publicKeyJwk: { ...jwk, d: 'AA' } }), ['KEY_PRIVATE']],
    ['a secret beside its key', documentOf({ ...multikey, publicKeyJwk: { ...jwk, d: 'AA' } }), ['KEY_PRIVATE']],
    ['another key beside its key', documentOf({ ...multikey, publicKeyJwk: jwk }), ['DID_METHOD_TYPE']],
    ['no key', documentOf({ ...multikey, publicKeyMultibase: undefined }), ['KEY_ENCODING']],
    ['the key in another member', documentOf({ ...multikey, type: 'JsonWebKey' }), ['KEY_FORM']],
    [
      'much',
      documentOf({ ...multikey, controller: 'x', revoked: '2020-01-01T00:00:00Z' }, { assertionMethod: [] }),
      ['DID_METHOD_CONTROLLER', 'DID_METHOD_PURPOSE', 'KEY_REVOKED'],
    ],
  ])('refuses %s', async (_what, document, codes) => {
    expect(await codesOf(document)).toEqual(codes);
  });

  it('holds an end against the proof’s date, a revocation against the clock', async () => {
    const before = Date.parse('2025-06-01T00:00:00Z');
    const dated = (member: string) => documentOf({ ...multikey, [member]: '2025-12-01T00:00:00Z' });
    expect(await codesOf(dated('expires'), { created: before })).toEqual([]);
    expect(await codesOf(dated('revoked'), { created: before })).toEqual(['KEY_REVOKED']);
  });
});
