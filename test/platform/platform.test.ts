import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as noble from '../../src/platform/noble.js';
import * as node from '../../src/platform/node.js';
import type { Platform } from '../../src/platform/types.js';
import * as web from '../../src/platform/web.js';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const unhex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const platforms: [string, Platform][] = [
  ['node', node],
  ['web', web],
  ['noble', { ...web, ...noble }],
];

// RFC 8032 §7.1, TEST 3.
const rfc8032 = {
  seed: unhex('c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7'),
  publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
  message: unhex('af82'),
  signature:
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
};

afterEach(() => vi.unstubAllGlobals());

describe.each(platforms)('platform %s', (_name, platform) => {
  it('hashes texts and bytes as FIPS 180-4 says', () => {
    // FIPS 180-4 examples for "abc".
    expect(platform.sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(hex(platform.sha256(unhex('616263')))).toBe(platform.sha256Hex('abc'));
    expect(hex(platform.sha384('abc')).slice(0, 16)).toBe('cb00753f45a35e8b');
    expect(hex(platform.sha512('abc')).slice(0, 16)).toBe('ddaf35a193617aba');
    expect(hex(platform.sha256(['a', '', 'bc']))).toBe(platform.sha256Hex('abc'));
  });

  it('hashes bytes behind a beginning that they share, in any order and again', () => {
    const after = platform.sha256After(Buffer.from('één '));
    for (const rest of ['bc', '', 'é'.repeat(100), 'bc'])
      expect(hex(after(Buffer.from(rest)))).toBe(platform.sha256Hex(`één ${rest}`));
  });

  it('writes and reads base64url as RFC 4648 says', () => {
    // RFC 4648 §10, without padding; `-` and `_` by §5.
    expect(['', 'f', 'fo', 'foo', 'fooba'].map((text) => platform.toBase64url(text))).toEqual([
      '',
      'Zg',
      'Zm8',
      'Zm9v',
      'Zm9vYmE',
    ]);
    expect(platform.toBase64url('é?>~')).toBe('w6k_Pn4');
    expect(platform.toBase64url(unhex('00fbff').subarray(1))).toBe('-_8');
    expect(hex(platform.fromBase64url('-_8'))).toBe('fbff');
  });

  it('authenticates as RFC 4231 says', () => {
    // RFC 4231 §4.3, test case 2.
    const key = new TextEncoder().encode('Jefe');
    expect(hex(platform.hmacSha256(key, 'what do ya want for nothing?'))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('signs and verifies as RFC 8032 says', async () => {
    const signature = await platform.ed25519Signer(rfc8032.seed)(rfc8032.message);
    expect(hex(await platform.ed25519PublicKey(rfc8032.seed))).toBe(rfc8032.publicKey);
    expect(hex(signature)).toBe(rfc8032.signature);
    const verify = platform.ed25519Verifier(unhex(rfc8032.publicKey));
    expect(await verify(rfc8032.message, signature)).toBe(true);
    expect(await verify(unhex('af83'), signature)).toBe(false);
    expect(await verify(rfc8032.message, signature)).toBe(true);
  });

  it('answers false, never an error, where the public key is no point', async () => {
    const verify = platform.ed25519Verifier(unhex(`02${'00'.repeat(31)}`));
    expect(await verify(rfc8032.message, unhex(rfc8032.signature))).toBe(false);
  });
});

it('gives as many random bytes as asked, plain Uint8Arrays', () => {
  for (const platform of [node, web]) {
    const bytes = platform.randomBytes(16);
    expect(bytes.constructor).toBe(Uint8Array);
    expect(bytes).toHaveLength(16);
    expect(bytes).not.toEqual(platform.randomBytes(16));
  }
});

it('falls back to noble where WebCrypto has no Ed25519', async () => {
  const refuse = () => Promise.reject(new DOMException('no such algorithm', 'NotSupportedError'));
  const getRandomValues = crypto.getRandomValues.bind(crypto);
  vi.stubGlobal('crypto', { subtle: { importKey: refuse }, getRandomValues });
  expect(hex(await web.ed25519PublicKey(rfc8032.seed))).toBe(rfc8032.publicKey);
  expect(hex(await web.ed25519Signer(rfc8032.seed)(rfc8032.message))).toBe(rfc8032.signature);
  expect(await web.ed25519Verifier(unhex(rfc8032.publicKey))(rfc8032.message, unhex(rfc8032.signature))).toBe(true);
});

it('gives the same signature and verdict on every platform', async () => {
  const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
  await fc.assert(
    fc.asyncProperty(bytes(32), fc.uint8Array(), fc.nat(63), async (seed, message, index) => {
      const signature = node.ed25519Signer(seed)(message) as Uint8Array;
      const publicKey = node.ed25519PublicKey(seed) as Uint8Array;
      const altered = signature.with(index, (signature[index] ?? 0) ^ 1);
      for (const platform of [web, noble]) {
        expect(await platform.ed25519Signer(seed)(message)).toEqual(signature);
        expect(await platform.ed25519Verifier(publicKey)(message, signature)).toBe(true);
        expect(await platform.ed25519Verifier(publicKey)(message, altered)).toBe(false);
      }
    }),
    { numRuns: 25 },
  );
});
