import { expect, it } from 'vitest';
import { createPresentation } from '../../src/credential/create-presentation.js';
import type { SecuredCredential } from '../../src/credential/types.js';
import { deepFreeze } from '../badges.js';

const context = 'https://www.w3.org/ns/credentials/v2';
const badge = deepFreeze({ '@context': [context], type: ['VerifiableCredential'], proof: {} }) as SecuredCredential;

it('holds credentials as they are, and tokens in envelopes', () => {
  expect(createPresentation([badge, 'a.b.c'], { holder: 'did:key:z6Mk', id: 'urn:x:1' })).toEqual({
    '@context': [context],
    id: 'urn:x:1',
    type: ['VerifiablePresentation'],
    holder: 'did:key:z6Mk',
    verifiableCredential: [
      badge,
      { '@context': context, id: 'data:application/vc+jwt,a.b.c', type: 'EnvelopedVerifiableCredential' },
    ],
  });
});

it('says no more than it is told', () => {
  expect(createPresentation([])).toEqual({ '@context': [context], type: ['VerifiablePresentation'] });
  for (const other of [undefined, null, badge, 'a.b.c'])
    expect(() => createPresentation(other as never)).toThrow('credentials must be an array');
  for (const other of [undefined, null, 7, [1]]) expect(() => createPresentation([other as never])).toThrow(TypeError);
});
