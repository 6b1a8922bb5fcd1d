import { publicKeyFromMultikey } from '../keys/multikey.js';
import { documentOfKey } from './document-of-key.js';
import type { DidDocument } from './types.js';

/**
 * The document of a did:key (did:key method §3.1): the DID is the key, so nothing is fetched. Ed25519 and the NIST
 * curves; its one method is a Multikey.
 * Rejects with EdubadgeError (KEY_…) where the DID holds no such key.
 */
export async function resolveDidKey(did: string): Promise<DidDocument> {
  const publicKeyMultibase = did.slice('did:key:'.length);
  await publicKeyFromMultikey(publicKeyMultibase);
  const id = `${did}#${publicKeyMultibase}`;
  const method = { id, type: 'Multikey', controller: did, publicKeyMultibase };
  return documentOfKey(did, 'https://w3id.org/security/multikey/v1', method);
}
