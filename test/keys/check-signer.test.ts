import { expect, it } from 'vitest';
import { checkSigner } from '../../src/keys/check-signer.js';

it.each([null, undefined, 5, 'key', {}, [], { sign: 'sign' }, { sign: null }])('%j cannot sign', (signer) => {
  expect(() => checkSigner(signer)).toThrow(new TypeError('signer must have a function sign'));
});

it('whoever has a function sign can', () => {
  expect(() => checkSigner({ sign: () => new Uint8Array() })).not.toThrow();
});
