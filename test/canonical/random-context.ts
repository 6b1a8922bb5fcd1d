import fc from 'fast-check';

const example = 'https://example.org/ns#';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const v2 = 'https://www.w3.org/ns/credentials/v2';
const names = ['a', 'b', 'c', 'd', 'e', 'Thing', 'Other'];
const classes = ['Thing', 'Other', 'a', `${example}Klass`, 'ex:Klass'];
const aliases: Readonly<Record<string, string>> = {
  id: '@id',
  type: '@type',
  val: '@value',
  lang: '@language',
  dir: '@direction',
  list: '@list',
  set: '@set',
  graph: '@graph',
  nest: '@nest',
  idx: '@index',
  rev: '@reverse',
  incl: '@included',
  none: '@none',
};
const containers = ['@set', '@list', '@language', '@index', '@id', '@type', '@graph'];
const coercions = [
  '@id',
  '@id',
  '@vocab',
  '@json',
  '@none',
  `${xsd}integer`,
  `${xsd}double`,
  `${xsd}boolean`,
  'ex:type',
  'xsd:date',
];
const properties = [...'klmnopqr'].map((letter) => example + letter).concat('ex:s', 'urn:t');
const iris = ['urn:a', 'urn:b', 'ex:c', `${example}d`];
const oddIris = ['relative', '_:e', 'a', 'Thing', '#f', '@id', 'https://example.org/x y'];
const texts = ['x', 'low', 'a"b\\c\n', '5', 'true', '\u{1F393}'];
const numbers = [0, 1, -5, 5.5, 1e21, 1e-7, 2 ** 53];
const tags = ['nl', 'en-US', 'EN', 'e n'];

type Kind =
  | 'text'
  | 'iri'
  | 'number'
  | 'truth'
  | 'node'
  | 'list'
  | 'nothing'
  | 'map'
  | 'language'
  | 'typed'
  | 'chain'
  | 'graph'
  | 'reference';

const formsOfTerms = {
  calm: ['type', 'type', 'type', 'container', 'type and container', 'plain', 'plain', 'plain'],
  any: ['type', 'type and container', 'container', 'any container', 'language', 'direction', 'reverse', 'plain'],
} as const;
const kindsOfValues: Readonly<Record<'calm' | 'any', readonly Kind[]>> = {
  calm: ['text', 'text', 'iri', 'iri', 'number', 'truth', 'node', 'node', 'node', 'list', 'reference', 'language'],
  any: [
    ...(['text', 'text', 'iri', 'iri', 'number', 'truth', 'node', 'node', 'list', 'nothing', 'map'] as const),
    ...(['language', 'typed', 'chain', 'graph', 'reference'] as const),
  ],
};

/**
 * A document over contexts that nobody has seen before: terms of every kind of JSON-LD 1.1, and values of every form. Two
 * in three are calm, and keep mostly to what the walk knows, so that texts are compared and not only refusals.
 */
export const documentOfRandomContext: fc.Arbitrary<Record<string, unknown>> = fc.gen().map((g) => {
  const pick = <T>(items: readonly T[]): T => items[g(fc.nat, { max: items.length - 1 })] as T;
  const chance = (one: number) => g(fc.nat, { max: one - 1 }) === one - 1;
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: g(fc.nat, { max: most }) }, make);
  const calm = !chance(3);
  const mood = calm ? 'calm' : 'any';
  const odd = () => chance(calm ? 2000 : 80);
  /** A keyword, or in a calm document the name that is given. */
  const key = (name: string, alias: string) => (calm ? name : pick([aliases[alias] ?? '', alias]));
  const iri = () => (chance(calm ? 200 : 30) ? pick(oddIris) : pick(iris));

  const definition = (name: string, depth: number): unknown => {
    const id = chance(8) ? pick(properties) : `${example}${name}`;
    if (odd()) return pick([null, 'b', '@id', '@type', 'Nowhere']);
    if (chance(3)) return id;
    const form = pick(formsOfTerms[mood]);
    const made: Record<string, unknown> = form === 'reverse' && chance(4) ? { '@reverse': id } : { '@id': id };
    if (odd()) Object.assign(made, { '@id': pick([null, 'd', '@type', 'relative']) });
    if (form === 'type' || form === 'type and container') made['@type'] = pick(coercions);
    if (form === 'container' || form === 'type and container')
      made['@container'] = pick(['@set', '@list', '@graph', ...(calm ? [] : [['@set'], ['@graph', '@set']])]);
    if (form === 'any container') made['@container'] = pick(containers);
    if (form === 'language') made['@language'] = pick(['nl', 'en-US', null]);
    if (form === 'direction') made['@direction'] = pick(['ltr', 'rtl', null]);
    if (chance(8)) made['@protected'] = chance(2);
    if (!calm && chance(30)) made['@prefix'] = chance(2);
    if (!calm && chance(30)) made['@nest'] = pick(['@nest', 'nest']);
    if (!calm && chance(40)) Object.assign(made, { '@index': 'ex:index', '@container': '@index' });
    if (odd()) made['@container'] = [pick(containers), pick(containers)];
    if (depth < 2 && chance(3)) made['@context'] = scoped(depth);
    return made;
  };
  const scoped = (depth: number): unknown => {
    if (chance(20)) return null;
    if (chance(20)) return [pick([null, v2]), context(depth + 1)];
    return context(depth + 1);
  };
  const context = (depth: number): Record<string, unknown> => {
    const made: Record<string, unknown> = depth === 0 || chance(5) ? { ex: example, xsd } : {};
    if (depth === 0 && calm) Object.assign(made, { id: '@id', type: '@type' });
    if (depth === 0 && !calm) for (const alias in aliases) if (!chance(3)) made[alias] = aliases[alias];
    if (chance(8)) made['@vocab'] = pick([example, 'https://example.org/other#', ...(calm ? [] : ['ex:', null])]);
    if (!calm && chance(20)) made['@language'] = pick(['nl', 'en-US', null]);
    if (!calm && chance(60)) made['@direction'] = pick(['ltr', 'rtl', null]);
    if (!calm && chance(100)) made['@base'] = pick([null, 'https://example.org/base/']);
    if (chance(15)) made['@protected'] = chance(2);
    if (depth > 0 && chance(8)) made['@propagate'] = chance(2);
    if (chance(20)) made['@version'] = 1.1;
    const least = depth > 0 ? 1 : calm ? names.length : 4;
    for (const name of [...names.slice(0, least), ...some(4, () => pick(names))]) made[name] = definition(name, depth);
    if (odd()) made[pick(Object.keys(aliases))] = definition('alias', depth);
    return made;
  };

  const node = (depth: number): Record<string, unknown> => {
    const made: Record<string, unknown> = {};
    if (depth > 0 && chance(30)) made['@context'] = chance(12) ? pick([null, v2]) : context(1);
    if (chance(2)) made[key('type', 'type')] = chance(2) ? pick(classes) : some(2, () => pick(classes));
    if (chance(3)) made[key('id', 'id')] = iri();
    const more = depth === 0 ? [pick(names), pick(names)] : [];
    for (const name of [...more, ...some(3, () => pick(names))]) made[name] = value(depth + 1);
    if (!calm && chance(40)) made[pick(Object.entries(aliases).flat())] = value(depth + 1);
    if (!calm && chance(25)) made['@included'] = node(depth + 1);
    return made;
  };
  const makers: Readonly<Record<Kind, (depth: number) => unknown>> = {
    text: () => pick(texts),
    iri,
    number: () => pick(numbers),
    truth: () => chance(2),
    nothing: () => null,
    node,
    list: (depth) => some(3, () => value(depth + 1)),
    map: (depth) =>
      Object.fromEntries(some(3, () => [pick(['nl', '@none', 'none', 'urn:m', 'Thing']), value(depth + 1)])),
    language: () => ({
      [key('@value', 'val')]: pick([...texts, 5, true, null]),
      ...(chance(2) && { [key('@language', 'lang')]: pick(tags) }),
      ...(chance(4) && { '@direction': 'rtl' }),
    }),
    typed: () => ({ '@value': pick([...texts, 5, 5.5, true, { j: [1] }]), [key('@type', 'type')]: pick(coercions) }),
    chain: (depth) => ({ [pick(['@list', 'list', '@set', 'set'])]: some(2, () => value(depth + 1)) }),
    graph: (depth) => ({ [key('@graph', 'graph')]: node(depth + 1) }),
    reference: () => ({ [key('id', 'id')]: iri() }),
  };
  const value = (depth: number): unknown => makers[depth < 4 ? pick(kindsOfValues[mood]) : 'text'](depth);

  const contexts = [...(chance(3) ? [v2] : []), ...Array.from({ length: chance(4) ? 2 : 1 }, () => context(0))];
  return { '@context': contexts.length === 1 && chance(2) ? contexts[0] : contexts, ...node(0) };
});
