import { describe, expect, it } from 'vitest';
import { compile } from '../../src/canonical/compile.js';
import { invalidEntry } from '../../src/canonical/invalid-entry.js';
import { EdubadgeError } from '../../src/problems/error.js';

const e = 'https://example.org/';
const served: Readonly<Record<string, object>> = {
  'https://served.example/': { '@context': [{ a: `${e}a` }, { b: `${e}b` }] },
  'https://self.example/': { '@context': ['https://self.example/', { a: `${e}a` }] },
  'https://empty.example/': {},
};
const compiled = (context: unknown) => compile(context, (url) => served[url]);

describe('a context becomes tables', () => {
  it.each<[string, unknown, unknown]>([
    ['a term', { name: `${e}name` }, { terms: { name: `${e}name` } }],
    ['a keyword by another name', { id: '@id' }, { terms: { id: '@id' } }],
    ['a version', { '@version': 1.1, name: `${e}name` }, { terms: { name: `${e}name` } }],
    [
      'all terms protected, but for one',
      { '@protected': true, name: `${e}name`, free: { '@id': `${e}free`, '@protected': false } },
      { protected: true, terms: { name: `${e}name`, free: { id: `${e}free`, protected: false } } },
    ],
    [
      'one term protected',
      { name: { '@id': `${e}name`, '@protected': true }, free: `${e}free` },
      { terms: { name: { id: `${e}name`, protected: true }, free: `${e}free` } },
    ],
    [
      'types and containers',
      {
        ref: { '@id': `${e}ref`, '@type': '@id', '@container': '@set' },
        date: { '@id': `${e}date`, '@type': `${e}Date` },
        json: { '@id': `${e}json`, '@type': '@json' },
        list: { '@id': `${e}list`, '@container': '@list' },
        graph: { '@id': `${e}graph`, '@container': ['@set', '@graph'] },
      },
      {
        terms: {
          ref: { id: `${e}ref`, type: '@id', container: '@set' },
          date: { id: `${e}date`, type: `${e}Date` },
          json: { id: `${e}json`, type: '@json' },
          list: { id: `${e}list`, container: '@list' },
          graph: { id: `${e}graph`, container: '@graph @set' },
        },
      },
    ],
    [
      'prefixes, by their last character or because they say so',
      { ex: e, a: 'ex:a', no: `${e}no`, yes: { '@id': `${e}yes`, '@prefix': true } },
      { terms: { ex: { id: e, prefix: true }, a: `${e}a`, no: `${e}no`, yes: { id: `${e}yes`, prefix: true } } },
    ],
    [
      'a vocabulary',
      { '@vocab': e, a: 'a', b: { '@type': '@id' } },
      { vocab: e, terms: { a: `${e}a`, b: { id: `${e}b`, type: '@id' } } },
    ],
    ['no vocabulary any more', { '@vocab': null, a: `${e}a` }, { vocab: null, terms: { a: `${e}a` } }],
    ['a term by way of another', { a: `${e}a`, b: 'a' }, { terms: { a: `${e}a`, b: `${e}a` } }],
    ['a context in a context', { '@context': { a: `${e}a` } }, { terms: { a: `${e}a` } }],
    ['a document without one', 'https://empty.example/', { terms: {} }],
  ])('%s', async (_, context, layer) => {
    expect(await compiled(context)).toEqual({ layers: [layer], scopes: {} });
  });

  it('one after the other, and null forgets those before', async () => {
    expect((await compiled(['https://served.example/', null, { c: `${e}c` }])).layers).toEqual([
      { terms: { a: `${e}a` } },
      { terms: { b: `${e}b` } },
      { terms: {}, reset: true },
      { terms: { c: `${e}c` } },
    ]);
  });
});

describe('what a context takes from those before it is noted', () => {
  it.each<[string, unknown, unknown]>([
    [
      'prefixes, those that are none too',
      [
        { p: e, q: `${e}q` },
        { x: 'p:x', y: 'q:y', z: 'r:z', url: 'https://example.org/url' },
      ],
      { needs: { 'p:': e, 'q:': null, 'r:': null }, terms: { x: `${e}x`, y: 'q:y', z: 'r:z', url: `${e}url` } },
    ],
    [
      'terms, as an id and as a type',
      [{ a: `${e}a` }, { b: { '@id': 'a' }, c: { '@id': `${e}c`, '@type': 'a' } }],
      { needs: { a: `${e}a`, '@vocab': null }, terms: { b: `${e}a`, c: { id: `${e}c`, type: `${e}a` } } },
    ],
    [
      'the vocabulary',
      [{ '@vocab': e }, { b: 'b', c: {} }],
      { needs: { '@vocab': e }, terms: { b: `${e}b`, c: `${e}c` } },
    ],
    [
      'but not what it says itself',
      [{ '@vocab': e }, { '@vocab': `${e}#`, b: 'b' }],
      { vocab: `${e}#`, terms: { b: `${e}#b` } },
    ],
  ])('%s', async (_, context, layer) => {
    expect((await compiled(context)).layers[1]).toEqual(layer);
  });
});

describe('the context of a term', () => {
  it('is kept once for all that say the same', async () => {
    const scoped = { x: `${e}x` };
    const { layers, scopes } = await compiled({
      T: { '@id': `${e}T`, '@context': scoped },
      U: { '@id': `${e}U`, '@context': scoped },
    });
    const [key = ''] = Object.keys(scopes);
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(scopes).toEqual({ [key]: [{ terms: { x: `${e}x` } }] });
    expect(layers).toEqual([{ terms: { T: { id: `${e}T`, scope: key }, U: { id: `${e}U`, scope: key } } }]);
  });

  it('is left to jsonld where the same words mean something else', async () => {
    const scoped = { '@context': { x: 'p:x' } };
    const { layers } = await compiled([
      { p: 'https://a.example/', T: { '@id': `${e}T`, ...scoped } },
      { p: 'https://b.example/', U: { '@id': `${e}U`, ...scoped } },
    ]);
    expect(layers.map(({ unsupported }) => unsupported)).toEqual([undefined, 'U']);
  });
});

describe('what the walk does not know is marked', () => {
  it.each<[string, unknown]>([
    ['nothing', { nothing: null }],
    ['@base', { '@base': e, a: `${e}a` }],
    ['@language', { '@language': 'nl', a: `${e}a` }],
    ['ex:a', { 'ex:a': `${e}a`, ex: e }],
    ['@vocab', [{ ex: `${e}ex` }, { '@vocab': 'ex' }]],
    ['@context', 'https://self.example/'],
  ])('in a context: %s', async (unsupported, context) => {
    const { layers } = await compiled(context);
    expect(layers.flatMap((layer) => layer.unsupported ?? [])).toEqual([unsupported]);
  });

  it.each([
    ['@reverse', { '@reverse': `${e}r` }],
    ['@container', { '@id': `${e}r`, '@container': '@index' }],
    ['@none', { '@id': `${e}r`, '@type': '@none' }],
    ['@json in a container', { '@id': `${e}r`, '@type': '@json', '@container': '@set' }],
    ['@language', { '@id': `${e}r`, '@language': 'nl' }],
    ['@direction', { '@id': `${e}r`, '@direction': 'rtl' }],
    ['@nest', { '@id': `${e}r`, '@nest': '@nest' }],
  ])('in a term: %s', async (unsupported, term) => {
    expect((await compiled({ term })).layers).toMatchObject([{ terms: { term: { id: `${e}r`, unsupported } } }]);
  });
});

it.each<[string, unknown, unknown]>([
  ['a number', 5, invalidEntry],
  ['a term that is one', { a: 5 }, { code: 'CONTEXT_INVALID', params: { reason: 'invalid term definition' } }],
  [
    'half a vocabulary',
    { '@vocab': 'x' },
    { code: 'CONTEXT_INVALID', params: { reason: 'relative @vocab reference' } },
  ],
  ['an unknown URL', `${e}unknown`, { code: 'CONTEXT_UNKNOWN', params: { url: `${e}unknown` } }],
])('refuses %s', async (_, context, finding) => {
  const findings = await compiled(context).catch((error: unknown) => error instanceof EdubadgeError && error.findings);
  expect(findings).toEqual([finding]);
});
