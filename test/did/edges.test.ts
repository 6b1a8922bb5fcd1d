import { afterEach, describe, expect, it, vi } from 'vitest';
import { resolveDidJwk } from '../../src/did/did-jwk.js';
import { resolveDidKey } from '../../src/did/did-key.js';
import { didWebUrl } from '../../src/did/did-web.js';
import { type FetchOptions, fetchDocument, publicUrl } from '../../src/did/fetch-document.js';
import { findKey } from '../../src/did/find-key.js';
import { resolve } from '../../src/did/resolve.js';
import { utf8 } from '../../src/encoding/bytes.js';
import { encodeBase64url } from '../../src/encoding/multibase.js';
import { EdubadgeError } from '../../src/problems/error.js';
import { toProblems } from '../../src/problems/to-problem.js';

const url = 'https://hogeschool.example/did.json';
const limit = 1000;
const everyPurpose = ['authentication', 'assertionMethod', 'capabilityInvocation', 'capabilityDelegation'];

/** Code and sentence of the problem that work ends in. */
async function problemOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof EdubadgeError) return `${error.code} | ${toProblems(error.findings)[0]?.detail}`;
    throw error;
  }
  return 'none';
}

function answer(body: BodyInit | null, init: ResponseInit = {}): Response {
  return new Response(body, { headers: { 'content-type': 'application/json' }, ...init });
}

function fetched(response: Response, options: Partial<FetchOptions> = {}): Promise<Uint8Array> {
  return fetchDocument(url, { fetch: async () => response, limit, ...options });
}

describe('a DID that is its own document', () => {
  // RFC 8037, appendix A: the public key.
  const publicKeyJwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };

  it('did:jwk names its one key #0, for every purpose', async () => {
    const did = `did:jwk:${encodeBase64url(utf8(JSON.stringify(publicKeyJwk)))}`;
    const id = `${did}#0`;
    expect(await resolveDidJwk(did)).toEqual({
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
      id: did,
      verificationMethod: [{ id, type: 'JsonWebKey', controller: did, publicKeyJwk }],
      ...Object.fromEntries(everyPurpose.map((purpose) => [purpose, [id]])),
    });
  });

  it('did:key names its one key after itself, for every purpose', async () => {
    // did:key specification, examples.
    const publicKeyMultibase = 'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp';
    const did = `did:key:${publicKeyMultibase}`;
    const id = `${did}#${publicKeyMultibase}`;
    expect(await resolveDidKey(did)).toEqual({
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
      id: did,
      verificationMethod: [{ id, type: 'Multikey', controller: did, publicKeyMultibase }],
      ...Object.fromEntries(everyPurpose.map((purpose) => [purpose, [id]])),
    });
  });

  it('did:key gives the document that it gave before, which nobody can change', async () => {
    const did = 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp';
    const document = (await resolveDidKey(did)) as Awaited<ReturnType<typeof resolveDidKey>> & {
      verificationMethod: object[];
    };
    expect(() => document.verificationMethod.push({})).toThrow(TypeError);
    expect(() => Object.assign(document.verificationMethod[0] ?? {}, { type: 'JsonWebKey' })).toThrow(TypeError);
    expect(await resolveDidKey(did)).toBe(document);
  });

  it.each(['***', encodeBase64url(utf8('"key"')), encodeBase64url(utf8('[]'))])('did:jwk:%s is none', async (body) => {
    expect(await problemOf(() => resolveDidJwk(`did:jwk:${body}`))).toMatch(/^DID_URL/);
  });
});

describe('a step of a did:web', () => {
  it('may begin or end with a dot, and is not one', () => {
    expect(didWebUrl('did:web:hogeschool.example:v1.:.well-known')).toBe(
      'https://hogeschool.example/v1./.well-known/did.json',
    );
    expect(() => didWebUrl('did:web:hogeschool.example:...')).toThrow('DID_URL');
  });
});

describe('an address', () => {
  it.each([
    ['https://user@hogeschool.example/', 'hogeschool.example'],
    ['https://:secret@hogeschool.example/', 'hogeschool.example'],
    ['http://hogeschool.example:8080/', 'hogeschool.example:8080'],
    ['nonsense', 'this'],
  ])('%s is refused, by the name of its host', async (address, host) => {
    const problem = await problemOf(() => publicUrl(address));
    expect(problem).toMatch(/^DID_FETCH_REFUSED/);
    expect(problem).toContain(host);
  });

  it('has the port of its scheme, when it names none', () => {
    expect(publicUrl('http://localhost/', ['localhost:80']).href).toBe('http://localhost/');
    expect(publicUrl('https://localhost/', ['localhost:443']).href).toBe('https://localhost/');
    expect(() => publicUrl('http://localhost/', ['localhost:443'])).toThrow('DID_FETCH_REFUSED');
    expect(() => publicUrl('ftp://localhost/', ['localhost:443'])).toThrow('DID_FETCH_REFUSED');
    expect(() => publicUrl('http://user@localhost/', ['localhost:80'])).toThrow('DID_FETCH_REFUSED');
  });

  it('has a host of at most 253 characters', () => {
    const host = (length: number) => `${'a.'.repeat(length / 2 - 4)}example`.padStart(length, 'a');
    expect(publicUrl(`https://${host(253)}/`).hostname).toHaveLength(253);
    expect(() => publicUrl(`https://${host(254)}/`)).toThrow('DID_FETCH_REFUSED');
  });
});

describe('a fetch', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is told to follow nothing and to bring nothing along', async () => {
    const asked: [unknown, RequestInit | undefined][] = [];
    await fetchDocument(url, {
      limit,
      fetch: async (input, init) => {
        asked.push([input, init]);
        return answer('{}');
      },
    });
    expect(asked).toEqual([
      [
        url,
        {
          redirect: 'error',
          credentials: 'omit',
          headers: { accept: 'application/json, application/vc+jwt, */*;q=0.1' },
          signal: expect.any(AbortSignal),
        },
      ],
    ]);
  });

  it('is over after five seconds', async () => {
    vi.useFakeTimers();
    const work = problemOf(() => fetchDocument(url, { fetch: () => new Promise(() => {}), limit }));
    await vi.advanceTimersByTimeAsync(4_999);
    const state = await Promise.race([work, Promise.resolve('waiting')]);
    expect(state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await work).toMatch(/^DID_FETCH_FAILED \| .*hogeschool\.example.*longer than five seconds/);
  });

  it('is over as soon as the caller aborts, begun or not', async () => {
    const reason = new Error('enough');
    const fetch = vi.fn(async () => answer('{}'));
    await expect(fetchDocument(url, { fetch, limit, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is told when the caller aborts', async () => {
    const controller = new AbortController();
    let told: AbortSignal | undefined;
    const fetch: typeof globalThis.fetch = (_, init) => {
      told = init?.signal ?? undefined;
      return new Promise(() => {});
    };
    const work = fetchDocument(url, { fetch, limit, signal: controller.signal });
    expect(told?.aborted).toBe(false);
    controller.abort(new Error('enough'));
    expect(told?.aborted).toBe(true);
    await expect(work).rejects.toThrow('enough');
  });

  it('leaves nothing behind on the caller’s signal', async () => {
    const { signal } = new AbortController();
    const [added, removed] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')];
    await fetched(answer('{}'), { signal });
    expect(added.mock.calls.map(([type]) => type)).toEqual(['abort']);
    expect(removed.mock.calls.map(([type, listener]) => [type, listener])).toEqual([
      ['abort', added.mock.calls[0]?.[1]],
    ]);
  });

  it.each<[string, () => Promise<Uint8Array>, RegExp]>([
    ['no fetch', () => fetchDocument(url, { limit }), /FAILED \| .*hogeschool\.example.*no fetch was given/],
    [
      'a lost connection',
      () => fetchDocument(url, { limit, fetch: () => Promise.reject(new Error('secret')) }),
      /FAILED \| .*hogeschool\.example.*the connection failed/,
    ],
    [
      'a redirect',
      () => fetched(Object.defineProperty(answer('{}'), 'type', { value: 'opaqueredirect' })),
      /FAILED \| .*hogeschool\.example.*redirects/,
    ],
    ['a status', () => fetched(answer('{}', { status: 503 })), /FAILED \| .*hogeschool\.example.*503/],
    [
      'a media type',
      () => fetched(answer('{}', { headers: { 'content-type': 'text/html' } })),
      /CONTENT \| .*hogeschool\.example.*content type/,
    ],
    ['a size', () => fetched(answer('x'.repeat(1001))), /CONTENT \| .*hogeschool\.example.*1000 bytes/],
  ])('says what was wrong: %s', async (_, work, problem) => {
    expect(await problemOf(work)).toMatch(problem);
  });

  it('takes as many bytes as the limit, stated or not, and an answer without a body', async () => {
    const stated = { headers: { 'content-type': 'application/json', 'content-length': '1000' } };
    expect(await fetched(answer('x'.repeat(1000), stated))).toHaveLength(1000);
    expect(await fetched(answer('x'.repeat(1000)))).toHaveLength(1000);
    expect(await fetched(answer(null))).toEqual(new Uint8Array());
  });

  it('takes any media type where only a digest counts', async () => {
    expect(await fetched(answer('x', { headers: { 'content-type': 'image/png' } }), { anyType: true })).toHaveLength(1);
  });

  it.each([
    'application/did+ld+json',
    'application/vc',
    'application/did',
    'application/jwt',
    'TEXT/PLAIN ; charset=utf-8',
  ])('takes %s', async (type) => {
    expect(await fetched(answer('{}', { headers: { 'content-type': type } }))).toHaveLength(2);
  });

  it.each(['application/jsonp', 'x application/json', 'application/xml', 'text/plainer'])(
    'does not take %s',
    async (type) => {
      expect(await problemOf(() => fetched(answer('{}', { headers: { 'content-type': type } })))).toMatch(
        /^DID_FETCH_CONTENT/,
      );
    },
  );

  it('puts together what comes in pieces', async () => {
    const pieces = Array.from({ length: 40 }, (_, index) => new Uint8Array(1000).fill(index));
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = pieces.shift();
        if (piece === undefined) controller.close();
        else controller.enqueue(piece);
      },
    });
    const bytes = await fetched(answer(body), { limit: 40_000 });
    expect(bytes).toHaveLength(40_000);
    expect([0, 999, 1000, 39_999].map((at) => bytes[at])).toEqual([0, 0, 1, 39]);
  });

  it('does not bear an endless stream of next to nothing', async () => {
    let left = 100_000;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        left -= 1;
        if (left === 0) controller.close();
        else controller.enqueue(Uint8Array.of(1));
      },
    });
    expect(await problemOf(() => fetched(answer(body), { limit: 1_000_000 }))).toMatch(/^DID_FETCH_CONTENT/);
  });

  it('adds to what the whole call has fetched, which is 48 MiB at most', async () => {
    const spent = { bytes: 48 * 1024 * 1024 - 5 };
    await fetched(answer('{}'), { spent });
    await fetched(answer('123'), { spent });
    expect(spent.bytes).toBe(48 * 1024 * 1024);
    expect(await problemOf(() => fetched(answer('1'), { spent }))).toMatch(/^DID_FETCH_CONTENT/);
  });
});

describe('resolving', () => {
  it('hands the hosts that are allowed to the resolver', async () => {
    const asked: unknown[] = [];
    const example = async (...args: unknown[]) => {
      asked.push(args[1]);
      return { id: 'did:example:1' };
    };
    await resolve('did:example:1', { resolvers: { example }, allowHosts: ['localhost:80'] });
    await resolve('did:example:1', { resolvers: { example } });
    expect(asked).toEqual([{ allowHosts: ['localhost:80'] }, {}]);
  });

  it('names the method that nobody knows', async () => {
    expect(await problemOf(() => resolve('did:unheard:1'))).toMatch(/^DID_UNSUPPORTED \| .*unheard/);
  });

  it.each(['[]', '"x"', '{}', '{"id":5}'])('finds no document in %s', async (body) => {
    const fetch = async () => answer(body);
    expect(await problemOf(() => resolve('https://hogeschool.example/issuer', { fetch }))).toMatch(/^DID_DOCUMENT \|/);
  });
});

describe('a key that is not good says why', () => {
  const id = 'did:example:issuer';
  const method = {
    id: `${id}#key-1`,
    type: 'Multikey',
    controller: id,
    publicKeyMultibase: 'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
  };

  it.each<[object, object, string]>([
    [{}, { assertionMethod: [] }, 'assertionMethod'],
    [{ revoked: 'x' }, {}, 'revoked'],
    [{ expires: 'x' }, {}, 'expires'],
    [{ revoked: '2025-05-05T00:00:00Z' }, {}, '2025-05-05T00:00:00Z'],
    [{ expires: '2025-05-05T00:00:00Z' }, {}, '2025-05-05T00:00:00Z'],
  ])('%j %j', async (over, more, said) => {
    const document = { id, verificationMethod: [{ ...method, ...over }], assertionMethod: [method.id], ...more };
    const rules = { purpose: 'assertionMethod', now: Date.parse('2026-01-01T00:00:00Z') };
    const { findings } = await findKey(document, (one) => one.id === method.id, rules);
    expect(toProblems(findings).map(({ detail }) => detail)).toEqual([expect.stringContaining(said)]);
  });

  it('and an id that is no text is no id', async () => {
    const document = { id, verificationMethod: [{ ...method, id: 5 }, 'x', null], assertionMethod: [5] };
    const rules = { purpose: 'assertionMethod', now: 0 };
    const { findings } = await findKey(document, (one) => one.id === method.id, rules);
    expect(findings).toEqual([{ code: 'DID_METHOD_NOT_FOUND' }]);
  });
});
