import { createEdubadge } from '../../src/index.js';
import { inputOf } from '../verify/fixtures.js';
import {
  bad,
  badge,
  type Case,
  changed,
  claims,
  credential,
  credential1,
  didDocument,
  envelope,
  good,
  holder,
  type Input,
  issuer,
  type Json,
  namedKey,
  type Proving,
  rawToken,
  signed,
  stranger,
  token,
  v1,
  v2,
} from './kit.js';

const presentation = (credentials: unknown, over: Json = {}): Json => ({
  '@context': [v2],
  type: ['VerifiablePresentation'],
  holder: holder.did,
  ...(credentials === undefined ? {} : { verifiableCredential: credentials }),
  ...over,
});

const presented = (document: Json, options: Proving = {}) =>
  signed(document, { key: holder, ...options, proof: { proofPurpose: 'authentication', ...options.proof } });

const vp =
  (make: () => unknown, over: Json = {}, options: Proving = {}) =>
  async () =>
    presented(presentation(await make(), over), options);

const vpToken = (document: Json, header: Json = {}, over: Json = {}) =>
  rawToken(
    JSON.stringify({ alg: 'EdDSA', kid: holder.method, typ: 'vp+jwt', ...header }),
    JSON.stringify({ ...document, iss: holder.did, ...over }),
    { key: holder },
  );

const one = async () => [await signed(badge())];

const edubadge = (index: number): Json => ({
  ...createEdubadge(inputOf('microcredential', issuer.did), { now: new Date('2026-10-01T00:00:00Z') }),
  id: `https://hogeschool.example/credentials/${index}`,
});

/** Presentations and envelopes: SECURITY, row proof; VCDM 2.0 §4.13. */
export const cases: readonly Case[] = [
  good('of one badge', vp(one)),
  good(
    'of a badge by itself, not in a list',
    vp(() => signed(badge())),
  ),
  good(
    'of two credentials',
    vp(async () => [await signed(badge()), await signed(credential(stranger.did), { key: stranger })]),
  ),
  good(
    'of no credential',
    vp(() => undefined),
  ),
  good(
    'of an enveloped badge',
    vp(async () => [envelope(await token(badge()))]),
  ),
  good(
    'of a badge and an envelope',
    vp(async () => [await signed(badge()), envelope(await token(badge(stranger.did), { key: stranger }))]),
  ),
  good(
    'of a VCDM 1.1 credential',
    vp(async () => [await signed(credential1())]),
  ),
  good('with an id', vp(one, { id: 'urn:uuid:0c4ee1a3-6a4d-4b3e-9c8b-2b8f6a2f9d11' })),
  good('with its holder as an object', vp(one, { holder: { id: holder.did } })),
  good('without holder', vp(one, { holder: undefined })),
  good('with domain and challenge', vp(one, {}, { proof: { domain: 'portal.example', challenge: 'n-1' } })),
  good('by eddsa-jcs-2022', vp(one, {}, { suite: 'eddsa-jcs-2022' })),
  good('by Ed25519Signature2020', async () =>
    presented(presentation(await one(), { '@context': [v2, 'https://w3id.org/security/suites/ed25519-2020/v1'] }), {
      suite: 'Ed25519Signature2020',
    }),
  ),
  good(
    'of VCDM 1.1',
    vp(async () => [await signed(credential1())], { '@context': [v1, 'https://w3id.org/security/data-integrity/v2'] }),
  ),
  good('as a token', async () => vpToken(presentation([envelope(await token(badge()))]))),
  good('as a token without holder', async () =>
    vpToken(presentation([envelope(await token(badge()))], { holder: undefined })),
  ),
  good('as a token in an envelope', async () =>
    envelope('', {
      type: 'EnvelopedVerifiablePresentation',
      id: `data:application/vp+jwt,${await vpToken(presentation([envelope(await token(badge()))]))}`,
    }),
  ),
  good('of an issuer on the web', async (): Promise<Input> => {
    const id = 'https://hogeschool.example/issuer';
    const item = await signed(badge(id), { key: namedKey(id) });
    return { input: await presented(presentation([item])), pages: { [id]: didDocument(id) } };
  }),
  good('of a dozen edubadges of one course, which are alike but for their learner', async () =>
    presented(presentation(await Promise.all(Array.from({ length: 12 }, (_, index) => signed(edubadge(index)))))),
  ),
  good('of what the holder issued', async () =>
    presented(presentation([await signed(credential(holder.did), { key: holder })])),
  ),

  bad('without proof', 'PROOF_MISSING', async () => presentation(await one())),
  bad(
    'of a changed badge',
    'DATA_PRESENTED_UNVERIFIED',
    vp(async () => [changed(await signed(badge()), '/name', 'Geneeskunde')]),
  ),
  bad(
    'of a badge without proof',
    'DATA_PRESENTED_UNVERIFIED',
    vp(() => [badge()]),
  ),
  bad(
    'of a good badge and a false one',
    'DATA_PRESENTED_UNVERIFIED',
    vp(async () => [await signed(badge()), changed(await signed(badge()), '/name', 'x')]),
  ),
  bad(
    'of an expired badge',
    'DATA_PRESENTED_UNVERIFIED',
    vp(async () => [await signed(badge(undefined, { validUntil: '2026-02-01T00:00:00Z' }))]),
  ),
  bad(
    'of a badge in another’s name',
    'DATA_PRESENTED_UNVERIFIED',
    vp(async () => [await signed(badge(), { key: stranger })]),
  ),
  bad(
    'of an envelope around a false token',
    'DATA_PRESENTED_UNVERIFIED',
    vp(async () => [envelope(await token(badge(), { sign: () => new Uint8Array(64) }))]),
  ),
  bad('of a token as text', undefined, async () => vpToken(presentation([await token(badge())]))),
  bad(
    'of a URL',
    undefined,
    vp(() => ['https://hogeschool.example/badges/1']),
  ),
  bad('of a number', undefined, async () => vpToken(presentation([1]))),
  bad('of null', undefined, async () => vpToken(presentation([null]))),
  bad('of an empty object', undefined, async () => vpToken(presentation([{}]))),
  bad('of an object without proof or type', undefined, async () => vpToken(presentation([{ '@context': [v2] }]))),
  bad('of an Open Badge 2.0', undefined, async () =>
    vpToken(
      presentation([{ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: 'https://x.example/1' }]),
    ),
  ),
  bad('of a presentation', undefined, async () =>
    presented(presentation([await presented(presentation(await one()))])),
  ),
  bad('of an enveloped presentation', undefined, async () =>
    vpToken(
      presentation([
        envelope('', {
          type: 'EnvelopedVerifiablePresentation',
          id: `data:application/vp+jwt,${await vpToken(presentation([envelope(await token(badge()))]))}`,
        }),
      ]),
    ),
  ),
  bad('in a presentation in a presentation', undefined, async () => {
    let document = presentation(await one());
    for (let depth = 0; depth < 6; depth += 1) document = presentation([document]);
    return document;
  }),
  bad('by another than its holder', 'ISSUER_HOLDER_MISMATCH', async () =>
    presented(presentation(await one()), { key: stranger }),
  ),
  bad('by the issuer of the badge', 'ISSUER_HOLDER_MISMATCH', async () =>
    presented(presentation(await one()), { key: issuer }),
  ),
  bad('with a holder put in afterwards', 'PROOF_SIGNATURE', async () =>
    changed(await presented(presentation(await one(), { holder: undefined })), '/holder', holder.did),
  ),
  bad('for the purpose of assertions', 'PROOF_PURPOSE', vp(one, {}, { proof: { proofPurpose: 'assertionMethod' } })),
  bad('a badge for the purpose of authentication', 'PROOF_PURPOSE', () =>
    signed(badge(), { proof: { proofPurpose: 'authentication' } }),
  ),
  bad('with a badge put in afterwards', 'PROOF_SIGNATURE', async () =>
    changed(
      await presented(presentation(await one())),
      '/verifiableCredential/1',
      await signed(credential(stranger.did), { key: stranger }),
    ),
  ),
  bad('with a badge taken out', 'PROOF_SIGNATURE', async () =>
    changed(await presented(presentation(await one())), '/verifiableCredential', undefined),
  ),
  bad('that is a credential as well', undefined, async () =>
    presented(
      presentation(await one(), {
        type: ['VerifiablePresentation', 'VerifiableCredential'],
        issuer: issuer.did,
        credentialSubject: { id: 'urn:x:1' },
        holder: undefined,
      }),
    ),
  ),
  bad('that is a credential as well, as a token', 'DATA_TYPE_CONFLICT', () =>
    vpToken(
      presentation(undefined, {
        type: ['VerifiableCredential', 'VerifiablePresentation'],
        issuer: issuer.did,
        credentialSubject: { id: 'urn:x:1' },
        holder: undefined,
      }),
      {},
      { iss: undefined },
    ),
  ),
  bad('that is another issuer’s badge in all but its type', undefined, () =>
    vpToken(
      badge(undefined, { type: ['VerifiablePresentation'], issuer: 'did:web:university.example', holder: holder.did }),
    ),
  ),
  bad('that is another issuer’s credential in all but its type', 'DATA_TYPE_CONFLICT', () =>
    vpToken(presentation(undefined, { issuer: 'did:web:university.example', credentialSubject: { id: 'urn:x:1' } })),
  ),
  bad('that a credential holds', 'DATA_TYPE_CONFLICT', () => token(badge(undefined, { verifiableCredential: [] }))),
  bad('that calls itself a badge', 'DATA_TYPE_CONFLICT', () =>
    token(
      badge(undefined, {
        type: ['VerifiablePresentation', 'VerifiableCredential', 'OpenBadgeCredential'],
        verifiableCredential: [badge()],
      }),
    ),
  ),
  bad('without its type', undefined, async () =>
    vpToken({ '@context': [v2], verifiableCredential: [await signed(badge())], holder: holder.did }),
  ),
  bad('with a type in other capitals', undefined, vp(one, { type: ['verifiablePresentation'] })),
  bad('with a holder that is no URL', undefined, async () =>
    vpToken(presentation(await one(), { holder: 'Lerende' }), {}, { iss: undefined }),
  ),
  bad('with holders in a list', undefined, async () =>
    vpToken(presentation(await one(), { holder: [holder.did] }), {}, { iss: undefined }),
  ),
  bad('a token with another iss than the holder', 'JWT_CLAIM_MISMATCH', async () =>
    vpToken(presentation([envelope(await token(badge()))]), {}, { iss: stranger.did }),
  ),
  bad('a token without holder, with another iss than who signed it', 'ISSUER_HOLDER_MISMATCH', async () =>
    vpToken(presentation([envelope(await token(badge()))], { holder: undefined }), {}, { iss: stranger.did }),
  ),
  bad('a token of typ vc+jwt', 'JWT_TYPE', async () =>
    vpToken(presentation([envelope(await token(badge()))]), { typ: 'vc+jwt' }),
  ),
  bad('a credential of typ vp+jwt', 'JWT_TYPE', async () => {
    const document = credential(holder.did);
    return vpToken(document, {}, claims(document));
  }),
  bad('with an unknown context', 'CONTEXT_UNKNOWN', async () =>
    presented(presentation(await one(), { '@context': [v2, 'https://evil.example/c'] }), {
      contexts: { 'https://evil.example/c': { '@context': {} } },
    }),
  ),
  bad(
    'of a badge with an unknown context',
    undefined,
    vp(
      async () => [
        await signed(credential(undefined, { '@context': [v2, 'https://evil.example/c'] }), {
          contexts: { 'https://evil.example/c': { '@context': {} } },
        }),
      ],
      {},
      { contexts: { 'https://evil.example/c': { '@context': {} } } },
    ),
  ),
  bad('without proof, of issuers on the web', 'PROOF_MISSING', async (): Promise<Input> => {
    const id = 'https://hogeschool.example/issuer';
    return { input: presentation([await signed(badge(id), { key: namedKey(id) })]), asks: [] };
  }),
  bad('changed, of issuers on the web', 'PROOF_SIGNATURE', async (): Promise<Input> => {
    const id = 'https://hogeschool.example/issuer';
    const document = await presented(presentation([await signed(badge(id), { key: namedKey(id) })]));
    return { input: changed(document, '/id', 'urn:x:other'), asks: [] };
  }),
  bad('an envelope with another badge beside the token', 'DATA_ENVELOPE', async () =>
    envelope(await token(badge()), { credentialSubject: badge().credentialSubject }),
  ),
  bad('of an envelope with a proof beside the token', 'DATA_ENVELOPE', async () =>
    presented(presentation([envelope(await token(badge()), { proof: (await signed(badge())).proof })]), {
      suite: 'eddsa-jcs-2022',
    }),
  ),
  bad('an envelope in an envelope', undefined, async () =>
    envelope('', { id: `data:application/vc+jwt,${JSON.stringify(envelope(await token(badge())))}` }),
  ),
];
