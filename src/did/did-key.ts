import { constant } from '../encoding/constant.js';
import { keepLately } from '../encoding/keep-lately.js';
import { publicKeyFromMultikey } from '../keys/multikey.js';
import { documentOfKey } from './document-of-key.js';
import type { DidDocument } from './types.js';

/** Of the keys that were read lately: an issuer made many badges. */
const documents = new Map<string, DidDocument>();
const mostDocuments = 64;

/**
 * The document of a did:key (did:key method §3.1): the DID is the key, so nothing is fetched. Ed25519 and the NIST
 * curves; its one method is a Multikey. It is frozen, and the same one each time.
 * Rejects with EdubadgeError (KEY_…) where the DID holds no such key.
 */
export async function resolveDidKey(did: string): Promise<DidDocument> {
  const known = documents.get(did);
  if (known !== undefined) return known;
  const publicKeyMultibase = did.slice('did:key:'.length);
  await publicKeyFromMultikey(publicKeyMultibase);
  const id = `${did}#${publicKeyMultibase}`;
  const method = { id, type: 'Multikey', controller: did, publicKeyMultibase };
  const document = documentOfKey(did, 'https://w3id.org/security/multikey/v1', method);
  return keepLately(documents, mostDocuments, did, constant(document));
}
