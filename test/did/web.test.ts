import { describe, expect, it } from 'vitest';
import { resolveDidJwk } from '../../src/did/did-jwk.js';
import { didWebUrl } from '../../src/did/did-web.js';
import { fetchDocument, publicUrl } from '../../src/did/fetch-document.js';
import { resolve } from '../../src/did/resolve.js';
import type { EdubadgeError } from '../../src/problems/error.js';
import { toProblem } from '../../src/problems/to-problem.js';
import { corpus, hasCorpus } from '../corpus.js';

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'none';
  } catch (error) {
    return (error as EdubadgeError).code;
  }
}

async function rejection(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: EdubadgeError) => error.code ?? error.name,
  );
}

const answer = (body: string, init: ResponseInit = {}) =>
  new Response(body, { headers: { 'content-type': 'application/json' }, ...init });
const limit = 1000;

describe('a did:web leads to one URL', () => {
  it.each([
    ['did:web:hogeschool.example', 'https://hogeschool.example/.well-known/did.json'],
    ['did:web:hogeschool.example:badges:ict', 'https://hogeschool.example/badges/ict/did.json'],
    ['did:web:hogeschool.example%3A3000:u', 'https://hogeschool.example:3000/u/did.json'],
  ])('%s', (did, url) => {
    expect(didWebUrl(did)).toBe(url);
  });

  it.each([
    'did:web:',
    'did:web:Hogeschool.example',
    'did:web:hogeschool.example%2Fevil',
    'did:web:user%40hogeschool.example',
    'did:web:hogeschool.example%3Fx',
    'did:web:hogeschool.example%23x',
    'did:web:hogeschool.example:..:secret',
    'did:web:hogeschool.example:%2e%2e',
    'did:web:hogeschool.example:a%2Fb',
    'did:web:hogeschool.example:%252e',
    'did:web:hogeschool.example::a',
    'did:web:hogeschool.example%3A0',
    'did:web:%E0%A4%A',
  ])('%s leads nowhere', (did) => {
    expect(codeOf(() => didWebUrl(did))).toBe('DID_URL');
  });

  it.skipIf(!hasCorpus)('as the method’s own examples say', () => {
    for (const { did, url } of corpus<{ did: string; url: string }[]>('w3c/did-web/url-mapping.json')) {
      expect(didWebUrl(did)).toBe(url);
    }
  });
});

describe('only public https hosts are fetched', () => {
  it.each([
    'http://hogeschool.example/did.json',
    'ftp://hogeschool.example/',
    'https://localhost/',
    'https://server/',
    'https://printer.local/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://user:secret@hogeschool.example/',
    'https://hogeschool.internal/',
    'data:application/json,{}',
    'file:///etc/passwd',
    'nonsense',
  ])('not %s', (url) => {
    expect(codeOf(() => publicUrl(url))).toBe('DID_FETCH_REFUSED');
  });

  it('but an exact host and port that the caller names', () => {
    expect(publicUrl('http://localhost:8080/did.json', ['localhost:8080']).port).toBe('8080');
    expect(codeOf(() => publicUrl('http://localhost:8081/did.json', ['localhost:8080']))).toBe('DID_FETCH_REFUSED');
    expect(publicUrl('https://intranet/did.json', ['intranet:443']).hostname).toBe('intranet');
    expect(codeOf(() => publicUrl('http://hogeschool.example/'))).toBe('DID_FETCH_REFUSED');
  });
});

describe('an answer is held to the rules', () => {
  const url = 'https://hogeschool.example/did.json';

  it('and read as bytes', async () => {
    const bytes = await fetchDocument(url, { fetch: async () => answer('{"id":"x"}'), limit });
    expect(new TextDecoder().decode(bytes)).toBe('{"id":"x"}');
  });

  it.each([
    ['no fetch', undefined, 'DID_FETCH_FAILED'],
    ['an error status', async () => answer('{}', { status: 404 }), 'DID_FETCH_FAILED'],
    ['a page', async () => answer('<html>', { headers: { 'content-type': 'text/html' } }), 'DID_FETCH_CONTENT'],
    ['no content type', async () => new Response(new Uint8Array([123, 125])), 'DID_FETCH_CONTENT'],
    ['too much', async () => answer('x'.repeat(1001)), 'DID_FETCH_CONTENT'],
    [
      'a stated length too much',
      async () => answer('{}', { headers: { 'content-type': 'application/json', 'content-length': '1001' } }),
      'DID_FETCH_CONTENT',
    ],
    ['a redirect', async () => Object.defineProperty(answer('{}'), 'redirected', { value: true }), 'DID_FETCH_FAILED'],
    ['a broken connection', async () => Promise.reject(new TypeError('fetch failed')), 'DID_FETCH_FAILED'],
  ])('%s is refused', async (_, fetch, code) => {
    expect(
      await rejection(fetchDocument(url, { ...(fetch && { fetch: fetch as typeof globalThis.fetch }), limit })),
    ).toBe(code);
  });

  it('and the reason is told in the language of the reader', async () => {
    const page = async () => answer('<html>', { headers: { 'content-type': 'text/html' } });
    const error = await fetchDocument(url, { fetch: page, limit }).catch((reason: EdubadgeError) => reason);
    const [finding] = (error as EdubadgeError).findings;
    const [english, dutch] = (['en', 'nl'] as const).map((language) => finding && toProblem(finding, language).detail);
    expect(english).toContain('another content type');
    expect(dutch).toContain('een ander soort inhoud');
  });

  it('and waiting ends when the caller aborts, even if the fetch does not heed it', async () => {
    const controller = new AbortController();
    const work = fetchDocument(url, { fetch: () => new Promise(() => {}), signal: controller.signal, limit });
    setTimeout(() => controller.abort(new Error('enough')), 5);
    await expect(work).rejects.toThrow('enough');
  });
});

describe('what a resolver gives must bear the id that was asked for', () => {
  it('by did:web', async () => {
    const fetch = async () => answer('{"id":"did:web:evil.example"}');
    expect(await rejection(resolve('did:web:hogeschool.example', { fetch }))).toBe('DID_DOCUMENT_ID');
    const good = async () => answer('{"id":"did:web:hogeschool.example"}');
    expect((await resolve('did:web:hogeschool.example', { fetch: good })).id).toBe('did:web:hogeschool.example');
  });

  it('by https', async () => {
    const fetch = async () => answer('{"id":"https://hogeschool.example/issuer"}');
    expect((await resolve('https://hogeschool.example/issuer', { fetch })).id).toBe(
      'https://hogeschool.example/issuer',
    );
    expect(await rejection(resolve('https://hogeschool.example/other', { fetch }))).toBe('DID_DOCUMENT_ID');
    expect(await rejection(resolve('https://hogeschool.example/x', { fetch: async () => answer('[]') }))).toBe(
      'DID_DOCUMENT',
    );
  });
});

describe('did:jwk', () => {
  it.skipIf(!hasCorpus)('gives the key that it is', async () => {
    const [example] = corpus<{ did: string; didDocument: { verificationMethod: { publicKeyJwk: unknown }[] } }[]>(
      'w3c/did-jwk/spec-examples.json',
    );
    const document = await resolveDidJwk(example?.did ?? '');
    expect(document.verificationMethod).toMatchObject([
      { id: `${example?.did}#0`, publicKeyJwk: example?.didDocument.verificationMethod[0]?.publicKeyJwk },
    ]);
  });

  it('refuses what is none', async () => {
    expect(await rejection(resolveDidJwk('did:jwk:***'))).toBe('DID_URL');
    expect(await rejection(resolveDidJwk(`did:jwk:${btoa('[]').replace(/=+$/, '')}`))).toBe('DID_URL');
  });
});
