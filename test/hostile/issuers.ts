import {
  bad,
  badge,
  type Case,
  changed,
  credential,
  didDocument,
  good,
  type Input,
  issuer,
  type Json,
  namedKey,
  type Page,
  signed,
  stranger,
  token,
  waiting,
} from './kit.js';

const page = 'https://hogeschool.example/issuer';
const json = { 'content-type': 'application/json' };

/** A badge of an issuer with an https URL, whose page answers so. */
async function at(id: string, answer: Page | undefined, over: Partial<Input> = {}): Promise<Input> {
  const input = await signed(badge(id), { key: namedKey(id) });
  return {
    input,
    pages: answer === undefined ? {} : { [new URL(id).href]: answer },
    asks: [new URL(id).href],
    ...over,
  };
}

const served =
  (answer: Page | undefined, id = page) =>
  async () =>
    at(id, answer);
const typed = (type: string) =>
  served(() => new Response(JSON.stringify(didDocument(page)), { headers: { 'content-type': type } }));

/** A badge of a did:web, whose document stands where it must. */
const didWeb =
  (did: string, url: string, document: Json = didDocument(did)) =>
  async () => ({
    input: await signed(badge(did), { key: namedKey(did) }),
    pages: { [url]: document },
  });

/** A badge whose issuer no fetch may be made for. */
const unasked = (id: string) => async () => ({ input: await token(badge(id), { key: namedKey(id) }), asks: [] });

/** A badge whose issuer is written in one way, and its document in another. */
const mismatch = (claimed: string, documentId: string) => async () => ({
  input: await token(badge(claimed), { key: namedKey(claimed) }),
  pages: { [new URL(claimed).href]: didDocument(documentId) },
});

/** Issuers, their documents and their binding: SECURITY, rows issuer trust and fetch. */
export const cases: readonly Case[] = [
  good('an https issuer', served(didDocument(page))),
  good('an https issuer with a path and a query', served(didDocument(`${page}?id=1`), `${page}?id=1`)),
  good('an https issuer without path', served(didDocument('https://hogeschool.example'), 'https://hogeschool.example')),
  good(
    'an https issuer with a port',
    served(didDocument('https://hogeschool.example:8443/issuer'), 'https://hogeschool.example:8443/issuer'),
  ),
  good(
    'an https issuer on an internationalised host',
    served(didDocument('https://xn--hogschool-r5a.example/'), 'https://xn--hogschool-r5a.example/'),
  ),
  good(
    'a profile with its keys',
    served(didDocument(page, issuer, { type: ['Profile'], name: 'Hogeschool', url: 'https://hogeschool.example' })),
  ),
  good('the issuer as a string', () => signed(credential(issuer.did))),
  good('the issuer as an object', () => signed(credential(issuer.did, { issuer: { id: issuer.did } }))),
  good('the same issuer in a token', async () => ({
    input: await token(badge(page), { key: namedKey(page) }),
    pages: { [page]: didDocument(page) },
  })),
  good('did:web', didWeb('did:web:hogeschool.example', 'https://hogeschool.example/.well-known/did.json')),
  good(
    'did:web with a path',
    didWeb('did:web:hogeschool.example:issuers:1', 'https://hogeschool.example/issuers/1/did.json'),
  ),
  good(
    'did:web with a port',
    didWeb('did:web:hogeschool.example%3A8443', 'https://hogeschool.example:8443/.well-known/did.json'),
  ),
  good(
    'did:web with digits and hyphens',
    didWeb('did:web:www-2.hogeschool-x.example', 'https://www-2.hogeschool-x.example/.well-known/did.json'),
  ),
  ...[
    'application/did+json',
    'application/did+ld+json',
    'application/did',
    'application/ld+json',
    'application/json;charset=utf-8',
    'text/plain',
  ].map((type) => good(`a document served as ${type}`, typed(type))),
  good('a document of nearly 256 kB', served(didDocument(page, issuer, { note: 'x'.repeat(250_000) }))),

  bad('the key of another DID', 'ISSUER_MISMATCH', () => signed(badge(), { key: stranger })),
  bad('the key of another DID, in a token', 'ISSUER_MISMATCH', () => token(badge(), { key: stranger })),
  bad('the issuer swapped after signing', 'PROOF_SIGNATURE', async () =>
    changed(await signed(badge()), '/issuer/id', stranger.did),
  ),
  bad('issuer and key swapped after signing', 'PROOF_SIGNATURE', async () => {
    const one = await signed(badge());
    return changed(changed(one, '/issuer/id', stranger.did), '/proof/verificationMethod', stranger.method);
  }),
  bad('no issuer', 'DATA_ISSUER', () => signed(credential(undefined, { issuer: undefined }))),
  bad('no issuer, and a key on the web', undefined, async () => ({
    input: await signed(credential(undefined, { issuer: undefined }), { key: namedKey(page) }),
    asks: [],
  })),
  bad('an issuer without id', 'DATA_ISSUER', () => signed(credential(undefined, { issuer: { name: 'Hogeschool' } }))),
  bad('an issuer without id, and a key on the web', undefined, async () => ({
    input: await signed(credential(undefined, { issuer: { name: 'Hogeschool' } }), { key: namedKey(page) }),
    asks: [],
  })),
  bad('issuers in a list', undefined, () => token(credential(undefined, { issuer: [issuer.did] }))),
  bad('an issuer that is empty', undefined, () => token(credential(''))),
  bad('an issuer that is null', undefined, () => token(credential(undefined, { issuer: null }))),
  bad('an issuer that is a number', undefined, () => token(credential(undefined, { issuer: 1 }))),
  bad('an issuer with ids in a list', undefined, () =>
    token(credential(undefined, { issuer: { id: [issuer.did] } }), { over: { iss: undefined } }),
  ),
  bad('an issuer that is a blank node', undefined, () => token(credential('_:b0'))),
  bad('an issuer that is a name', undefined, () => token(credential('Hogeschool van Voorbeeld'))),
  bad('an issuer that is an e-mail address', undefined, () => token(credential('mailto:x@hogeschool.example'))),
  bad('a DID with a fragment as issuer', undefined, () => signed(badge(issuer.method))),
  bad('a DID with a space behind', undefined, () => token(badge(`${issuer.did} `))),
  bad('a DID in capitals', undefined, () => token(badge(issuer.did.toUpperCase()))),
  bad('a DID of a method in capitals', undefined, () => token(badge(issuer.did.replace('did:key', 'did:KEY')))),
  bad('a DID of a method that nobody knows', 'DID_UNSUPPORTED', () =>
    token(badge('did:example:1'), { key: namedKey('did:example:1') }),
  ),
  bad('a DID of a method of the prototype', undefined, () =>
    token(badge('did:constructor:1'), { key: namedKey('did:constructor:1') }),
  ),
  bad('did:https', undefined, unasked('did:https:hogeschool.example')),

  bad('a slash more in the document', 'DID_DOCUMENT_ID', mismatch(page, `${page}/`)),
  bad('a slash less in the document', 'DID_DOCUMENT_ID', mismatch(`${page}/`, page)),
  bad('capitals in the document', 'DID_DOCUMENT_ID', mismatch(page, 'https://Hogeschool.example/issuer')),
  bad('a port in the document', 'DID_DOCUMENT_ID', mismatch(page, 'https://hogeschool.example:443/issuer')),
  bad('another host in the document', 'DID_DOCUMENT_ID', mismatch(page, 'https://universiteit.example/issuer')),
  bad('a look-alike in the document', 'DID_DOCUMENT_ID', mismatch(page, 'https://hogesсhool.example/issuer')),
  bad('a document without id', 'DID_DOCUMENT', served(didDocument(page, issuer, { id: undefined }))),
  bad('a document with ids in a list', 'DID_DOCUMENT', served(didDocument(page, issuer, { id: [page] }))),
  bad('a document that is a list', 'DID_DOCUMENT', served([didDocument(page)])),
  bad(
    'a document that is null',
    'DID_DOCUMENT',
    served(() => new Response('null', { headers: json })),
  ),
  bad(
    'a document that is no JSON',
    undefined,
    served(() => new Response('<html>', { headers: json })),
  ),
  bad(
    'a document with a duplicate key',
    'JSON_DUPLICATE_KEY',
    served(() => new Response(JSON.stringify(didDocument(page)).replace('"id"', '"id":"x","id"'), { headers: json })),
  ),
  bad(
    'a document with a byte-order mark',
    'JSON_BYTE_ORDER_MARK',
    served(() => new Response(`\uFEFF${JSON.stringify(didDocument(page))}`, { headers: json })),
  ),
  bad(
    'a document with __proto__',
    'JSON_DANGEROUS_KEY',
    served(() => new Response(JSON.stringify(didDocument(page)).replace('{', '{"__proto__":{},'), { headers: json })),
  ),
  bad(
    'a document beyond 256 kB',
    'DID_FETCH_CONTENT',
    served(didDocument(page, issuer, { note: 'x'.repeat(270_000) })),
  ),
  bad('a document served as a web page', 'DID_FETCH_CONTENT', typed('text/html')),
  bad('a document served as JavaScript', 'DID_FETCH_CONTENT', typed('application/javascript')),
  bad('a document served as something like JSON', 'DID_FETCH_CONTENT', typed('application/jsonx')),
  bad('no document', 'DID_FETCH_FAILED', served(undefined)),
  bad(
    'a redirect',
    'DID_FETCH_FAILED',
    served(() => new Response('', { status: 301, headers: { location: 'https://evil.example/' } })),
  ),
  waiting(
    bad(
      'an issuer that never answers',
      'DID_FETCH_FAILED',
      served(() => new Promise(() => {})),
    ),
  ),
  bad(
    'an issuer whose connection breaks',
    'DID_FETCH_FAILED',
    served(() => Promise.reject(new Error('reset'))),
  ),
  bad('a false document of a true issuer', 'PROOF_SIGNATURE', served(didDocument(page, stranger))),
  bad(
    'a document that another DID controls the key of',
    'DID_METHOD_CONTROLLER',
    served(
      didDocument(page, issuer, {
        verificationMethod: [
          { id: `${page}#key-1`, type: 'Multikey', controller: issuer.did, publicKeyMultibase: issuer.multikey },
        ],
      }),
    ),
  ),

  ...[
    'http://hogeschool.example/issuer',
    'HTTPS://hogeschool.example/issuer',
    'ftp://hogeschool.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:application/json,{}',
    'urn:uuid:7a9f2c1e-6d1b-4b53-9c0e-0b8f6a2f9d11',
    'https://localhost/issuer',
    'https://127.0.0.1/issuer',
    'https://[::1]/issuer',
    'https://0/issuer',
    'https://10.0.0.1/issuer',
    'https://172.16.0.1/issuer',
    'https://100.64.0.1/issuer',
    'https://169.254.169.254/',
    'https://2130706433/',
    'https://[fd00::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://hogeschool/issuer',
    'https://printer.local/',
    'https://x.localhost/',
    'https://user@hogeschool.example/',
    'https://hogeschool.example.:443/',
    'did:web:localhost',
    'did:web:127.0.0.1',
    'did:web:localhost%3A8443',
    'did:web:Hogeschool.example',
    'did:web:hogeschool.example%2Fpath',
    'did:web:hogeschool.example%3Fx',
    'did:web:hogeschool.example%23x',
    'did:web:hogeschool.example%40evil.example',
    'did:web:evil.example%40hogeschool.example',
    'did:web:hogeschool.example:..:x',
    'did:web:hogeschool.example:%2e%2e:x',
    'did:web:hogeschool.example:%2F:x',
    'did:web:hogeschool.example:a%2Fb',
    'did:web:hogeschool.example:a%25b',
    'did:web:hogeschool.example%00',
    'did:web:hogeschool.example%3A0',
    'did:web:hogeschool.example%3A99999999',
    'did:web:hogeschool.example%3Aport',
    'did:web:hogeschool.example%zz',
    'did:web:hogeschool..example',
    'did:web:hogeschool.example:',
    'did:web::hogeschool.example',
    'did:web:',
    'did:web:hogesch%C3%B6ol.example',
    'did:web:hogeschool.example/path',
    'did:web:hogeschool.example?x',
    'did:web:printer.local',
    'did:web:intranet',
    'did:web:169.254.169.254',
    'did:web:%31%32%37.0.0.1',
  ].map((id) => bad(`the issuer ${id}`, undefined, unasked(id))),
];
