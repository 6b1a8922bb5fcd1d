import { type AlgorithmRow, algorithms } from '../keys/algorithms.js';
import type { Signer } from '../keys/types.js';
import { failure } from '../problems/error.js';

/** Asks the signer, which may be a KMS, and sees that what it gives can be a signature of its algorithm. */
export async function signData(signer: Signer, data: Uint8Array): Promise<Uint8Array> {
  const given: unknown = signer.sign(data);
  const signature = given instanceof Uint8Array ? given : await given;
  const { signatureSize }: AlgorithmRow = algorithms[signer.algorithm];
  if (
    signature instanceof Uint8Array &&
    (signatureSize === undefined ? signature.length >= 256 : signature.length === signatureSize)
  ) {
    return signature;
  }
  const received = signature instanceof Uint8Array ? `${signature.length} bytes` : typeof signature;
  throw failure('KEY_SIGNATURE_FORM', {
    params: { algorithm: signer.algorithm, expected: `${signatureSize ?? '≥ 256'} bytes`, received },
  });
}
