import { hmacSha256 } from '#platform';
import type { Random } from '../../credential/write/random.js';
import { concat } from '../../encoding/bytes.js';

/** Bytes in a seed. */
export const seedLength = 32;

/** A secret of its own for each name; from one, nobody gets to the seed or to another. */
export function deriveSecret(seed: Uint8Array, name: string): Uint8Array {
  return hmacSha256(seed, name);
}

/** Bytes that look random and are the same each time: HMAC-SHA-256 of the purpose and a counter. */
export function derivedRandom(secret: Uint8Array, purpose: string): Random {
  let page = new Uint8Array();
  let counter = 0;
  return (length) => {
    while (page.length < length) page = concat(page, hmacSha256(secret, `${purpose} ${counter++}`));
    const bytes = page.slice(0, length);
    page = page.subarray(length);
    return bytes;
  };
}

/** The first bytes of that, in hexadecimal. */
export function derivedHex(secret: Uint8Array, purpose: string, length: number): string {
  return Array.from(derivedRandom(secret, purpose)(length), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
