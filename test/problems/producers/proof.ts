import { type ProofResult, sign, verifyProof } from '../../../src/index.js';
import type { Producers } from '../problems-in.js';
import {
  answering,
  created,
  documentOf,
  issuer,
  judge,
  now,
  other,
  plain,
  presentation,
  resolvedIssuer,
  resolvedSigner,
  signed,
  signer,
  v1,
} from './fixtures.js';

const secured = await signed(plain, signer);
const proofOf = secured.proof as Record<string, unknown>;
const byResolved = await signed({ ...plain, issuer: resolvedIssuer }, resolvedSigner);

/** did:key specification, example of P-256. */
const p256Key = 'zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv';
const p256 = `did:key:${p256Key}#${p256Key}`;

/** What is said of the signed credential's proof with members put over it. */
function proofWith(over: object, options: object = {}): Promise<ProofResult[]> {
  return verifyProof({ ...secured, proof: { ...proofOf, ...over } }, { now, ...options });
}

/** The same for several proofs: each a copy with a name, and perhaps the name of the one it follows. */
function chain(...links: [id: string, previousProof?: string][]): Promise<ProofResult[]> {
  const proof = links.map(([id, previous]) => ({ ...proofOf, id, ...(previous && { previousProof: previous }) }));
  return verifyProof({ ...secured, proof }, { now });
}

/** What is said of a proof whose key stands in this document of its issuer. */
function keyIn(document: object): Promise<ProofResult[]> {
  return verifyProof(byResolved, { now, ...answering(document) });
}

/** A presentation that its signer says nothing of, of a credential that the signer issued. */
async function selfAsserted(): Promise<unknown> {
  const { holder: _, ...anonymous } = presentation;
  return judge(await signed({ ...anonymous, verifiableCredential: [secured] }, signer));
}

async function presented(asked: object): Promise<unknown> {
  return judge(await signed(presentation, signer), asked);
}

/** PROOF_ */
export const proof = {
  PROOF_MISSING: () => judge(plain),
  PROOF_MALFORMED: () => proofWith({ created: 1 }),
  PROOF_MEMBER_UNKNOWN: () => proofWith({ note: 'x' }),
  PROOF_SUITE_UNKNOWN: () => proofWith({ cryptosuite: 'rot13' }),
  PROOF_NOT_DERIVED: () =>
    proofWith({ cryptosuite: 'ecdsa-sd-2023', verificationMethod: p256, proofValue: 'u2V0AhVhA' }),
  PROOF_PURPOSE: () => proofWith({ proofPurpose: 'authentication' }),
  PROOF_VALUE: () => proofWith({ proofValue: 'zz' }),
  PROOF_CONTEXT: () => proofWith({ '@context': [v1] }),
  PROOF_DATE: () => proofWith({ created: 'yesterday' }),
  PROOF_DATE_ORDER: () => proofWith({ expires: '2026-01-01T00:00:00Z' }),
  PROOF_CREATED_IN_FUTURE: () => proofWith({ created: '2036-01-01T00:00:00Z' }),
  PROOF_EXPIRED: () => proofWith({ expires: '2026-10-02T00:00:00Z' }),
  PROOF_DOMAIN: () => presented({ domain: 'portal.example' }),
  PROOF_CHALLENGE: () => presented({ challenge: 'nonce' }),
  PROOF_DOMAIN_NOT_CHECKED: () => proofWith({ domain: 'portal.example' }),
  PROOF_CHALLENGE_NOT_CHECKED: () => proofWith({ challenge: 'nonce' }),
  PROOF_SIGNATURE: () => judge({ ...secured, name: 'Altered' }),
  PROOF_PREVIOUS_UNKNOWN: () => chain(['urn:x:1', 'urn:x:2']),
  PROOF_PREVIOUS_NOT_VERIFIED: () => chain(['urn:x:1'], ['urn:x:2', 'urn:x:1']),
  PROOF_CHAIN_CYCLE: () => chain(['urn:x:1', 'urn:x:2'], ['urn:x:2', 'urn:x:1']),
  PROOF_ID_DUPLICATE: () => chain(['urn:x:1'], ['urn:x:1'], ['urn:x:2', 'urn:x:1']),
  PROOF_CONTEXT_LATE: () => sign(secured, signer, { suite: 'Ed25519Signature2020', created }),
  PROOF_CROSS_CHECK: () => judge(secured, { crossCheck: async () => ({ verified: false }) }),
  PROOF_CROSS_CHECK_UNAVAILABLE: () => judge(secured, { crossCheck: () => Promise.reject(new Error('no')) }),
} as const satisfies Producers;

/** DID_ but for the fetch, which has its own table. */
export const did = {
  DID_URL: () => proofWith({ verificationMethod: 'key-1' }),
  DID_UNSUPPORTED: () => proofWith({ verificationMethod: 'did:unheard:1#key-1' }),
  DID_UNRESOLVED: () =>
    verifyProof(byResolved, { now, resolvers: { example: () => Promise.reject(new Error('offline')) } }),
  DID_DOCUMENT: () => keyIn([]),
  DID_DOCUMENT_ID: () => keyIn(documentOf({}, { id: 'did:example:another' })),
  DID_FOREIGN: () => judge({ ...byResolved, issuer: 'did:example:another' }),
  DID_METHOD_NOT_FOUND: () => keyIn(documentOf({ id: `${resolvedIssuer}#key-2` })),
  DID_METHOD_AMBIGUOUS: () => keyIn(documentOf({}, { keyAgreement: [{ ...documentOf({}), id: '#key-1' }] })),
  DID_METHOD_CONTROLLER: () => keyIn(documentOf({ controller: 'did:example:another' })),
  DID_METHOD_PURPOSE: () => keyIn(documentOf({}, { assertionMethod: [] })),
  DID_METHOD_TYPE: () => keyIn(documentOf({ type: 'Ed25519VerificationKey2018' })),
} as const satisfies Producers;

/** KEY_ of keys that others publish. */
export const publicKey = {
  KEY_DATE: () => keyIn(documentOf({ expires: 'never' })),
  KEY_EXPIRED: () => keyIn(documentOf({ expires: '2026-01-01T00:00:00Z' })),
  KEY_PRIVATE: () => keyIn(documentOf({ secretKeyMultibase: 'z' })),
  KEY_REVOKED: () => keyIn(documentOf({ revoked: '2026-01-01T00:00:00Z' })),
} as const satisfies Producers;

/** ISSUER_ */
export const issuers = {
  ISSUER_MISMATCH: async () => judge(await signed(plain, other)),
  ISSUER_UNTRUSTED: () => judge(secured, { trustedIssuers: ['did:web:another.example'] }),
  ISSUER_UNRESOLVED: () => judge(byResolved),
  ISSUER_HOLDER_MISSING: selfAsserted,
  ISSUER_HOLDER_MISMATCH: async () => judge(await signed({ ...presentation, holder: issuer }, other)),
} as const satisfies Producers;
