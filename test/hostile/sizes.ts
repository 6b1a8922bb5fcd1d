import {
  bad,
  badge,
  type Case,
  changed,
  credential,
  didDocument,
  endorsementOf,
  envelope,
  good,
  holder,
  issuer,
  type Json,
  prove,
  rawToken,
  signed,
  stranger,
  token,
  v2,
} from './kit.js';

const at = '/credentialSubject/achievement';
const evidence = (count: number) => Array.from({ length: count }, () => ({ type: ['Evidence'] }));
const nested = (depth: number): unknown => (depth === 0 ? 'x' : { a: nested(depth - 1) });
const brackets = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const jcs = (over: Json) => signed(credential(undefined, over), { suite: 'eddsa-jcs-2022' });
const subject = (members: Json) => ({ credentialSubject: { id: 'urn:x:1', ...members } });

/** A proof that nobody made: what it stands in costs nothing until somebody looks. */
const unproved = (document: Json) => ({
  ...document,
  proof: {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-10-01T00:00:00Z',
    verificationMethod: issuer.method,
    proofPurpose: 'assertionMethod',
    proofValue: `z${'2'.repeat(88)}`,
  },
});

/** Blank nodes that no algorithm tells apart without trying: each points to all others. */
function clique(size: number): Json {
  const endorsers = Array.from({ length: size }, (_, index) => ({ type: ['Profile'], id: `urn:p:${index}` }));
  return { evidence: Array.from({ length: size }, () => ({ type: ['Evidence'], audience: 'x', endorsers })) };
}

/** Rings of blank nodes nested in one another, all alike. */
function alike(width: number, depth: number): unknown {
  if (depth === 0) return { type: ['Profile'] };
  return {
    type: ['Profile'],
    parentOrg: Array.from({ length: width }, () => alike(width, depth - 1)),
  };
}

/** A profile that holds such trees. */
const poisoned = { id: issuer.did, type: ['Profile'], parentOrg: alike(2, 8) };

/** Sizes, and work that grows faster than they do: SECURITY, row size. */
export const cases: readonly Case[] = [
  good('an image of nearly 2 MiB', () =>
    token(changed(badge(), `${at}/image`, { id: `data:image/png;base64,${'A'.repeat(2_000_000)}`, type: 'Image' })),
  ),
  good('an image of nearly 2 MiB through RDF', () =>
    signed(changed(badge(), `${at}/image`, { id: `data:image/png;base64,${'A'.repeat(2_000_000)}`, type: 'Image' })),
  ),
  good('a text of 500 kB', () => signed(changed(badge(), `${at}/description`, 'x'.repeat(500_000)))),
  good('sixty levels', () => jcs(subject({ a: nested(58) }))),
  good('nine thousand values', () => jcs(subject({ a: Array.from({ length: 9000 }, (_, index) => index) }))),
  good('500 pieces of evidence, all different', () =>
    signed(
      badge(undefined, {
        evidence: Array.from({ length: 500 }, (_, index) => ({ type: ['Evidence'], name: `Verslag ${index}` })),
      }),
    ),
  ),
  good('60 pieces of evidence, all alike', () => signed(badge(undefined, { evidence: evidence(60) }))),
  good('200 tags', () =>
    signed(
      changed(
        badge(),
        `${at}/tag`,
        Array.from({ length: 200 }, (_, index) => `tag ${index}`),
      ),
    ),
  ),
  good(
    '100 kB of white space',
    async () => `${' '.repeat(50_000)}${JSON.stringify(await signed(badge()))}${'\n'.repeat(50_000)}`,
  ),
  good('a megabyte of white space inside', async () =>
    JSON.stringify(await signed(badge())).replace('{', `{${' '.repeat(1_000_000)}`),
  ),
  good('a text of many quotes', () => signed(changed(badge(), `${at}/description`, '"\\'.repeat(100_000)))),
  good('ten credentials in a presentation', async () => {
    const items = await Promise.all(
      Array.from({ length: 10 }, (_, index) => signed(credential(undefined, { id: `urn:uuid:${index}` }))),
    );
    const document = {
      '@context': [v2],
      type: ['VerifiablePresentation'],
      holder: holder.did,
      verifiableCredential: items,
    };
    return signed(document, { key: holder, proof: { proofPurpose: 'authentication' } });
  }),

  bad('five megabytes', 'LIMIT_TEXT_SIZE', () => ' '.repeat(5_000_000)),
  bad('five megabytes of a token', 'LIMIT_TEXT_SIZE', () => `${'A'.repeat(5_000_000)}.A.A`),
  bad('four megabytes of white space inside', 'JSON_SYNTAX', () => `{${' '.repeat(4_000_000)}`),
  bad('four megabytes of white space, then a letter', 'JSON_SYNTAX', () => `${' '.repeat(4_000_000)}x`),
  bad('four megabytes of new lines before a letter', 'JSON_SYNTAX', () => `x${'\n'.repeat(4_000_000)}x`),
  bad('four megabytes of letters', 'JSON_SYNTAX', () => 'a'.repeat(4_000_000)),
  bad('four megabytes of dots', 'JSON_SYNTAX', () => '.'.repeat(4_000_000)),
  bad('a token of four megabytes', undefined, () => `${'A'.repeat(2_000_000)}.${'A'.repeat(2_000_000)}.A`),
  bad('a token with a header of a megabyte', undefined, () =>
    rawToken(
      JSON.stringify({ alg: 'EdDSA', kid: issuer.method, note: 'x'.repeat(1_000_000) }),
      JSON.stringify(badge()),
    ),
  ),
  bad('a text beyond 512 kB', 'LIMIT_STRING', () => changed(badge(), `${at}/description`, 'x'.repeat(600_000))),
  bad('an image beyond 2 MiB', 'LIMIT_IMAGE', () =>
    changed(badge(), `${at}/image`, { id: `data:image/png;base64,${'A'.repeat(2_200_000)}`, type: 'Image' }),
  ),
  bad('a key beyond 512 kB', 'LIMIT_STRING', () => ({ ...badge(), ['x'.repeat(600_000)]: 1 })),
  bad('a long text that says it is an image', undefined, () =>
    changed(badge(), `${at}/description`, `data:image/${'x'.repeat(2_200_000)}`),
  ),
  bad('65 levels', 'LIMIT_DEPTH', () => jcs(subject({ a: nested(64) }))),
  bad('100,000 levels', 'LIMIT_DEPTH', () => brackets(100_000)),
  bad('a million levels of objects', 'LIMIT_DEPTH', () => '{"a":'.repeat(700_000)),
  bad('a million opening brackets', 'LIMIT_DEPTH', () => '['.repeat(1_000_000)),
  bad('50,000 pieces of evidence', 'LIMIT_NODES', () => unproved(badge(undefined, { evidence: evidence(50_000) }))),
  bad('10,001 values', 'LIMIT_NODES', () => jcs(subject({ a: Array.from({ length: 10_001 }, () => 1) }))),
  bad('a million commas', undefined, () => `[${','.repeat(1_000_000)}]`),
  bad('a million empty objects', 'LIMIT_NODES', () => `[${'{},'.repeat(1_000_000)}{}]`),
  bad('50,000 keys', 'LIMIT_NODES', () =>
    Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, 1])),
  ),
  bad('a number of a million digits', 'JSON_NUMBER', () => `{"n":${'1'.repeat(1_000_000)}}`),
  bad('a number of a million zeros', 'JSON_NUMBER', () => `{"n":0.${'0'.repeat(1_000_000)}1}`),
  bad('an exponent of a million digits', 'JSON_NUMBER', () => `{"n":1e${'9'.repeat(1_000_000)}}`),
  bad('a string that never ends', 'JSON_SYNTAX', () => `{"a":"${'x'.repeat(3_000_000)}`),
  bad('a string of backslashes that never ends', 'JSON_SYNTAX', () => `{"a":"${'\\'.repeat(3_000_001)}`),
  bad(
    'a duplicate key behind 400 kB of escapes',
    'JSON_DUPLICATE_KEY',
    () => `{"a":"${'\\"'.repeat(200_000)}","b":1,"b":2}`,
  ),
  bad('a proofValue of 200 kB', 'PROOF_VALUE', async () =>
    changed(await signed(badge()), '/proof/proofValue', `z${'2'.repeat(200_000)}`),
  ),
  bad('a proofValue of 200 kB of ones', 'PROOF_VALUE', async () =>
    changed(await signed(badge()), '/proof/proofValue', `z${'1'.repeat(200_000)}`),
  ),
  bad('a verificationMethod of 500 kB', undefined, async () =>
    changed(await signed(badge()), '/proof/verificationMethod', `did:key:z${'2'.repeat(500_000)}#x`),
  ),
  bad('a verificationMethod of 500 kB of hashes', undefined, async () =>
    changed(await signed(badge()), '/proof/verificationMethod', `did:key:${'#'.repeat(500_000)}`),
  ),
  bad('a did:jwk of 500 kB', undefined, async () => {
    const did = `did:jwk:${'A'.repeat(500_000)}`;
    return token(badge(did), { header: { kid: `${did}#0` } });
  }),
  bad('a did:web of 100,000 steps', undefined, async () => {
    const did = `did:web:hogeschool.example${':a'.repeat(100_000)}`;
    const url = `https://hogeschool.example${'/a'.repeat(100_000)}/did.json`;
    return { input: await token(badge(did), { header: { kid: `${did}#key-1` } }), asks: [url] };
  }),
  bad('a date of 500 kB', undefined, () =>
    token(badge(undefined, { validFrom: `2026-01-01T00:00:00.${'0'.repeat(500_000)}` }), { over: { nbf: undefined } }),
  ),
  bad('a language tag of 400 kB', undefined, () =>
    token(credential(undefined, { name: { '@value': 'x', '@language': `${'a-'.repeat(200_000)}!` } })),
  ),
  bad('an id of 500 kB of percent signs', undefined, () =>
    token(credential(undefined, { id: `x:${'%'.repeat(500_000)} ` })),
  ),
  bad('a schema’s id of 500 kB', undefined, () =>
    token(badge(undefined, { credentialSchema: { id: 'x'.repeat(500_000), type: 'JsonSchema' } })),
  ),
  bad('3,000 proofs', 'LIMIT_PROOFS', () => ({
    ...badge(),
    proof: Array.from({ length: 3000 }, () => ({ type: 'x' })),
  })),
  bad('3,000 proofs in a token', undefined, () =>
    token({ ...badge(), proof: Array.from({ length: 3000 }, () => ({ type: 'x' })) }),
  ),
  bad('3,000 statuses on a badge without proof', 'PROOF_MISSING', () => ({
    input: badge(undefined, {
      credentialStatus: Array.from({ length: 900 }, (_, index) => ({
        id: `urn:s:${index}`,
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '1',
        statusListCredential: `https://x${index}.example/`,
      })),
    }),
    asks: [],
  })),
  bad('a thousand false endorsements', undefined, () =>
    token(badge(undefined, { endorsementJwt: Array.from({ length: 1000 }, () => 'eyJhbGciOiJub25lIn0.e30.AA') })),
  ),
  bad('a thousand false endorsements as objects', undefined, () =>
    token(badge(undefined, { endorsement: Array.from({ length: 400 }, () => endorsementOf(stranger.did)) })),
  ),
  bad('a thousand credentials without proof', undefined, () => ({
    '@context': [v2],
    type: ['VerifiablePresentation'],
    verifiableCredential: Array.from({ length: 900 }, () => credential()),
  })),
  bad('a hundred false envelopes', undefined, () => ({
    '@context': [v2],
    type: ['VerifiablePresentation'],
    verifiableCredential: Array.from({ length: 100 }, () => envelope('eyJhbGciOiJub25lIn0.e30.AA')),
  })),
  bad('sixteen proofs in a circle', undefined, async () => {
    const proof = await prove(badge());
    const ids = Array.from({ length: 16 }, (_, index) => `urn:p:${index}`);
    return {
      ...badge(),
      proof: ids.map((id, index) => ({ ...proof, id, previousProof: ids.filter((_, other) => other !== index) })),
    };
  }),
  bad('an issuer’s document of 10,001 values', undefined, async () => {
    const id = 'https://hogeschool.example/issuer';
    return {
      input: await token(badge(id), { header: { kid: `${id}#key-1` } }),
      pages: { [id]: didDocument(id, issuer, { alsoKnownAs: Array.from({ length: 10_001 }, () => 'x') }) },
    };
  }),
  bad('an issuer’s document of 3,000 methods that cannot be told apart', undefined, async () => {
    const id = 'https://hogeschool.example/issuer';
    const method = { id: `${id}#key-1`, type: 'Multikey', controller: id };
    return {
      input: await token(badge(id), { header: { kid: `${id}#key-1` } }),
      pages: {
        [id]: didDocument(id, issuer, {
          verificationMethod: Array.from({ length: 1500 }, (_, index) => ({
            ...method,
            publicKeyMultibase: `z${index}`,
          })),
        }),
      },
    };
  }),
  bad('poison: three thousand blank nodes, all alike', undefined, () =>
    unproved(badge(undefined, { evidence: evidence(3000) })),
  ),
  bad('poison: trees of blank nodes, all alike', undefined, () =>
    unproved(badge(undefined, { issuer: { id: issuer.did, type: ['Profile'], parentOrg: alike(3, 5) } })),
  ),
  bad('poison: deeper trees', undefined, () => unproved(changed(badge(), `${at}/creator`, alike(2, 9)))),
  bad('poison: nodes that share what they point to', undefined, () => unproved(badge(undefined, clique(40)))),
  bad('poison in each of a hundred envelopes', 'PROOF_MISSING', async () => {
    const jwt = await token(unproved(badge(undefined, { evidence: [{ type: ['Evidence'] }], issuer: poisoned })), {
      sign: () => new Uint8Array(64),
    });
    return {
      '@context': [v2],
      type: ['VerifiablePresentation'],
      verifiableCredential: Array.from({ length: 80 }, () => envelope(jwt)),
    };
  }),
  bad('poison in each of thirty endorsements', undefined, async () => {
    const jwt = await token(unproved(endorsementOf(stranger.did, { issuer: poisoned })), {
      sign: () => new Uint8Array(64),
    });
    return token(badge(undefined, { endorsementJwt: Array.from({ length: 30 }, () => jwt) }));
  }),
  bad('poison trees in each of sixteen chained proofs', undefined, () => {
    const document = badge(undefined, { issuer: poisoned });
    const { proof } = unproved(document);
    const ids = Array.from({ length: 16 }, (_, index) => `urn:p:${index}`);
    return {
      ...document,
      proof: ids.map((id, index) => ({ ...proof, id, ...(index > 0 && { previousProof: ids[index - 1] }) })),
    };
  }),
  bad('poison in each of sixteen chained proofs', undefined, async () => {
    const document = badge(undefined, { evidence: evidence(2000) });
    const { proof } = unproved(document);
    return {
      ...document,
      proof: Array.from({ length: 16 }, (_, index) => ({
        ...proof,
        id: `urn:p:${index}`,
        ...(index > 0 && { previousProof: `urn:p:${index - 1}` }),
      })),
    };
  }),
];
