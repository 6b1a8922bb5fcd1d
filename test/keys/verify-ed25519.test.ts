import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateEd25519, isSafePoint, verifyEd25519 } from '../../src/keys/verify-ed25519.js';
import * as noble from '../../src/platform/noble.js';
import * as node from '../../src/platform/node.js';
import * as web from '../../src/platform/web.js';

const p = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const backEnds = { node, web, noble };

function encode(y: bigint, sign = 0): Uint8Array {
  const number = y + (BigInt(sign) << 255n);
  return Uint8Array.from({ length: 32 }, (_, index) => Number((number >> BigInt(8 * index)) & 255n));
}

describe('isSafePoint', () => {
  it('refuses the eight points of small order, which curve arithmetic gives', () => {
    // A point of order 8: L times a point outside the prime-order subgroup. (y = 3 is one; RFC 8032 §5.1.3 decodes it.)
    const { Point } = ed25519;
    const outside = Point.fromBytes(encode(3n));
    const torsion = outside.multiplyUnsafe(L - 1n).add(outside);
    const points = Array.from({ length: 8 }, (_, factor) => torsion.multiplyUnsafe(BigInt(factor)).toBytes());
    expect(new Set(points.map((point) => Buffer.from(point).toString('hex'))).size).toBe(8);
    for (const point of points) expect(isSafePoint(point)).toBe(false);
  });

  it.each([0n, 1n, p - 1n, p, p + 1n])('refuses y = %s with either sign', (y) => {
    expect(isSafePoint(encode(y, 0))).toBe(false);
    expect(isSafePoint(encode(y, 1))).toBe(false);
  });

  it('refuses every y from p to 2^255 − 1', () => {
    for (let y = p; y < 2n ** 255n; y += 1n) expect(isSafePoint(encode(y))).toBe(false);
  });

  it.each([2n, 3n, p - 2n, p - 3n])('takes y = %s, which is beside them', (y) => {
    expect(isSafePoint(encode(y, 0))).toBe(true);
    expect(isSafePoint(encode(y, 1))).toBe(true);
  });

  it('refuses other lengths', () => {
    for (const length of [0, 31, 33]) expect(isSafePoint(new Uint8Array(length).fill(5))).toBe(false);
  });

  it('takes the base point', () => {
    expect(isSafePoint(Uint8Array.of(0x58, ...new Uint8Array(31).fill(0x66)))).toBe(true);
  });
});

describe.each(Object.entries(backEnds))('the gate before %s', (_name, backEnd) => {
  const verifierOf = gateEd25519(backEnd.ed25519Verifier);
  const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

  it('accepts a signature, and refuses the same with S + L, and in any other length', async () => {
    await fc.assert(
      fc.asyncProperty(bytes(32), fc.uint8Array(), async (seed, message) => {
        const publicKey = node.ed25519PublicKey(seed) as Uint8Array;
        const signature = node.ed25519Signer(seed)(message) as Uint8Array;
        const verify = verifierOf(publicKey);
        const s = signature.subarray(32).reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n);
        const malleable = Uint8Array.of(...signature.subarray(0, 32), ...encode(s + L));
        expect(await verify(message, signature)).toBe(true);
        expect(await verify(message, malleable)).toBe(false);
        expect(await verify(message, signature.subarray(0, 63))).toBe(false);
        expect(await verify(message, Uint8Array.of(...signature, 0))).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('never throws on random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 40 }),
        fc.uint8Array(),
        fc.uint8Array({ maxLength: 70 }),
        async (key, message, signature) => {
          expect(await verifierOf(key)(message, signature)).toBe(false);
        },
      ),
      { numRuns: 50 },
    );
  });
});

it('throws TypeError on what are no bytes', async () => {
  const bytes = new Uint8Array(32);
  await expect(verifyEd25519('key' as never, bytes, bytes)).rejects.toThrow(TypeError);
  await expect(verifyEd25519(bytes, [] as never, bytes)).rejects.toThrow(TypeError);
  await expect(verifyEd25519(bytes, bytes, undefined as never)).rejects.toThrow(TypeError);
});
