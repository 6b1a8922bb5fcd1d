import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeBase58btc, decodeBase64url, encodeBase58btc } from '../../src/encoding/multibase.js';
import { generateKey } from '../../src/keys/generate-key.js';
import { importSigner } from '../../src/keys/import-signer.js';
import { publicKeyFromJwk } from '../../src/keys/jwk.js';
import { encodeMultikey, publicKeyFromMultikey } from '../../src/keys/multikey.js';
import type { Algorithm } from '../../src/keys/types.js';
import { verifySignature } from '../../src/keys/verify-signature.js';
import { codeOf } from './code-of.js';

const data = new TextEncoder().encode('data');
const verificationMethod = 'did:web:example.edu#key-1';

const pairs = {
  Ed25519: generateKeyPairSync('ed25519'),
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ES384: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  ES512: generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
const cases = Object.entries(pairs) as [Algorithm, (typeof pairs)['Ed25519']][];

describe.each(cases)('importSigner of %s', (algorithm, pair) => {
  const publicJwk = pair.publicKey.export({ format: 'jwk' }) as JsonWebKey;
  const privateJwk = pair.privateKey.export({ format: 'jwk' }) as JsonWebKey;
  const pem = pair.privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;

  it.each([
    ['JWK', privateJwk],
    ['JWK with uses', { ...privateJwk, use: 'sig', key_ops: ['sign'], kid: 'k' }],
    ['PEM', pem],
    ['PEM with Windows line ends', pem.replaceAll('\n', '\r\n')],
  ])('signs with a %s what its public key verifies', async (_form, key) => {
    const signer = await importSigner(key as JsonWebKey | string, { verificationMethod });
    expect(signer).toMatchObject({ algorithm, verificationMethod });
    const signature = await signer.sign(data);
    const publicKey = await publicKeyFromJwk(publicJwk);
    expect(await verifySignature(publicKey, data, signature)).toBe(true);
    expect(await verifySignature(publicKey, new Uint8Array(4), signature)).toBe(false);
    expect(await verifySignature(publicKey, data, signature.subarray(1))).toBe(false);
  });

  it('refuses another key’s public half', async () => {
    const options = algorithm === 'RS256' ? { modulusLength: 2048 } : { namedCurve: publicJwk.crv };
    const type = algorithm === 'RS256' ? 'rsa' : algorithm === 'Ed25519' ? 'ed25519' : 'ec';
    const other = generateKeyPairSync(type as 'ec', options as { namedCurve: string }).publicKey.export({
      format: 'jwk',
    });
    expect(await codeOf(importSigner({ ...privateJwk, ...other }, { verificationMethod }))).toBe('KEY_PAIR_MISMATCH');
  });

  it('refuses a public key, a key for encryption, and a verification method that is no URL', async () => {
    expect(await codeOf(importSigner(publicJwk))).toBe('KEY_NOT_PRIVATE');
    expect(await codeOf(importSigner({ ...privateJwk, use: 'enc' }))).toBe('KEY_USE');
    expect(await codeOf(importSigner({ ...privateJwk, key_ops: ['deriveKey'] }))).toBe('KEY_USE');
    for (const bad of ['', 'key-1', 'did:web:example.edu', 'urn:x#y', 'http://example.edu#k', 'did:web:a#b c']) {
      expect(await codeOf(importSigner(privateJwk, { verificationMethod: bad }))).toBe('KEY_VERIFICATION_METHOD');
    }
  });
});

describe('importSigner', () => {
  // VC-DI-EdDSA test vectors, representation: TestVectors/eddsa-rdfc-2022 key pair.
  const vector = {
    secret: 'z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq',
    publicKey: 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
  };
  const publicBytes = decodeBase58btc(vector.publicKey)?.subarray(2) ?? new Uint8Array();
  const secretBytes = decodeBase58btc(vector.secret) ?? new Uint8Array();

  it('reads a Multikey secret with the seed, and with the public key behind it', async () => {
    for (const key of [
      vector.secret,
      ` ${vector.secret}\n`,
      encodeBase58btc(Uint8Array.of(...secretBytes, ...publicBytes)),
    ]) {
      const signer = await importSigner(key);
      expect(signer.verificationMethod).toBe(`did:key:${vector.publicKey}#${vector.publicKey}`);
      expect(await verifySignature(await publicKeyFromMultikey(vector.publicKey), data, await signer.sign(data))).toBe(
        true,
      );
    }
  });

  it('reads a Multikey secret of P-256', async () => {
    const jwk = pairs.ES256.privateKey.export({ format: 'jwk' });
    const scalar = decodeBase64url(jwk.d ?? '') ?? new Uint8Array();
    const signer = await importSigner(encodeBase58btc(Uint8Array.of(0x86, 0x26, ...scalar)));
    expect(signer.verificationMethod).toBe(
      didKeyUrl(encodeMultikey(await publicKeyFromJwk(pairs.ES256.publicKey.export({ format: 'jwk' })))),
    );
  });

  it.each([
    [
      'a foreign public half',
      encodeBase58btc(Uint8Array.of(...secretBytes, ...publicBytes.with(0, 1))),
      /KEY_PAIR_MISMATCH|KEY_POINT/,
    ],
    ['a byte too many', encodeBase58btc(Uint8Array.of(...secretBytes, 0)), /KEY_ENCODING/],
    ['a byte too few', encodeBase58btc(secretBytes.subarray(0, 33)), /KEY_ENCODING/],
    ['a public key', vector.publicKey, /KEY_NOT_PRIVATE/],
    ['an unknown header', encodeBase58btc(secretBytes.with(0, 0x82)), /KEY_TYPE_UNSUPPORTED/],
    ['a wrong letter', `${vector.secret}0`, /KEY_ENCODING/],
    ['a P-256 scalar of zero', encodeBase58btc(Uint8Array.of(0x86, 0x26, ...new Uint8Array(32))), /KEY_ENCODING/],
    ['any text', 'secret', /KEY_FORM/],
    ['an empty text', '', /KEY_FORM/],
    ['a JWK as text', '{"kty":"OKP"}', /KEY_FORM/],
  ])('refuses a Multikey with %s', async (_what, key, code) => {
    expect(await codeOf(importSigner(key))).toMatch(code);
  });

  it.each([
    ['SEC 1', pairs.ES256.privateKey.export({ format: 'pem', type: 'sec1' })],
    [
      'an encrypted key',
      pairs.Ed25519.privateKey.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' }),
    ],
    ['a public key', pairs.Ed25519.publicKey.export({ format: 'pem', type: 'spki' })],
    ['bad base64', '-----BEGIN PRIVATE KEY-----\nMC4=AQ\n-----END PRIVATE KEY-----'],
    ['a key cut short', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----'],
    [
      'an EC key cut short',
      '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEH\n-----END PRIVATE KEY-----',
    ],
  ])('refuses PEM with %s', async (_what, pem) => {
    expect(await codeOf(importSigner(pem as string))).toBe('KEY_PEM');
  });

  it('refuses a curve it has not', async () => {
    const jwk = generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey;
    expect(await codeOf(importSigner(jwk.export({ format: 'jwk' })))).toBe('KEY_TYPE_UNSUPPORTED');
    expect(await codeOf(importSigner(jwk.export({ format: 'pem', type: 'pkcs8' }) as string))).toBe(
      'KEY_TYPE_UNSUPPORTED',
    );
  });

  it('wants a verification method for RSA, which has no did:key', async () => {
    expect(await codeOf(importSigner(pairs.RS256.privateKey.export({ format: 'jwk' })))).toBe(
      'KEY_VERIFICATION_METHOD',
    );
  });

  it('throws TypeError on what is neither object nor text', async () => {
    await expect(importSigner(42 as never)).rejects.toThrow(TypeError);
    await expect(importSigner(null as never)).rejects.toThrow(TypeError);
  });

  it('leaves the JWK as it was', async () => {
    const jwk = pairs.Ed25519.privateKey.export({ format: 'jwk' });
    const before = structuredClone(jwk);
    await importSigner(Object.freeze(jwk));
    expect(jwk).toEqual(before);
  });
});

describe('generateKey', () => {
  it('gives one key in every form', async () => {
    const key = await generateKey();
    expect(key.verificationMethod).toBe(didKeyUrl(key.publicKeyMultibase));
    expect(key.signer.verificationMethod).toBe(key.verificationMethod);
    const publicKey = await publicKeyFromMultikey(key.publicKeyMultibase);
    expect(publicKey.jwk).toEqual(key.publicJwk);
    const again = await importSigner(key.privateJwk);
    expect(again.verificationMethod).toBe(key.verificationMethod);
    expect(await verifySignature(publicKey, data, await again.sign(data))).toBe(true);
    expect(key.publicJwk).not.toHaveProperty('d');
  });

  it('names the key after its controller', async () => {
    const { verificationMethod: url, publicKeyMultibase } = await generateKey({
      controller: 'https://example.edu/issuer',
    });
    expect(url).toBe(`https://example.edu/issuer#${publicKeyMultibase}`);
    expect(await codeOf(generateKey({ controller: 'example.edu' }))).toBe('KEY_VERIFICATION_METHOD');
  });

  it('gives another key each time', async () => {
    expect((await generateKey()).publicKeyMultibase).not.toBe((await generateKey()).publicKeyMultibase);
  });
});

function didKeyUrl(multikey = ''): string {
  return `did:key:${multikey}#${multikey}`;
}
