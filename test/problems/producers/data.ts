import { sign, verifyProof } from '../../../src/index.js';
import { pngWith } from '../../bake/images.js';
import type { Producers } from '../problems-in.js';
import {
  achievement,
  judge,
  judgeBadge,
  judgePlain,
  now,
  plain,
  presentation,
  signed,
  signer,
  v2,
} from './fixtures.js';

const zeroDigest = `sha256-${Buffer.alloc(32).toString('base64')}`;

async function refreshed(): Promise<unknown> {
  const refreshService = { id: 'https://hogeschool.example/refresh', type: 'https://example.org/Refresh' };
  return judge(await sign({ ...plain, refreshService }, signer, { suite: 'vc-jwt' }), { refresh: true });
}

function nested(depth: number): object {
  return depth === 0 ? presentation : { ...presentation, verifiableCredential: [nested(depth - 1)] };
}

function added(context: object, over: object): Promise<unknown> {
  return judgePlain({ '@context': [v2, context], ...over }, { contexts: [{ document: context }] });
}

/** Blank nodes that all refer to each other: none can be told from another without trying every order. */
async function poisoned(): Promise<unknown> {
  const knows = { knows: { '@id': 'https://example.org/knows', '@type': '@id' } };
  const nodes = Array.from({ length: 12 }, (_, node) => `_:b${node}`);
  const credentialSubject = nodes.map((id) => ({ id, knows: nodes.filter((other) => other !== id) }));
  const document = { ...(await signed(plain, signer)), '@context': [v2, knows], credentialSubject };
  return verifyProof(document, { now, contexts: [{ document: knows }] });
}

/** DATA_: the data model. */
export const data = {
  DATA_CONTEXT: () => judgePlain({ '@context': v2 }),
  DATA_ID: () => judgePlain({ id: ['urn:uuid:1'] }),
  DATA_TYPE: () => judgePlain({ evidence: [{ id: 'urn:uuid:1' }] }),
  DATA_TYPE_REQUIRED: () => judgePlain({ type: ['Evidence'] }),
  DATA_TYPE_CONFLICT: () => judge({ ...presentation, type: ['VerifiablePresentation', 'VerifiableCredential'] }),
  DATA_ISSUER: () => judgePlain({ issuer: { name: 'School' } }),
  DATA_SUBJECT: () => judgePlain({ credentialSubject: {} }),
  DATA_TEXT: () => judgePlain({ name: 5 }),
  DATA_SCHEMA_ID: () => judgePlain({ credentialSchema: { type: 'JsonSchema' } }),
  DATA_RELATED_RESOURCE: () => judgePlain({ relatedResource: [{ id: v2 }] }),
  DATA_DIGEST_MISMATCH: () => judgePlain({ relatedResource: [{ id: v2, digestSRI: zeroDigest }] }),
  DATA_DIGEST_UNCHECKED: () => judgePlain({ relatedResource: [{ id: 'https://a.example/', digestSRI: zeroDigest }] }),
  DATA_NOT_REFRESHED: refreshed,
  DATA_HOLDER: () => judge({ ...presentation, holder: { name: 'Somebody' } }),
  DATA_PRESENTED: () => judge({ ...presentation, verifiableCredential: ['a.b.c'] }),
  DATA_ENVELOPE: () => judge({ type: 'EnvelopedVerifiableCredential', id: 'a.b.c' }),
  DATA_PRESENTED_UNVERIFIED: () => judge({ ...presentation, verifiableCredential: [plain] }),
  DATA_OPEN_BADGE_2: () => judge({ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion' }),
  DATA_NOT_BAKED: () => judge(pngWith()),
  DATA_NESTING: () => judge(nested(5)),
} as const satisfies Producers;

/** Outside a signature's reach: DATA_ again, and LIMIT_WORK. */
export const terms = {
  DATA_TERM_UNDEFINED: () => judgePlain({ colour: 'blue' }),
  DATA_TYPE_UNDEFINED: () => judgePlain({ type: ['VerifiableCredential', 'Diploma'] }),
  DATA_IRI_RELATIVE: () => judgePlain({ id: 'badges/1' }),
  DATA_JSON_TYPE: () => judgeBadge(`${achievement}/ECTS`, '5'),
  DATA_NUMBER_INEXACT: () => judgeBadge(`${achievement}/ECTS`, 0.1 + 0.2),
  DATA_KEY: () => judgePlain({ 'https://schema.org/name': 'x' }),
  DATA_ALIAS: () => added({ ident: '@id' }, { ident: 'urn:uuid:1' }),
  DATA_IRI_SPELLING: () => judgePlain({ type: ['https://www.w3.org/2018/credentials#VerifiableCredential'] }),
  DATA_BLANK_NODE: () => judgePlain({ id: '_:b0' }),
  DATA_NULL: () => judgePlain({ description: null }),
  DATA_NOT_SIGNED: () => judgePlain({ evidence: [] }),
  DATA_LANGUAGE_VALUE: () => judgePlain({ name: { '@value': 'x' } }),
  DATA_ID_REPEATED: () =>
    judgePlain({ issuer: { id: 'urn:x:1', name: 'A' }, credentialSubject: { id: 'urn:x:1', name: 'B' } }),
  DATA_UNSUPPORTED: () => added({ '@language': 'nl' }, {}),
  DATA_JSON_LD: async () => verifyProof({ ...(await signed(plain, signer)), '@graph': 'x' }, { now }),
  LIMIT_WORK: poisoned,
} as const satisfies Producers;
