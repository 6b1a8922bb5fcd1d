import { describe, expect, it } from 'vitest';
import { concat, utf8 } from '../../src/encoding/bytes.js';
import { encodeBase64url } from '../../src/encoding/multibase.js';
import { sha256 } from '../../src/platform/node.js';
import { disclosureFault } from '../../src/proof/ecdsa-sd-2023.js';
import { generateEcKey } from './ec-key.js';

const issuer = await generateEcKey();
const inner = await generateEcKey();
const config = '_:c14n0 <http://p> "config" .\n';

/** CBOR of what these tests write: nothing is longer than 255. */
function cbor(value: number | Uint8Array | readonly unknown[] | ReadonlyMap<number, Uint8Array>): Uint8Array {
  if (typeof value === 'number') return Uint8Array.of(24, value);
  if (value instanceof Uint8Array) return concat(Uint8Array.of(0x58, value.length), value);
  if (value instanceof Map)
    return concat(Uint8Array.of(0xb8, value.size), ...[...value].flat().map((item) => cbor(item)));
  const items = value as readonly Uint8Array[];
  return concat(Uint8Array.of(0x98, items.length), ...items.map((item) => cbor(item)));
}

type Parts = [Uint8Array, Uint8Array, Uint8Array[], Map<number, Uint8Array>, number[]];

/** A proof over quads under their secret labels; which stand at `mandatory` the issuer signs, the others the inner key. */
async function prove(quads: string[], mandatory: number[], labels: [number, string][]): Promise<string> {
  return written(await partsOf(quads, mandatory, labels));
}

function written(parts: Parts | number, header = [0xd9, 0x5d, 0x01]): string {
  return `u${encodeBase64url(concat(Uint8Array.from(header), cbor(parts)))}`;
}

async function partsOf(quads: string[], mandatory: number[], labels: [number, string][]): Promise<Parts> {
  const always = quads.filter((_, index) => mandatory.includes(index));
  const chosen = quads.filter((_, index) => !mandatory.includes(index));
  const data = concat(sha256(config), inner.multikey, sha256(always.join('')));
  return [
    await issuer.sign(data),
    inner.multikey,
    await Promise.all(chosen.map((quad) => inner.sign(utf8(quad)))),
    new Map(labels.map(([number, label]) => [number, utf8(label)])),
    mandatory,
  ];
}

const label = (text: string) => `_:u${encodeBase64url(utf8(text))}`;

/** Two nodes; `secret` sorts them the other way round than their canonical labels do. */
const document = ['_:c14n0 <http://p> _:c14n1 .\n', '_:c14n1 <http://p> "says _:c14n0 \\" <x>" .\n'];
const secret: [number, string][] = [
  [0, 'b'],
  [1, 'a'],
];
const signed = [`${label('a')} <http://p> "says _:c14n0 \\" <x>" .\n`, `${label('b')} <http://p> ${label('a')} .\n`];

async function fault(proofValue: string, canonicalDocument = document.join('')) {
  return disclosureFault({ proofValue, canonicalConfig: config, canonicalDocument, key: issuer.publicKey });
}

describe('a derived proof', () => {
  it.each([[[]], [[0]], [[1]], [[0, 1]]])('proves with the quads at %j mandatory', async (mandatory) => {
    expect(await fault(await prove(signed, mandatory, secret))).toBeUndefined();
  });

  it('does not prove what only looks signed', async () => {
    const good = await prove(signed, [0], secret);
    expect(await fault(good, document.join('').replace('says', 'said'))).toBe('PROOF_SIGNATURE');
    expect(await fault(good, document[0])).toBe('PROOF_SIGNATURE');
    expect(await fault(good, `${document.join('')}_:c14n1 <http://p> "more" .\n`)).toBe('PROOF_SIGNATURE');
    expect(await fault(await prove(signed, [1], secret), document[1])).toBe('PROOF_SIGNATURE');
  });

  it('does not prove a node without a label', async () => {
    expect(await fault(await prove(signed, [], secret.slice(0, 1)))).toBe('PROOF_SIGNATURE');
  });

  it('refuses two nodes under one label: they were signed as one', async () => {
    const merged = [`${label('a')} <http://p> "1" .\n`, `${label('a')} <http://q> "2" .\n`];
    const split = ['_:c14n0 <http://p> "1" .\n', '_:c14n1 <http://q> "2" .\n'].join('');
    const labels: [number, string][] = [
      [0, 'a'],
      [1, 'a'],
    ];
    expect(await fault(await prove(merged, [], labels), split)).toBe('PROOF_VALUE');
  });

  it.each<[string, (parts: Parts) => readonly unknown[] | number, string]>([
    ['a number', () => 1, 'PROOF_VALUE'],
    ['four parts', (parts) => parts.slice(0, 4), 'PROOF_VALUE'],
    ['six parts', (parts) => [...parts, 1], 'PROOF_VALUE'],
    ['a short signature of the issuer', ([base, ...rest]) => [base.subarray(1), ...rest], 'PROOF_VALUE'],
    ['another signature of the issuer', ([base, ...rest]) => [base.toReversed(), ...rest], 'PROOF_SIGNATURE'],
    ['a short key', ([base, key, ...rest]) => [base, key.subarray(1), ...rest], 'PROOF_VALUE'],
    ['no signatures', ([base, key, , ...rest]) => [base, key, 1, ...rest], 'PROOF_VALUE'],
    ['a short signature', ([base, key, , ...rest]) => [base, key, [base.subarray(1)], ...rest], 'PROOF_VALUE'],
    ['another signature', ([base, key, , ...rest]) => [base, key, [base], ...rest], 'PROOF_SIGNATURE'],
    ['more signatures', ([base, key, own, ...rest]) => [base, key, [...own, base], ...rest], 'PROOF_SIGNATURE'],
    ['no labels', ([base, key, own, , indexes]) => [base, key, own, 1, indexes], 'PROOF_VALUE'],
    [
      'labels that are numbers',
      ([base, key, own, , indexes]) => [base, key, own, new Map([[0, 1]]), indexes],
      'PROOF_VALUE',
    ],
    ['no indexes', ([base, key, own, labels]) => [base, key, own, labels, 1], 'PROOF_VALUE'],
    ['indexes that are bytes', ([base, key, own, labels]) => [base, key, own, labels, [base]], 'PROOF_VALUE'],
  ])('is refused with %s', async (_, change, code) => {
    const parts = await partsOf(signed, [0], secret);
    expect(await fault(written(parts))).toBeUndefined();
    expect(await fault(written(change(parts) as Parts))).toBe(code);
  });

  it('is none where it is the issuer’s own, or nothing that is known', async () => {
    const parts = await partsOf(signed, [0], secret);
    expect(await fault(written(parts, [0xd9, 0x5d, 0x00]))).toBe('PROOF_NOT_DERIVED');
    expect(await fault(written(parts, [0xd9, 0x5d, 0x02]))).toBe('PROOF_VALUE');
    expect(await fault('u')).toBe('PROOF_VALUE');
    expect(await fault(`u${encodeBase64url(Uint8Array.of(0xd9, 0x5d))}`)).toBe('PROOF_VALUE');
    expect(await fault(`z${written(parts).slice(1)}`)).toBe('PROOF_VALUE');
    expect(await fault(`${written(parts)}!`)).toBe('PROOF_VALUE');
  });

  it('stops when told to', async () => {
    const proofValue = await prove(signed, [], secret);
    const disclosure = {
      proofValue,
      canonicalConfig: config,
      canonicalDocument: document.join(''),
      key: issuer.publicKey,
    };
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(disclosureFault({ ...disclosure, signal })).rejects.toThrow('enough');
  });
});
