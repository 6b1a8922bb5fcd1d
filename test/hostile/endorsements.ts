import {
  bad,
  badge,
  type Case,
  changed,
  claims,
  didDocument,
  endorsementOf,
  good,
  type Input,
  issuer,
  type Json,
  namedKey,
  ob,
  rawToken,
  signed,
  stranger,
  token,
  v2,
} from './kit.js';

const endorsement = (id: string = stranger.did, over: Json = {}): Json => endorsementOf(id, over);

const endorsed = (over: Json = {}) => signed(endorsement(undefined, over), { key: stranger });

/** A badge as a token with something in a place of its own: nothing else can be wrong. */
const carried = (member: string, value: unknown, where = '') => token(changed(badge(), `${where}/${member}`, value));

const places = ['', '/issuer', '/credentialSubject/achievement'] as const;
const web = 'https://vereniging.example/profile';
const profile: Json = { id: 'https://stichting.example/', type: ['Profile'], name: 'Stichting' };

/** Endorsements: SECURITY, row of that name. */
export const cases: readonly Case[] = [
  good('by itself', () => endorsed()),
  good('by itself, as a token', () => token(endorsement(), { key: stranger })),
  ...places.flatMap((where) => [
    good(`an endorsement at '${where}'`, async () => carried('endorsement', [await endorsed()], where)),
    good(`an endorsement through RDF at '${where}'`, async () =>
      signed(changed(badge(), `${where}/endorsement`, [await endorsed()])),
    ),
    good(`a token at '${where}'`, async () =>
      carried('endorsementJwt', [await token(endorsement(), { key: stranger })], where),
    ),
  ]),
  good('two of them', async () => carried('endorsement', [await endorsed(), await endorsed({ id: 'urn:uuid:2' })])),
  good('one that has expired: a warning', async () =>
    carried('endorsement', [await endorsed({ validUntil: '2026-02-01T00:00:00Z' })]),
  ),
  good('one of the issuer itself', async () => carried('endorsement', [await signed(endorsement(issuer.did))])),
  good(
    'one of an endorser on the web',
    async (): Promise<Input> => ({
      input: await carried('endorsement', [await signed(endorsement(web), { key: namedKey(web, stranger) })]),
      pages: { [web]: didDocument(web, stranger) },
    }),
  ),

  ...places.map((where) =>
    bad(`a changed one at '${where}'`, 'ENDORSEMENT_NOT_VERIFIED', async () =>
      carried('endorsement', [changed(await endorsed(), '/name', 'Veel lof')], where),
    ),
  ),
  ...['/issuer', '/credentialSubject/achievement/creator', '/credentialSubject/source'].map((where) =>
    bad(`a changed one of the organisation above '${where}'`, 'ENDORSEMENT_NOT_VERIFIED', async () => {
      const parentOrg = { ...profile, endorsement: [changed(await endorsed(), '/name', 'Veel lof')] };
      const owner = where === '/issuer' ? badge().issuer : profile;
      return token(changed(badge(), where, { ...(owner as Json), parentOrg }));
    }),
  ),
  bad('one without proof', 'ENDORSEMENT_NOT_VERIFIED', () => carried('endorsement', [endorsement()])),
  bad('one without proof, under the badge’s signature', undefined, () =>
    signed(badge(undefined, { endorsement: [endorsement()] })),
  ),
  bad('one in the endorser’s name by the issuer', 'ENDORSEMENT_NOT_VERIFIED', async () =>
    carried('endorsement', [await signed(endorsement())]),
  ),
  bad('one good and one false', 'ENDORSEMENT_NOT_VERIFIED', async () =>
    carried('endorsement', [await endorsed(), changed(await endorsed(), '/name', 'x')]),
  ),
  bad('a false token', 'ENDORSEMENT_NOT_VERIFIED', async () =>
    carried('endorsementJwt', [await token(endorsement(), { key: stranger, sign: () => new Uint8Array(64) })]),
  ),
  bad('a token by alg none', undefined, async () =>
    carried('endorsementJwt', [await token(endorsement(), { key: stranger, header: { alg: 'none' } })]),
  ),
  bad('a text that is no token', undefined, () => carried('endorsementJwt', ['x.y.z'])),
  bad('JSON for a token', undefined, async () => carried('endorsementJwt', [JSON.stringify(await endorsed())])),
  bad('an image for a token', undefined, () =>
    carried('endorsementJwt', ['<svg xmlns="http://www.w3.org/2000/svg"/>']),
  ),
  bad('a badge for an endorsement', undefined, async () => carried('endorsement', [await signed(badge())])),
  bad('a badge as a token for an endorsement', 'ENDORSEMENT_NOT_VERIFIED', async () =>
    carried('endorsementJwt', [await token(badge())]),
  ),
  bad('an empty object', undefined, () => carried('endorsement', [{}])),
  bad('null', undefined, () => carried('endorsement', [null])),
  bad('one under an unknown context', undefined, async () =>
    carried('endorsement', [await endorsed({ '@context': [v2, ob, 'https://evil.example/c'] })]),
  ),
  bad('one that was revoked', undefined, async (): Promise<Input> => {
    const url = 'https://vereniging.example/status';
    const status = {
      id: `${url}#1`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '1',
      statusListCredential: url,
    };
    return { input: await carried('endorsement', [await endorsed({ credentialStatus: status })]), asks: [url] };
  }),
  bad(
    'one of an endorser on the web who is not there',
    'ENDORSEMENT_UNCHECKED',
    async (): Promise<Input> => ({
      input: await carried('endorsement', [await signed(endorsement(web), { key: namedKey(web, stranger) })]),
      asks: [web],
    }),
  ),
  bad('one on the web inside a badge that was changed', 'PROOF_SIGNATURE', async (): Promise<Input> => {
    const item = await signed(endorsement(web), { key: namedKey(web, stranger) });
    return { input: changed(await signed(badge(undefined, { endorsement: [item] })), '/name', 'x'), asks: [] };
  }),
  bad('one on the web inside a badge of another issuer', 'ISSUER_MISMATCH', async (): Promise<Input> => {
    const item = await signed(endorsement(web), { key: namedKey(web, stranger) });
    return { input: await signed(badge(undefined, { endorsement: [item] }), { key: stranger }), asks: [] };
  }),
  bad('endorsements inside endorsements', undefined, async () => {
    let inner = await endorsed();
    for (let depth = 0; depth < 5; depth += 1) inner = await endorsed({ endorsement: [inner] });
    return carried('endorsement', [inner]);
  }),
  bad('without subject', undefined, () => endorsed({ credentialSubject: { type: ['EndorsementSubject'] } })),
  bad('without name', undefined, () => endorsed({ name: undefined })),
  bad('by itself, changed', 'PROOF_SIGNATURE', async () =>
    changed(await endorsed(), '/credentialSubject/endorsementComment', 'x'),
  ),
  bad('a token whose payload is a presentation', undefined, async () =>
    carried('endorsementJwt', [
      await rawToken(
        JSON.stringify({ alg: 'EdDSA', kid: stranger.method }),
        JSON.stringify({ '@context': [v2], type: ['VerifiablePresentation'], ...claims(endorsement()) }),
        { key: stranger },
      ),
    ]),
  ),
];
