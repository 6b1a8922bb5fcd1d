import type { MaybePromise } from '../platform/types.js';
import { type AlgorithmRow, algorithms } from './algorithms.js';
import type { PublicKey } from './types.js';
import { createEd25519Verifier } from './verify-ed25519.js';

/** Whether a signature is one of the data by the key's own algorithm; ECDSA as `r ‖ s`, of exactly its length. */
export function verifySignature(key: PublicKey, data: Uint8Array, signature: Uint8Array): MaybePromise<boolean> {
  if (key.raw !== undefined) return createEd25519Verifier(key.raw)(data, signature);
  return verifyByWebCrypto(key, data, signature);
}

async function verifyByWebCrypto(key: PublicKey, data: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const { web, signatureSize = signature.length }: AlgorithmRow = algorithms[key.algorithm];
  if (web === undefined || signature.length !== signatureSize) return false;
  try {
    const publicKey = await crypto.subtle.importKey('jwk', key.jwk, web.key, false, ['verify']);
    return await crypto.subtle.verify(web.use, publicKey, new Uint8Array(signature), new Uint8Array(data));
  } catch {
    return false;
  }
}
