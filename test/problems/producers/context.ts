import type { Producers } from '../problems-in.js';
import { judgePlain, v2 } from './fixtures.js';

const surf =
  'https://raw.githubusercontent.com/educredentials/obv3-examples/refs/heads/main/contexts/educredential.json';
const redefining = { VerifiableCredential: 'https://example.org/Credential' };

/** CONTEXT_ */
export const context = {
  CONTEXT_UNKNOWN: () => judgePlain({ '@context': [v2, 'https://example.org/context'] }),
  CONTEXT_SURF_BROKEN: () => judgePlain({ '@context': [v2, surf] }),
  CONTEXT_INLINE: () => judgePlain({ '@context': [v2, { term: 'https://example.org/term' }] }),
  CONTEXT_NESTED: () => judgePlain({ evidence: { '@context': v2 } }),
  CONTEXT_PROOF: () => judgePlain({ proof: { '@context': ['https://w3id.org/security/data-integrity/v2'] } }),
  CONTEXT_INVALID: () => judgePlain({ '@context': [v2, 5] }),
  CONTEXT_PROTECTED: () => judgePlain({ '@context': [v2, redefining] }, { contexts: [{ document: redefining }] }),
} as const satisfies Producers;
