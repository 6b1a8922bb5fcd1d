import { sha256, sha384, sha512 } from '#platform';
import type { CanonicalOptions } from '../canonical/types.js';
import { concat } from '../encoding/bytes.js';
import type { JsonObject } from '../encoding/json-object.js';
import { algorithms } from '../keys/algorithms.js';
import type { Algorithm } from '../keys/types.js';
import type { DataIntegritySuite } from './suites.js';

const hashes = { sha256, sha384, sha512 };

/** What a proof is made of, beside the canonical text of the document. */
export interface HashInput {
  readonly suite: DataIntegritySuite;
  readonly algorithm: Algorithm;
  readonly proof: JsonObject;
  /** The document, for its `@context`. */
  readonly document: JsonObject;
  /** Canonical text of the document without proof, or with those that a chain binds in. */
  readonly canonicalDocument: readonly string[];
}

/**
 * The bytes that a Data Integrity proof signs: hash of the canonical proof options, then hash of the canonical
 * document (VC-DI-EdDSA §3.2.4, VC-DI-ECDSA §3.2.4).
 */
export async function hashData(input: HashInput, options: CanonicalOptions): Promise<Uint8Array> {
  const { suite, algorithm, proof, document, canonicalDocument } = input;
  const hash = hashes[algorithms[algorithm].hash];
  const canonicalConfig = await suite.canonicalize(suite.config(proof, document), options);
  return concat(hash(canonicalConfig), hash(canonicalDocument));
}
