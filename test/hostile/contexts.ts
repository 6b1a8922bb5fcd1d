import { edubadgeContext } from '../../src/index.js';
import {
  bad,
  badge,
  type Case,
  changed,
  credential,
  credential1,
  ed2020,
  good,
  integrity2,
  type Json,
  ob,
  type Proving,
  prove,
  signed,
  token,
  v1,
  v2,
} from './kit.js';

const evil = 'https://evil.example/context.json';
const vocab = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';

/** A badge with these entries behind the usual ones in its context, signed by whoever knows what `evil` serves. */
const withContext =
  (...entries: unknown[]) =>
  (over: Json = {}, served: object = {}, options: Proving = {}) =>
    signed(badge(undefined, { '@context': [v2, ob, ...entries], ...over }), {
      contexts: { [evil]: { '@context': served } },
      ...options,
    });

/** An inline context, signed over what a lenient processor makes of it. */
const inline = (name: string, entry: unknown, over: Json = {}): Case =>
  bad(`inline: ${name}`, 'CONTEXT_INLINE', () => withContext(entry)(over));

const version = (url: string) => `https://purl.imsglobal.org/spec/ob/v3p0/${url}`;

/** What gives terms their meaning: SECURITY, row contexts. */
export const cases: readonly Case[] = [
  ...['context-3.0.2.json', 'context-3.0.3.json'].map((url) =>
    good(`the Open Badges context ${url}`, () => signed(badge(undefined, { '@context': [v2, version(url)] }))),
  ),
  ...['context.json', 'context-3.0.1.json'].map((url) =>
    good(`the Open Badges context ${url} under VCDM 1.1`, () =>
      signed(
        badge(undefined, {
          '@context': [v1, version(url), integrity2],
          validFrom: undefined,
          issuanceDate: '2026-01-01T00:00:00Z',
        }),
      ),
    ),
  ),
  good('the extensions of Open Badges', () =>
    withContext(version('extensions.json'))({
      credentialSchema: [{ id: 'https://example.org/schema.json', type: '1EdTechJsonSchemaValidator2019' }],
    }),
  ),
  good('the inline context of the edubadges, by content', () => withContext(edubadgeContext)()),
  good('the same with its keys in another order', () =>
    withContext(Object.fromEntries(Object.entries(edubadgeContext).toReversed()))(),
  ),
  good('a bundled context twice', () => withContext(ob)()),
  good('data integrity contexts', () => withContext(integrity2)()),
  good('an unknown context in a token, with a warning', () => token(badge(undefined, { '@context': [v2, ob, evil] }))),
  good('an inline context in a token, with a warning', () =>
    token(badge(undefined, { '@context': [v2, ob, { extra: 'https://example.org/extra' }] })),
  ),
  good('an unknown context under eddsa-jcs-2022', () => withContext(evil)({}, {}, { suite: 'eddsa-jcs-2022' })),
  good('a VCDM 1.1 badge', () =>
    signed(
      badge(undefined, {
        '@context': [v1, version('context.json'), ed2020],
        validFrom: undefined,
        issuanceDate: '2026-01-01T00:00:00Z',
      }),
      {
        suite: 'Ed25519Signature2020',
      },
    ),
  ),

  bad('an unknown context', 'CONTEXT_UNKNOWN', () => withContext(evil)()),
  bad('an unknown context that renames', 'CONTEXT_UNKNOWN', () =>
    withContext(evil)({ geheim: 'x' }, { geheim: `${vocab}name` }),
  ),
  bad('an unknown context before the known ones', 'CONTEXT_UNKNOWN', () =>
    signed(badge(undefined, { '@context': [evil, v2, ob] }), { contexts: { [evil]: { '@context': {} } } }),
  ),
  ...[
    ['over http', v2.replace('https', 'http')],
    ['with a slash more', `${v2}/`],
    ['with a query', `${v2}?x`],
    ['with a fragment', `${v2}#x`],
    ['in capitals', v2.replace('www', 'WWW')],
    ['with a port', v2.replace('.org', '.org:443')],
    ['with dots', v2.replace('/ns/', '/ns/./')],
    ['with a Cyrillic letter', v2.replace('credentials', 'сredentials')],
    ['percent-encoded', v2.replace('v2', '%762')],
  ].map(([name = '', url = '']) =>
    bad(`a known context ${name}`, 'CONTEXT_UNKNOWN', () =>
      signed(badge(undefined, { '@context': [v2, ob, url] }), { contexts: { [url]: { '@context': {} } } }),
    ),
  ),
  bad('the context of a local file', undefined, () =>
    token(badge(undefined, { '@context': ['file:///etc/passwd', ob] })),
  ),
  bad('a context as a data URL', 'CONTEXT_UNKNOWN', () => {
    const url = 'data:application/ld+json,{}';
    return signed(badge(undefined, { '@context': [v2, ob, url] }), { contexts: { [url]: { '@context': {} } } });
  }),
  bad('no context', undefined, () => token(badge(undefined, { '@context': undefined }))),
  bad('an empty list of contexts', undefined, () => token(badge(undefined, { '@context': [] }))),
  bad('a context that is a string', 'DATA_CONTEXT', () => token(credential(undefined, { '@context': v2 }))),
  bad('a context that is an object', 'DATA_CONTEXT', () =>
    token(credential(undefined, { '@context': { '@vocab': 'urn:x#' } })),
  ),
  bad('a context that is null', undefined, () => token(credential(undefined, { '@context': null }))),
  bad('a null context behind the known ones', 'CONTEXT_INVALID', () => withContext(null)()),
  bad('a number among the contexts', 'CONTEXT_INVALID', () => token(badge(undefined, { '@context': [v2, ob, 1] }))),
  bad('contexts in a list of lists', 'CONTEXT_INVALID', () => withContext([])()),
  bad('contexts in another order', undefined, () => token(badge(undefined, { '@context': [ob, v2] }))),
  bad('Open Badges without its context', undefined, () => token(badge(undefined, { '@context': [v2] }))),
  bad('both data models', undefined, () => signed(credential(undefined, { '@context': [v2, v1] }))),
  bad('a wrapped context', 'CONTEXT_INLINE', () => withContext({ '@context': [ob] })()),

  inline('an empty one', {}),
  inline('another name for name', { title: 'https://schema.org/name' }, { title: 'x' }),
  inline('@vocab', { '@vocab': 'https://example.org/#' }, { anything: 'x' }),
  inline('@vocab that is empty', { '@vocab': '' }, { anything: 'x' }),
  inline('@base', { '@base': 'https://evil.example/' }),
  inline('@base null', { '@base': null }),
  inline('@language', { '@language': 'nl' }),
  inline('@direction', { '@direction': 'rtl' }),
  inline('@version', { '@version': 1.1 }),
  inline('@propagate', { '@propagate': false }),
  inline('@protected', { '@protected': false }),
  inline('an alias of @id', { identifier2: '@id' }, { identifier2: 'urn:x' }),
  inline('an alias of @type', { kind: '@type' }, { kind: ['AchievementCredential'] }),
  inline('an alias of @value', { waarde: '@value' }, { name: { waarde: 'x' } }),
  inline('an alias of @graph', { erbij: '@graph' }),
  inline('an alias of @included', { erbij: '@included' }, { erbij: [{ id: 'urn:x', name: 'x' }] }),
  inline('an alias of @nest', { erin: '@nest' }, { erin: { description: 'x' } }),
  inline('an alias of @reverse', { terug: '@reverse' }),
  inline('a term that is nothing', { negeer: null }, { negeer: 'Geneeskunde' }),
  inline('a reverse term', { uitgegevenDoor: { '@reverse': 'https://www.w3.org/2018/credentials#issuer' } }),
  inline('a prefix', { ex: 'https://example.org/' }, { 'ex:extra': 'x' }),
  inline('a term in an index', { x: { '@id': 'https://example.org/x', '@container': '@index' } }, { x: { a: 'x' } }),
  inline(
    'a term in a language map',
    { x: { '@id': 'https://example.org/x', '@container': '@language' } },
    { x: { nl: 'x' } },
  ),
  inline('a JSON term', { x: { '@id': 'https://example.org/x', '@type': '@json' } }, { x: { a: null } }),
  inline('nearly that of the edubadges', { ...edubadgeContext, ECTS: 'https://example.org/ects' }),
  inline('that of the edubadges and a term more', { ...edubadgeContext, extra: 'https://example.org/extra' }),
  bad('inline: @import', undefined, () =>
    signed(badge(undefined, { '@context': [v2, ob, { '@version': 1.1, '@import': evil }] }), {
      contexts: { [evil]: { '@context': {} } },
    }),
  ),
  bad('inline: a protected term redefined', undefined, async () => {
    const document = badge();
    return {
      ...document,
      '@context': [v2, ob, { issuer: 'https://evil.example/issuer' }],
      proof: await prove(document),
    };
  }),
  bad('a context added after signing', 'CONTEXT_INLINE', async () =>
    changed(await signed(badge()), '/@context', [v2, ob, { extra: 'https://example.org/extra' }]),
  ),

  ...(
    [
      ['the subject', '/credentialSubject/@context'],
      ['the achievement', '/credentialSubject/achievement/@context'],
      ['the issuer', '/issuer/@context'],
      ['the criteria', '/credentialSubject/achievement/criteria/@context'],
    ] as const
  ).flatMap(([place, pointer]) => [
    bad(`a nested context in ${place}`, 'CONTEXT_NESTED', () =>
      signed(changed(badge(), pointer, { name: 'https://example.org/hidden' })),
    ),
    bad(`a nested null context in ${place}`, 'CONTEXT_NESTED', async () =>
      changed(await signed(badge()), pointer, null),
    ),
  ]),
  bad('a nested context that is bundled', 'CONTEXT_NESTED', () => signed(changed(badge(), '/issuer/@context', v2))),
  bad('a nested context in a token', 'CONTEXT_NESTED', () =>
    token(changed(badge(), '/credentialSubject/@context', {})),
  ),
  bad('a nested context in VCDM 1.1', 'CONTEXT_NESTED', () =>
    signed(credential1(undefined, { credentialSubject: { '@context': { x: 'urn:x:y' }, id: 'urn:x:1', x: 'y' } })),
  ),
];
