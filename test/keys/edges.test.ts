import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeBase58btc, encodeBase64url } from '../../src/encoding/multibase.js';
import { importSigner } from '../../src/keys/import-signer.js';
import { publicKeyFromJwk } from '../../src/keys/jwk.js';
import { publicKeyFromMultikey } from '../../src/keys/multikey.js';
import { verifyEd25519 } from '../../src/keys/verify-ed25519.js';
import { verifySignature } from '../../src/keys/verify-signature.js';
import type { EdubadgeError } from '../../src/problems/error.js';
import { codeOf } from './code-of.js';

const publicJwk = (pair: { publicKey: { export(options: { format: 'jwk' }): JsonWebKey } }) =>
  pair.publicKey.export({ format: 'jwk' });
const ed25519 = publicJwk(generateKeyPairSync('ed25519'));
const rsa = publicJwk(generateKeyPairSync('rsa', { modulusLength: 2048 }));
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** `taken`, or the code with which a key is refused. */
const verdictOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'taken',
    () => codeOf(work),
  );

/** A number of so many bits, as a modulus is written. */
const modulus = (bits: number) => {
  const bytes = new Uint8Array(Math.ceil(bits / 8)).fill(0xff);
  bytes[0] = 2 ** (((bits - 1) % 8) + 1) - 1;
  return encodeBase64url(bytes);
};

describe('an RSA key', () => {
  it.each([
    [2047, 'KEY_WEAK'],
    [2048, 'taken'],
    [2049, 'taken'],
    [16_384, 'taken'],
    [16_385, 'KEY_TYPE_UNSUPPORTED'],
  ])('of %d bits', async (bits, code) => {
    expect(await verdictOf(publicKeyFromJwk({ ...rsa, n: modulus(bits) }))).toBe(code);
  });

  it('may have an exponent of eight bytes, and none of nine', async () => {
    const exponent = (length: number) => encodeBase64url(new Uint8Array(length).fill(1));
    expect(await verdictOf(publicKeyFromJwk({ ...rsa, e: exponent(8) }))).toBe('taken');
    expect(await codeOf(publicKeyFromJwk({ ...rsa, e: exponent(9) }))).toBe('KEY_ENCODING');
  });

  it('is no key with an empty part', async () => {
    expect(await codeOf(publicKeyFromJwk({ ...rsa, e: '' }))).toBe('KEY_ENCODING');
    expect(await codeOf(publicKeyFromJwk({ ...rsa, n: 5 }))).toBe('KEY_ENCODING');
  });
});

describe('what a JWK says beside its key', () => {
  it('is kept: an alg whatever it is, for nothing agrees with a number, and a kid that is text', async () => {
    expect(await publicKeyFromJwk({ ...ed25519, alg: 'EdDSA', kid: 'k' })).toMatchObject({ alg: 'EdDSA', kid: 'k' });
    const key = await publicKeyFromJwk({ ...ed25519, alg: 5, kid: ['k'] });
    expect(key).toHaveProperty('alg', 5);
    expect(key).not.toHaveProperty('kid');
  });
});

describe('a Multikey', () => {
  it('of a secret is the key, or the key and its public half, and nothing else', async () => {
    const scalar = Buffer.from(p256.privateKey.export({ format: 'jwk' }).d ?? '', 'base64url');
    const appended = Uint8Array.of(0x86, 0x26, ...scalar, ...new Uint8Array(33));
    expect(await codeOf(importSigner(encodeBase58btc(appended)))).toBe('KEY_ENCODING');
  });

  it('is a text', async () => {
    for (const bad of [5, null, ['z6Mk']]) expect(await codeOf(publicKeyFromMultikey(bad))).toBe('KEY_ENCODING');
  });
});

describe('a signature', () => {
  it('of another length is none, whatever the algorithm', async () => {
    const key = await publicKeyFromJwk(publicJwk(p256));
    for (const length of [0, 63, 65, 71]) {
      expect(await verifySignature(key, new Uint8Array(4), new Uint8Array(length))).toBe(false);
    }
  });

  it('is asked about with bytes', async () => {
    const bytes = new Uint8Array(32);
    await expect(verifyEd25519('key' as never, bytes, bytes)).rejects.toThrow('publicKey must be a Uint8Array');
    await expect(verifyEd25519(bytes, 'message' as never, bytes)).rejects.toThrow('message must be a Uint8Array');
    await expect(verifyEd25519(bytes, bytes, null as never)).rejects.toThrow('signature must be a Uint8Array');
    expect(await verifyEd25519(bytes, bytes, bytes)).toBe(false);
  });
});

describe('importSigner', () => {
  it('says what it takes', async () => {
    await expect(importSigner(5 as never)).rejects.toThrow(/JWK.*Multikey.*PEM/);
  });

  it('takes a verification method that is a URL from its first letter', async () => {
    const jwk = p256.privateKey.export({ format: 'jwk' });
    for (const verificationMethod of ['x did:web:a.example#k', 'xhttps://a.example#k']) {
      const error = await importSigner(jwk, { verificationMethod }).catch((caught: EdubadgeError) => caught);
      expect(error).toMatchObject({ code: 'KEY_VERIFICATION_METHOD' });
    }
  });

  it('wants a scalar of the curve’s length', async () => {
    const jwk = p256.privateKey.export({ format: 'jwk' });
    expect(await codeOf(importSigner({ ...jwk, d: 'AAAA' }))).toBe('KEY_ENCODING');
  });
});
