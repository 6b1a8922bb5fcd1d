import { ed25519PublicKey } from '#platform';
import { concat } from '../encoding/bytes.js';
import { keepLately } from '../encoding/keep-lately.js';
import { decodeBase58btc, decodeBase64url, encodeBase58btc, encodeBase64url } from '../encoding/multibase.js';
import { failure } from '../problems/error.js';
import { type AlgorithmRow, algorithms, findAlgorithm } from './algorithms.js';
import { ecPoint, ecPublicKey } from './ec-point.js';
import { publicKeyFromJwk } from './jwk.js';
import type { JsonWebKey, PublicKey } from './types.js';

/** Longer than any Multikey of the table, P-521 included: nothing longer is decoded. */
const longest = 200;

/**
 * A public key from a Multikey (Controlled Identifiers 1.0 §2.2.2): canonical base58btc, an exact multicodec header
 * as minimal varint, the exact length, a point on its curve.
 * Rejects with EdubadgeError: KEY_ENCODING, KEY_PRIVATE, KEY_TYPE_UNSUPPORTED, KEY_POINT.
 */
export async function publicKeyFromMultikey(text: unknown): Promise<PublicKey> {
  const known = keys.get(text);
  if (known !== undefined) return known;
  return keepLately(keys, mostKeys, text, await readPublicKey(text));
}

/** Keys that were read lately: of one badge the same key is read twice, and its issuer made many. */
const keys = new Map<unknown, PublicKey>();
const mostKeys = 64;

async function readPublicKey(text: unknown): Promise<PublicKey> {
  const bytes = decodeMultikey(text);
  if (rowOf(bytes, 'secret') !== undefined) throw failure('KEY_PRIVATE');
  const row = rowOf(bytes, 'public');
  if (row === undefined) throw failure('KEY_TYPE_UNSUPPORTED');
  return publicKeyFromJwk(await publicJwk(row, bytes.subarray(2)));
}

/** The Multikey of a public key; undefined for RSA, which has no Multikey here. */
export function encodeMultikey(key: PublicKey): string | undefined {
  const { multikey }: AlgorithmRow = algorithms[key.algorithm];
  if (multikey === undefined) return undefined;
  return encodeBase58btc(concat(Uint8Array.from(multikey.public), key.raw ?? compress(key.jwk)));
}

/**
 * The private JWK of a secret Multikey: the header and the seed or scalar, as the W3C vectors have it, or for Ed25519
 * the header, the seed and the public key, as @digitalbazaar writes.
 * Rejects with EdubadgeError: KEY_ENCODING, KEY_NOT_PRIVATE, KEY_TYPE_UNSUPPORTED.
 */
export async function jwkFromSecretMultikey(text: string): Promise<JsonWebKey> {
  const bytes = decodeMultikey(text);
  if (rowOf(bytes, 'public') !== undefined) throw failure('KEY_NOT_PRIVATE');
  const row = rowOf(bytes, 'secret');
  if (row?.size === undefined) throw failure('KEY_TYPE_UNSUPPORTED');
  const secret = bytes.subarray(2, 2 + row.size);
  const appended = bytes.subarray(2 + row.size);
  if (secret.length !== row.size || (appended.length > 0 && row.kty !== 'OKP')) throw failure('KEY_ENCODING');
  const derived = row.kty === 'OKP' ? await ed25519PublicKey(secret) : await ecPublicKey(row, secret);
  if (derived === undefined) throw failure('KEY_ENCODING');
  return { ...(await publicJwk(row, appended.length > 0 ? appended : derived)), d: encodeBase64url(secret) };
}

function decodeMultikey(text: unknown): Uint8Array {
  const bytes = typeof text === 'string' && text.length <= longest ? decodeBase58btc(text) : undefined;
  if (bytes === undefined) throw failure('KEY_ENCODING');
  return bytes;
}

function rowOf(bytes: Uint8Array, half: 'public' | 'secret'): AlgorithmRow | undefined {
  return findAlgorithm(({ multikey }) => multikey?.[half][0] === bytes[0] && multikey?.[half][1] === bytes[1])?.row;
}

/** The key after its header: Ed25519 as it is, a point of a NIST curve compressed (SEC 1 §2.3.3). */
async function publicJwk({ kty, crv = '', ...row }: AlgorithmRow, bytes: Uint8Array): Promise<JsonWebKey> {
  if (kty === 'OKP') {
    if (bytes.length !== row.size) throw failure('KEY_ENCODING');
    return { kty, crv, x: encodeBase64url(bytes) };
  }
  if (bytes.length !== (row.size ?? 0) + 1) throw failure('KEY_ENCODING');
  const point = await ecPoint({ kty, crv, ...row }, bytes);
  if (point === undefined) throw failure('KEY_POINT');
  return { kty, crv, ...point };
}

function compress({ x = '', y = '' }: JsonWebKey): Uint8Array {
  const odd = (decodeBase64url(y)?.at(-1) ?? 0) & 1;
  return concat(Uint8Array.of(2 + odd), decodeBase64url(x) ?? new Uint8Array());
}
