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

/** A document over contexts that nobody has seen before: terms of every kind of JSON-LD 1.1, and values of every form. */
export const documentOfRandomContext: fc.Arbitrary<Record<string, unknown>> = fc.gen().map((g) => {
  const pick = <T>(items: readonly T[]): T => items[g(fc.nat, { max: items.length - 1 })] as T;
  const chance = (one: number) => g(fc.nat, { max: one - 1 }) === one - 1;
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: g(fc.nat, { max: most }) }, make);

  const calm = !chance(3);
  const odd = () => chance(calm ? 2000 : 80);
  const iri = () => (chance(calm ? 200 : 30) ? pick(oddIris) : pick(iris));
  const definition = (name: string, depth: number): unknown => {
    const own = chance(8) ? pick(properties) : `${example}${name}`;
    if (odd()) return pick([null, 'b', '@id', '@type', 'Nowhere']);
    if (chance(3)) return own;
    const made: Record<string, unknown> = { '@id': own };
    if (odd()) Object.assign(made, { '@id': pick([null, 'd', '@type', 'relative']) });
    const form = calm ? pick([0, 2, 2, 3, 7, 11, 11, 11]) : g(fc.nat, { max: 11 });
    if (form < 5) made['@type'] = pick(coercions);
    if (form === 5) made['@language'] = pick(['nl', 'en-US', null]);
    if (form === 6) made['@direction'] = pick(['ltr', 'rtl', null]);
    if (form < 2 || form === 7)
      made['@container'] = pick(
        calm ? ['@set', '@list', '@graph'] : ['@set', '@list', '@graph', ['@set'], ['@graph', '@set']],
      );
    if (form === 8) made['@container'] = pick(containers);
    if (form === 9 && chance(4)) made['@reverse'] = pick([`${example}back`, 'ex:back']);
    if (made['@reverse'] !== undefined) delete made['@id'];
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
    if (depth === 0)
      Object.assign(
        made,
        calm ? { id: '@id', type: '@type' } : Object.fromEntries(Object.entries(aliases).filter(() => !chance(3))),
      );
    if (chance(8))
      made['@vocab'] = pick(
        calm ? [example, 'https://example.org/other#'] : [example, 'ex:', 'https://example.org/other#', null],
      );
    if (!calm && chance(20)) made['@language'] = pick(['nl', 'en-US', null]);
    if (!calm && chance(60)) made['@direction'] = pick(['ltr', 'rtl', null]);
    if (chance(15)) made['@protected'] = chance(2);
    if (depth > 0 && chance(8)) made['@propagate'] = chance(2);
    if (chance(20)) made['@version'] = 1.1;
    if (!calm && chance(100)) made['@base'] = pick([null, 'https://example.org/base/']);
    const least = depth > 0 ? 1 : calm ? names.length : 4;
    for (const name of [...names.slice(0, least), ...some(4, () => pick(names))]) made[name] = definition(name, depth);
    if (odd()) made[pick(Object.keys(aliases))] = definition('alias', depth);
    return made;
  };
  const node = (depth: number): Record<string, unknown> => {
    const made: Record<string, unknown> = {};
    if (depth > 0 && chance(30)) made['@context'] = chance(12) ? pick([null, v2]) : context(1);
    if (chance(2))
      made[calm ? 'type' : pick(['type', '@type'])] = chance(2) ? pick(classes) : some(2, () => pick(classes));
    if (chance(3)) made[calm ? 'id' : pick(['id', '@id'])] = iri();
    const more = depth === 0 ? [pick(names), pick(names)] : [];
    for (const name of [...more, ...some(3, () => pick(names))]) made[name] = value(depth + 1);
    if (!calm && chance(40)) made[pick([...Object.keys(aliases), ...Object.values(aliases)])] = value(depth + 1);
    if (!calm && chance(25)) made['@included'] = node(depth + 1);
    return made;
  };
  const map = (depth: number): Record<string, unknown> =>
    Object.fromEntries(some(3, () => [pick(['nl', 'en', '@none', 'none', 'urn:m', 'x', 'Thing']), value(depth + 1)]));
  const value = (depth: number): unknown => {
    const kind = calm
      ? pick([0, 1, 2, 6, 7, 10, 12, 13, 14, 15, 16, 18, 19, 27, 27, chance(20) ? 21 : 23])
      : g(fc.nat, { max: 27 });
    if (kind < 6) return pick(texts);
    if (kind < 10) return iri();
    if (kind < 12) return pick(numbers);
    if (kind === 12) return chance(2);
    if (kind < 18 && depth < 4) return node(depth);
    if (kind < 21 && depth < 4) return some(3, () => value(depth + 1));
    if (kind === 21) return null;
    if (kind === 22 && depth < 4) return map(depth);
    if (kind === 23)
      return {
        [calm ? '@value' : pick(['@value', 'val'])]: pick([...texts, 5, true, null]),
        ...(chance(2) && { [calm ? '@language' : pick(['@language', 'lang'])]: pick(tags) }),
        ...(chance(4) && { '@direction': 'rtl' }),
      };
    if (kind === 24)
      return { '@value': pick([...texts, 5, 5.5, true, { j: [1] }]), [pick(['@type', 'type'])]: pick(coercions) };
    if (kind === 25) return { [pick(['@list', 'list', '@set', 'set'])]: some(2, () => value(depth + 1)) };
    if (kind === 26 && depth < 4) return { [pick(['@graph', 'graph'])]: node(depth + 1) };
    return { [calm ? 'id' : pick(['@id', 'id'])]: iri() };
  };
  const contexts = [...(chance(3) ? [v2] : []), ...Array.from({ length: chance(4) ? 2 : 1 }, () => context(0))];
  return { '@context': contexts.length === 1 && chance(2) ? contexts[0] : contexts, ...node(0) };
});
