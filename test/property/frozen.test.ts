import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { crossCheck } from '../../src/cross-check.js';
import * as edubadges from '../../src/index.js';
import { badge, deepFreeze, issuerJwk, now, variantNames } from '../badges.js';

const {
  createEdubadge,
  describe: tell,
  generateKey,
  importSigner,
  sign,
  validate,
  validateInput,
  verify,
  verifyProof,
} = edubadges;

const created = '2026-10-01T09:30:00Z';
const signer = deepFreeze(await importSigner(deepFreeze({ ...issuerJwk })));
const did = signer.verificationMethod.split('#')[0] ?? '';
const input = (variant: string) =>
  deepFreeze(JSON.parse(readFileSync(`test/credential/pairs/${variant}.input.json`, 'utf8')));
const options = deepFreeze({ now, contexts: [{ url: 'https://contexts.example/v1', document: { '@context': {} } }] });

// A frozen object throws on any write in a module, so that it is enough to call.
describe.each(variantNames)('nothing handed in is changed: %s', (variant) => {
  it('by createEdubadge, validateInput, validate and describe', () => {
    const credential = createEdubadge(input(variant), deepFreeze({ now }));
    validateInput(input(variant), deepFreeze({ now }));
    validate(deepFreeze(credential), deepFreeze({ now }));
    expect(tell(deepFreeze(credential), deepFreeze({ language: 'nl' })).title).toMatch(/\S/);
  });

  it.each(['eddsa-rdfc-2022', 'Ed25519Signature2020'] as const)(
    'by sign, verifyProof, verify and crossCheck with %s',
    async (suite) => {
      const signed = deepFreeze(await sign(deepFreeze(badge(variant, did)), signer, deepFreeze({ suite, created })));
      const twice = deepFreeze(await sign(signed, signer, deepFreeze({ suite, created: '2026-10-02T09:30:00Z' })));
      expect((await verifyProof(twice, options)).map(({ verified }) => verified)).toEqual([true, true]);
      expect((await verify(twice, deepFreeze({ ...options, crossCheck }))).verified).toBe(true);
      expect(await crossCheck(twice, options)).toEqual({ verified: true });
    },
  );

  it('by sign, verifyProof and verify with vc-jwt', async () => {
    const jwt = await sign(deepFreeze(badge(variant, did)), signer, deepFreeze({ suite: 'vc-jwt' }));
    expect((await verifyProof(jwt, options)).map(({ verified }) => verified)).toEqual([true]);
    expect((await verify(jwt, options)).verified).toBe(true);
    const bytes = new TextEncoder().encode(jwt);
    const before = bytes.slice();
    await verify(bytes, options);
    expect(bytes).toEqual(before);
  });
});

describe('nothing handed in is changed', () => {
  it('by generateKey', async () => {
    const key = await generateKey(deepFreeze({ controller: 'did:web:voorbeeld.example' }));
    expect(key.verificationMethod).toMatch(/^did:web:voorbeeld\.example#/);
  });
});
