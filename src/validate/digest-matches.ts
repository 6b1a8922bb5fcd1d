import { sha256, sha384, sha512 } from '#platform';
import { equalBytes } from '../encoding/bytes.js';
import type { Digest } from './digest.js';

const hashes = { sha256, sha384, sha512 };

/** True when the bytes have every one of the digests. */
export function matches(content: Uint8Array, digests: readonly Digest[]): boolean {
  return digests.every(({ algorithm, bytes }) => equalBytes(hashes[algorithm](content), bytes));
}
