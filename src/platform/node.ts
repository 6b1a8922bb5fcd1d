import {
  createPrivateKey,
  createPublicKey,
  hash,
  type KeyObject,
  randomBytes as nodeRandomBytes,
  sign,
  verify,
} from 'node:crypto';
import { ed25519Pkcs8, ed25519Spki } from './der.js';
import type { Platform } from './types.js';

// node:crypto answers synchronously; WebCrypto in Node pays a thread hop, ×2.5 on a signature.

export const sha256: Platform['sha256'] = (data) => digest('sha256', data);
export const sha384: Platform['sha384'] = (data) => digest('sha384', data);
export const sha512: Platform['sha512'] = (data) => digest('sha512', data);
export const sha256Hex: Platform['sha256Hex'] = (data) => hash('sha256', data, 'hex');

export const randomBytes: Platform['randomBytes'] = (length) => new Uint8Array(nodeRandomBytes(length));

export const ed25519PublicKey: Platform['ed25519PublicKey'] = (seed) => {
  const spki = createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' });
  return new Uint8Array(spki.subarray(-32));
};

export const ed25519Signer: Platform['ed25519Signer'] = (seed) => {
  const key = privateKey(seed);
  return (data) => new Uint8Array(sign(null, data, key));
};

export const ed25519Verifier: Platform['ed25519Verifier'] = (publicKey) => {
  let key: KeyObject | undefined;
  return (message, signature) => {
    try {
      key ??= createPublicKey({ key: Buffer.from(ed25519Spki(publicKey)), format: 'der', type: 'spki' });
      return verify(null, message, key, signature);
    } catch {
      return false;
    }
  };
};

function digest(algorithm: string, data: Uint8Array | string): Uint8Array {
  return new Uint8Array(hash(algorithm, data, 'buffer'));
}

function privateKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(ed25519Pkcs8(seed)), format: 'der', type: 'pkcs8' });
}
