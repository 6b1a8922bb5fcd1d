import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/encoding/json-object.js';
import { type DidDocument, importSigner, sign, verify, verifyProof } from '../../src/index.js';
import { decodeJwt } from '../../src/proof/jwt/decode.js';
import { corpus, corpusText, hasCorpus } from '../corpus.js';
import { handedOver } from './w3c.js';

interface Case {
  number: number;
  input_file: string;
  key_file: string;
  fn: 'issue' | 'verify';
  feature: string;
  expected_result: 'success' | 'failure';
}

interface KeyFile {
  id: string;
  type: string;
  controller: string;
  publicKeyJwk: JsonWebKey;
  secretKeyJwk: JsonWebKey;
}

/** Cases that come out otherwise, and why. */
const otherwise: Readonly<Record<number, string>> = {
  5: 'a credential may have members of its own; the specification has them ignored, not refused',
  7: 'of what it presents one is an SD-JWT and one is COSE, and a presentation is as good as all its credentials',
};

/** A presentation of these vectors is a token of one day. */
const now = new Date('2024-12-16T06:00:00Z');

const all = hasCorpus ? Object.entries(corpus<Record<string, Case>>('w3c/vc-jose-cose/cases.json')) : [];
const jose = all.filter(([, { feature }]) => feature.endsWith('_jose'));
const of = (fn: Case['fn']) => jose.filter(([, item]) => item.fn === fn);
const succeeds = ({ number, expected_result: expected }: Case) => (expected === 'success') !== number in otherwise;

const input = (file: string) => `w3c/vc-jose-cose/input/${file}`;
const keyOf = (file: string) => corpus<KeyFile>(input(file));
/** Of sd-jwt and cose nothing is read here. */
const otherForms = all.filter(([, { feature, fn }]) => fn === 'verify' && !feature.endsWith('_jose'));

/** The issuer's document as the suite's server has it: the keys named, or all of them. */
function issuerWith(...files: string[]) {
  return async (id: string): Promise<DidDocument> => {
    const methods = files.map(keyOf).map(({ secretKeyJwk: _, ...method }) => method);
    const ids = methods.map((method) => method.id);
    return { id, verificationMethod: methods, assertionMethod: ids, authentication: ids };
  };
}

const everyKey = ['vm-p256.json', 'vm-p384.json', 'vm-p521.json', 'vm-ed25519.json'];
const optionsWith = (...files: string[]) => ({
  now,
  contexts: handedOver({}),
  resolvers: { https: issuerWith(...files) },
});

describe.skipIf(!hasCorpus)('VC-JOSE-COSE, JOSE', () => {
  it('has sixteen cases', () => {
    expect(jose).toHaveLength(16);
  });

  it.each(of('issue'))('%s', async (_, item) => {
    const { id, secretKeyJwk } = keyOf(item.key_file);
    const signer = await importSigner(secretKeyJwk, { verificationMethod: id });
    const document = corpus<JsonObject>(input(item.input_file));
    const signing = sign(document, signer, { suite: 'vc-jwt', contexts: handedOver(document) });
    if (!succeeds(item)) return expect(signing).rejects.toThrow();
    const [result] = await verifyProof(await signing, optionsWith(item.key_file));
    expect(result).toMatchObject({ verified: true, suite: 'vc-jwt', verificationMethod: id });
  });

  it.each(of('verify'))('%s', async (_, item) => {
    const text = corpusText(input(item.input_file));
    const report = await verify(text, optionsWith(item.key_file));
    expect(report.verified).toBe(succeeds(item));
    // A key that does not fit would hide what else is wrong: here the issuer has all of them.
    const failing = report.checks.find(({ outcome }) => outcome === 'failed')?.name;
    if (!succeeds(item)) expect(failing).toBeDefined();
    const withAll = await verify(text, optionsWith(...everyKey));
    expect(withAll.verified).toBe(succeeds(item) || item.number === 9);
  });

  it('proves of case 7 what is a token, and the token that it is', async () => {
    const report = await verify(corpusText(input('presentation-jose-multiple.txt')), optionsWith(...everyKey));
    expect(report.checks.find(({ name }) => name === 'proof')?.outcome).toBe('passed');
    expect(report.credentials?.map(({ verified }) => verified)).toEqual([true, false, false]);
  });
});

describe.skipIf(!hasCorpus)('VC-JOSE-COSE, SD-JWT and COSE', () => {
  it.each(otherForms)('%s is not read here, and said so', async (_, item) => {
    const report = await verify(corpusText(input(item.input_file)), optionsWith(...everyKey));
    expect(report.verified).toBe(false);
  });
});

describe.skipIf(!hasCorpus)('tokens of the VC-JOSE-COSE specification', () => {
  const tokens = hasCorpus ? corpus<string[]>('w3c/vc-jose-cose/spec-jwts.json') : [];

  it.each(tokens.map((token, index) => [index, token] as const))('%i can be read', (_, token) => {
    const { header, payload } = decodeJwt(token);
    expect(header).toHaveProperty('alg');
    expect(Object.keys(payload)).not.toEqual([]);
  });

  it.each(tokens.map((token, index) => [index, token] as const))(
    '%i is not verified: no key is published',
    async (_, token) => {
      const report = await verify(token, { contexts: handedOver({}) });
      expect(report.verified).toBe(false);
    },
  );
});
