import { gzipSync } from 'node:zlib';
import { encodeBase64url } from '../../src/encoding/multibase.js';
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
  now,
  ob,
  type Page,
  signed,
  stranger,
  token,
  v1,
  v2,
  waiting,
} from './kit.js';

const url = 'https://hogeschool.example/status/1';
const web = 'did:web:hogeschool.example';
const webUrl = 'https://hogeschool.example/.well-known/did.json';
const shortest = 131_072 / 8;
const list2021Context = 'https://w3id.org/vc/status-list/2021/v1';
const extensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';

/** A bit string with one bit set, as a list encodes it. */
function encoded(set: readonly number[] = [7], bytes = new Uint8Array(shortest)): string {
  for (const index of set) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (128 >> (index & 7));
  return `u${encodeBase64url(gzipSync(bytes))}`;
}

const entry = (over: Json = {}): Json => ({
  id: `${url}#5`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '5',
  statusListCredential: url,
  ...over,
});

const list = (subject: Json = {}, over: Json = {}): Json => ({
  '@context': [v2],
  id: url,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: issuer.did,
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    id: `${url}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: encoded(),
    ...subject,
  },
  ...over,
});

/** A badge with a status, and the page that its list is at. The badge is a token: nothing but the status can be wrong. */
async function judged(credentialStatus: unknown, page: Page | undefined, more: Partial<Input> = {}): Promise<Input> {
  const input = await token(badge(undefined, { '@context': [v2, ob, list2021Context], credentialStatus }));
  return { input, pages: page === undefined ? {} : { [url]: page }, asks: [url], ...more };
}

const withEntry = (over: Json) => async () => judged(entry(over), await signed(list()));
const withList =
  (subject: Json, over: Json = {}) =>
  async () =>
    judged(entry(), await signed(list(subject, over)));
const answered = (make: (body: string) => Response | Promise<Response>) => async () => {
  const body = JSON.stringify(await signed(list()));
  return judged(entry(), () => make(body));
};
const json = { 'content-type': 'application/json' };
const typed = (type: string) => answered((body) => new Response(body, { headers: { 'content-type': type } }));
const gz = (bytes: Uint8Array) => ({ encodedList: `u${encodeBase64url(bytes)}` });

/** As many entries of two bits: place 3 holds 1. */
const wide = encoded([7], new Uint8Array(2 * shortest));

const messages = ['geldig', 'in behandeling', 'vervangen', 'vervallen'].map((message, value) => ({
  status: `0x${value}`,
  message,
}));

const list2021 = (over: Json = {}, subject: Json = {}): Json => ({
  '@context': [v1, list2021Context, 'https://w3id.org/security/data-integrity/v2'],
  id: url,
  type: ['VerifiableCredential', 'StatusList2021Credential'],
  issuer: issuer.did,
  issuanceDate: '2026-01-01T00:00:00Z',
  credentialSubject: {
    id: `${url}#list`,
    type: 'StatusList2021',
    statusPurpose: 'revocation',
    encodedList: encoded().slice(1),
    ...subject,
  },
  ...over,
});

const entry2021 = (over: Json = {}) => entry({ type: 'StatusList2021Entry', ...over });

/** A badge of an issuer on the web, by 1EdTech's unsigned list. */
async function revocationList(
  page: Page,
  over: Json = {},
  by = web,
  at = 'https://hogeschool.example/revoked',
): Promise<Input> {
  const input = await token(
    badge(by, {
      '@context': [v2, ob, extensions],
      credentialStatus: { id: at, type: '1EdTechRevocationList', ...over },
    }),
    {
      key: namedKey(by),
    },
  );
  const home = by.startsWith('did:') ? webUrl : by;
  return { input, pages: { [home]: didDocument(by), [at]: page } };
}

const badgeId = badge().id;

/** A text of unusual length or form that names a place in the list. */
const indexes: readonly unknown[] = [
  5,
  -1,
  '-1',
  '+5',
  '05',
  '5.0',
  '5e0',
  ' 5',
  '5 ',
  '5\n',
  '0x5',
  '٥',
  '',
  '1_0',
  '5n',
  null,
  true,
  ['5'],
  { '@value': '5' },
  '99999999999',
  '9'.repeat(400),
];

/** Status lists: SECURITY, rows status and fetch. */
export const cases: readonly Case[] = [
  good('a place that is not set', withEntry({})),
  good('through RDF', async () => ({
    input: await signed(badge(undefined, { credentialStatus: entry() })),
    pages: { [url]: await signed(list()) },
  })),
  good('the first place', withEntry({ statusListIndex: '0' })),
  good('the last place', withEntry({ statusListIndex: '131071' })),
  good('without id', withEntry({ id: undefined })),
  good('with size 1', withEntry({ statusSize: 1 })),
  good('type in a list', async () => ({
    input: await token(credential(undefined, { credentialStatus: entry({ type: ['BitstringStatusListEntry'] }) })),
    pages: { [url]: await signed(list()) },
  })),
  good('a list by Ed25519Signature2020', async () =>
    judged(
      entry(),
      await signed(list({}, { '@context': [v2, 'https://w3id.org/security/suites/ed25519-2020/v1'] }), {
        suite: 'Ed25519Signature2020',
      }),
    ),
  ),
  good('a list by eddsa-jcs-2022', async () => judged(entry(), await signed(list(), { suite: 'eddsa-jcs-2022' }))),
  good('a list that is a token', async () => judged(entry(), await token(list()))),
  good('a list with an issuer object', withList({}, { issuer: { id: issuer.did, name: 'Hogeschool' } })),
  good('a longer list', withList({ encodedList: encoded([7], new Uint8Array(1_000_000)) })),
  good('a list of exactly 8 MiB', withList({ encodedList: encoded([7], new Uint8Array(8 * 1024 * 1024)) })),
  good('a list for several purposes', withList({ statusPurpose: ['suspension', 'revocation'] })),
  good('a list with ttl', withList({ ttl: 300_000 })),
  good('a list with validUntil', withList({}, { validUntil: '2026-12-01T00:00:00Z' })),
  good('two entries of one list', async () =>
    judged([entry(), entry({ id: `${url}#9`, statusListIndex: '9' })], await signed(list())),
  ),
  good('a suspension that is not set', async () =>
    judged(entry({ statusPurpose: 'suspension' }), await signed(list({ statusPurpose: 'suspension' }))),
  ),
  good('a purpose of its own that is set', async () =>
    judged(entry({ statusPurpose: 'refresh', statusListIndex: '7' }), await signed(list({ statusPurpose: 'refresh' }))),
  ),
  good('messages', async () =>
    judged(
      entry({ statusPurpose: 'message', statusSize: 2, statusMessage: messages, statusListIndex: '3' }),
      await token(list({ statusPurpose: 'message', statusSize: 2, statusMessages: messages, encodedList: wide })),
    ),
  ),
  good('gzip with a file name', withList(gz(named(gzipSync(new Uint8Array(shortest)))))),
  good('stored gzip', withList(gz(gzipSync(new Uint8Array(shortest), { level: 0 })))),
  good('StatusList2021', async () => judged(entry2021(), await signed(list2021()))),
  good('StatusList2021 with a multibase letter', async () =>
    judged(entry2021(), await signed(list2021({}, { encodedList: encoded() }))),
  ),
  good('StatusList2021 as a token', async () => judged(entry2021(), await token(list2021()))),
  good('StatusList2021 in the other base64, padded', async () =>
    judged(entry2021(), await signed(list2021({}, { encodedList: gzipSync(noise()).toString('base64') }))),
  ),
  good('1EdTechRevocationList', () => revocationList({ revokedCredential: [{ id: 'urn:uuid:other', revoked: true }] })),
  good('1EdTechRevocationList without entries', () => revocationList({ revokedCredential: [] })),
  good('1EdTechRevocationList with a reprieve', () =>
    revocationList({ revokedCredential: [{ id: badgeId, revoked: false }] }),
  ),
  good('1EdTechRevocationList of an https issuer', () =>
    revocationList({ revokedCredential: [] }, {}, 'https://hogeschool.example/issuer'),
  ),
  ...[
    'application/vc',
    'application/vc+ld+json; charset=utf-8',
    'application/ld+json',
    'text/plain',
    'Application/JSON',
  ].map((type) => good(`a list served as ${type}`, typed(type))),
  good(
    'a list in small chunks',
    answered((body) => new Response(stream(chunks(body, 100)), { headers: json })),
  ),
  good('a list by itself', () => signed(list())),

  bad('revoked', 'STATUS_REVOKED', withEntry({ statusListIndex: '7' })),
  bad('revoked in a token list', 'STATUS_REVOKED', async () =>
    judged(entry({ statusListIndex: '7' }), await token(list())),
  ),
  bad('revoked in the second entry', 'STATUS_REVOKED', async () =>
    judged([entry(), entry({ id: `${url}#7`, statusListIndex: '7' })], await signed(list())),
  ),
  bad('suspended', 'STATUS_SUSPENDED', async () =>
    judged(
      entry({ statusPurpose: 'suspension', statusListIndex: '7' }),
      await signed(list({ statusPurpose: 'suspension' })),
    ),
  ),
  bad('revoked for several purposes', 'STATUS_REVOKED', async () =>
    judged(entry({ statusListIndex: '7' }), await signed(list({ statusPurpose: ['suspension', 'revocation'] }))),
  ),
  bad('revoked with a size of 2', 'STATUS_REVOKED', async () =>
    judged(
      entry({ statusSize: 2, statusMessage: messages, statusListIndex: '3' }),
      await token(list({ statusSize: 2, statusMessages: messages, encodedList: wide })),
    ),
  ),
  bad('revoked in StatusList2021', 'STATUS_REVOKED', async () =>
    judged(entry2021({ statusListIndex: '7' }), await signed(list2021())),
  ),
  bad('revoked by 1EdTech', 'STATUS_REVOKED', () => revocationList({ revokedCredential: [{ id: badgeId }] })),
  bad('revoked by 1EdTech, true', 'STATUS_REVOKED', () =>
    revocationList({ revokedCredential: [{ id: 'x' }, { id: badgeId, revoked: true }] }),
  ),
  bad('revoked by 1EdTech, as text', undefined, () =>
    revocationList({ revokedCredential: [{ id: badgeId, revoked: 'false' }] }),
  ),

  ...indexes.map((statusListIndex) =>
    bad(`index ${JSON.stringify(statusListIndex)?.slice(0, 20)}`, undefined, withEntry({ statusListIndex })),
  ),
  bad('an index just out of range', 'STATUS_INDEX_RANGE', withEntry({ statusListIndex: '131072' })),
  bad('an index far out of range', 'STATUS_INDEX_RANGE', withEntry({ statusListIndex: '999999999' })),
  bad('no index', 'STATUS_ENTRY_MALFORMED', withEntry({ statusListIndex: undefined })),
  bad('no purpose', 'STATUS_ENTRY_MALFORMED', withEntry({ statusPurpose: undefined })),
  bad('purposes in a list', 'STATUS_ENTRY_MALFORMED', withEntry({ statusPurpose: ['revocation'] })),
  bad('another purpose', 'STATUS_PURPOSE_MISMATCH', withEntry({ statusPurpose: 'suspension' })),
  bad('a purpose in capitals', 'STATUS_PURPOSE_MISMATCH', withEntry({ statusPurpose: 'Revocation' })),
  bad('a purpose of the prototype that is set', 'STATUS_PURPOSE_MISMATCH', withEntry({ statusPurpose: 'toString' })),
  bad('the id of the list as id', undefined, withEntry({ id: url })),
  bad('no list', 'STATUS_ENTRY_MALFORMED', withEntry({ statusListCredential: undefined })),
  bad('a list that is an object', 'STATUS_ENTRY_MALFORMED', withEntry({ statusListCredential: { id: url } })),
  bad('a relative list', 'STATUS_ENTRY_MALFORMED', withEntry({ statusListCredential: '/status/1' })),
  bad('a size without messages', 'STATUS_ENTRY_MALFORMED', withEntry({ statusSize: 2 })),
  bad('a size of zero', 'STATUS_ENTRY_MALFORMED', withEntry({ statusSize: 0 })),
  bad('a size below zero', 'STATUS_ENTRY_MALFORMED', withEntry({ statusSize: -1 })),
  bad('a size that is null', 'STATUS_ENTRY_MALFORMED', withEntry({ statusSize: null })),
  bad('a size that is text', 'STATUS_ENTRY_MALFORMED', withEntry({ statusSize: '1' })),
  bad('a size of 1e9', 'STATUS_ENTRY_MALFORMED', withEntry({ statusSize: 1e9 })),
  bad('another size than the list’s', 'STATUS_ENTRY_MALFORMED', async () =>
    judged(entry(), await token(list({ statusSize: 2, statusMessages: messages, encodedList: wide }))),
  ),
  bad('a message too few', 'STATUS_ENTRY_MALFORMED', withEntry({ statusSize: 2, statusMessage: messages.slice(1) })),
  bad('the purpose message without messages', 'STATUS_ENTRY_MALFORMED', withEntry({ statusPurpose: 'message' })),
  bad('a type that nobody knows', 'STATUS_TYPE_UNKNOWN', withEntry({ type: 'RevocationList2020Status' })),
  bad('no type', undefined, withEntry({ type: undefined })),
  bad('a type of the prototype', undefined, withEntry({ type: 'toString' })),
  bad('the type constructor', undefined, withEntry({ type: 'constructor' })),
  bad('the type __proto__', undefined, withEntry({ type: ['__proto__', 'hasOwnProperty'] })),
  bad('a status that is text', undefined, async () => judged(url, await signed(list()))),
  bad('a status that is null', undefined, async () => judged(null, await signed(list()))),
  bad('one good entry and one that nobody knows', 'STATUS_TYPE_UNKNOWN', async () =>
    judged([entry(), { id: `${url}#x`, type: 'Other' }], await signed(list())),
  ),
  bad('an entry for another kind of list', 'STATUS_LIST_UNVERIFIED', async () =>
    judged(entry(), await signed(list2021())),
  ),
  bad('a list of the other kind', 'STATUS_LIST_UNVERIFIED', async () => judged(entry2021(), await signed(list()))),

  bad('a list without proof', 'STATUS_LIST_UNVERIFIED', async () => judged(entry(), list())),
  bad('a list of somebody else', 'STATUS_LIST_UNVERIFIED', async () =>
    judged(entry(), await signed(list({}, { issuer: stranger.did }), { key: stranger })),
  ),
  bad('a list signed by somebody else', 'STATUS_LIST_UNVERIFIED', async () =>
    judged(entry(), await signed(list(), { key: stranger })),
  ),
  bad('a list changed after signing', 'STATUS_LIST_UNVERIFIED', async () =>
    judged(entry(), changed(await signed(list()), '/credentialSubject/encodedList', encoded([]))),
  ),
  bad('a list with another id', 'STATUS_LIST_UNVERIFIED', withList({}, { id: `${url}0` })),
  bad('a list without id', 'STATUS_LIST_UNVERIFIED', withList({}, { id: undefined })),
  bad('an expired list', 'STATUS_LIST_UNVERIFIED', withList({}, { validUntil: '2026-10-01T00:00:00Z' })),
  bad('a list from the future', 'STATUS_LIST_UNVERIFIED', withList({}, { validFrom: '2026-12-01T00:00:00Z' })),
  bad(
    'a list with a status of its own',
    'STATUS_LIST_UNVERIFIED',
    withList({}, { credentialStatus: entry({ id: `${url}#1` }) }),
  ),
  bad(
    'a list whose status is another list: a circle',
    'STATUS_LIST_UNVERIFIED',
    withList(
      {},
      {
        credentialStatus: entry({
          id: 'https://hogeschool.example/status/2#1',
          statusListCredential: 'https://hogeschool.example/status/2',
        }),
      },
    ),
  ),
  bad('a badge for a list', 'STATUS_LIST_UNVERIFIED', async () =>
    judged(entry(), await signed(badge(undefined, { id: url }))),
  ),
  bad('a presentation for a list', 'STATUS_LIST_UNVERIFIED', async () =>
    judged(entry(), {
      '@context': [v2],
      id: url,
      type: ['VerifiablePresentation'],
      verifiableCredential: [await signed(list())],
    }),
  ),
  bad(
    'a list under an unknown context',
    'STATUS_LIST_UNVERIFIED',
    withList({}, { '@context': [v2, 'https://evil.example/c'] }),
  ),
  bad('a list of no subject', 'STATUS_LIST_UNVERIFIED', async () =>
    judged(entry(), await token(list({}, { credentialSubject: { id: `${url}#list` } }))),
  ),
  bad('a list of two subjects', undefined, async () =>
    judged(entry(), await token(list({}, { credentialSubject: [list().credentialSubject, list().credentialSubject] }))),
  ),
  bad('a token list by alg none', 'STATUS_LIST_UNVERIFIED', async () =>
    judged(entry(), await token(list(), { header: { alg: 'none' } })),
  ),
  bad('a page that is no credential', 'STATUS_LIST_UNVERIFIED', async () => judged(entry(), { hello: 'world' })),
  bad('a list with a duplicate key', 'STATUS_LIST_UNVERIFIED', async () => {
    const body = JSON.stringify(await signed(list())).replace('"id"', '"id":"x","id"');
    return judged(entry(), () => new Response(body, { headers: json }));
  }),

  bad('a list too short', 'STATUS_LIST_LENGTH', withList({ encodedList: encoded([], new Uint8Array(shortest - 1)) })),
  bad('a list of nothing', 'STATUS_LIST_LENGTH', withList({ encodedList: encoded([], new Uint8Array()) })),
  bad('a list too short for its size', 'STATUS_LIST_LENGTH', async () =>
    judged(
      entry({ statusPurpose: 'message', statusSize: 2, statusMessage: messages }),
      await token(
        list({
          statusPurpose: 'message',
          statusSize: 2,
          statusMessages: messages,
          encodedList: encoded([], new Uint8Array(20_000)),
        }),
      ),
    ),
  ),
  bad(
    'a bomb of 64 MiB',
    'STATUS_LIST_MALFORMED',
    withList({ encodedList: encoded([], new Uint8Array(64 * 1024 * 1024)) }),
  ),
  bad(
    'a list one byte beyond 8 MiB',
    'STATUS_LIST_MALFORMED',
    withList({ encodedList: encoded([], new Uint8Array(8 * 1024 * 1024 + 1)) }),
  ),
  bad(
    'two gzip members',
    'STATUS_LIST_MALFORMED',
    withList(gz(Buffer.concat([gzipSync(new Uint8Array(shortest)), gzipSync(new Uint8Array(shortest))]))),
  ),
  bad(
    'an empty gzip member first',
    'STATUS_LIST_MALFORMED',
    withList(gz(Buffer.concat([gzipSync(new Uint8Array()), gzipSync(new Uint8Array(shortest))]))),
  ),
  bad(
    'an empty gzip member last',
    'STATUS_LIST_MALFORMED',
    withList(gz(Buffer.concat([gzipSync(new Uint8Array(shortest)), gzipSync(new Uint8Array())]))),
  ),
  bad(
    'something behind the gzip member',
    'STATUS_LIST_MALFORMED',
    withList(gz(Buffer.concat([gzipSync(new Uint8Array(shortest)), Buffer.from('x')]))),
  ),
  bad(
    'the trailer twice',
    'STATUS_LIST_MALFORMED',
    withList(gz(Buffer.concat([gzipSync(new Uint8Array(shortest)), gzipSync(new Uint8Array(shortest)).subarray(-8)]))),
  ),
  bad(
    'zeros behind the gzip member',
    'STATUS_LIST_MALFORMED',
    withList(gz(Buffer.concat([gzipSync(new Uint8Array(shortest)), new Uint8Array(16)]))),
  ),
  bad(
    'a truncated gzip member',
    'STATUS_LIST_MALFORMED',
    withList(gz(gzipSync(new Uint8Array(shortest)).subarray(0, -3))),
  ),
  bad('a wrong checksum', 'STATUS_LIST_MALFORMED', withList(gz(flipped(gzipSync(new Uint8Array(shortest)), -7)))),
  bad('a wrong length', 'STATUS_LIST_MALFORMED', withList(gz(flipped(gzipSync(new Uint8Array(shortest)), -2)))),
  bad(
    'zlib for gzip',
    'STATUS_LIST_MALFORMED',
    withList({ encodedList: 'ueJztwTEBAAAAwqD1T20ND6AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }),
  ),
  bad('bare bits', 'STATUS_LIST_MALFORMED', withList(gz(new Uint8Array(shortest)))),
  bad('a list without multibase letter', 'STATUS_LIST_MALFORMED', withList({ encodedList: encoded().slice(1) })),
  bad(
    'a list in base58',
    'STATUS_LIST_MALFORMED',
    withList({ encodedList: 'z6MkjRagNiMu91DduvCvgEsqLZDVzrJzFrwahc4tXLt9DoHd' }),
  ),
  bad('a list with padding', 'STATUS_LIST_MALFORMED', withList({ encodedList: `${encoded()}=` })),
  bad('a list with white space', 'STATUS_LIST_MALFORMED', withList({ encodedList: `${encoded()}\n` })),
  bad('no list in the list', 'STATUS_LIST_MALFORMED', withList({ encodedList: undefined })),
  bad('a list in a list', undefined, async () => judged(entry(), await token(list({ encodedList: [encoded()] })))),
  bad('a list without purpose', 'STATUS_LIST_MALFORMED', withList({ statusPurpose: undefined })),

  bad('no answer', 'STATUS_UNAVAILABLE', () => judged(entry(), undefined)),
  bad(
    'an error',
    'STATUS_UNAVAILABLE',
    answered(() => new Response('', { status: 500 })),
  ),
  bad(
    'a list behind an error',
    'STATUS_UNAVAILABLE',
    answered((body) => new Response(body, { status: 404, headers: json })),
  ),
  bad(
    'a redirect',
    'STATUS_UNAVAILABLE',
    answered(() => new Response('', { status: 302, headers: { location: 'https://evil.example/' } })),
  ),
  bad(
    'a fetch that followed a redirect',
    'STATUS_UNAVAILABLE',
    answered((body) => Object.defineProperty(new Response(body, { headers: json }), 'redirected', { value: true })),
  ),
  bad(
    'a fetch that throws',
    'STATUS_UNAVAILABLE',
    answered(() => Promise.reject(new TypeError('connection refused'))),
  ),
  waiting(
    bad(
      'an answer that never comes',
      'STATUS_UNAVAILABLE',
      answered(() => new Promise(() => {})),
    ),
  ),
  waiting(
    bad(
      'a body that never ends',
      'STATUS_UNAVAILABLE',
      answered(() => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }), { headers: json })),
    ),
  ),
  bad(
    'a body without end',
    'STATUS_UNAVAILABLE',
    answered(() => new Response(stream(endless(new Uint8Array(65_536))), { headers: json })),
  ),
  bad(
    'a body of endless nothing',
    'STATUS_UNAVAILABLE',
    answered(() => new Response(stream(endless(new Uint8Array())), { headers: json })),
  ),
  bad(
    'a body that says it is too long',
    'STATUS_UNAVAILABLE',
    answered((body) => new Response(body, { headers: { ...json, 'content-length': '99999999' } })),
  ),
  bad(
    'a body of 13 MiB',
    'STATUS_UNAVAILABLE',
    answered(() => new Response(' '.repeat(13 * 1024 * 1024), { headers: json })),
  ),
  bad('a web page', 'STATUS_UNAVAILABLE', typed('text/html')),
  bad('an image', 'STATUS_UNAVAILABLE', typed('image/png')),
  bad('a script', 'STATUS_UNAVAILABLE', typed('text/javascript')),
  bad(
    'no content type',
    'STATUS_UNAVAILABLE',
    answered((body) => new Response(Buffer.from(body))),
  ),
  bad(
    'a body that is no UTF-8',
    undefined,
    answered(() => new Response(Uint8Array.of(0xff, 0xfe), { headers: json })),
  ),
  bad(
    'an empty body',
    undefined,
    answered(() => new Response('', { headers: json })),
  ),

  ...[
    'http://hogeschool.example/status/1',
    'ftp://hogeschool.example/status/1',
    'file:///etc/passwd',
    'data:application/json,{}',
    'did:web:hogeschool.example',
    'https://localhost/status',
    'https://127.0.0.1/status',
    'https://[::1]/status',
    'https://[::ffff:10.0.0.1]/status',
    'https://10.1.2.3/status',
    'https://169.254.169.254/latest/meta-data',
    'https://192.168.1.1/status',
    'https://2130706433/status',
    'https://0x7f.1/status',
    'https://017700000001/status',
    'https://127.1/status',
    'https://１２７.0.0.1/status',
    'https://intranet/status',
    'https://printer.local/status',
    'https://metadata.google.internal/status',
    'https://user:pass@hogeschool.example/status/1',
    'https://hogeschool.example./status',
    'https://8.8.8.8/status',
  ].map((statusListCredential) =>
    bad(`a list at ${statusListCredential}`, undefined, async () => ({
      input: await token(badge(undefined, { credentialStatus: entry({ statusListCredential }) })),
      asks: [],
    })),
  ),

  bad('1EdTechRevocationList on another host', 'STATUS_UNAVAILABLE', async () => ({
    ...(await revocationList({ revokedCredential: [] }, {}, web, 'https://other.example/revoked')),
    asks: [webUrl],
  })),
  bad('1EdTechRevocationList on a subdomain', 'STATUS_UNAVAILABLE', async () => ({
    ...(await revocationList({ revokedCredential: [] }, {}, web, 'https://status.hogeschool.example/revoked')),
    asks: [webUrl],
  })),
  bad('1EdTechRevocationList over http', undefined, async () => ({
    ...(await revocationList({ revokedCredential: [] }, {}, web, 'http://hogeschool.example/revoked')),
    asks: [webUrl],
  })),
  bad('1EdTechRevocationList of a did:key', 'STATUS_UNAVAILABLE', async () => ({
    input: await token(
      badge(undefined, { credentialStatus: { id: 'https://hogeschool.example/r', type: '1EdTechRevocationList' } }),
    ),
    asks: [],
  })),
  bad('1EdTechRevocationList with another id', 'STATUS_UNAVAILABLE', () =>
    revocationList({ id: 'https://evil.example/', revokedCredential: [] }),
  ),
  bad('1EdTechRevocationList that is no list', 'STATUS_UNAVAILABLE', () => revocationList({})),
  bad('1EdTechRevocationList with numbers', 'STATUS_UNAVAILABLE', () => revocationList({ revokedCredential: [1] })),

  bad('a hundred lists of 11 MiB', undefined, async () => {
    const urls = Array.from({ length: 100 }, (_, index) => `https://list${index}.example/`);
    const entries = urls.map((at) => entry({ id: `${at}#1`, statusListCredential: at }));
    const huge = () => new Response(stream(repeated(new Uint8Array(65_536).fill(0x20), 176)), { headers: json });
    return {
      input: await token(badge(undefined, { credentialStatus: entries })),
      pages: Object.fromEntries(urls.map((at) => [at, huge])),
    };
  }),
  bad('a thousand lists', undefined, async () => {
    const entries = Array.from({ length: 1000 }, (_, index) =>
      entry({ id: `urn:s:${index}`, statusListCredential: `https://list${index}.example/` }),
    );
    const asks = entries.slice(0, 100).map(({ statusListCredential }) => statusListCredential as string);
    return { input: await token(badge(undefined, { credentialStatus: entries })), asks };
  }),
  bad('StatusList2021 of equals signs', 'STATUS_LIST_MALFORMED', async () =>
    judged(entry2021(), await token(list2021({}, { encodedList: `${'='.repeat(400_000)}x` }))),
  ),
  bad('a status when the proof is false', 'PROOF_SIGNATURE', async () => ({
    input: changed(await signed(badge(undefined, { credentialStatus: entry() })), '/name', 'x'),
    asks: [],
  })),
  bad('a status when the issuer is another', 'ISSUER_MISMATCH', async () => ({
    input: await signed(badge(undefined, { credentialStatus: entry() }), { key: stranger }),
    asks: [],
  })),
  bad('a status when there is no issuer', undefined, async () => ({
    input: await signed(credential(undefined, { issuer: undefined, credentialStatus: entry() })),
    asks: [],
  })),
  bad('a status without proof', 'PROOF_MISSING', () => ({
    input: badge(undefined, { credentialStatus: entry() }),
    asks: [],
  })),
  bad('an expired list at another time', 'STATUS_LIST_UNVERIFIED', async () => ({
    ...(await judged(entry(), await signed(list({}, { validUntil: now.toISOString() })))),
    now: new Date(now.getTime() + 1000),
  })),
];

/** A list that leaves place 5 alone and is hard to compress, so that its base64 has letters of every kind. */
function noise(): Uint8Array {
  const bytes = Uint8Array.from({ length: shortest }, (_, index) => (index * 2_654_435_761) >>> 11);
  bytes[0] = 0;
  return bytes;
}

/** The gzip member with a file name in its header. */
function named(member: Uint8Array): Uint8Array {
  const header = Uint8Array.from(member.subarray(0, 10));
  header[3] = 8;
  return Buffer.concat([header, Buffer.from('list.bin\0'), member.subarray(10)]);
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const place = copy.length + at;
  copy[place] = (copy[place] ?? 0) ^ 1;
  return copy;
}

function* endless(chunk: Uint8Array): Generator<Uint8Array> {
  for (;;) yield chunk;
}

function* repeated(chunk: Uint8Array, times: number): Generator<Uint8Array> {
  for (let time = 0; time < times; time += 1) yield chunk;
}

function* chunks(text: string, size: number): Generator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield new Uint8Array(bytes.subarray(start, start + size));
}

function stream(parts: Generator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      const { value, done } = parts.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });
}
