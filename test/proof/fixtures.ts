import { importSigner } from '../../src/keys/import-signer.js';
import type { Signer } from '../../src/keys/types.js';
import type { ProofResult } from '../../src/proof/types.js';
import { deepFreeze, issuerJwk } from '../badges.js';
import { wholeSentences } from '../problems/whole-sentences.js';

export const now = new Date('2026-11-01T12:00:00Z');
export const created = '2026-10-01T00:00:00Z';
export const dataIntegritySuites = ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'Ed25519Signature2020'] as const;

export const signer: Signer = await importSigner({ ...issuerJwk });
export const issuer = signer.verificationMethod.split('#')[0] ?? '';

/** A credential of the plainest kind, and a presentation without credentials. */
export const credential = deepFreeze({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential'],
  name: 'A credential',
  issuer,
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2027-01-01T00:00:00Z',
  credentialSubject: { id: 'urn:uuid:7a9f2c1e-6d1b-4b53-9c0e-0b8f6a2f9d11', name: 'Somebody' },
});

export const presentation = deepFreeze({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiablePresentation'],
  holder: issuer,
});

export const version1 = deepFreeze({
  '@context': ['https://www.w3.org/2018/credentials/v1'],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc34',
  type: ['VerifiableCredential'],
  issuer,
  issuanceDate: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'urn:uuid:7a9f2c1e-6d1b-4b53-9c0e-0b8f6a2f9d11' },
});

/** The credential as it was signed once and for all: a test that cannot load would tell nothing of why. */
export const signed = deepFreeze({
  ...credential,
  proof: {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created,
    verificationMethod: signer.verificationMethod,
    proofPurpose: 'assertionMethod',
    proofValue: 'z2UN5QQw2SMsKufDJHB9uNK6GPkWzk3UFPih3JQJj26u4NEBVMVuqrjrRQQqgp8UfwwgB48KPahANYz5jKiRCfmNt',
  },
});

/** Codes of the problems of each proof. */
export function codesOf(results: readonly ProofResult[]): string[][] {
  return results.map(({ problems }) => wholeSentences(problems).map(({ code }) => code));
}
