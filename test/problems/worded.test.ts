import { describe, expect, it } from 'vitest';
import type { EdubadgeTemplate } from '../../src/index.js';
import * as library from '../../src/index.js';
import * as forNode from '../../src/node.js';
import { issuerJwk } from '../badges.js';

const {
  allocateIndices,
  bake,
  convert,
  createDidDocument,
  createEdubadge,
  createEndorsement,
  createStatusList,
  EdubadgeError,
  generateKey,
  getStatus,
  importSigner,
  issueBatch,
  prepareBatch,
  prepareIssuer,
  resolvers,
  setStatus,
  sign,
  statusEntry,
  unbake,
  verifyProof,
} = library;

const suite = 'eddsa-rdfc-2022';
const batch = { suite, seed: new Uint8Array(1), created: new Date() } as const;
const signer = await importSigner(issuerJwk);
const noImage = new Uint8Array(8);
const noList = { type: 'no list' } as never;
const noKey = { kty: 'oct', k: '' };
const template: EdubadgeTemplate = {
  variant: 'extra-curricular',
  issuer: { id: 'did:web:voorbeeld.example', name: 'Hogeschool van Voorbeeld', country: 'NL' },
  achievement: {
    name: 'Bestuursjaar',
    description: 'Een jaar in het bestuur van een studievereniging.',
    criteria: 'Een volledig bestuursjaar.',
    image: 'https://www.voorbeeld.example/badge.png',
    language: 'nl',
    learningOutcomes: ['Leidt vergaderingen en verdeelt werk in een bestuur'],
  },
};

const endorsement = {
  subject: 'urn:uuid:7a9f2c1e-6d1b-4b53-9c0e-0b8f6a2f9d11',
  comment: 'Sluit aan bij wat de sector vraagt.',
  issuer: { id: 'did:web:voorbeeld.example', name: 'Brancheorganisatie Voorbeeld', country: 'NL' },
  name: 'Aanbeveling',
};

/** Each verb that throws or rejects with an EdubadgeError, and something that it refuses. */
const refusals: Readonly<Record<string, () => unknown>> = {
  allocateIndices: () => allocateIndices({ take: async () => [] }, { length: 1 }),
  bake: () => bake(noImage, '{}'),
  convert: () => convert([], { from: 'edubadge' }),
  createDidDocument: () => createDidDocument({ id: 'did:web:', keys: [{ publicKey: 'z' }] }),
  createEdubadge: () => createEdubadge({} as never),
  createStatusList: () => createStatusList({ id: 'no URL', issuer: 'did:web:hogeschool.example' }),
  generateKey: () => generateKey({ controller: 'no id' }),
  createEndorsement: () => createEndorsement({ ...endorsement, issuer: { ...endorsement.issuer, country: '31' } }),
  getStatus: () => getStatus(noList, 0),
  importSigner: () => importSigner(noKey),
  issueBatch: () => issueBatch([], template, signer, { ...batch, folder: forNode.batchFolder('test') }).next(),
  prepareBatch: () => prepareBatch(template, signer, batch),
  prepareIssuer: () => prepareIssuer({} as never, signer, { suite }),
  'prepareIssuer, issue': async () => (await prepareIssuer(template, signer, { suite })).issue({} as never),
  'resolvers.https': () => resolvers.https('https://hogeschool.example/', {}),
  'resolvers.jwk': () => resolvers.jwk('did:jwk:e30', {}),
  'resolvers.key': () => resolvers.key('did:key:z', {}),
  'resolvers.web': () => resolvers.web('did:web:hogeschool.example', {}),
  setStatus: () => setStatus(noList, 0, true),
  sign: () => sign({}, signer, { suite }),
  statusEntry: () => statusEntry(noList, 0),
  unbake: () => unbake(noImage),
  verifyProof: () => verifyProof({ deep: Array.from({ length: 2 ** 18 }, () => ({})) }),
  guardedFetch: () => forNode.guardedFetch()('https://127.0.0.1/'),
  fileIndexStore: () => forNode.fileIndexStore('test').take([0], 1),
  batchFolder: () => forNode.batchFolder('test/setup.ts').seed(),
  issueAllInWorkers: () => forNode.issueAllInWorkers([], noKey, { suite }).next(),
};

/** Verbs that report what is wrong, and those that refuse nothing but a call of the wrong type. */
const others = [
  ...['issueAll', 'validate', 'validateInput', 'verify'],
  ...['badgeImage', 'cachedResolvers', 'createPresentation', 'describe', 'digestMultibase', 'identityHash'],
  ...['variantOf', 'verifyEd25519'],
  // What it refuses is refused for want of another package or of fonts: see test/node/badge-image-png.test.ts.
  'badgeImagePng',
];

async function thrownBy(work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    return error;
  }
}

describe('what leaves the library is in words', () => {
  it('of every verb that is offered', () => {
    const verbs = Object.entries({ ...library, ...forNode })
      .filter(([name, value]) => typeof value === 'function' && name !== 'EdubadgeError')
      .map(([name]) => name);
    const known = [...Object.keys(refusals), ...others];
    expect(verbs.filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(Object.entries(refusals))('%s', async (_, work) => {
    const error = await thrownBy(work);
    if (!(error instanceof EdubadgeError)) throw error;
    const [first] = error.problems;
    expect(first).toMatchObject({ code: error.code, title: /\w/, detail: /\w/, help: /\w/ });
    expect(error.message).toBe(`${error.code}: ${first?.detail}`);
    expect(error.stack).toContain(error.message);
  });
});
