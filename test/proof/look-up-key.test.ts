import { describe, expect, it, vi } from 'vitest';
import { generateKey, resolvers } from '../../src/index.js';
import { type KeyQuery, keyLookup } from '../../src/proof/look-up-key.js';

/** Asks for the method of a did:key that nobody asked for before. */
async function freshQuery(): Promise<KeyQuery & { id: string }> {
  const { verificationMethod: id } = await generateKey();
  const controller = id.split('#')[0] ?? '';
  return { id, matches: (method) => method.id === id, controller, purpose: 'assertionMethod' };
}

describe('the key of a did:key', () => {
  it('is looked up once for all documents, and then there at once', async () => {
    const query = await freshQuery();
    const first = keyLookup({})(query);
    expect(first).toBeInstanceOf(Promise);
    const found = await first;
    expect(found).toMatchObject({ key: { algorithm: 'Ed25519' }, controller: { id: query.controller }, findings: [] });
    expect(keyLookup({})(query)).toBe(found);
  });

  it('is for the purpose that it was asked for', async () => {
    const query = await freshQuery();
    await keyLookup({})(query);
    expect(await keyLookup({})({ ...query, purpose: 'keyAgreement' })).toMatchObject({
      findings: [{ code: 'DID_METHOD_PURPOSE' }],
    });
  });

  it('is not one that another id names, of which nothing is kept', async () => {
    const query = await freshQuery();
    await keyLookup({})(query);
    const id = `${query.controller}#another`;
    for (let time = 0; time < 2; time += 1) {
      const found = keyLookup({})({ ...query, id, matches: (method) => method.id === id });
      expect(found).toBeInstanceOf(Promise);
      expect(await found).toMatchObject({ findings: [{ code: 'DID_METHOD_NOT_FOUND' }] });
    }
  });

  it('is asked of the caller, each time, where the caller has a resolver of these', async () => {
    const query = await freshQuery();
    await keyLookup({})(query);
    const key = vi.fn(resolvers.key);
    for (let time = 1; time <= 2; time += 1) {
      expect(await keyLookup({ resolvers: { key } })(query)).toMatchObject({ findings: [] });
      expect(key).toHaveBeenCalledTimes(time);
    }
    const refusing = { key: () => Promise.reject(new Error('no')) };
    expect(await keyLookup({ resolvers: refusing })(query)).toMatchObject({ unknown: true });
    expect(await keyLookup({})(query)).toMatchObject({ findings: [] });
  });
});

describe('the key of another document', () => {
  it('is looked up anew for each: it may be revoked by then', async () => {
    const query = await freshQuery();
    const did = 'did:web:hogeschool.example';
    const method = `${did}#key-1`;
    const document = {
      id: did,
      verificationMethod: [
        {
          id: method,
          type: 'Multikey',
          controller: did,
          publicKeyMultibase: query.controller.slice('did:key:'.length),
        },
      ],
      assertionMethod: [method],
    };
    const asked = { ...query, id: method, matches: (one: { id?: unknown }) => one.id === method, controller: did };
    const web = vi.fn(async () => document);
    for (let time = 1; time <= 2; time += 1) {
      expect(await keyLookup({ resolvers: { web } })(asked)).toMatchObject({ findings: [] });
      expect(web).toHaveBeenCalledTimes(time);
    }
  });
});
