import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToNumberLE } from '@noble/curves/utils.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import type { Ed25519Signer, Ed25519Verifier } from './types.js';

/** Public key of a seed, in JavaScript. */
export function ed25519PublicKey(seed: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(seed);
}

/** Ed25519 signatures in JavaScript, for a platform that has none. */
export function ed25519Signer(seed: Uint8Array): Ed25519Signer {
  return (data) => ed25519.sign(data, seed);
}

/**
 * Ed25519 verification in JavaScript. Noble's own `verify` multiplies by the cofactor; OpenSSL, BoringSSL and so
 * WebCrypto do not, and the two disagree on keys of mixed order. This is their equation: `encode(S·B − k·A) = R`.
 */
export function ed25519Verifier(publicKey: Uint8Array): Ed25519Verifier {
  return (message, signature) => {
    try {
      const { Point } = ed25519;
      const negativeA = Point.fromBytes(publicKey, false).negate();
      const r = signature.subarray(0, 32);
      const k = Point.Fn.create(bytesToNumberLE(sha512(concatBytes(r, publicKey, message))));
      const s = bytesToNumberLE(signature.subarray(32));
      const expected = Point.BASE.multiplyUnsafe(s).add(negativeA.multiplyUnsafe(k));
      return expected.toBytes().every((byte, index) => byte === r[index]);
    } catch {
      return false;
    }
  };
}
