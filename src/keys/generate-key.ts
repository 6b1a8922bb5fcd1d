import { ed25519PublicKey, randomBytes } from '#platform';
import { concat } from '../encoding/bytes.js';
import { encodeBase58btc, encodeBase64url } from '../encoding/multibase.js';
import { algorithms } from './algorithms.js';
import { importSigner } from './import-signer.js';
import type { JsonWebKey, Signer } from './types.js';

/** A new key in every form that one needs. */
export interface GeneratedKey {
  signer: Signer;
  publicKeyMultibase: string;
  publicJwk: JsonWebKey;
  /** Keep it secret; `importSigner` reads it. */
  privateJwk: JsonWebKey;
  /** Whose key it is: the id of the issuer. */
  controller: string;
  /** URL of the public key: `<controller>#<publicKeyMultibase>`. */
  verificationMethod: string;
}

/**
 * A new Ed25519 key pair, from the platform's random source.
 *
 * `controller` is the id of the issuer in whose document the key will stand, a DID or an https URL; without it the
 * key is its own issuer, a did:key.
 *
 * @throws EdubadgeError KEY_VERIFICATION_METHOD where `controller` is neither.
 *
 * @example
 * ```ts
 * import { generateKey } from 'edubadge-credentials';
 *
 * const { signer, publicKeyMultibase } = await generateKey({ controller: 'did:web:example.edu' });
 * console.log(signer.verificationMethod === `did:web:example.edu#${publicKeyMultibase}`); // true
 * ```
 */
export async function generateKey(options: { controller?: string } = {}): Promise<GeneratedKey> {
  const seed = randomBytes(32);
  const publicKey = await ed25519PublicKey(seed);
  const publicKeyMultibase = encodeBase58btc(concat(Uint8Array.from(algorithms.Ed25519.multikey.public), publicKey));
  const publicJwk = { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(publicKey) };
  const privateJwk = { ...publicJwk, d: encodeBase64url(seed) };
  const { controller = `did:key:${publicKeyMultibase}` } = options;
  const verificationMethod = `${controller}#${publicKeyMultibase}`;
  const signer = await importSigner(privateJwk, { verificationMethod });
  return { signer, publicKeyMultibase, publicJwk, privateJwk, controller, verificationMethod };
}
