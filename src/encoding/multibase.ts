import { base58 } from '@scure/base';
import { fromBase64url, toBase64url } from '#platform';

/** No key, signature or digest here is longer; base58 takes quadratic time, so nothing longer is decoded. */
const longestBase58 = 256;

/** `z` and base58btc: the multibase form that keys and proofs use (Data Integrity §2.4). */
export function encodeBase58btc(bytes: Uint8Array): string {
  return `z${base58.encode(bytes)}`;
}

/** Bytes of a `z…` text; undefined when it is not one. Base58 has one form only for any bytes, so that need not be asked. */
export function decodeBase58btc(text: string): Uint8Array | undefined {
  if (!text.startsWith('z') || text.length > longestBase58) return undefined;
  try {
    return base58.decode(text.slice(1));
  } catch {
    return undefined;
  }
}

/** base64url without padding (RFC 7515 §2), of bytes or of a text's UTF-8. */
export function encodeBase64url(data: Uint8Array | string): string {
  return toBase64url(data);
}

/** Bytes of a base64url text; undefined when it is not one, or not the canonical form of its bytes. */
export function decodeBase64url(text: string): Uint8Array | undefined {
  try {
    const bytes = fromBase64url(text);
    return toBase64url(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}
