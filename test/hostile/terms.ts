import { edubadgeContext } from '../../src/index.js';
import { bad, badge, type Case, changed, credential, good, holder, type Json, ob, signed, v2 } from './kit.js';

const at = '/credentialSubject/achievement';
const vocab = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';

const achievement = {
  id: 'https://hogeschool.example/achievements/1',
  type: ['Achievement', 'EducredentialAchievement'],
  name: 'Introductie programmeren',
  description: 'Een eerste kennismaking.',
  criteria: { narrative: 'Een voldoende voor de toets.' },
  creditsAvailable: 5,
  ECTS: 2.5,
  identityChecked: true,
  participationType: 'online',
};

const edubadge = (members: Json = {}): Json =>
  badge(undefined, {
    '@context': [v2, ob, edubadgeContext],
    credentialSubject: { id: holder.did, type: ['AchievementSubject'], achievement: { ...achievement, ...members } },
  });

/** A badge whose achievement has a member signed in one way and shown in another: to RDF the two are one. */
const respelt = (name: string, member: string, signedAs: unknown, shown: unknown, code?: Case['code']): Case =>
  bad(name, code, async () => changed(await signed(edubadge({ [member]: signedAs })), `${at}/${member}`, shown));

/** A badge with something that a lenient processor drops or reads in its own way, signed over that. */
const signedWith = (name: string, code: Case['code'], pointer: string, value: unknown): Case =>
  bad(name, code, () => signed(changed(edubadge(), pointer, value)));

/** The same, put in after signing. */
const slipped = (name: string, code: Case['code'], pointer: string, value: unknown): Case =>
  bad(`${name}, after signing`, code, async () => changed(await signed(edubadge()), pointer, value));

const both = (name: string, code: Case['code'], pointer: string, value: unknown): Case[] => [
  signedWith(name, code, pointer, value),
  slipped(name, code, pointer, value),
];

/** What is read is what was signed: SECURITY, row of that name. */
export const cases: readonly Case[] = [
  good('the terms of an edubadge', () => signed(edubadge())),
  good('a fraction', () => signed(edubadge({ ECTS: 0.5 }))),
  good('a whole number in a double', () => signed(edubadge({ ECTS: 30 }))),
  good('zero', () => signed(edubadge({ ECTS: 0 }))),
  good('several codes', () => signed(edubadge({ assessmentType: ['testing', 'portfolio'] }))),
  good('a single type as a string', () => signed(credential(undefined, { type: 'VerifiableCredential' }))),
  good('a name in a language', () =>
    signed(credential(undefined, { name: { '@value': 'Diploma', '@language': 'nl' } })),
  ),
  good('names in two languages', () =>
    signed(
      credential(undefined, {
        name: [
          { '@value': 'Diploma', '@language': 'nl' },
          { '@value': 'Degree', '@language': 'en-GB' },
        ],
      }),
    ),
  ),
  good('a name in a direction', () =>
    signed(credential(undefined, { name: { '@value': 'شهادة', '@language': 'ar', '@direction': 'rtl' } })),
  ),
  good('blank nodes that repeat', () =>
    signed(
      badge(undefined, {
        evidence: Array.from({ length: 6 }, () => ({ type: ['Evidence'], name: 'Verslag', narrative: 'Hetzelfde.' })),
      }),
    ),
  ),
  good('alignments that are alike', () =>
    signed(
      edubadge({
        alignment: Array.from({ length: 8 }, (_, index) => ({
          type: ['Alignment'],
          targetName: 'Programmeren',
          targetUrl: `https://example.org/skills/${index % 2}`,
        })),
      }),
    ),
  ),
  good('results with descriptions', () =>
    signed(
      changed(
        edubadge({
          resultDescription: [
            {
              id: 'urn:uuid:r1',
              type: ['ResultDescription'],
              name: 'Cijfer',
              resultType: 'LetterGrade',
              allowedValue: ['C', 'B', 'A'],
            },
          ],
        }),
        '/credentialSubject/result',
        [{ type: ['Result'], resultDescription: 'urn:uuid:r1', value: 'A' }],
      ),
    ),
  ),
  good('a URL with a query and a fragment', () => signed(edubadge({ id: 'https://hogeschool.example/a?b=c&d=%20#e' }))),
  good('an internationalised URL', () => signed(edubadge({ id: 'https://hogeschool.example/vaardigheden/ééntje' }))),
  good('a did as id', () => signed(edubadge({ id: 'did:web:hogeschool.example:achievements:1' }))),
  good('members named like those of Object under eddsa-jcs-2022', () =>
    signed(credential(undefined, { credentialSubject: { id: 'urn:x:1', valueOf: 'x', watch: 'y' } }), {
      suite: 'eddsa-jcs-2022',
    }),
  ),
  good('@-keys where the JSON itself is signed', () =>
    signed(credential(undefined, { credentialSubject: { id: 'urn:x:1', '@extra': 'x' } }), { suite: 'eddsa-jcs-2022' }),
  ),
  good('an IMS extension type of achievement', () => signed(edubadge({ achievementType: 'ext:Workshop' }))),
  good('an id that is described twice alike', () =>
    signed(edubadge({ creator: { id: 'did:web:hogeschool.example', type: ['Profile'], name: 'H' } })),
  ),

  ...both('an undefined term', 'DATA_TERM_UNDEFINED', `${at}/cijfer`, '10'),
  ...both('an undefined term on the credential', 'DATA_TERM_UNDEFINED', '/graad', 'Doctor'),
  ...both('an undefined term with an object', 'DATA_TERM_UNDEFINED', `${at}/cijfer`, { id: 'urn:x' }),
  ...both('a term of Object', 'DATA_TERM_UNDEFINED', `${at}/toString`, 'x'),
  ...both('a term with a look-alike letter', 'DATA_TERM_UNDEFINED', `${at}/nаme`, 'x'),
  ...both('a term in capitals', 'DATA_TERM_UNDEFINED', `${at}/NAME`, 'x'),
  ...both('an empty key', undefined, `${at}/`, 'x'),
  ...both('a key of white space', undefined, `${at}/ `, 'x'),
  ...both('an undefined type', 'DATA_TYPE_UNDEFINED', `${at}/type`, ['Achievement', 'Doctoraat']),
  ...both('an undefined type of the credential', 'DATA_TYPE_UNDEFINED', '/type', [
    'VerifiableCredential',
    'OpenBadgeCredential',
    'Bul',
  ]),
  ...both('an undefined code', 'DATA_TYPE_UNDEFINED', `${at}/participationType`, 'thuis'),
  ...both('a relative id', undefined, `${at}/id`, 'achievements/1'),
  ...both('an id with a space', undefined, `${at}/id`, 'https://example.org/a b'),
  ...both('an id that is a keyword', undefined, `${at}/id`, '@none'),
  ...both('a keyword as type', undefined, `${at}/type`, ['Achievement', '@json']),
  ...both('a null member', undefined, `${at}/tag`, null),
  ...both('a null in a list', undefined, `${at}/tag`, ['x', null]),
  ...both('an empty list', undefined, `${at}/tag`, []),
  ...both('a list in a list', undefined, `${at}/tag`, [['x']]),
  ...both('an empty object', undefined, '/evidence', [{}]),
  ...both('@id', 'DATA_KEY', `${at}/@id`, 'urn:x:other'),
  ...both('@type', 'DATA_KEY', `${at}/@type`, [`${vocab}Achievement`]),
  ...both('@graph', undefined, '/@graph', [{ id: 'urn:x', type: 'Profile' }]),
  ...both('@included', 'DATA_KEY', '/@included', [{ id: 'urn:x', type: ['Profile'] }]),
  ...both('@nest', undefined, `${at}/@nest`, { inLanguage: 'nl' }),
  ...both('@reverse', undefined, `${at}/@reverse`, { [`${vocab}achievement`]: { id: 'urn:x' } }),
  ...both('@index', undefined, `${at}/@index`, 'x'),
  ...both('@value beside a name', undefined, `${at}/@value`, 'x'),
  ...both('a keyword that is none', undefined, `${at}/@nothing`, 'x'),
  ...both('a property as IRI', 'DATA_KEY', `${at}/https:~1~1schema.org~1name`, 'x'),
  ...both('a property as compact IRI', undefined, `${at}/xsd:name`, 'x'),
  ...both('a property that is a blank node', undefined, `${at}/_:b0`, 'x'),
  ...both('a blank node as id', undefined, `${at}/id`, '_:b0'),
  ...both('a blank node as type', undefined, `${at}/type`, ['Achievement', '_:t']),
  ...both('@set around a value', undefined, `${at}/tag`, { '@set': ['x'] }),
  ...both('@list around a value', undefined, `${at}/tag`, { '@list': ['x'] }),
  ...both('@json as a type', undefined, `${at}/criteria`, { '@value': { a: 1 }, '@type': '@json' }),
  ...both('a bare value object', undefined, '/name', { '@value': 'Introductie' }),
  ...both('a typed value object', undefined, '/name', {
    '@value': 'x',
    '@type': 'http://www.w3.org/2001/XMLSchema#string',
  }),
  ...both('a language value with more members', undefined, '/name', { '@value': 'x', '@language': 'nl', extra: 'y' }),
  ...both('a malformed language tag', undefined, '/name', { '@value': 'x', '@language': 'nl_NL!' }),
  ...both('a language that is null', undefined, '/name', { '@value': 'x', '@language': null }),
  ...both('a direction that is none', undefined, '/name', { '@value': 'x', '@language': 'nl', '@direction': 'up' }),
  ...both('a language map', undefined, '/name', { nl: 'x' }),

  respelt('a number as text', 'ECTS', 2.5, '2.5E0', 'DATA_JSON_TYPE'),
  respelt('a number as the text of it', 'creditsAvailable', 5, '5', undefined),
  respelt('a boolean as text', 'identityChecked', true, 'true', undefined),
  respelt('a boolean as a number', 'identityChecked', true, 1, undefined),
  respelt(
    'a code as its IRI',
    'participationType',
    'online',
    'https://edubadges.nl/static/obv3-glossary.html#participation-type-online',
    undefined,
  ),
  respelt(
    'a code as a node',
    'participationType',
    'online',
    { id: 'https://edubadges.nl/static/obv3-glossary.html#participation-type-online' },
    undefined,
  ),
  respelt(
    'a type as its IRI',
    'type',
    ['Achievement', 'EducredentialAchievement'],
    [`${vocab}Achievement`, 'EducredentialAchievement'],
    undefined,
  ),
  respelt(
    'a language in other capitals',
    'name',
    { '@value': 'x', '@language': 'nl' },
    { '@value': 'x', '@language': 'NL' },
    undefined,
  ),
  respelt('a text that is a reference', 'narrative', 'x', { id: 'urn:x' }, undefined),
  respelt('a list put into a list', 'tag', ['a', 'b'], [['a'], 'b'], undefined),
  respelt('a value put into @set', 'tag', ['a', 'b'], { '@set': ['a', 'b'] }, undefined),
  respelt('a value put into a value object', 'humanCode', 'ICT-1', { '@value': 'ICT-1' }, undefined),
  respelt('a term as compact IRI', 'tag', ['a'], undefined, undefined),
  bad('a property under its IRI', 'DATA_KEY', async () => {
    const document = (await signed(edubadge({ humanCode: 'ICT-1' }))) as { credentialSubject: { achievement: Json } };
    const { humanCode, ...rest } = document.credentialSubject.achievement;
    return changed(document, at, { ...rest, [`${vocab}humanCode`]: humanCode });
  }),
  bad('a number that RDF rounds', undefined, async () =>
    changed(await signed(edubadge({ ECTS: 0.1 + 0.2 })), `${at}/ECTS`, 0.1 + 0.2),
  ),
  bad('an id taken into an alias', undefined, async () => {
    const document = await signed(edubadge());
    const { id, ...rest } = (document.credentialSubject as { achievement: Json }).achievement;
    return changed(document, at, { '@id': id, ...rest });
  }),
  bad('the subject moved to the top of a graph', undefined, async () => {
    const { credentialSubject, ...rest } = await signed(edubadge());
    return { ...rest, credentialSubject: { id: (credentialSubject as Json).id }, '@included': [credentialSubject] };
  }),
  bad('a badge inside @graph', undefined, async () => {
    const { '@context': context, ...rest } = await signed(edubadge());
    return { '@context': context, '@graph': [rest] };
  }),
];
