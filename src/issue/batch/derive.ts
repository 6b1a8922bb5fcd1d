import { hex } from '@scure/base';
import { hmacSha256 } from '#platform';
import type { Random } from '../../credential/write/random.js';
import { concat } from '../../encoding/bytes.js';
import type { BatchJob } from './types.js';

/** Bytes in a seed. */
export const seedLength = 32;

/** The secret of a batch, so that one seed may serve several: the same course on the same date is the same batch. */
export function batchSecret(seed: Uint8Array, { input, created }: Pick<BatchJob, 'input' | 'created'>): Uint8Array {
  return deriveSecret(seed, `batch ${input} ${created}`);
}

/** A secret of its own for each name; from one, nobody gets back to the other, or to that of another name. */
export function deriveSecret(secret: Uint8Array, name: string): Uint8Array {
  return hmacSha256(secret, name);
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
  return hex.encode(derivedRandom(secret, purpose)(length));
}
