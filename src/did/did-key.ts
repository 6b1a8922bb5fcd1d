import { publicKeyFromMultikey } from '../keys/multikey.js';
import type { DidDocument } from './types.js';

const relationships = ['authentication', 'assertionMethod', 'capabilityInvocation', 'capabilityDelegation'] as const;

/**
 * The document of a did:key (did:key method §3.1): the DID is the key, so nothing is fetched. Ed25519 and the NIST
 * curves; its one method is a Multikey and serves every purpose but key agreement.
 * Rejects with EdubadgeError (KEY_…) where the DID holds no such key.
 */
export async function resolveDidKey(did: string): Promise<DidDocument> {
  const publicKeyMultibase = did.slice('did:key:'.length);
  await publicKeyFromMultikey(publicKeyMultibase);
  const id = `${did}#${publicKeyMultibase}`;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [{ id, type: 'Multikey', controller: did, publicKeyMultibase }],
    ...Object.fromEntries(relationships.map((relationship) => [relationship, [id]])),
  };
}
