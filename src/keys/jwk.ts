import { concat } from '../encoding/bytes.js';
import { isObject, type JsonObject } from '../encoding/json-object.js';
import { decodeBase64url } from '../encoding/multibase.js';
import { failure } from '../problems/error.js';
import { type AlgorithmRow, findAlgorithm } from './algorithms.js';
import { ecPoint } from './ec-point.js';
import type { JsonWebKey, PublicKey } from './types.js';
import { isSafePoint } from './verify-ed25519.js';

/** Members that only a private or symmetric JWK has (RFC 7518 §6). */
export const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'] as const;

const smallestModulus = 2048;
const largestModulus = 16_384;

/**
 * A public key from a JWK (RFC 7517), held to what SECURITY asks of key forms: nothing private or symmetric, meant
 * for signatures, canonical base64url of the exact length, a point on its curve, RSA of at least 2048 bits with
 * e ≥ 65537. Members it does not know are ignored.
 * Rejects with EdubadgeError: KEY_FORM, KEY_PRIVATE, KEY_TYPE_UNSUPPORTED, KEY_USE, KEY_ENCODING, KEY_POINT, KEY_WEAK.
 */
export async function publicKeyFromJwk(value: unknown): Promise<PublicKey> {
  if (!isObject(value)) throw failure('KEY_FORM');
  const { algorithm, row } = algorithmOfJwk(value);
  if (privateMembers.some((member) => member in value)) throw failure('KEY_PRIVATE');
  checkUse(value, 'verify');
  const { alg, kid } = value;
  const described = { ...(alg !== undefined && { alg }), ...(typeof kid === 'string' && { kid }) };
  if (row.kty === 'RSA') return { algorithm, jwk: rsaKey(value), ...described };
  if (row.kty === 'EC') return { algorithm, jwk: await ecKey(value, row), ...described };
  const raw = coordinate(value.x, row);
  if (!isSafePoint(raw)) throw failure('KEY_POINT');
  return { algorithm, jwk: { kty: 'OKP', crv: row.crv ?? '', x: value.x as string }, raw, ...described };
}

/** Row of the algorithm that a JWK's `kty` and `crv` are for. Throws KEY_TYPE_UNSUPPORTED. */
export function algorithmOfJwk(jwk: JsonObject): NonNullable<ReturnType<typeof findAlgorithm>> {
  const found = findAlgorithm((row) => row.kty === jwk.kty && row.crv === (row.kty === 'RSA' ? undefined : jwk.crv));
  if (found === undefined) throw failure('KEY_TYPE_UNSUPPORTED');
  return found;
}

/** Refuses a JWK that is meant for something else (RFC 7517 §4.2, §4.3). Throws KEY_USE. */
export function checkUse(jwk: JsonObject, operation: 'sign' | 'verify'): void {
  const { use, key_ops: operations } = jwk;
  if (use !== undefined && use !== 'sig') throw failure('KEY_USE');
  if (operations !== undefined && !(Array.isArray(operations) && operations.includes(operation)))
    throw failure('KEY_USE');
}

/** Bytes of a coordinate or scalar of exactly the curve's length. Throws KEY_ENCODING. */
export function coordinate(value: unknown, row: AlgorithmRow): Uint8Array {
  const bytes = base64url(value);
  if (bytes.length !== row.size) throw failure('KEY_ENCODING');
  return bytes;
}

async function ecKey(jwk: JsonObject, row: AlgorithmRow): Promise<JsonWebKey> {
  const uncompressed = concat(Uint8Array.of(4), coordinate(jwk.x, row), coordinate(jwk.y, row));
  const point = await ecPoint(row, uncompressed);
  if (point === undefined) throw failure('KEY_POINT');
  return { kty: 'EC', crv: row.crv ?? '', ...point };
}

function rsaKey(jwk: JsonObject): JsonWebKey {
  const n = base64url(jwk.n);
  const e = base64url(jwk.e);
  // Base64urlUInt is minimal: no leading zero byte (RFC 7518 §2).
  if (n[0] === 0 || e[0] === 0 || e.length > 8) throw failure('KEY_ENCODING');
  const bits = n.length * 8 - Math.clz32(n[0] ?? 0) + 24;
  const exponent = e.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
  if (bits < smallestModulus || exponent < 65_537n || exponent % 2n === 0n)
    throw failure('KEY_WEAK', { params: { bits } });
  if (bits > largestModulus) throw failure('KEY_TYPE_UNSUPPORTED');
  return { kty: 'RSA', n: jwk.n as string, e: jwk.e as string };
}

function base64url(value: unknown): Uint8Array {
  const bytes = typeof value === 'string' ? decodeBase64url(value) : undefined;
  if (bytes === undefined || bytes.length === 0) throw failure('KEY_ENCODING');
  return bytes;
}
