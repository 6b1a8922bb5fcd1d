import { createHash } from 'node:crypto';
import { createEdubadge, type Variant } from '../../src/index.js';
import { inputOf } from '../verify/fixtures.js';
import {
  bad,
  badge,
  type Case,
  changed,
  credential,
  credential1,
  good,
  holder,
  issuer,
  type Json,
  ob,
  type Page,
  signed,
  token,
  v1,
  v2,
} from './kit.js';

const at = '/credentialSubject/achievement';
const image = 'https://hogeschool.example/badge.png';
const base = badge().credentialSubject as Json;

/** Secured as a token, where nothing but the data model can be wrong. */
const told = (over: Json) => () => token(credential(undefined, over));
const badgeWith = (pointer: string, value: unknown) => () => token(changed(badge(), pointer, value));

const digestOf = (text: string, algorithm = 'sha384') =>
  `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;
const published = 'sha256-WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=';
const png = () => new Response('an image', { headers: { 'content-type': 'image/png' } });

const related =
  (resources: unknown, pages: Record<string, Page> = {}) =>
  async () => ({
    input: await token(credential(undefined, { relatedResource: resources })),
    pages,
  });

/** An edubadge as the library itself writes it. */
const edubadge = (variant: Variant): Json => ({
  ...createEdubadge(inputOf(variant, issuer.did), { now: new Date('2026-10-01T00:00:00Z') }),
});

/** The data models of VCDM 2.0 and 1.1 and of Open Badges 3.0: STANDARDS §2 and §3. */
export const cases: readonly Case[] = [
  ...(['regular', 'microcredential', 'extra-curricular'] as const).flatMap((variant) => [
    good(`an edubadge, ${variant}, by eddsa-rdfc-2022`, () => signed(edubadge(variant))),
    good(`an edubadge, ${variant}, by eddsa-jcs-2022`, () => signed(edubadge(variant), { suite: 'eddsa-jcs-2022' })),
    good(`an edubadge, ${variant}, by Ed25519Signature2020`, () => {
      const document = edubadge(variant);
      const contexts = [...(document['@context'] as unknown[]), 'https://w3id.org/security/suites/ed25519-2020/v1'];
      return signed({ ...document, '@context': contexts }, { suite: 'Ed25519Signature2020' });
    }),
    good(`an edubadge, ${variant}, as a token`, () => token(edubadge(variant), { header: { typ: 'JWT' } })),
  ]),
  good('without id', told({ id: undefined })),
  good('an id that is a DID', told({ id: 'did:web:hogeschool.example:badges:1' })),
  good('an id over http', told({ id: 'http://hogeschool.example/badges/1' })),
  good('several subjects', () =>
    token(credential(undefined, { credentialSubject: [{ id: 'urn:x:1' }, { id: 'urn:x:2' }] }), {
      over: { sub: undefined },
    }),
  ),
  good('a subject without id', () =>
    signed(credential(undefined, { '@context': [v2], credentialSubject: { name: 'x' } })),
  ),
  good(
    'an issuer with a name in two languages',
    told({
      issuer: {
        id: issuer.did,
        name: [
          { '@value': 'a', '@language': 'nl' },
          { '@value': 'b', '@language': 'en' },
        ],
      },
    }),
  ),
  good(
    'a schema that nobody has here, with a warning',
    told({ credentialSchema: { id: 'https://example.org/s.json', type: 'JsonSchema' } }),
  ),
  good('terms of use, evidence and a refresh service', () =>
    signed(
      badge(undefined, {
        '@context': [v2, ob, 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'],
        evidence: [{ id: 'https://hogeschool.example/evidence/1', type: ['Evidence'], name: 'Verslag' }],
        refreshService: { id: 'https://hogeschool.example/refresh/1', type: '1EdTechCredentialRefresh' },
      }),
    ),
  ),
  good('a related resource that is bundled', related([{ id: v2, digestSRI: published }])),
  good(
    'a related resource that is fetched',
    related([{ id: 'https://hogeschool.example/r', digestSRI: digestOf('x') }], {
      'https://hogeschool.example/r': () => new Response('x'),
    }),
  ),
  good(
    'a related resource with a multihash',
    related([{ id: 'https://hogeschool.example/r', digestMultibase: multibase('x') }], {
      'https://hogeschool.example/r': () => new Response('x'),
    }),
  ),
  good('a related resource that is not there, with a warning', async () => ({
    ...(await related([{ id: 'https://hogeschool.example/r', digestSRI: digestOf('x') }])()),
    asks: ['https://hogeschool.example/r'],
  })),
  good('an image with a good digest', async () => ({
    input: await token(
      changed(badge(undefined, { '@context': [v2, ob] }), `${at}/image`, { id: image, type: 'Image' }),
    ),
    pages: { [image]: png },
  })),
  good(
    'an image as data',
    badgeWith(`${at}/image`, { id: 'data:image/png;base64,iVBORw0KGgo=', type: 'Image', caption: 'x' }),
  ),
  good(
    'hashed identifiers',
    badgeWith('/credentialSubject/identifier', [
      {
        type: 'IdentityObject',
        hashed: true,
        identityHash: `sha256$${'0'.repeat(64)}`,
        identityType: 'emailAddress',
        salt: 'Kosher',
      },
    ]),
  ),
  good('an identifier and no id', () =>
    token(
      badge(undefined, {
        credentialSubject: {
          ...base,
          id: undefined,
          identifier: [
            {
              type: 'IdentityObject',
              hashed: true,
              identityHash: `md5$${'0'.repeat(32)}`,
              identityType: 'emailAddress',
              salt: 'x',
            },
          ],
        },
      }),
    ),
  ),
  good('AchievementCredential for OpenBadgeCredential', () =>
    signed(badge(undefined, { type: ['VerifiableCredential', 'AchievementCredential'] })),
  ),
  good('a source and a creator', () =>
    signed(
      changed(
        changed(badge(), '/credentialSubject/source', { id: 'did:web:bron.example', type: ['Profile'], name: 'Bron' }),
        `${at}/creator`,
        { id: 'did:web:maker.example', type: ['Profile'], name: 'Maker' },
      ),
    ),
  ),
  good('an address, a parent and other identifiers of the issuer', () =>
    signed(
      badge(undefined, {
        issuer: {
          id: issuer.did,
          type: ['Profile'],
          name: 'Hogeschool',
          url: 'https://hogeschool.example',
          address: { type: ['Address'], addressCountry: 'Nederland', addressCountryCode: 'NL' },
          otherIdentifier: [{ type: 'IdentifierEntry', identifier: '21PI', identifierType: 'identifier' }],
        },
      }),
    ),
  ),
  good('a JWT badge without awardedDate', badgeWith('/awardedDate', undefined)),
  good('a VCDM 1.1 credential with a holder as subject', () =>
    signed(credential1(undefined, { credentialSubject: { id: holder.did } })),
  ),

  bad('no type', undefined, told({ type: undefined })),
  bad('an empty list of types', 'DATA_TYPE', told({ type: [] })),
  bad('a type that is a number', undefined, told({ type: ['VerifiableCredential', 1] })),
  bad('a type that is null', undefined, told({ type: null })),
  bad('without VerifiableCredential', 'DATA_TYPE_REQUIRED', told({ type: ['BitstringStatusListCredential'] })),
  bad('an empty type', undefined, told({ type: ['VerifiableCredential', ''] })),
  bad('an Open Badge 2.0', 'DATA_OPEN_BADGE_2', () => ({
    '@context': 'https://w3id.org/openbadges/v2',
    id: 'https://x.example/1',
    type: 'Assertion',
  })),
  bad('an Open Badge 2.0 with the proof of another', 'DATA_OPEN_BADGE_2', async () => ({
    ...(await signed(badge())),
    '@context': [v2, ob, 'https://w3id.org/openbadges/v2'],
  })),
  bad('an id that is relative', 'DATA_ID', told({ id: '1' })),
  bad('an id that is empty', 'DATA_ID', () => token(credential(undefined, { id: '' }))),
  bad('an id with a space', 'DATA_ID', told({ id: 'https://example.org/a b' })),
  bad('ids in a list', 'DATA_ID', () =>
    token(credential(undefined, { id: ['urn:x:1'] }), { over: { jti: undefined } }),
  ),
  bad('an id that is null', 'DATA_ID', () => token(credential(undefined, { id: null }), { over: { jti: undefined } })),
  bad('an id that is a number', 'DATA_ID', () => token(credential(undefined, { id: 1 }), { over: { jti: undefined } })),
  bad('an id that is a blank node', 'DATA_ID', told({ id: '_:b0' })),
  bad(
    'an id deep inside that is relative',
    'DATA_ID',
    told({ credentialSubject: { id: 'urn:x:1', a: [{ b: { id: 'x' } }] } }),
  ),
  bad('no subject', 'DATA_SUBJECT', () => token(credential(undefined, { credentialSubject: undefined }))),
  bad('an empty subject', 'DATA_SUBJECT', () => token(credential(undefined, { credentialSubject: {} }))),
  bad('an empty list of subjects', 'DATA_SUBJECT', () => token(credential(undefined, { credentialSubject: [] }))),
  bad('a subject that is text', 'DATA_SUBJECT', () =>
    token(credential(undefined, { credentialSubject: 'x' }), { over: { sub: undefined } }),
  ),
  bad('a subject that is null', 'DATA_SUBJECT', () =>
    token(credential(undefined, { credentialSubject: [null] }), { over: { sub: undefined } }),
  ),
  bad('one empty subject of two', 'DATA_SUBJECT', () =>
    token(credential(undefined, { credentialSubject: [{ id: 'urn:x:1' }, {}] }), { over: { sub: undefined } }),
  ),
  ...['credentialStatus', 'termsOfUse', 'evidence', 'refreshService', 'credentialSchema'].map((member) =>
    bad(`${member} without type`, 'DATA_TYPE', told({ [member]: { id: 'https://example.org/x' } })),
  ),
  ...['termsOfUse', 'evidence', 'refreshService', 'credentialSchema'].map((member) =>
    bad(`${member} that is text`, 'DATA_TYPE', told({ [member]: 'https://example.org/x' })),
  ),
  bad('a schema without id', 'DATA_SCHEMA_ID', told({ credentialSchema: { type: 'JsonSchema' } })),
  bad('a schema with a relative id', 'DATA_ID', told({ credentialSchema: { id: 's.json', type: 'JsonSchema' } })),
  bad('a name that is a number', 'DATA_TEXT', told({ name: 1 })),
  bad('a name in a list', 'DATA_TEXT', told({ name: ['x'] })),
  bad('an empty list of names', 'DATA_TEXT', told({ name: [] })),
  bad('a name without language', 'DATA_TEXT', told({ name: { '@value': 'x' } })),
  bad('a name with HTML in its language', 'DATA_TEXT', told({ name: { '@value': 'x', '@language': '<b>' } })),
  bad('a name with a member more', 'DATA_TEXT', told({ name: { '@value': 'x', '@language': 'nl', '@type': 'y' } })),
  bad('a description that is an object', 'DATA_TEXT', told({ description: { nl: 'x' } })),
  bad('an issuer’s name that is a list', 'DATA_TEXT', () =>
    token(credential(undefined, { issuer: { id: issuer.did, name: ['x', 'y'] } })),
  ),
  bad('the dates of VCDM 1.1 alone in 2.0 under RDF', undefined, () =>
    signed(credential(undefined, { validFrom: undefined, issuanceDate: '2026-01-01T00:00:00Z' })),
  ),
  bad('the base context second', 'DATA_CONTEXT', () =>
    token(credential(undefined, { '@context': ['https://w3id.org/security/multikey/v1', v2] })),
  ),
  bad('only the context of VCDM 1.1 in capitals', 'DATA_CONTEXT', () =>
    token(credential(undefined, { '@context': [v1.toUpperCase()] })),
  ),

  bad(
    'a related resource with a wrong digest',
    'DATA_DIGEST_MISMATCH',
    related([{ id: v2, digestSRI: digestOf('x') }]),
  ),
  bad(
    'a related resource with a wrong one of two digests',
    'DATA_DIGEST_MISMATCH',
    related([{ id: v2, digestSRI: published, digestMultibase: multibase('x') }]),
  ),
  bad(
    'a related resource that changed',
    'DATA_DIGEST_MISMATCH',
    related([{ id: 'https://hogeschool.example/r', digestSRI: digestOf('x') }], {
      'https://hogeschool.example/r': () => new Response('y'),
    }),
  ),
  bad('a related resource without digest', 'DATA_RELATED_RESOURCE', related([{ id: v2 }])),
  bad(
    'a related resource twice',
    'DATA_RELATED_RESOURCE',
    related([
      { id: v2, digestSRI: published },
      { id: v2, digestSRI: published },
    ]),
  ),
  bad('a related resource without id', undefined, related([{ digestSRI: published }])),
  bad('a related resource that is text', 'DATA_RELATED_RESOURCE', related([v2])),
  bad('a digest by MD5', 'DATA_RELATED_RESOURCE', related([{ id: v2, digestSRI: 'md5-1B2M2Y8AsgTpgAmY7PhCfg==' }])),
  bad('a digest too short', 'DATA_RELATED_RESOURCE', related([{ id: v2, digestSRI: 'sha256-AAAA' }])),
  bad('a digest of 400 kB', 'DATA_RELATED_RESOURCE', related([{ id: v2, digestMultibase: `z${'2'.repeat(400_000)}` }])),
  bad('a digest that is a number', 'DATA_RELATED_RESOURCE', related([{ id: v2, digestSRI: 1 }])),
  bad(
    'a digest that cannot be read, which is not fetched for',
    'DATA_RELATED_RESOURCE',
    related([{ id: 'https://hogeschool.example/r', digestMultibase: 'x' }]),
  ),
  bad('an image with a wrong digest', undefined, async () => ({
    input: await token(
      credential(undefined, { image: { id: image, type: 'Image', digestSRI: digestOf('another image') } }),
    ),
    pages: { [image]: png },
  })),

  bad('a badge without a badge type', undefined, () => token(badge(undefined, { type: ['VerifiableCredential'] }))),
  bad('a badge with two subjects', undefined, () =>
    token(badge(undefined, { credentialSubject: [base, base] }), { over: { sub: undefined } }),
  ),
  bad('a badge without achievement', 'SCHEMA_REQUIRED', badgeWith(at, undefined)),
  bad('a badge without name of the achievement', 'SCHEMA_REQUIRED', badgeWith(`${at}/name`, undefined)),
  bad('a badge without criteria', 'SCHEMA_REQUIRED', badgeWith(`${at}/criteria`, undefined)),
  bad('a badge with empty criteria', 'RULE_CRITERIA', badgeWith(`${at}/criteria`, {})),
  bad('a badge of nobody', 'RULE_SUBJECT_IDENTITY', () =>
    token(badge(undefined, { credentialSubject: { ...base, id: undefined } })),
  ),
  bad('an image that is text', undefined, badgeWith(`${at}/image`, image)),
  bad('an image that is a script', undefined, badgeWith(`${at}/image`, { id: 'javascript:alert(1)', type: 'Image' })),
  bad(
    'an image that is a web page',
    undefined,
    badgeWith(`${at}/image`, { id: 'data:text/html,<script>alert(1)</script>', type: 'Image' }),
  ),
  bad('an image from a file', undefined, badgeWith(`${at}/image`, { id: 'file:///etc/passwd', type: 'Image' })),
  bad('an achievementType outside the list', undefined, badgeWith(`${at}/achievementType`, 'Bul')),
  bad(
    'an identity hash of no kind',
    'RULE_IDENTITY_HASH',
    badgeWith('/credentialSubject/identifier', [
      { type: 'IdentityObject', hashed: true, identityHash: 'sha256$00', identityType: 'emailAddress', salt: 'x' },
    ]),
  ),
  bad(
    'a plain address that says it is hashed',
    'RULE_IDENTITY_HASH',
    badgeWith('/credentialSubject/identifier', [
      { type: 'IdentityObject', hashed: true, identityHash: 'lerende@voorbeeld.example', identityType: 'emailAddress' },
    ]),
  ),
  bad(
    'an identity type outside the list',
    undefined,
    badgeWith('/credentialSubject/identifier', [
      { type: 'IdentityObject', hashed: false, identityHash: 'x', identityType: 'bsn' },
    ]),
  ),
];

/** SHA-256 as a multihash in base58. */
function multibase(text: string): string {
  const hash = createHash('sha256').update(text).digest();
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let number = BigInt(`0x1220${hash.toString('hex')}`);
  let encoded = '';
  for (; number > 0n; number /= 58n) encoded = alphabet.charAt(Number(number % 58n)) + encoded;
  return `z${encoded}`;
}
