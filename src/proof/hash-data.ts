import { sha256, sha384, sha512 } from '#platform';
import { concat } from '../encoding/bytes.js';
import { algorithms } from '../keys/algorithms.js';
import type { Algorithm } from '../keys/types.js';

const hashes = { sha256, sha384, sha512 };

/**
 * The bytes that a Data Integrity proof signs: hash of the canonical proof options, then hash of the canonical
 * document, without proof or with those that a chain binds in (VC-DI-EdDSA §3.2.4, VC-DI-ECDSA §3.2.4).
 */
export function hashData(
  algorithm: Algorithm,
  canonicalConfig: readonly string[],
  canonicalDocument: readonly string[],
): Uint8Array {
  const hash = hashes[algorithms[algorithm].hash];
  return concat(hash(canonicalConfig), hash(canonicalDocument));
}
