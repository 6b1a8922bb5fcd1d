import { sha256 } from '#platform';
import { concat } from '../encoding/bytes.js';
import { encodeBase58btc } from '../encoding/multibase.js';

/** Header of a multihash: SHA-256, 32 bytes (multiformats table). */
const header = Uint8Array.of(0x12, 32);

/**
 * The `digestMultibase` of a file: its SHA-256 as multihash, in base58btc (Data Integrity §2.6). With it a piece of
 * evidence, an image or a related resource is bound to its very bytes; `verify` compares them when it has a fetch.
 *
 * @throws TypeError where `bytes` is not a Uint8Array.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { digestMultibase } from 'edubadge-credentials';
 *
 * const evidence = {
 *   id: 'https://www.voorbeeld.example/werk/1.pdf',
 *   name: 'Werkstuk',
 *   digestMultibase: digestMultibase(await readFile('werkstuk.pdf')),
 * };
 * console.log(evidence);
 * ```
 */
export function digestMultibase(bytes: Uint8Array): string {
  if (!(bytes instanceof Uint8Array)) throw new TypeError('bytes must be a Uint8Array');
  return encodeBase58btc(concat(header, sha256(bytes)));
}
