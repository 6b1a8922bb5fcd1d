import { algorithms } from '../../keys/algorithms.js';
import type { PublicKey } from '../../keys/types.js';
import { verifySignature } from '../../keys/verify-signature.js';
import type { DecodedJwt } from './decode.js';

/** Whether the token was signed with the key: Ed25519 through our own gate, every other algorithm by jose. */
export async function isSignedWith(key: PublicKey, jwt: DecodedJwt): Promise<boolean> {
  if (key.algorithm === 'Ed25519') return verifySignature(key, jwt.signingInput, jwt.signature);
  const { compactVerify, importJWK } = await import('jose');
  const [algorithm] = algorithms[key.algorithm].jose;
  try {
    await compactVerify(jwt.text, await importJWK(key.jwk, algorithm), {
      algorithms: [algorithm],
    });
    return true;
  } catch {
    return false;
  }
}
