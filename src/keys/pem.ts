import { base64, hex } from '@scure/base';
import { ed25519PublicKey } from '#platform';
import { encodeBase64url } from '../encoding/multibase.js';
import { ed25519Pkcs8 } from '../platform/der.js';
import { failure } from '../problems/error.js';
import { findAlgorithm } from './algorithms.js';
import type { JsonWebKey } from './types.js';

const pem = /^-----BEGIN ([A-Z0-9 ]+)-----\s+([A-Za-z0-9+/=\s]+?)\s*-----END \1-----$/;

/**
 * The private JWK of a PKCS#8 key in PEM (RFC 7468 §10): what `openssl genpkey` writes, not encrypted.
 * Rejects with EdubadgeError: KEY_PEM, KEY_TYPE_UNSUPPORTED.
 */
export async function jwkFromPem(text: string): Promise<JsonWebKey> {
  const [, label, body = ''] = pem.exec(text) ?? [];
  if (label !== 'PRIVATE KEY') throw failure('KEY_PEM');
  const der = decode(body.replace(/\s/g, ''));
  // The algorithm stands at the front, before any key material could look like it.
  const front = hex.encode(der.subarray(0, 40));
  const row = findAlgorithm(({ oid }) => front.includes(oid))?.row;
  if (row === undefined) throw failure('KEY_TYPE_UNSUPPORTED');
  if (row.web === undefined) return ed25519Jwk(der);
  try {
    const key = await crypto.subtle.importKey('pkcs8', der, row.web.key, true, ['sign']);
    return await crypto.subtle.exportKey('jwk', key);
  } catch (cause) {
    throw failure('KEY_PEM', {}, cause);
  }
}

async function ed25519Jwk(der: Uint8Array): Promise<JsonWebKey> {
  const seed = der.subarray(16);
  if (seed.length !== 32 || hex.encode(der) !== hex.encode(ed25519Pkcs8(seed))) throw failure('KEY_PEM');
  return { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(await ed25519PublicKey(seed)), d: encodeBase64url(seed) };
}

function decode(body: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(base64.decode(body));
  } catch {
    throw failure('KEY_PEM');
  }
}
