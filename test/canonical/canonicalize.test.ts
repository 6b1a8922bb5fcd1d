import { describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/canonical/canonicalize.js';
import { EdubadgeError } from '../../src/problems/error.js';

const v2 = 'https://www.w3.org/ns/credentials/v2';
const minimal = {
  '@context': [v2],
  type: ['VerifiableCredential'],
  issuer: 'did:example:issuer',
  credentialSubject: { id: 'did:example:subject' },
};

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof EdubadgeError) return error.code;
    throw error;
  }
  return 'none';
}

describe('canonicalize', () => {
  it('gives sorted N-Quads', async () => {
    expect(await canonicalize(minimal)).toBe(
      [
        '_:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/2018/credentials#VerifiableCredential> .',
        '_:c14n0 <https://www.w3.org/2018/credentials#credentialSubject> <did:example:subject> .',
        '_:c14n0 <https://www.w3.org/2018/credentials#issuer> <did:example:issuer> .',
        '',
      ].join('\n'),
    );
  });

  it('takes any inline context, and URLs that are handed over', async () => {
    const inline = { ...minimal, '@context': [v2, { more: 'https://example.org/more' }], more: 'x' };
    expect(await canonicalize(inline)).toContain('<https://example.org/more> "x"');
    const url = 'https://example.org/context';
    const document = { '@context': { more: 'https://example.org/more' } };
    expect(await canonicalize({ ...inline, '@context': [v2, url] }, { contexts: [{ url, document }] })).toBe(
      await canonicalize(inline),
    );
  });

  it.each([
    ['CONTEXT_UNKNOWN', { '@context': [v2, 'https://example.org/context'] }],
    ['CONTEXT_INVALID', { '@context': [v2, { term: 5 }] }],
    ['CONTEXT_PROTECTED', { '@context': [v2, { VerifiableCredential: 'https://example.org/Credential' }] }],
    ['DATA_TERM_UNDEFINED', { nothing: 'x' }],
    ['DATA_TYPE_UNDEFINED', { type: ['VerifiableCredential', 'Nothing'] }],
    ['DATA_IRI_RELATIVE', { id: 'relative' }],
    ['DATA_JSON_LD', { '@graph': 'x' }],
  ])('%s', async (code, change) => {
    expect(await codeOf(canonicalize({ ...minimal, ...change }))).toBe(code);
  });

  it('never gives a bundled URL another document', async () => {
    const contexts = [{ url: v2, document: { '@context': { '@vocab': 'https://example.org/' } } }];
    expect(await canonicalize(minimal, { contexts })).toBe(await canonicalize(minimal));
  });

  it('rejects with the reason of the signal', async () => {
    await expect(canonicalize(minimal, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });
});
