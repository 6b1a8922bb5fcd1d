import { decodeBase58btc } from '../../src/encoding/multibase.js';
import { importSigner } from '../../src/keys/import-signer.js';
import { publicKeyFromMultikey } from '../../src/keys/multikey.js';

/** A fresh key on P-256: what it signs, its Multikey as bytes, and as the library reads it. */
export async function generateEcKey() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
  const signer = await importSigner(await crypto.subtle.exportKey('jwk', pair.privateKey));
  const text = signer.verificationMethod.split('#')[1] ?? '';
  return {
    sign: async (data: Uint8Array) => signer.sign(data),
    multikey: decodeBase58btc(text) ?? new Uint8Array(),
    publicKey: await publicKeyFromMultikey(text),
    verificationMethod: signer.verificationMethod,
  };
}
