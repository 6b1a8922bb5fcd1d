import { base58, base64urlnopad } from '@scure/base';

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

/** base64url without padding (RFC 7515 §2). */
export function encodeBase64url(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes);
}

/** Bytes of a base64url text; undefined when it is not one, or not the canonical form of its bytes. */
export function decodeBase64url(text: string): Uint8Array | undefined {
  try {
    const bytes = base64urlnopad.decode(text);
    return base64urlnopad.encode(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}
