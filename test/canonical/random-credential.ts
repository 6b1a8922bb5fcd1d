import fc from 'fast-check';
import { contextDocuments } from '../../src/canonical/generated/documents.js';
import { edubadgeContext } from '../../src/credential/context.js';

const v1 = 'https://www.w3.org/2018/credentials/v1';
const v2 = 'https://www.w3.org/ns/credentials/v2';
const ob = (version: string) => `https://purl.imsglobal.org/spec/ob/v3p0/context${version}.json`;
const extensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
const example = 'https://example.org/ns#';

/** Contexts as callers write them: prefixes, lists, JSON, scoped contexts of either kind, a vocabulary. */
const inline: readonly object[] = [
  {
    ex: example,
    note: 'ex:note',
    steps: { '@id': 'ex:steps', '@container': '@list' },
    raw: { '@id': 'ex:raw', '@type': '@json' },
  },
  {
    ex: example,
    Thing: { '@id': 'ex:Thing', '@context': { part: { '@id': 'ex:part', '@type': '@id' }, note: 'ex:thingNote' } },
    inside: { '@id': 'ex:inside', '@context': { note: 'ex:insideNote', Thing: 'ex:InnerThing' } },
    level: { '@id': 'ex:level', '@type': '@vocab', '@context': { low: 'ex:low', high: 'ex:high' } },
    steps: { '@id': 'ex:steps', '@container': '@list', '@type': '@id' },
    graph: { '@id': 'ex:graph', '@container': '@graph' },
    count: { '@id': 'ex:count', '@type': 'http://www.w3.org/2001/XMLSchema#double' },
  },
  { '@vocab': example, Thing: { '@id': 'Thing', '@context': { '@vocab': 'https://example.org/thing#' } } },
];

const stacks: readonly (readonly unknown[])[] = [
  [v2],
  [v2, ob('-3.0.3')],
  [v2, ob('-3.0.3'), extensions, edubadgeContext],
  [v2, ob('-3.0.2'), 'https://w3id.org/security/suites/ed25519-2020/v1'],
  [v2, ob('')],
  [v1, ob('-3.0.1'), 'https://w3id.org/security/data-integrity/v2'],
  [v1, ob(''), 'https://w3id.org/security/suites/ed25519-2020/v1'],
  [v1, 'https://w3id.org/vc/status-list/2021/v1', 'https://w3id.org/security/data-integrity/v1'],
  [v2, 'https://www.w3.org/ns/credentials/status/v1'],
  ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
  ...inline.flatMap((context) => [
    [v2, context],
    [v1, ob('-3.0.3'), context],
  ]),
];

type Context = Readonly<Record<string, unknown>>;

/** Class names of a stack with the terms that they bring, and the terms that are always there. */
function vocabularyOf(stack: readonly unknown[]): { types: Map<string, string[]>; terms: string[] } {
  const types = new Map<string, string[]>();
  const terms: string[] = [];
  for (const entry of stack) {
    const context = (
      typeof entry === 'string' ? (contextDocuments[entry] as { '@context': Context })['@context'] : entry
    ) as Context;
    for (const [name, definition] of Object.entries(context)) {
      if (name.startsWith('@')) continue;
      const scoped = (definition as { '@context'?: Context })['@context'];
      if (/^[\dA-Z]/.test(name) && name !== 'ECTS')
        types.set(
          name,
          Object.keys(scoped ?? {}).filter((key) => !key.startsWith('@')),
        );
      else terms.push(name);
    }
  }
  return { types, terms };
}

const texts = ['x', 'online', 'low', 'Ünï\u{1F393}', 'a"b\\c\n\t\u0001\u007f', '5', 'true', '2026-09-01T00:00:00Z', ''];
const iris = [
  'urn:a',
  'urn:b',
  'did:example:c',
  'https://example.org/<d>',
  `${example}low`,
  'sec:e',
  'xsd:f',
  'https://schema.org/name',
];
const odd = ['relative', '@id', '@json', '_:b1', 'https://example.org/a b', 'id', 'Achievement'];
const numbers = [0, -0, 1, -5, 5.5, 1e21, 1e-7, 0.1 + 0.2, 123456789012, 2 ** 53];

/** A JSON-LD document over bundled and inline contexts: mostly sound, now and then odd. */
export const randomDocument: fc.Arbitrary<Record<string, unknown>> = fc.gen().map((g) => {
  const stack = g(fc.constantFrom<(readonly unknown[])[]>, ...stacks);
  const { types, terms } = vocabularyOf(stack);
  const pick = <T>(items: readonly T[]): T => items[g(fc.nat, { max: items.length - 1 })] as T;
  const chance = (one: number) => g(fc.nat, { max: one - 1 }) === one - 1;

  const node = (depth: number): Record<string, unknown> => {
    const made: Record<string, unknown> = {};
    const own = chance(4) ? [] : [pick([...types.keys(), 'VerifiableCredential'])];
    if (chance(3) && types.size > 0) own.push(pick([...types.keys()]));
    const known = own.filter((type) => types.has(type));
    if (known.length > 0) made.type = known.length === 1 && chance(2) ? known[0] : known;
    if (chance(3)) made.id = chance(30) ? pick(odd) : pick(iris);
    const keys = [...terms, ...known.flatMap((type) => types.get(type) ?? [])].filter(
      (key) => key !== 'id' && key !== 'type',
    );
    for (let count = g(fc.nat, { max: depth === 0 ? 7 : 4 }); count > 0 && keys.length > 0; count -= 1)
      made[pick(keys)] = value(depth + 1);
    if (chance(60)) made[pick(['nothing', 'https://schema.org/url', '@nest', '@index', 'xsd:g'])] = value(depth + 1);
    if (depth > 0 && chance(40)) made['@context'] = chance(2) ? stack : pick(stacks);
    return made;
  };
  const value = (depth: number): unknown => {
    const kind = g(fc.nat, { max: 39 });
    if (kind < 10) return pick(texts.slice(0, -1));
    if (kind < 17) return pick(iris);
    if (kind < 20) return pick(numbers);
    if (kind < 22) return chance(2);
    if (kind < 30 && depth < 4) return node(depth);
    if (kind < 35) return Array.from({ length: g(fc.nat, { max: 3 }) }, () => value(depth + 1));
    if (kind === 35) return null;
    if (kind === 36) return pick(odd);
    if (kind === 37)
      return {
        '@value': pick(texts),
        '@language': pick(['nl', 'en-US', 'EN', 'e n']),
        ...(chance(3) && { '@direction': pick(['ltr', 'rtl']) }),
      };
    if (kind === 38) return pick([{ '@value': 'x' }, { '@id': 'urn:a' }, { '@list': ['x'] }, { '@value': 5 }]);
    return { id: pick(iris) };
  };
  return { '@context': stack, ...node(0) };
});
