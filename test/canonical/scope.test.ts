import { expect, it } from 'vitest';
import type { PlainLayer } from '../../src/canonical/compiled.js';
import { derive, emptyScope, propertyName, type Scope, termOf, typeName } from '../../src/canonical/scope.js';

const image = 'https://example.org/image';
const picture = 'https://example.org/picture';

const outer = within(emptyScope(), { terms: { id: '@id', image, Image: image, value: { id: '@value' } } });

function within(scope: Scope, ...layers: PlainLayer[]): Scope {
  return derive(scope, JSON.stringify(layers), { layers, scopes: {} });
}

it('has its own terms, and those of the scope around it that they do not replace', () => {
  const inner = within(outer, { terms: { image: picture } });
  expect(termOf(inner, 'image')?.id).toBe(picture);
  expect(termOf(inner, 'Image')?.id).toBe(image);
  expect(termOf(inner, 'other')).toBeUndefined();
  expect(termOf(outer, 'image')?.id).toBe(image);
});

it('names an IRI with a capital as a type, and without as a property', () => {
  expect([typeName(outer, image), propertyName(outer, image)]).toEqual(['Image', 'image']);
  expect([typeName(outer, picture), propertyName(outer, picture)]).toEqual([undefined, undefined]);
});

it('knows the names of an IRI as they are inside', () => {
  const inner = within(outer, { terms: { image: picture, Extra: image } });
  expect([typeName(inner, image), propertyName(inner, image)]).toEqual(['Image', 'Image']);
  expect([typeName(inner, picture), propertyName(inner, picture)]).toEqual(['image', 'image']);
  const innermost = within(inner, { terms: { image } });
  expect([typeName(innermost, image), propertyName(innermost, image)]).toEqual(['Image', 'image']);
  expect(typeName(innermost, picture)).toBeUndefined();
  expect(propertyName(outer, image)).toBe('image');
});

it('says which names stand for @value and @id', () => {
  expect(outer.deciding).toEqual(['value']);
  expect(within(outer, { terms: { value: image, uri: '@id' } }).deciding).toEqual(['uri']);
});

it('lets several contexts follow each other, a vocabulary among them', () => {
  const inner = within(outer, { terms: { image: picture }, vocab: 'https://example.org/' }, { terms: { image } });
  expect(termOf(inner, 'image')?.id).toBe(image);
  expect(inner.vocab).toBe('https://example.org/');
  expect(within(inner, { terms: {}, vocab: null }).vocab).toBeUndefined();
});

it('forgets all before a null context, but not what is protected', () => {
  const none = within(outer, { terms: {}, reset: true }, { terms: { picture } });
  expect([termOf(none, 'image'), termOf(none, 'picture')?.id, none.namesId]).toEqual([undefined, picture, false]);
  const guarded = within(outer, { terms: { image }, protected: true });
  expect(within(guarded, { terms: {}, reset: true }).unsupported).toBe('@context: null');
  const freed = derive(guarded, 'freed', { layers: [{ terms: { image } }], scopes: {} }, { overrideProtected: true });
  expect(within(freed, { terms: {}, reset: true }).unsupported).toBeUndefined();
});

it('tells a protected term that is given another meaning', () => {
  const guarded = within(outer, { terms: { image }, protected: true });
  expect(within(guarded, { terms: { image } }).conflict).toBeUndefined();
  expect(within(guarded, { terms: { image: picture } }).conflict).toBe('image');
});

it.each<[Record<string, string | null>, boolean]>([
  [{ image }, true],
  [{ image: picture }, false],
  [{ image: null }, false],
  [{ other: null }, true],
  [{ 'image:': null }, true],
  [{ 'image:': image }, false],
  [{ 'ex:': 'https://example.org/' }, true],
  [{ 'ex:': null }, false],
  [{ '@vocab': 'https://example.org/vocab#' }, true],
  [{ '@vocab': null }, false],
])('knows what definitions mean only among the names that they were read with: %j', (needs, isKnown) => {
  const prefix = { id: 'https://example.org/', prefix: true } as const;
  const around = within(outer, { terms: { ex: prefix }, vocab: 'https://example.org/vocab#' });
  const inner = within(around, { terms: { picture }, needs });
  expect(inner.unsupported).toBe(isKnown ? undefined : Object.keys(needs)[0]);
  expect(termOf(inner, 'picture')?.id).toBe(isKnown ? picture : undefined);
});
