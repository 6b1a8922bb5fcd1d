export { type GeneratedKey, generateKey } from './generate-key.js';
export { type ImportSignerOptions, importSigner } from './import-signer.js';
export type { Algorithm, JsonWebKey, Signer } from './types.js';
export { verifyEd25519 } from './verify-ed25519.js';
