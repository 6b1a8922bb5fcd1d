import { encodeBase58btc, encodeBase64url } from '../../src/encoding/multibase.js';
import {
  bad,
  badge,
  type Case,
  didDocument,
  good,
  holder,
  issuer,
  type Json,
  type Key,
  namedKey,
  p256,
  p384,
  p521,
  rsa,
  signed,
  stranger,
  token,
} from './kit.js';

const web = 'did:web:hogeschool.example';
const url = 'https://hogeschool.example/.well-known/did.json';
const method = `${web}#key-1`;

/** A badge of an issuer on the web, whose document is changed. */
const document =
  (over: Json, key: Key = issuer) =>
  async () => ({
    input: await signed(badge(web), {
      key: namedKey(web, key),
      ...(key === issuer ? {} : { suite: 'ecdsa-rdfc-2019' as const }),
    }),
    pages: { [url]: didDocument(web, key, over) },
  });

/** The same with members put over the one method. */
const methodWith = (over: Json, more: Json = {}) =>
  document({
    verificationMethod: [
      { id: method, type: 'Multikey', controller: web, publicKeyMultibase: issuer.multikey, ...over },
    ],
    ...more,
  });

const multikey = (...bytes: number[]) => methodWith({ publicKeyMultibase: encodeBase58btc(Uint8Array.from(bytes)) });
const raw = [...Buffer.from(issuer.publicJwk.x ?? '', 'base64url')];

/** A token by a key that the document has as a JWK, with changes. */
const jwk =
  (over: Json, key: Key = issuer) =>
  async () => ({
    input: await token(badge(web), { key: namedKey(web, key) }),
    pages: {
      [url]: didDocument(web, key, {
        verificationMethod: [
          { id: method, type: 'JsonWebKey', controller: web, publicKeyJwk: { ...key.publicJwk, ...over } },
        ],
      }),
    },
  });

/** A signature that a key of small order takes for many messages: R the identity, S zero. */
const identitySignature = () => Uint8Array.of(1, ...new Uint8Array(63));

/** A badge whose issuer is the did:key of some bytes, with a signature that fits nothing in particular. */
const didKey = (text: string) => async () => {
  const did = `did:key:${text}`;
  return signed(badge(did), { key: { ...issuer, did, method: `${did}#${text}`, sign: identitySignature } });
};

const didJwk = async (key: Key, over: Json = {}, fragment = '0') => {
  const did = `did:jwk:${encodeBase64url(Buffer.from(JSON.stringify({ ...key.publicJwk, ...over })))}`;
  return token(badge(did), { key: namedKey(did, key, fragment) });
};

const smallOrder: Readonly<Record<string, number[]>> = {
  'order 1': [1, ...new Array<number>(31).fill(0)],
  'order 1 with a sign': [1, ...new Array<number>(30).fill(0), 0x80],
  'order 2': [0xec, ...new Array<number>(30).fill(0xff), 0x7f],
  'order 4': new Array<number>(32).fill(0),
  'order 4, not canonical': [0xed, ...new Array<number>(30).fill(0xff), 0x7f],
  'order 1, not canonical': [0xee, ...new Array<number>(30).fill(0xff), 0x7f],
};

const withMethods = (...methods: unknown[]) => document({ verificationMethod: methods });
const own = { id: method, type: 'Multikey', controller: web, publicKeyMultibase: issuer.multikey };

/** Keys and the documents that hold them: SECURITY, rows key and key forms. */
export const cases: readonly Case[] = [
  good('did:key', () => signed(badge())),
  good('did:jwk with Ed25519', () => didJwk(issuer)),
  good('did:jwk with P-256', () => didJwk(p256)),
  good('did:jwk with RSA', () => didJwk(rsa)),
  good('did:jwk with use sig', () => didJwk(issuer, { use: 'sig' })),
  good('did:jwk with a kid', () => didJwk(issuer, { kid: 'x' })),
  good('did:web with a Multikey', document({})),
  good('did:web with P-256', document({}, p256)),
  good('did:web with P-384', document({}, p384)),
  good('did:web with a JsonWebKey', jwk({})),
  good('did:web with a P-521 JWK', jwk({}, p521)),
  good('did:web with an RSA JWK', jwk({}, rsa)),
  good(
    'a JsonWebKey2020',
    methodWith({ type: 'JsonWebKey2020', publicKeyMultibase: undefined, publicKeyJwk: issuer.publicJwk }),
  ),
  good('an Ed25519VerificationKey2020', methodWith({ type: 'Ed25519VerificationKey2020' })),
  good('a relative method id', methodWith({ id: '#key-1' })),
  good('a relative reference', document({ assertionMethod: ['#key-1'] })),
  good('a method inside assertionMethod', document({ verificationMethod: undefined, assertionMethod: [own] })),
  good('a single assertionMethod', document({ assertionMethod: method })),
  good('a single verificationMethod', document({ verificationMethod: own })),
  good('an identical copy of the method', withMethods(own, { ...own })),
  good('other keys beside it', withMethods({ ...own, id: `${web}#key-0`, publicKeyMultibase: stranger.multikey }, own)),
  good(
    'a key of a kind that nobody knows beside it',
    withMethods({ id: `${web}#key-0`, type: 'Unknown2030', controller: web }, own),
  ),
  good(
    'a key of another controller beside it',
    withMethods({ ...own, id: `${web}#key-0`, controller: stranger.did }, own),
  ),
  good('revoked in the future', methodWith({ revoked: '2027-01-01T00:00:00Z' })),
  good('expired after the proof was made', methodWith({ expires: '2026-10-15T00:00:00Z' })),
  good(
    'services and keys for agreement',
    document({
      service: [{ id: `${web}#s`, type: 'X', serviceEndpoint: 'https://x.example' }],
      keyAgreement: [`${web}#k`],
    }),
  ),
  good(
    'another controller of the document',
    document({ controller: 'did:web:parent.example', alsoKnownAs: ['https://hogeschool.example'] }),
  ),
  good('a JWK with members that nobody knows', jwk({ x5t: 'x', ext: true, custom: 1 })),

  bad('no method of that id', 'DID_METHOD_NOT_FOUND', methodWith({ id: `${web}#key-2` })),
  bad('the method id in other capitals', 'DID_METHOD_NOT_FOUND', methodWith({ id: `${web}#Key-1` })),
  bad('the method id without its DID', 'DID_METHOD_NOT_FOUND', methodWith({ id: 'key-1' })),
  bad('no methods', 'DID_METHOD_NOT_FOUND', document({ verificationMethod: undefined })),
  bad('methods that are a string', 'DID_METHOD_NOT_FOUND', document({ verificationMethod: method })),
  bad(
    'two keys under one id',
    'DID_METHOD_AMBIGUOUS',
    withMethods(own, { ...own, publicKeyMultibase: stranger.multikey }),
  ),
  bad(
    'two keys under one id, the forger’s first',
    'DID_METHOD_AMBIGUOUS',
    withMethods({ ...own, publicKeyMultibase: stranger.multikey }, own),
  ),
  bad(
    'two keys under one id, one of them relative',
    'DID_METHOD_AMBIGUOUS',
    withMethods(own, { ...own, id: '#key-1', publicKeyMultibase: stranger.multikey }),
  ),
  bad(
    'another key inside assertionMethod',
    'DID_METHOD_AMBIGUOUS',
    document({ assertionMethod: [{ ...own, publicKeyMultibase: stranger.multikey }] }),
  ),
  bad('another controller', 'DID_METHOD_CONTROLLER', methodWith({ controller: stranger.did })),
  bad('no controller', 'DID_METHOD_CONTROLLER', methodWith({ controller: undefined })),
  bad('controllers in a list', 'DID_METHOD_CONTROLLER', methodWith({ controller: [web] })),
  bad('not for assertions', 'DID_METHOD_PURPOSE', document({ assertionMethod: [] })),
  bad('only for authentication', 'DID_METHOD_PURPOSE', document({ assertionMethod: undefined })),
  bad('assertionMethod names another', 'DID_METHOD_PURPOSE', document({ assertionMethod: [`${web}#key-2`] })),
  bad('revoked', 'KEY_REVOKED', methodWith({ revoked: '2026-10-31T00:00:00Z' })),
  bad('revoked after the proof was made', 'KEY_REVOKED', methodWith({ revoked: '2026-10-15T00:00:00Z' })),
  bad('revoked at a date that cannot be read', 'KEY_DATE', methodWith({ revoked: 'yes' })),
  bad('revoked true', 'KEY_DATE', methodWith({ revoked: true })),
  bad('expired before the proof was made', 'KEY_EXPIRED', methodWith({ expires: '2026-09-01T00:00:00Z' })),
  bad('a type that nobody knows', 'DID_METHOD_TYPE', methodWith({ type: 'Ed25519VerificationKey2018' })),
  bad('a type of the prototype', 'DID_METHOD_TYPE', methodWith({ type: 'constructor' })),
  bad('types in a list', 'DID_METHOD_TYPE', methodWith({ type: ['Multikey'] })),
  bad('a private key beside the public one', 'KEY_PRIVATE', methodWith({ secretKeyMultibase: 'z3u2' })),
  bad('a secret Multikey', 'KEY_PRIVATE', multikey(0x80, 0x26, ...new Uint8Array(32).fill(1))),
  bad('an X25519 key', 'KEY_TYPE_UNSUPPORTED', multikey(0xec, 0x01, ...raw)),
  bad('a secp256k1 key', 'KEY_TYPE_UNSUPPORTED', multikey(0xe7, 0x01, 2, ...raw)),
  bad('a header that is no minimal varint', 'KEY_TYPE_UNSUPPORTED', multikey(0xed, 0x81, 0x00, ...raw)),
  bad('no header', undefined, multikey(...raw)),
  bad('a key one byte short', 'KEY_ENCODING', multikey(0xed, 0x01, ...raw.slice(1))),
  bad('a key one byte long', 'KEY_ENCODING', multikey(0xed, 0x01, ...raw, 0)),
  bad('an empty key', undefined, methodWith({ publicKeyMultibase: 'z' })),
  bad(
    'a key in base64url',
    'KEY_ENCODING',
    methodWith({ publicKeyMultibase: `u${encodeBase64url(Uint8Array.of(0xed, 1, ...raw))}` }),
  ),
  bad('a key with a leading 1', undefined, methodWith({ publicKeyMultibase: `z1${issuer.multikey.slice(1)}` })),
  bad('a key with white space', 'KEY_ENCODING', methodWith({ publicKeyMultibase: `${issuer.multikey} ` })),
  bad('keys in a list', 'KEY_ENCODING', methodWith({ publicKeyMultibase: [issuer.multikey] })),
  bad('no key in the method', undefined, methodWith({ publicKeyMultibase: undefined })),
  bad('a key of 200 kB', 'KEY_ENCODING', methodWith({ publicKeyMultibase: `z${'2'.repeat(200_000)}` })),
  bad('the key of somebody else', 'PROOF_SIGNATURE', methodWith({ publicKeyMultibase: stranger.multikey })),
  bad(
    'a JWK for another algorithm, under a proof',
    'KEY_ALGORITHM_UNSUITABLE',
    methodWith({
      type: 'JsonWebKey',
      publicKeyMultibase: undefined,
      publicKeyJwk: { ...issuer.publicJwk, alg: 'ES256' },
    }),
  ),
  bad('a JWK whose alg is a number', 'JWT_ALGORITHM_MISMATCH', jwk({ alg: 5 })),

  ...Object.entries({
    'with d': { d: issuer.jwk.d },
    'with k': { k: 'AAAA' },
    'for encryption': { use: 'enc' },
    'for encryption by key_ops': { key_ops: ['encrypt'] },
    'with key_ops that are text': { key_ops: 'verify' },
    'with an x one byte short': { x: encodeBase64url(Uint8Array.from(raw.slice(1))) },
    'with padding': { x: `${issuer.publicJwk.x}=` },
    'with x in base64': { x: '+/'.padEnd(43, 'A') },
    'with another curve': { crv: 'X25519' },
    'with Ed448': { crv: 'Ed448' },
    'of another kind': { kty: 'EC' },
    'that is symmetric': { kty: 'oct', k: 'AAAA' },
    'without kind': { kty: undefined },
    'without x': { x: undefined },
    'with a kind in small letters': { kty: 'okp' },
  }).map(([name, over]) => bad(`a JWK ${name}`, undefined, jwk(over as Json))),
  bad('a JWK with a point off its curve', 'KEY_POINT', jwk({ x: p256.publicJwk.y, y: p256.publicJwk.x }, p256)),
  bad('a JWK without y', undefined, jwk({ y: undefined }, p256)),
  bad('a JWK with the curve of another', undefined, jwk({ crv: 'P-384' }, p256)),
  bad('RSA of 1024 bits', 'KEY_WEAK', jwk({ n: encodeBase64url(new Uint8Array(128).fill(0xff)) }, rsa)),
  bad('RSA with e = 3', 'KEY_WEAK', jwk({ e: 'Aw' }, rsa)),
  bad('RSA with e = 1', 'KEY_WEAK', jwk({ e: 'AQ' }, rsa)),
  bad('RSA with an even e', 'KEY_WEAK', jwk({ e: 'AQAC' }, rsa)),
  bad(
    'RSA with a leading zero',
    'KEY_ENCODING',
    jwk({ n: encodeBase64url(Uint8Array.of(0, ...Buffer.from(rsa.publicJwk.n ?? '', 'base64url'))) }, rsa),
  ),
  bad('RSA of 64 kilobits', undefined, jwk({ n: encodeBase64url(new Uint8Array(8192).fill(0xff)) }, rsa)),
  bad('RSA with a great e', undefined, jwk({ e: encodeBase64url(new Uint8Array(256).fill(0xff)) }, rsa)),

  ...Object.entries(smallOrder).map(([name, bytes]) =>
    bad(`a key of ${name}`, 'KEY_POINT', didKey(encodeBase58btc(Uint8Array.of(0xed, 1, ...bytes)))),
  ),
  bad('a key that is no point', undefined, didKey(encodeBase58btc(Uint8Array.of(0xed, 1, 2, ...new Uint8Array(31))))),
  bad('a did:key in base64url', undefined, didKey(`u${encodeBase64url(Uint8Array.of(0xed, 1, ...raw))}`)),
  bad('a did:key of X25519', 'KEY_TYPE_UNSUPPORTED', didKey(encodeBase58btc(Uint8Array.of(0xec, 1, ...raw)))),
  bad('a did:key with a version', undefined, async () =>
    signed(badge(`did:key:1.1:${issuer.multikey}`), {
      key: namedKey(`did:key:1.1:${issuer.multikey}`, issuer, issuer.multikey),
    }),
  ),
  bad('a did:key with the fragment of another', 'DID_METHOD_NOT_FOUND', () =>
    signed(badge(), { proof: { verificationMethod: `${issuer.did}#${stranger.multikey}` } }),
  ),
  bad('a did:key without fragment', undefined, () => signed(badge(), { proof: { verificationMethod: issuer.did } })),
  bad('a did:key with two fragments', undefined, () =>
    signed(badge(), { proof: { verificationMethod: `${issuer.method}#${issuer.multikey}` } }),
  ),
  bad('a did:key with a query', undefined, () =>
    signed(badge(), { proof: { verificationMethod: `${issuer.did}?x=1#${issuer.multikey}` } }),
  ),
  bad('a did:jwk with d', 'KEY_PRIVATE', () => didJwk(issuer, { d: issuer.jwk.d })),
  bad('a did:jwk for encryption', 'KEY_USE', () => didJwk(issuer, { use: 'enc' })),
  bad('a did:jwk with fragment 1', 'DID_METHOD_NOT_FOUND', () => didJwk(issuer, {}, '1')),
  bad('a did:jwk with duplicate keys', undefined, async () => {
    const text = JSON.stringify(issuer.publicJwk).replace('{', `{"x":"${stranger.publicJwk.x}",`);
    const did = `did:jwk:${encodeBase64url(Buffer.from(text))}`;
    return token(badge(did), { key: namedKey(did, issuer, '0') });
  }),
  bad('a did:jwk with padding', undefined, async () => {
    const did = `did:jwk:${Buffer.from(`${JSON.stringify(issuer.publicJwk)} `).toString('base64url')}==`;
    return token(badge(did), { key: namedKey(did, issuer, '0') });
  }),
  bad('a did:jwk that is symmetric', undefined, async () => {
    const did = `did:jwk:${encodeBase64url(Buffer.from('{"kty":"oct","k":"AAAA"}'))}`;
    return token(badge(did), { key: namedKey(did, issuer, '0') });
  }),
  bad('the forger’s key in the fragment of an issuer on the web', undefined, async () => ({
    input: await signed(badge(web), { key: { ...stranger, method: `${web}#${stranger.multikey}` } }),
    pages: { [url]: didDocument(web) },
  })),
  bad('a holder’s key for the issuer', 'ISSUER_MISMATCH', () => signed(badge(), { key: holder })),
];
