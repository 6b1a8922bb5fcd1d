import type { Signer } from '../keys/types.js';
import { EdubadgeError, failure } from '../problems/error.js';

/** The signer, whose failures are problems of the badge that it failed on (KEY_SIGNER_FAILED). */
export function carefulSigner(signer: Signer): Signer {
  const { algorithm, verificationMethod } = signer;
  return { algorithm, verificationMethod, sign: (data) => signed(signer, data) };
}

async function signed(signer: Signer, data: Uint8Array): Promise<Uint8Array> {
  try {
    return await signer.sign(data);
  } catch (error) {
    if (error instanceof EdubadgeError) throw error;
    throw failure('KEY_SIGNER_FAILED', {}, error);
  }
}
