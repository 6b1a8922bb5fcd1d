import { generateKeyPairSync } from 'node:crypto';
import { encodeBase64url } from '../../../src/encoding/multibase.js';
import { generateKey, importSigner, sign } from '../../../src/index.js';
import type { Producers } from '../problems-in.js';
import { plain, signer } from './fixtures.js';

const verificationMethod = 'did:web:hogeschool.example#key-1';
const { privateJwk, publicKeyMultibase } = await generateKey();
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
const weakRsa = () => generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ format: 'jwk' });
const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });

/** KEY_ of keys that are handed in to sign with. */
export const key = {
  KEY_FORM: () => importSigner('secret'),
  KEY_ENCODING: () => importSigner({ ...privateJwk, x: `${privateJwk.x}=` }),
  KEY_PEM: () => importSigner('-----BEGIN PUBLIC KEY-----\nMC4=\n-----END PUBLIC KEY-----'),
  KEY_TYPE_UNSUPPORTED: () => importSigner({ ...privateJwk, crv: 'X25519' }),
  KEY_NOT_PRIVATE: () => importSigner(publicKeyMultibase),
  KEY_USE: () => importSigner({ ...privateJwk, use: 'enc' }),
  KEY_WEAK: () => importSigner(weakRsa(), { verificationMethod }),
  KEY_POINT: () => importSigner({ ...privateJwk, x: encodeBase64url(new Uint8Array(32)) }),
  KEY_PAIR_MISMATCH: async () => importSigner({ ...privateJwk, x: (await generateKey()).publicJwk.x ?? '' }),
  KEY_VERIFICATION_METHOD: () => importSigner(rsa()),
  KEY_ALGORITHM_UNSUITABLE: async () => sign(plain, await importSigner(p256), { suite: 'eddsa-rdfc-2022' }),
  KEY_SIGNATURE_FORM: () => sign(plain, { ...signer, sign: () => new Uint8Array(63) }, { suite: 'eddsa-rdfc-2022' }),
} as const satisfies Producers;
