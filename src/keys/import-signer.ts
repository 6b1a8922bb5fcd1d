import { ed25519Signer } from '#platform';
import { utf8 } from '../encoding/bytes.js';
import { isObject, type JsonObject } from '../encoding/json-object.js';
import { failure } from '../problems/error.js';
import { worded } from '../problems/worded.js';
import { algorithmOfJwk, checkUse, coordinate, privateMembers, publicKeyFromJwk } from './jwk.js';
import { isKeyUrl } from './key-url.js';
import { encodeMultikey, jwkFromSecretMultikey } from './multikey.js';
import { jwkFromPem } from './pem.js';
import type { JsonWebKey, PublicKey, Signer } from './types.js';
import { verifySignature } from './verify-signature.js';

/** What `importSigner` may be told. */
export interface ImportSignerOptions {
  /** URL of the public key, as it stands in the issuer's document: `did:web:example.edu#key-1`. Default the key's did:key. */
  verificationMethod?: string;
}

/**
 * A signer from a private key in memory.
 *
 * The key is a JWK (Ed25519, P-256, P-384, P-521, RSA of at least 2048 bits), a Multikey secret (`z…`: header and
 * 32-byte seed, or header and 64 bytes as \@digitalbazaar writes), or PKCS#8 in PEM. That its public half belongs to it is tried out.
 * For a key that never leaves a KMS or HSM, implement {@link Signer} yourself.
 *
 * @throws EdubadgeError KEY_FORM, KEY_ENCODING, KEY_PEM, KEY_TYPE_UNSUPPORTED, KEY_NOT_PRIVATE, KEY_USE, KEY_POINT,
 * KEY_WEAK, KEY_PAIR_MISMATCH, KEY_VERIFICATION_METHOD; TypeError where `key` is neither an object nor a string.
 *
 * @example
 * ```ts
 * import { importSigner } from 'edubadge-credentials';
 *
 * const signer = await importSigner('z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq');
 * console.log(signer.verificationMethod); // did:key:z6Mkr…#z6Mkr…
 * ```
 */
export async function importSigner(key: JsonWebKey | string, options: ImportSignerOptions = {}): Promise<Signer> {
  if (typeof key !== 'string' && !isObject(key))
    throw new TypeError('key must be a JWK, or a Multikey or PEM as a string');
  return worded(() => signerOf(key, options));
}

async function signerOf(key: JsonWebKey | string, options: ImportSignerOptions): Promise<Signer> {
  const jwk = (typeof key === 'string' ? await jwkFromText(key.trim()) : key) as JsonObject;
  const publicKey = await publicHalf(jwk);
  const sign = await createSign(jwk, publicKey);
  const probe = utf8('edubadge-credentials');
  if (!(await verifySignature(publicKey, probe, await sign(probe)))) throw failure('KEY_PAIR_MISMATCH');
  const verificationMethod = options.verificationMethod ?? didKeyUrl(publicKey);
  if (verificationMethod === undefined || !isKeyUrl(verificationMethod)) throw failure('KEY_VERIFICATION_METHOD');
  return Object.freeze({ verificationMethod, algorithm: publicKey.algorithm, sign });
}

function jwkFromText(text: string): Promise<JsonWebKey> {
  if (text.startsWith('-----BEGIN ')) return jwkFromPem(text);
  if (text.startsWith('z')) return jwkFromSecretMultikey(text);
  throw failure('KEY_FORM');
}

async function publicHalf(jwk: JsonObject): Promise<PublicKey> {
  algorithmOfJwk(jwk);
  if (jwk.d === undefined) throw failure('KEY_NOT_PRIVATE');
  checkUse(jwk, 'sign');
  return publicKeyFromJwk(publicMembersOf(jwk));
}

/** A private JWK without what makes it so: `key_ops` says `sign`, where that of its public half would say `verify`. */
export function publicMembersOf(jwk: JsonObject): JsonObject {
  const hidden: readonly string[] = [...privateMembers, 'key_ops'];
  return Object.fromEntries(Object.entries(jwk).filter(([member]) => !hidden.includes(member)));
}

async function createSign(jwk: JsonObject, { jwk: publicJwk }: PublicKey): Promise<Signer['sign']> {
  const { row } = algorithmOfJwk(jwk);
  if (row.size !== undefined) coordinate(jwk.d, row);
  if (row.web === undefined) return ed25519Signer(coordinate(jwk.d, row));
  const { key, use } = row.web;
  const secret = Object.fromEntries(
    privateMembers.filter((member) => member in jwk).map((member) => [member, jwk[member]]),
  );
  const privateKey = await importPrivate({ ...publicJwk, ...secret }, key);
  return async (data) => new Uint8Array(await crypto.subtle.sign(use, privateKey, new Uint8Array(data)));
}

async function importPrivate(
  jwk: JsonWebKey,
  algorithm: RsaHashedImportParams | EcKeyImportParams,
): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign']);
  } catch {
    // WebCrypto may refuse here already a public half that is another key's.
    throw failure('KEY_PAIR_MISMATCH');
  }
}

function didKeyUrl(key: PublicKey): string | undefined {
  const multikey = encodeMultikey(key);
  return multikey === undefined ? undefined : `did:key:${multikey}#${multikey}`;
}
