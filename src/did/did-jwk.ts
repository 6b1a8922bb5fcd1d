import { isObject } from '../encoding/json-object.js';
import { decodeBase64url } from '../encoding/multibase.js';
import { parseJson } from '../encoding/parse-json.js';
import { publicKeyFromJwk } from '../keys/jwk.js';
import { failure } from '../problems/error.js';
import type { DidDocument } from './types.js';

const relationships = ['authentication', 'assertionMethod', 'capabilityInvocation', 'capabilityDelegation'] as const;

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
  const id = `${did}#0`;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    verificationMethod: [{ id, type: 'JsonWebKey', controller: did, publicKeyJwk }],
    ...Object.fromEntries(relationships.map((relationship) => [relationship, [id]])),
  };
}
