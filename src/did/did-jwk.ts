import { isObject } from '../encoding/json-object.js';
import { decodeBase64url } from '../encoding/multibase.js';
import { parseJson } from '../encoding/parse-json.js';
import { publicKeyFromJwk } from '../keys/jwk.js';
import { failure } from '../problems/error.js';
import { documentOfKey } from './document-of-key.js';
import type { DidDocument } from './types.js';

/**
 * The document of a did:jwk (did:jwk method §2): the DID is the key as base64url of its JWK, named `#0`. A key for
 * encryption serves no purpose here and is refused like a malformed one.
 * Rejects with EdubadgeError (DID_URL, JSON_…, KEY_…).
 */
export async function resolveDidJwk(did: string): Promise<DidDocument> {
  const bytes = decodeBase64url(did.slice('did:jwk:'.length));
  if (bytes === undefined) throw failure('DID_URL');
  const publicKeyJwk = parseJson(bytes);
  if (!isObject(publicKeyJwk)) throw failure('DID_URL');
  await publicKeyFromJwk(publicKeyJwk);
  const method = { id: `${did}#0`, type: 'JsonWebKey', controller: did, publicKeyJwk };
  return documentOfKey(did, 'https://w3id.org/security/jwk/v1', method);
}
