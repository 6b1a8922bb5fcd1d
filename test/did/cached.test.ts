import { describe, expect, it } from 'vitest';
import { cachedResolvers } from '../../src/did/cached.js';
import type { DidDocument, ResolveOptions } from '../../src/did/types.js';
import { generateKey, type Signer, sign, verify } from '../../src/index.js';

const id = 'https://hogeschool.example/issuer';

/** A clock that is set by hand, in seconds. */
function clock() {
  let seconds = Date.parse('2026-11-01T12:00:00Z') / 1000;
  const wait = (more: number): void => {
    seconds += more;
  };
  return { now: () => new Date(seconds * 1000), wait };
}

/** A resolver that counts, and answers with what `documents` holds by then. */
function counting(
  answer: (id: string, told: ResolveOptions) => Promise<DidDocument> = async (asked) => ({ id: asked }),
) {
  const asked: string[] = [];
  const resolver = async (url: string, told: ResolveOptions) => {
    asked.push(url);
    return answer(url, told);
  };
  return { asked, inner: { https: resolver } };
}

const resolved = (resolvers: ReturnType<typeof cachedResolvers>, url = id, told: ResolveOptions = {}) =>
  resolvers.https?.(url, told);

describe('cached resolvers', () => {
  it('ask once while a document is fresh, and again when it is old', async () => {
    const { asked, inner } = counting();
    const time = clock();
    const resolvers = cachedResolvers({ maxAge: 60, now: time.now }, inner);
    await resolved(resolvers);
    time.wait(59);
    expect(await resolved(resolvers)).toEqual({ id });
    expect(asked).toHaveLength(1);
    time.wait(1);
    await resolved(resolvers);
    expect(asked).toHaveLength(2);
  });

  it('ask once for all who ask at the same time', async () => {
    const { asked, inner } = counting();
    const resolvers = cachedResolvers({}, inner);
    const documents = await Promise.all(Array.from({ length: 20 }, () => resolved(resolvers)));
    expect(asked).toHaveLength(1);
    expect(new Set(documents).size).toBe(1);
  });

  it('forget a failure', async () => {
    let down = true;
    const { asked, inner } = counting(async (url) => {
      if (down) throw new Error('down');
      return { id: url };
    });
    const resolvers = cachedResolvers({}, inner);
    const both = await Promise.allSettled([resolved(resolvers), resolved(resolvers)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    down = false;
    expect(await resolved(resolvers)).toEqual({ id });
    expect(asked).toHaveLength(2);
  });

  it('let one who gives up take nothing from the others', async () => {
    let release: (document: DidDocument) => void = () => {};
    const { inner } = counting((_, { signal }) => {
      expect(signal).toBeUndefined();
      return new Promise((resolve) => {
        release = resolve;
      });
    });
    const resolvers = cachedResolvers({}, inner);
    const impatient = new AbortController();
    const first = resolved(resolvers, id, { signal: impatient.signal });
    const second = resolved(resolvers, id, { signal: new AbortController().signal });
    impatient.abort(new Error('enough'));
    await expect(first).rejects.toThrow('enough');
    release({ id });
    expect(await second).toEqual({ id });
    await expect(resolved(resolvers, id, { signal: AbortSignal.abort(new Error('late')) })).rejects.toThrow('late');
  });

  it('remember no more than they are told, and forget what was unused longest', async () => {
    const { asked, inner } = counting();
    const resolvers = cachedResolvers({ size: 2 }, inner);
    for (const url of ['https://a.example', 'https://b.example', 'https://a.example', 'https://c.example']) {
      await resolved(resolvers, url);
    }
    expect(asked).toHaveLength(3);
    await resolved(resolvers, 'https://a.example');
    expect(asked).toHaveLength(3);
    await resolved(resolvers, 'https://b.example');
    expect(asked).toHaveLength(4);
  });

  it('keep apart what was fetched by other rules', async () => {
    const { asked, inner } = counting();
    const resolvers = cachedResolvers({}, inner);
    const other = async () => new Response();
    for (const told of [{}, { allowHosts: ['intranet:443'] }, { fetch: other }]) await resolved(resolvers, id, told);
    expect(asked).toHaveLength(3);
  });

  it('ask anew for what is missing, once in a while and once for all', async () => {
    const { asked, inner } = counting(async (url) => ({ id: url, edition: asked.length }));
    const time = clock();
    const resolvers = cachedResolvers({ cooldown: 30, now: time.now }, inner);
    const suits = ({ edition }: DidDocument) => Number(edition) > 1;
    expect(await resolved(resolvers)).toMatchObject({ edition: 1 });
    expect(await resolved(resolvers, id, { suits })).toMatchObject({ edition: 1 });
    time.wait(30);
    const anew = await Promise.all(Array.from({ length: 5 }, () => resolved(resolvers, id, { suits })));
    expect(anew.map((document) => document?.edition)).toEqual([2, 2, 2, 2, 2]);
    expect(asked).toHaveLength(2);
  });

  it.each([{ maxAge: -1 }, { size: Number.NaN }, { cooldown: 'long' as never }])('refuse %j', (options) => {
    expect(() => cachedResolvers(options)).toThrow(TypeError);
  });

  it('leave the others alone: did:key and did:jwk need no remembering', () => {
    expect(Object.keys(cachedResolvers())).toEqual(['web', 'https']);
  });
});

describe('verification with cached resolvers', () => {
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer: id,
    credentialSubject: { id: 'urn:uuid:7a9f2c1e-6d1b-4b53-9c0e-0b8f6a2f9d11' },
  };
  const signedBy = (signer: Signer) => sign(credential, signer, { suite: 'eddsa-rdfc-2022' });

  async function keyNamed(name: string) {
    const { signer, publicKeyMultibase } = await generateKey({ controller: id });
    const verificationMethod = `${id}#${name}`;
    const method = { id: verificationMethod, type: 'Multikey', controller: id, publicKeyMultibase };
    return { method, signer: { ...signer, verificationMethod } };
  }

  it('holds when the issuer changes keys, in both directions', async () => {
    const [old, next] = [await keyNamed('old'), await keyNamed('next')];
    let methods = [old.method];
    const { asked, inner } = counting(async (url) => ({
      id: url,
      verificationMethod: methods,
      assertionMethod: methods.map((method) => method.id),
    }));
    const time = clock();
    const resolvers = cachedResolvers({ maxAge: 600, cooldown: 30, now: time.now }, inner);
    const fetch = async () => new Response();
    const verified = async (by: Signer) => (await verify(await signedBy(by), { resolvers, fetch })).verified;

    expect([await verified(old.signer), await verified(old.signer)]).toEqual([true, true]);
    expect(asked).toHaveLength(1);
    methods = [next.method];
    time.wait(60);
    expect(await verified(next.signer)).toBe(true);
    expect(asked).toHaveLength(2);
    // Now the old key is gone, and asking for it again and again asks nobody.
    expect([await verified(old.signer), await verified(old.signer)]).toEqual([false, false]);
    expect(asked).toHaveLength(2);
  });

  it('believes a key that was taken out no longer than it is told to', async () => {
    const old = await keyNamed('old');
    let methods = [old.method];
    const { inner } = counting(async (url) => ({ id: url, verificationMethod: methods, assertionMethod: methods }));
    const time = clock();
    const resolvers = cachedResolvers({ maxAge: 600, now: time.now }, inner);
    const signed = await signedBy(old.signer);
    expect((await verify(signed, { resolvers })).verified).toBe(true);
    methods = [];
    time.wait(599);
    expect((await verify(signed, { resolvers })).verified).toBe(true);
    time.wait(1);
    expect((await verify(signed, { resolvers })).verified).toBe(false);
  });
});
