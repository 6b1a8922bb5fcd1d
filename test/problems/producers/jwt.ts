import { type ProofResult, verifyProof } from '../../../src/index.js';
import type { Producers } from '../problems-in.js';
import { issuer, judge, microcredential, now, plain, presentation, signer, token, v1 } from './fixtures.js';

const header = { alg: 'EdDSA', kid: signer.verificationMethod, typ: 'vc+jwt' };
const ofPresentation = { ...header, typ: 'vp+jwt' };
const otherKey = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
const wrapped = { iss: issuer, vc: { '@context': [v1], type: ['VerifiableCredential'], credentialSubject: {} } };

/** What is said of a token with members put over its header and its payload. */
async function judged(head: object, payload: object = {}): Promise<ProofResult[]> {
  return verifyProof(await token({ ...header, ...head }, { ...plain, ...payload }), { now });
}

/** JWT_ */
export const jwt = {
  JWT_FORM: () => judge('a.b.c'),
  JWT_ALGORITHM: () => judged({ alg: 'none' }),
  JWT_ALGORITHM_MISMATCH: () => judged({ alg: 'ES256' }),
  JWT_HEADER_REFUSED: () => judged({ jku: 'https://hogeschool.example/keys' }),
  JWT_TYPE: () => judged({ typ: 'at+jwt' }),
  JWT_KEY_ID: () => judged({ kid: 'key-1' }),
  JWT_KEY_MISMATCH: () => judged({ jwk: otherKey }),
  JWT_CLAIM_FORM: () => judged({}, { iat: -1 }),
  JWT_CLAIM_MISMATCH: () => judged({}, { iss: 'did:example:another' }),
  JWT_CLAIM_MISSING: async () => judge(await token({ ...header, typ: 'JWT' }, microcredential)),
  JWT_VC_CLAIM: async () => judge(await token(header, wrapped)),
  JWT_VC_CLAIM_READ: async () => judge(await token({ ...header, typ: 'JWT' }, wrapped)),
  JWT_PRESENTED_PLAIN: async () =>
    judge(await token(ofPresentation, { ...presentation, verifiableCredential: [plain] })),
  JWT_ISSUED_IN_FUTURE: () => judged({}, { iat: 4_000_000_000 }),
  JWT_NOT_YET_VALID: () => judged({}, { nbf: 4_000_000_000 }),
  JWT_EXPIRED: () => judged({}, { exp: 1_000_000_000 }),
} as const satisfies Producers;
