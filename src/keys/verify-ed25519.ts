import { ed25519Verifier } from '#platform';
import type { Ed25519Verifier } from '../platform/types.js';

// Curve25519: p = 2^255 − 19; L is the order of the base point (RFC 8032 §5.1).
const p = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const signBit = 2n ** 255n;

// y of the eight points of small order: 1, −1, 0 (±x), and ±y of the four points of order 8.
const y8 = 0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n;
const smallOrder: ReadonlySet<bigint> = new Set([0n, 1n, p - 1n, y8, p - y8]);

// By its highest byte alone nearly every number is told to be none of these, or below L, and BigInt takes its time.
const highestByte = (number: bigint) => Number(number >> 248n);
const doubtful: ReadonlySet<number> = new Set([...smallOrder, p].map(highestByte));

/**
 * Whether 32 bytes encode a point that a signature may rest on: canonical (y < p), and not of small order, where
 * signatures hold for many messages. That covers the sign-bit oddities as well: x = 0 only where y = ±1. That the
 * point lies on the curve is left to the platform, which alone computes x.
 */
export function isSafePoint(bytes: Uint8Array): boolean {
  if (bytes.length !== 32) return false;
  if (!doubtful.has((bytes[31] ?? 0) & 0x7f)) return true;
  const y = littleEndian(bytes) % signBit;
  return y < p && !smallOrder.has(y);
}

/** @internal The gate before a platform's verifier: the tests hold every back end against the same vectors. */
export function gateEd25519(verifierOf: (publicKey: Uint8Array) => Ed25519Verifier) {
  return (publicKey: Uint8Array): Ed25519Verifier => {
    const verify = isSafePoint(publicKey) ? verifierOf(publicKey) : undefined;
    return (message, signature) =>
      verify !== undefined &&
      signature.length === 64 &&
      isSafePoint(signature.subarray(0, 32)) &&
      isBelowL(signature.subarray(32)) &&
      verify(message, signature);
  };
}

/** @internal A verifier for many signatures by one key. */
export const createEd25519Verifier = gateEd25519(ed25519Verifier);

/**
 * Whether `signature` is the Ed25519 signature of `message` by `publicKey` (RFC 8032 §5.1.7, read strictly).
 *
 * Platforms disagree on odd inputs: some take keys of small order, non-canonical encodings or S ≥ L. Here these are
 * refused first, for the key A as for the signature's R, and only then the platform is asked; so the verdict is the
 * same under node:crypto, WebCrypto and in JavaScript, and a signature has one form only. Verification is without
 * cofactor. Bytes of a wrong length are not verified; nothing throws.
 *
 * @param publicKey - 32 bytes
 * @param message - the bytes that were signed
 * @param signature - 64 bytes, R ‖ S
 * @throws TypeError where an argument is not a Uint8Array
 *
 * @example
 * ```ts
 * import { verifyEd25519 } from 'edubadge-credentials';
 *
 * const verified = await verifyEd25519(new Uint8Array(32), new TextEncoder().encode('hello'), new Uint8Array(64));
 * console.log(verified); // false: the key is a point of small order
 * ```
 */
export async function verifyEd25519(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  for (const [name, value] of Object.entries({ publicKey, message, signature })) {
    if (!(value instanceof Uint8Array)) throw new TypeError(`${name} must be a Uint8Array`);
  }
  return createEd25519Verifier(publicKey)(message, signature);
}

function isBelowL(bytes: Uint8Array): boolean {
  return (bytes[31] ?? 0) < highestByte(L) || littleEndian(bytes) < L;
}

function littleEndian(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 32);
  return [24, 16, 8, 0].reduce((number, offset) => (number << 64n) | view.getBigUint64(offset, true), 0n);
}
