import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase58btc, encodeBase58btc, encodeBase64url } from '../../src/encoding/multibase.js';
import { publicKeyFromJwk } from '../../src/keys/jwk.js';
import { encodeMultikey, publicKeyFromMultikey } from '../../src/keys/multikey.js';
import { EdubadgeError } from '../../src/problems/error.js';
import { codeOf } from './code-of.js';

const jwkOf = (pair: { publicKey: { export(options: { format: 'jwk' }): JsonWebKey } }) =>
  pair.publicKey.export({ format: 'jwk' });
const ed25519 = jwkOf(generateKeyPairSync('ed25519'));
const p256 = jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }));
const p384 = jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-384' }));
const p521 = jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-521' }));
const rsa = jwkOf(generateKeyPairSync('rsa', { modulusLength: 2048 }));

describe('publicKeyFromJwk', () => {
  it.each([
    ['Ed25519', ed25519],
    ['ES256', p256],
    ['ES384', p384],
    ['ES512', p521],
    ['RS256', rsa],
  ])('reads a key for %s, and drops what it does not know', async (algorithm, jwk) => {
    const key = await publicKeyFromJwk(
      Object.freeze({ ...jwk, use: 'sig', key_ops: ['verify'], alg: 'X', kid: 'k', x5c: [] }),
    );
    expect(key).toMatchObject({ algorithm, jwk, alg: 'X', kid: 'k' });
    expect(Object.keys(key.jwk).sort()).toEqual(Object.keys(jwk).sort());
  });

  const pad = (text = '') => `${text}=`;
  it.each([
    ['d', { ...ed25519, d: ed25519.x }, 'KEY_PRIVATE'],
    ['an RSA prime', { ...rsa, p: 'AQ' }, 'KEY_PRIVATE'],
    ['an empty k', { ...p256, k: undefined }, 'KEY_PRIVATE'],
    ['a symmetric key', { kty: 'oct', k: 'AAAA' }, 'KEY_TYPE_UNSUPPORTED'],
    ['X25519', { ...ed25519, crv: 'X25519' }, 'KEY_TYPE_UNSUPPORTED'],
    ['secp256k1', { ...p256, crv: 'secp256k1' }, 'KEY_TYPE_UNSUPPORTED'],
    ['no type', { x: ed25519.x }, 'KEY_TYPE_UNSUPPORTED'],
    ['a type that is an array', { ...ed25519, kty: ['OKP'] }, 'KEY_TYPE_UNSUPPORTED'],
    ['use enc', { ...ed25519, use: 'enc' }, 'KEY_USE'],
    ['key_ops sign', { ...ed25519, key_ops: ['sign'] }, 'KEY_USE'],
    ['key_ops as text', { ...ed25519, key_ops: 'verify' }, 'KEY_USE'],
    ['padding', { ...ed25519, x: pad(ed25519.x) }, 'KEY_ENCODING'],
    ['stray bits', { kty: 'OKP', crv: 'Ed25519', x: `${'A'.repeat(42)}B` }, 'KEY_ENCODING'],
    ['a short x', { ...ed25519, x: 'AAAA' }, 'KEY_ENCODING'],
    ['no x', { kty: 'OKP', crv: 'Ed25519' }, 'KEY_ENCODING'],
    ['a leading zero', { ...p256, x: encodeBase64url(new Uint8Array(33)) }, 'KEY_ENCODING'],
    ['y of another point', { ...p256, y: p256.x }, 'KEY_POINT'],
    [
      'the point at infinity',
      { ...p256, x: encodeBase64url(new Uint8Array(32)), y: encodeBase64url(new Uint8Array(32)) },
      'KEY_POINT',
    ],
    ['a point of small order', { ...ed25519, x: encodeBase64url(new Uint8Array(32)) }, 'KEY_POINT'],
    ['a coordinate beyond p', { ...ed25519, x: encodeBase64url(new Uint8Array(32).fill(255)) }, 'KEY_POINT'],
    ['a modulus of 1024 bits', jwkOf(generateKeyPairSync('rsa', { modulusLength: 1024 })), 'KEY_WEAK'],
    ['e = 3', jwkOf(generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 })), 'KEY_WEAK'],
    ['an even e', { ...rsa, e: encodeBase64url(Uint8Array.of(1, 0, 2)) }, 'KEY_WEAK'],
    ['e with a leading zero', { ...rsa, e: encodeBase64url(Uint8Array.of(0, 1, 0, 1)) }, 'KEY_ENCODING'],
    ['n with a leading zero', { ...rsa, n: encodeBase64url(new Uint8Array(300).fill(9, 1)) }, 'KEY_ENCODING'],
    ['a modulus beyond measure', { ...rsa, n: encodeBase64url(new Uint8Array(3000).fill(9)) }, 'KEY_TYPE_UNSUPPORTED'],
    ['no object', 'key', 'KEY_FORM'],
    ['nothing', undefined, 'KEY_FORM'],
  ])('refuses %s', async (_what, jwk, code) => {
    expect(await codeOf(publicKeyFromJwk(jwk))).toBe(code);
  });
});

describe('publicKeyFromMultikey', () => {
  it.each([ed25519, p256, p384, p521])('reads what encodeMultikey writes', async (jwk) => {
    const key = await publicKeyFromJwk(jwk);
    expect(await publicKeyFromMultikey(encodeMultikey(key))).toEqual(key);
  });

  it('writes none for RSA', async () => {
    expect(encodeMultikey(await publicKeyFromJwk(rsa))).toBeUndefined();
  });

  // did:key specification, example identifiers.
  const text = 'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp';
  const bytes = decodeBase58btc(text) ?? new Uint8Array();
  const raw = bytes.subarray(2);
  const point = (header: number[], size: number, first = 2) =>
    encodeBase58btc(Uint8Array.of(...header, first, ...new Uint8Array(size).fill(255)));
  it.each([
    ['a private header', encodeBase58btc(Uint8Array.of(0x80, 0x26, ...raw)), 'KEY_PRIVATE'],
    ['an X25519 header', encodeBase58btc(Uint8Array.of(0xec, 0x01, ...raw)), 'KEY_TYPE_UNSUPPORTED'],
    ['a secp256k1 header', encodeBase58btc(Uint8Array.of(0xe7, 0x01, 2, ...raw)), 'KEY_TYPE_UNSUPPORTED'],
    [
      'a header that is no minimal varint',
      encodeBase58btc(Uint8Array.of(0xed, 0x81, 0x00, ...raw)),
      'KEY_TYPE_UNSUPPORTED',
    ],
    ['a byte too many', encodeBase58btc(Uint8Array.of(...bytes, 0)), 'KEY_ENCODING'],
    ['a byte too few', encodeBase58btc(bytes.subarray(0, 33)), 'KEY_ENCODING'],
    ['nothing behind its header', encodeBase58btc(bytes.subarray(0, 2)), 'KEY_ENCODING'],
    ['a leading 1, which is a zero byte', `z1${text.slice(1)}`, 'KEY_TYPE_UNSUPPORTED'],
    ['another multibase', `u${encodeBase64url(bytes)}`, 'KEY_ENCODING'],
    ['white space', `${text} `, 'KEY_ENCODING'],
    ['a letter that base58 has not', text.replace('M', 'l'), 'KEY_ENCODING'],
    ['a great length', `z${'2'.repeat(200_000)}`, 'KEY_ENCODING'],
    ['no text', { x: 1 }, 'KEY_ENCODING'],
    ['a P-256 point off the curve', point([0x80, 0x24], 32), 'KEY_POINT'],
    ['a hybrid point', point([0x80, 0x24], 32, 6), 'KEY_POINT'],
    ['a P-384 point of P-256’s length', point([0x81, 0x24], 32), 'KEY_ENCODING'],
    ['a point of small order', encodeBase58btc(Uint8Array.of(0xed, 0x01, 1, ...new Uint8Array(31))), 'KEY_POINT'],
  ])('refuses %s', async (_what, key, code) => {
    expect(await codeOf(publicKeyFromMultikey(key))).toBe(code);
  });

  it('throws nothing but our error on random input', async () => {
    const inputs = fc.oneof(fc.string(), fc.uint8Array({ maxLength: 80 }).map(encodeBase58btc), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        for (const read of [publicKeyFromMultikey, publicKeyFromJwk]) {
          await read(input).catch((error: unknown) => expect(error).toBeInstanceOf(EdubadgeError));
        }
      }),
    );
  });
});
