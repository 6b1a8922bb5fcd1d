import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as nobleSha256, sha384 as nobleSha384, sha512 as nobleSha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import { ed25519Pkcs8 } from './der.js';
import type { Hashed, Platform } from './types.js';

// WebCrypto has no synchronous digest, and not everywhere Ed25519: @noble serves there.

/** SHA-256 by @noble. */
export const sha256: Platform['sha256'] = (data) => nobleSha256(bytesOf(data));
/** SHA-384 by @noble. */
export const sha384: Platform['sha384'] = (data) => nobleSha384(bytesOf(data));
/** SHA-512 by @noble. */
export const sha512: Platform['sha512'] = (data) => nobleSha512(bytesOf(data));
/** SHA-256 behind a beginning by @noble. */
export const sha256After: Platform['sha256After'] = (head) => {
  const begun = nobleSha256.create().update(head);
  return (rest) => begun.clone().update(rest).digest();
};
/** SHA-256 in hexadecimal by @noble. */
export const sha256Hex: Platform['sha256Hex'] = (data) => bytesToHex(sha256(data));

/** HMAC-SHA-256 by @noble. */
export const hmacSha256: Platform['hmacSha256'] = (key, data) => hmac(nobleSha256, key, bytesOf(data));

/** Random bytes by WebCrypto. */
export const randomBytes: Platform['randomBytes'] = (length) => crypto.getRandomValues(new Uint8Array(length));

/** base64url by @scure. */
export const toBase64url: Platform['toBase64url'] = (data) => base64urlnopad.encode(bytesOf(data));
/** Bytes of base64url by @scure. */
export const fromBase64url: Platform['fromBase64url'] = (text) => base64urlnopad.decode(text);

/** Public key of a seed by WebCrypto, else @noble. */
export const ed25519PublicKey: Platform['ed25519PublicKey'] = (seed) =>
  withEd25519(
    async () => {
      const key = await crypto.subtle.importKey('pkcs8', ed25519Pkcs8(seed), 'Ed25519', true, ['sign']);
      const { x } = await crypto.subtle.exportKey('jwk', key);
      return fromBase64url(x ?? '');
    },
    (noble) => noble.ed25519PublicKey(seed),
  );

/** Signatures by WebCrypto, else @noble; the key is read once. */
export const ed25519Signer: Platform['ed25519Signer'] = (seed) => {
  let key: Promise<CryptoKey> | undefined;
  return (data) =>
    withEd25519(
      async () => {
        key ??= crypto.subtle.importKey('pkcs8', ed25519Pkcs8(seed), 'Ed25519', false, ['sign']);
        return new Uint8Array(await crypto.subtle.sign('Ed25519', await key, new Uint8Array(data)));
      },
      async (noble) => noble.ed25519Signer(seed)(data),
    );
};

/** Verification by WebCrypto, else @noble; the key is read once. */
export const ed25519Verifier: Platform['ed25519Verifier'] = (publicKey) => {
  let key: Promise<CryptoKey> | undefined;
  return (message, signature) =>
    withEd25519(
      async () => {
        try {
          key ??= crypto.subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, ['verify']);
          return await crypto.subtle.verify('Ed25519', await key, new Uint8Array(signature), new Uint8Array(message));
        } catch (error) {
          if (isUnsupported(error)) throw error;
          return false;
        }
      },
      async (noble) => noble.ed25519Verifier(publicKey)(message, signature),
    );
};

async function withEd25519<T>(
  web: () => Promise<T>,
  fallback: (noble: typeof import('./noble.js')) => T | Promise<T>,
): Promise<T> {
  try {
    return await web();
  } catch (error) {
    if (!isUnsupported(error)) throw error;
    return fallback(await import('./noble.js'));
  }
}

/** Browsers without Ed25519 reject the algorithm's name; older runtimes with a SyntaxError or TypeError. */
function isUnsupported(error: unknown): boolean {
  return error instanceof Error && ['NotSupportedError', 'SyntaxError', 'TypeError'].includes(error.name);
}

function bytesOf(data: Hashed): Uint8Array {
  if (data instanceof Uint8Array) return data;
  return utf8ToBytes(typeof data === 'string' ? data : data.join(''));
}
