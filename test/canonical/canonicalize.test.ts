import { describe, expect, it } from 'vitest';
import { contextsOf } from '../../src/canonical/known-contexts.js';
import { walk } from '../../src/canonical/walk.js';
import type { JsonObject } from '../../src/encoding/json-object.js';
import { EdubadgeError } from '../../src/problems/error.js';
import { badges } from './badges.js';
import { canonicalText, walkedText } from './canonical-text.js';
import { canonizeByJsonLd, canonizeOrRefuse } from './oracle.js';

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
    expect(await canonicalText(minimal)).toBe(
      [
        '_:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/2018/credentials#VerifiableCredential> .',
        '_:c14n0 <https://www.w3.org/2018/credentials#credentialSubject> <did:example:subject> .',
        '_:c14n0 <https://www.w3.org/2018/credentials#issuer> <did:example:issuer> .',
        '',
      ].join('\n'),
    );
  });

  it.each([3, 30])('counts once what a set of %i says twice', async (count) => {
    const alsoKnownAs = Array.from({ length: count }, (_, index) => `urn:other:${index % (count - 1)}`);
    const document = { '@context': ['https://www.w3.org/ns/did/v1'], id: 'did:example:1', alsoKnownAs };
    expect(await walkedText(document)).toBe(await canonizeByJsonLd(document));
  });

  it('counts once what a graph says twice, in its hash too', async () => {
    const credential = (name: string) => ({
      ...minimal,
      id: `urn:credential:${name}`,
      type: ['VerifiableCredential', 'VerifiableCredential'],
    });
    const verifiableCredential = Array.from('abcdefgh', credential);
    const presentation = { '@context': [v2], type: ['VerifiablePresentation'], verifiableCredential };
    expect(await walkedText(presentation)).toBe(await canonizeByJsonLd(presentation));
  });

  it('takes any inline context, and URLs that are handed over', async () => {
    const inline = { ...minimal, '@context': [v2, { more: 'https://example.org/more' }], more: 'x' };
    expect(await canonicalText(inline)).toContain('<https://example.org/more> "x"');
    const url = 'https://example.org/context';
    const document = { '@context': { more: 'https://example.org/more' } };
    expect(await canonicalText({ ...inline, '@context': [v2, url] }, { contexts: [{ url, document }] })).toBe(
      await canonicalText(inline),
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
    expect(await codeOf(canonicalText({ ...minimal, ...change }))).toBe(code);
  });

  it('never gives a bundled URL another document', async () => {
    const contexts = [{ url: v2, document: { '@context': { '@vocab': 'https://example.org/' } } }];
    expect(await canonicalText(minimal, { contexts })).toBe(await canonicalText(minimal));
  });

  it('rejects with the reason of the signal', async () => {
    await expect(canonicalText(minimal, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });

  it.each(badges)('takes ordinary documents without jsonld: %s', async (_, document) => {
    expect(await walkedText(document)).toBe(await canonizeByJsonLd(document));
    expect(await canonicalText(document)).toBe(await walkedText(document));
  });

  // A container that the walk does not know takes the document to jsonld, which does not say where.
  it.each([
    [
      'a member',
      { nothing: 'x' },
      { code: 'DATA_TERM_UNDEFINED', pointer: '/nothing', params: ['nothing', 'nothing'] },
    ],
    [
      'a member further down',
      { credentialSubject: [{ id: 'did:example:a' }, { 'a/b': { c: 'x' } }] },
      { code: 'DATA_TERM_UNDEFINED', pointer: '/credentialSubject/1/a~1b', params: ['a/b', 'a/b'] },
    ],
    [
      'a type',
      { type: ['VerifiableCredential', 'Nothing'] },
      { code: 'DATA_TYPE_UNDEFINED', pointer: '/type/1', params: ['type', 'Nothing'] },
    ],
    [
      'an id',
      { credentialSubject: { id: 'somebody' } },
      { code: 'DATA_IRI_RELATIVE', pointer: '/credentialSubject/id', params: ['id', 'somebody'] },
    ],
    ['a reference', { issuer: 'me' }, { code: 'DATA_IRI_RELATIVE', pointer: '/issuer', params: ['issuer', 'me'] }],
    [
      'a language',
      { name: { '@value': 'x', '@language': 'a b' } },
      { code: 'DATA_LANGUAGE_VALUE', pointer: '/name/@language', params: ['@language', 'a b'] },
    ],
    [
      'one of two members',
      { nothing: 'x', credentialSubject: { nothing: 'y' } },
      { code: 'DATA_TERM_UNDEFINED', pointer: undefined, params: ['nothing', 'nothing'] },
    ],
    [
      'one of two ids',
      { id: 'me', issuer: 'me' },
      { code: 'DATA_IRI_RELATIVE', pointer: undefined, params: ['@id', 'me'] },
    ],
  ])('says what jsonld refuses, and where if it stands there only: %s', async (_, change, expected) => {
    const context = [v2, { listed: { '@id': 'https://example.org/listed', '@container': '@index' }, nothing: null }];
    const document = { ...minimal, '@context': context, listed: { a: 'x' }, ...change };
    const findings = await canonicalText(document).catch((error: unknown) =>
      error instanceof EdubadgeError ? error.findings : [],
    );
    expect(findings).toEqual([
      {
        code: expected.code,
        ...(expected.pointer !== undefined && { pointer: expected.pointer }),
        params: { term: expected.params[0], value: expected.params[1] },
      },
    ]);
  });

  it('leaves the rest to jsonld, and comes to the same', async () => {
    const document = {
      '@context': [v2],
      '@type': 'VerifiableCredential',
      'https://schema.org/name': { '@list': ['x', { '@value': 5 }] },
    };
    expect(await walkedText(document)).toBe('left');
    expect(await canonicalText(document)).toBe(await canonizeByJsonLd(document));
  });

  // JSON-LD reads values by both definitions of a term, and jsonld drops some that the inner one makes a graph.
  it.each<[string, object, object]>([
    ['another type in its own context', { '@context': { own: { '@id': 'ex:p', '@type': '@json' } } }, { own: 'ex:c' }],
    ['no type there', { '@type': '@id', '@context': null }, { own: 'ex:c' }],
    [
      'another context there',
      { '@context': { own: { '@id': 'ex:p', '@context': null } } },
      { type: 'ex:Thing', own: { id: 'ex:c' } },
    ],
    ['an alias there', { '@context': { own: '@type' } }, { own: 'ex:c' }],
    [
      'another container there',
      { '@context': { own: { '@id': 'ex:p', '@container': '@graph' } } },
      { own: { id: 'ex:c' } },
    ],
    [
      'a context that the walk does not know',
      { '@context': { '@propagate': false, own: { '@id': 'ex:p', '@container': '@graph' } } },
      { own: { '@value': 'x' } },
    ],
    [
      'a type whose context begins with nothing',
      { '@context': [null, { own: 'ex:q', type: '@type' }] },
      { type: 'own', own: { own: 'x' } },
    ],
  ])('leaves to jsonld a term that is defined twice: %s', async (_, definition, values) => {
    const document = {
      '@context': { ex: 'https://example.org/', id: '@id', type: '@type', own: { '@id': 'ex:p', ...definition } },
      ...values,
    };
    const theirs = await canonizeOrRefuse(document);
    expect(walk(document, await contextsOf(document, {})).nodes).toBeUndefined();
    if (theirs.startsWith('refused')) expect(await codeOf(canonicalText(document))).toMatch(/^DATA_/);
    else expect(await canonicalText(document)).toBe(theirs);
  });

  it('leaves to jsonld an object that says nothing', async () => {
    const graph = { p: { '@id': 'urn:p', '@container': '@graph' } };
    const document = {
      '@context': [v2, { p: 'urn:p' }],
      type: 'VerifiableCredential',
      p: { '@context': graph, id: 'urn:a' },
    };
    expect(walk(document, await contextsOf(document, {})).nodes).toBeUndefined();
    expect(await codeOf(canonicalText(document))).toBe('DATA_JSON_LD');
  });

  it.each<[string, object]>([
    ['an IRI', { '@id': 'https://example.org/other' }],
    ['a type', { '@id': 'https://example.org/own', '@type': '@id' }],
    ['a container', { '@id': 'https://example.org/own', '@container': '@list' }],
    ['a prefix', { '@id': 'https://example.org/own', '@prefix': true }],
    ['a context of its own', { '@id': 'https://example.org/own', '@context': { more: 'https://example.org/more' } }],
    ['a language', { '@id': 'https://example.org/own', '@language': 'nl' }],
  ])('refuses, as jsonld does, a protected term defined otherwise: %s', async (_, definition) => {
    const own = { '@id': 'https://example.org/own', '@protected': true };
    const document = { '@context': [{ own }, { own: definition }], own: 'x' };
    expect(await canonizeOrRefuse(document)).toBe('refused: protected term redefinition');
    expect(await codeOf(canonicalText(document))).toBe('CONTEXT_PROTECTED');
    const same = { '@context': [{ own }, { own: { '@id': 'https://example.org/own' } }], own: 'x' };
    expect(await canonicalText(same)).toBe(await canonizeByJsonLd(same));
  });

  it('takes what types bring in from the objects inside, whichever of the types brought it', async () => {
    const typed = (name: string) => ({
      '@id': `https://example.org/${name}`,
      '@context': { [name.toLowerCase()]: `https://example.org/${name}/term` },
    });
    const context = { type: '@type', A: typed('A'), B: typed('B'), inner: 'https://example.org/inner' };
    const document = (inner: object) => ({ '@context': context, type: ['A', 'B'], a: 'x', b: 'y', inner });
    const sound = document({ inner: 'z' });
    expect(await canonicalText(sound)).toBe(await canonizeByJsonLd(sound));
    for (const inner of [{ a: 'x' }, { b: 'y' }]) {
      expect(await canonizeOrRefuse(document(inner))).toBe('refused: invalid property');
      expect(await codeOf(canonicalText(document(inner)))).toBe('DATA_TERM_UNDEFINED');
    }
  });

  /** What both make of a document, and whether the walk did it by itself. */
  async function judged(document: JsonObject): Promise<{ ours: string; theirs: string; isWalked: boolean }> {
    const theirs = await canonizeOrRefuse(document);
    const ours = await canonicalText(document).catch((error: EdubadgeError) => error.code);
    const isWalked = await contextsOf(document, {}).then(
      (contexts) => walk(document, contexts).nodes !== undefined,
      () => false,
    );
    return { ours, theirs, isWalked };
  }

  it.each<[string, unknown, object]>([
    ['of one context', { '@vocab': 'https://example.org/' }, { type: 'T', a: 'x' }],
    ['of the one before', [{ '@vocab': 'https://example.org/' }, { b: 'https://example.com/b' }], { a: 'x', b: 'y' }],
    ['of the last', [{ '@vocab': 'https://example.org/' }, { '@vocab': 'https://example.com/' }], { a: 'x' }],
    ['and none in another', [{ '@vocab': 'https://example.org/', b: 'b' }, { '@vocab': null }], { b: 'y' }],
  ])('walks by the vocabulary %s', async (_, context, members) => {
    const { ours, theirs, isWalked } = await judged({ '@context': [{ type: '@type' }, context].flat(), ...members });
    expect(ours).toBe(theirs);
    expect(isWalked).toBe(true);
  });

  it('knows no vocabulary that a later context takes away', async () => {
    const context = [{ '@vocab': 'https://example.org/' }, { '@vocab': null }];
    const { ours, theirs } = await judged({ '@context': context, a: 'x' });
    expect([ours, theirs]).toEqual(['DATA_TERM_UNDEFINED', 'refused: invalid property']);
  });

  it.each<[string, object, object, object]>([
    ['a prefix', { p: 'https://a.example/' }, { x: 'p:x' }, { p: 'https://b.example/' }],
    ['no prefix any more', { p: 'https://a.example/' }, { x: 'p:x' }, { p: 'https://b.example/b' }],
    [
      'a term',
      { a: 'https://a.example/a' },
      { x: { '@id': 'https://example.org/x', '@type': 'a' } },
      { a: 'https://b.example/b' },
    ],
    ['the vocabulary', { '@vocab': 'https://a.example/' }, { x: { '@id': 'x' } }, { '@vocab': 'https://b.example/' }],
  ])(
    'leaves to jsonld the context of a type that was read with %s, where that means something else',
    async (...row) => {
      const [, around, scoped, change] = row;
      const context = {
        type: '@type',
        ...around,
        T: { '@id': 'https://example.org/T', '@context': scoped },
        inner: { '@id': 'https://example.org/inner', '@context': change },
      };
      const typed = { type: 'T', x: 'y' };
      const outside = await judged({ '@context': context, ...typed });
      expect(outside).toEqual({ ours: outside.theirs, theirs: outside.theirs, isWalked: true });
      const inside = await judged({ '@context': context, inner: typed });
      expect(inside).toEqual({ ours: inside.theirs, theirs: inside.theirs, isWalked: false });
      expect(inside.theirs).not.toContain('refused');
    },
  );

  it.each<[string, unknown, object, { isWalked: boolean; theirs: unknown }]>([
    [
      'forgets what was before',
      [{ a: 'urn:a' }, null, { b: 'urn:b' }],
      { b: 'x' },
      { isWalked: true, theirs: /urn:b/ },
    ],
    [
      'forgets what was protected, in a property',
      { '@protected': true, a: 'urn:a', p: { '@id': 'urn:p', '@context': [null, { a: 'urn:b' }] } },
      { p: { a: 'x' } },
      { isWalked: true, theirs: /urn:b/ },
    ],
    [
      'may not forget what is protected',
      [{ '@protected': true, a: 'urn:a' }, null],
      { 'urn:b': 'x' },
      { isWalked: false, theirs: /refused: invalid context nullification/ },
    ],
  ])('a context that is null %s', async (_, context, members, expected) => {
    const { ours, theirs, isWalked } = await judged({ '@context': context, ...members });
    expect(theirs).toMatch(expected.theirs as RegExp);
    expect(isWalked).toBe(expected.isWalked);
    expect(ours).toBe(theirs.startsWith('refused') ? 'CONTEXT_INVALID' : theirs);
  });

  it.each([1, 2, 3])('may not forget what a type that stands %i times protects', async (count) => {
    const forgets = [null, { '@protected': true, type: '@type', T: 'urn:T', a: 'urn:a' }];
    const context = { type: '@type', T: { '@id': 'urn:T', '@context': forgets } };
    const type = Array(count).fill('T');
    const { ours, theirs } = await judged({ '@context': context, type, a: 'x' });
    expect(theirs).toMatch(count === 1 ? /urn:a/ : /refused: invalid context nullification/);
    expect(ours).toBe(count === 1 ? theirs : 'CONTEXT_INVALID');
  });

  it('applies a type that stands a thousand times as jsonld does', async () => {
    const context = { type: '@type', T: { '@id': 'urn:T', '@context': { a: 'urn:a' } }, U: 'urn:U' };
    const type = [...Array(1000).fill('T'), 'U'];
    const { ours, theirs, isWalked } = await judged({ '@context': context, type, a: 'x' });
    expect(ours).toBe(theirs);
    expect(isWalked).toBe(true);
  });

  it('reads types by the terms that are left of them', async () => {
    const context = { type: '@type', Thing: { '@id': 'https://example.org/Thing', '@context': { type: 'urn:kind' } } };
    const document = { '@context': context, type: 'Thing' };
    expect(await codeOf(canonicalText(document))).toBe('none');
    expect(await canonicalText(document)).toBe(await canonizeByJsonLd(document));
  });

  it('changes nothing that it is given', async () => {
    const url = 'https://example.org/context';
    const inner = 'https://example.org/inner';
    const contexts = [
      { url, document: { '@context': [{ Thing: { '@id': 'https://example.org/Thing', '@context': inner } }] } },
      { url: inner, document: { '@context': { more: 'https://example.org/more' } } },
    ];
    const document = {
      ...minimal,
      '@context': [v2, url],
      credentialSubject: { type: 'Thing', more: 'x', '@index': 'i' },
    };
    expect(await canonicalText(frozen(document), { contexts: frozen(contexts) })).toContain(
      '<https://example.org/more> "x"',
    );
    expect(
      await canonicalText(frozen({ ...document, credentialSubject: { type: 'Thing', more: 'x' } }), {
        contexts: frozen(contexts),
      }),
    ).toContain('"x"');
  });

  it('knows no context by the name of a property of every object', async () => {
    expect(await codeOf(canonicalText({ ...minimal, '@context': [v2, '__proto__', 'constructor'] }))).toBe(
      'CONTEXT_UNKNOWN',
    );
  });
});

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null)
    for (const member of Object.values(Object.freeze(value))) frozen(member);
  return value;
}
