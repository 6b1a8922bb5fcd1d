import type { JsonObject } from '../encoding/json-object.js';
import type { DidDocument } from './types.js';

/** The document of a DID that is a key: its one method serves every purpose but key agreement. */
export function documentOfKey(id: string, context: string, method: JsonObject & { readonly id: string }): DidDocument {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', context],
    id,
    verificationMethod: [method],
    authentication: [method.id],
    assertionMethod: [method.id],
    capabilityInvocation: [method.id],
    capabilityDelegation: [method.id],
  };
}
