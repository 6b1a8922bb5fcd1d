export { type SignJwtOptions, type SignOptions, sign } from './sign.js';
export type { ProofResult, SuiteName } from './types.js';
export { type VerifyProofOptions, verifyProof } from './verify-proof.js';
