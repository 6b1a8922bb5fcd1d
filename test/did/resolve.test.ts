import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/did/resolve.js';
import { resolvers } from '../../src/did/resolvers.js';
import type { DidDocument } from '../../src/did/types.js';
import { EdubadgeError } from '../../src/problems/error.js';
import { codeOf } from '../keys/code-of.js';

// did:key specification, examples.
const ed25519 = 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp';
const p256 = 'did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv';

describe('resolve', () => {
  it.each([ed25519, p256])('gives the document of %s', async (did) => {
    const multikey = did.slice('did:key:'.length);
    const document = await resolve(did);
    expect(document).toEqual(await resolvers.key(did, {}));
    expect(document).toMatchObject({
      id: did,
      verificationMethod: [
        { id: `${did}#${multikey}`, type: 'Multikey', controller: did, publicKeyMultibase: multikey },
      ],
      assertionMethod: [`${did}#${multikey}`],
      authentication: [`${did}#${multikey}`],
    });
    expect(document).not.toHaveProperty('keyAgreement');
  });

  it.each([
    ['did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc', 'KEY_TYPE_UNSUPPORTED'],
    ['did:key:z6Mk', 'KEY_TYPE_UNSUPPORTED'],
    ['did:key:fed01', 'KEY_ENCODING'],
    ['did:web:example.edu', 'DID_FETCH_FAILED'],
    ['https://example.edu/issuer', 'DID_FETCH_FAILED'],
    ['did:constructor:x', 'DID_UNSUPPORTED'],
    ['did:key:', 'DID_URL'],
    [`${ed25519}#key`, 'DID_URL'],
    [`${ed25519}?versionId=1`, 'DID_URL'],
    [`${ed25519}/path`, 'DID_URL'],
    [`${ed25519}\n`, 'DID_URL'],
    ['did:KEY:z6Mk', 'DID_URL'],
    ['http://example.edu/issuer', 'DID_URL'],
    ['https://example.edu/issuer#key', 'DID_URL'],
    ['https://example.edu/ issuer', 'DID_URL'],
    ['urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33', 'DID_URL'],
    ['', 'DID_URL'],
  ])('refuses %j with %s', async (id, code) => {
    expect(await codeOf(resolve(id, { resolvers: {} }))).toBe(code);
  });

  const id = 'did:example:1';
  const answering = (answer: unknown) => resolve(id, { resolvers: { example: async () => answer as DidDocument } });

  it('asks the caller’s resolver, and hands it fetch and signal', async () => {
    const { signal } = new AbortController();
    const asked: unknown[] = [];
    const example = async (...args: unknown[]) => {
      asked.push(...args);
      return { id };
    };
    expect(await resolve(id, { resolvers: { example }, fetch, signal })).toEqual({ id });
    expect(asked).toEqual([id, { fetch, signal }]);
    expect(await resolve(ed25519, { resolvers: { key: async (did) => ({ id: did, mine: true }) } })).toHaveProperty(
      'mine',
    );
  });

  it('takes no document but the one asked for', async () => {
    expect(await codeOf(answering({ id: 'did:example:2' }))).toBe('DID_DOCUMENT_ID');
    expect(await codeOf(answering({}))).toBe('DID_DOCUMENT_ID');
    for (const bad of [undefined, null, 'text', [], { id, self: () => 1 }])
      expect(await codeOf(answering(bad))).toBe('DID_DOCUMENT');
  });

  it('says that nothing is known when a resolver fails, and keeps the cause', async () => {
    const cause = new Error('offline');
    const error = await resolve(id, { resolvers: { example: () => Promise.reject(cause) } }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(EdubadgeError);
    expect(error).toMatchObject({ code: 'DID_UNRESOLVED', cause });
  });

  it('rejects with the signal’s reason on abort', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const example = () => {
      controller.abort(reason);
      return Promise.reject(new Error('aborted'));
    };
    await expect(resolve(id, { resolvers: { example }, signal: controller.signal })).rejects.toBe(reason);
    await expect(resolve(id, { resolvers: { example }, signal: controller.signal })).rejects.toBe(reason);
  });
});
