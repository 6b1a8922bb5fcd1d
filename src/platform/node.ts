import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hash,
  type KeyObject,
  randomBytes as nodeRandomBytes,
  sign,
  verify,
} from 'node:crypto';
import { ed25519Pkcs8 } from './der.js';
import type { Hashed, Platform } from './types.js';

// node:crypto answers synchronously; WebCrypto in Node pays a thread hop, ×2.5 on a signature.

/** SHA-256 by node:crypto. */
export const sha256: Platform['sha256'] = (data) => digest('sha256', data);
/** SHA-384 by node:crypto. */
export const sha384: Platform['sha384'] = (data) => digest('sha384', data);
/** SHA-512 by node:crypto. */
export const sha512: Platform['sha512'] = (data) => digest('sha512', data);
/** SHA-256 behind a beginning by node:crypto. */
export const sha256After: Platform['sha256After'] = (head) => {
  const begun = createHash('sha256').update(head);
  return (rest) => begun.copy().update(rest).digest();
};
/** SHA-256 in hexadecimal by node:crypto. */
export const sha256Hex: Platform['sha256Hex'] = (data) => hash('sha256', data, 'hex');

/** HMAC-SHA-256 by node:crypto. */
export const hmacSha256: Platform['hmacSha256'] = (key, data) =>
  new Uint8Array(createHmac('sha256', key).update(data).digest());

/** Random bytes by node:crypto. */
export const randomBytes: Platform['randomBytes'] = (length) => new Uint8Array(nodeRandomBytes(length));

/** base64url by Buffer: a token of 15 kB takes its part of a millisecond in JavaScript. */
export const toBase64url: Platform['toBase64url'] = (data) =>
  (typeof data === 'string' ? Buffer.from(data) : Buffer.from(data.buffer, data.byteOffset, data.byteLength)).toString(
    'base64url',
  );

/** Bytes of base64url by Buffer, which passes over what is none. */
export const fromBase64url: Platform['fromBase64url'] = (text) => new Uint8Array(Buffer.from(text, 'base64url'));

/** Public key of a seed by node:crypto. */
export const ed25519PublicKey: Platform['ed25519PublicKey'] = (seed) => {
  const spki = createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' });
  return new Uint8Array(spki.subarray(-32));
};

/** Signatures by node:crypto; the key is read once. */
export const ed25519Signer: Platform['ed25519Signer'] = (seed) => {
  const key = privateKey(seed);
  return (data) => new Uint8Array(sign(null, data, key));
};

/** Keys that were read lately: the badges that somebody verifies are those of a few issuers. */
const keys = new Map<string, KeyObject>();
const mostKeys = 64;

/** Verification by node:crypto. */
export const ed25519Verifier: Platform['ed25519Verifier'] = (publicKey) => {
  const x = Buffer.from(publicKey).toString('base64url');
  return (message, signature) => {
    try {
      return verify(null, message, publicKeyObject(x), signature);
    } catch {
      return false;
    }
  };
};

function digest(algorithm: string, data: Hashed): Uint8Array {
  // By way of hexadecimal: as a buffer, each hash has memory of its own, which takes half as long again.
  if (typeof data === 'string' || data instanceof Uint8Array)
    return new Uint8Array(Buffer.from(hash(algorithm, data, 'hex'), 'hex'));
  if (data.length === 1) return digest(algorithm, data[0] ?? '');
  const hashing = createHash(algorithm);
  for (const part of data) hashing.update(part);
  return new Uint8Array(hashing.digest());
}

/** As a JWK the key is read in a tenth of the time that OpenSSL takes to make out what DER might be. */
function publicKeyObject(x: string): KeyObject {
  const known = keys.get(x);
  if (known !== undefined) return known;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  if (keys.size >= mostKeys) keys.clear();
  keys.set(x, key);
  return key;
}

function privateKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(ed25519Pkcs8(seed)), format: 'der', type: 'pkcs8' });
}
