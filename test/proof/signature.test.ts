import { describe, expect, it } from 'vitest';
import { concat } from '../../src/encoding/bytes.js';
import type { JsonObject } from '../../src/encoding/json-object.js';
import { encodeBase58btc, encodeBase64url } from '../../src/encoding/multibase.js';
import { sha256 } from '../../src/platform/node.js';
import { verifyProof } from '../../src/proof/verify-proof.js';
import { verifyProofs } from '../../src/proof/verify-proofs.js';
import { canonicalText } from '../canonical/canonical-text.js';
import { wholeSentences } from '../problems/whole-sentences.js';
import { generateEcKey } from './ec-key.js';
import { created, credential, now, signed } from './fixtures.js';

const ec = await generateEcKey();
const options = {
  type: 'DataIntegrityProof',
  created,
  verificationMethod: ec.verificationMethod,
  proofPurpose: 'assertionMethod',
};
const offline = { example: () => Promise.reject(new Error('offline')) };

async function judge(proof: JsonObject, over: JsonObject = {}): Promise<string[]> {
  const [result] = await verifyProof({ ...credential, ...over, proof }, { now });
  return wholeSentences(result?.problems ?? []).map(({ code, pointer }) => `${code} ${pointer}`);
}

/** Canonical text of the proof options, as every suite through RDF signs it. */
const configOf = (proof: JsonObject) => canonicalText({ ...proof, '@context': credential['@context'] }, {});

describe('a proof of ecdsa-rdfc-2019', () => {
  const own = { ...options, cryptosuite: 'ecdsa-rdfc-2019' };

  it('is verified, and nothing else that looks like it', async () => {
    const data = concat(sha256(await configOf(own)), sha256(await canonicalText(credential, {})));
    const good = { ...own, proofValue: encodeBase58btc(await ec.sign(data)) };
    expect(await judge(good)).toEqual([]);
    expect(await judge(good, { name: 'x' })).toEqual(['PROOF_SIGNATURE /proof']);
  });

  it('has the size that its key wants', async () => {
    const sized = (size: number) => judge({ ...own, proofValue: encodeBase58btc(new Uint8Array(size).fill(1)) });
    expect(await sized(64)).toEqual(['PROOF_SIGNATURE /proof']);
    for (const size of [0, 63, 65, 96]) expect(await sized(size)).toEqual(['PROOF_VALUE /proof/proofValue']);
  });
});

describe('a proof of ecdsa-sd-2023', () => {
  const own = { ...options, cryptosuite: 'ecdsa-sd-2023' };
  const written = (header: number[], body = new Uint8Array()) =>
    `u${encodeBase64url(concat(Uint8Array.from(header), body))}`;

  it('is verified where all is mandatory, and nothing else that looks like it', async () => {
    const quads = (await canonicalText(credential, {})).split('\n').slice(0, -1);
    const data = concat(sha256(await configOf(own)), ec.multikey, sha256(quads.map((quad) => `${quad}\n`).join('')));
    const bytes = (value: Uint8Array) => concat(Uint8Array.of(0x58, value.length), value);
    const parts = concat(
      Uint8Array.of(0x85),
      bytes(await ec.sign(data)),
      bytes(ec.multikey),
      Uint8Array.of(0x80, 0xa0, 0x80 + quads.length),
      Uint8Array.from(quads.keys()),
    );
    const good = { ...own, proofValue: written([0xd9, 0x5d, 0x01], parts) };
    expect(await judge(good)).toEqual([]);
    expect(await judge(good, { name: 'x' })).toEqual(['PROOF_SIGNATURE /proof']);
  });

  it('tells at its value what is wrong with it', async () => {
    const value = (proofValue: string) => judge({ ...own, proofValue });
    expect(await value(written([0xd9, 0x5d, 0x00]))).toEqual(['PROOF_NOT_DERIVED /proof/proofValue']);
    expect(await value(written([0xd9, 0x5d, 0x01]))).toEqual(['PROOF_VALUE /proof/proofValue']);
    expect(await value('zz')).toEqual(['PROOF_VALUE /proof/proofValue']);
  });
});

describe('a signature', () => {
  it('that cannot be one fails whoever’s it is, before the key is looked up', async () => {
    const verificationMethod = 'did:example:school#key-1';
    for (const proofValue of [
      'z1',
      signed.proof.proofValue.slice(0, -3),
      `z1${signed.proof.proofValue.slice(1)}`,
      'x',
    ]) {
      const proof = { ...signed.proof, verificationMethod, proofValue };
      expect(await verifyProofs({ ...credential, proof }, { now, resolvers: offline })).toMatchObject([
        { outcome: 'failed', findings: [{ code: 'PROOF_VALUE' }, { code: 'DID_UNRESOLVED' }] },
      ]);
    }
  });

  it('is judged no more once told to stop, while the key was looked up', async () => {
    const school = 'did:example:school';
    const reason = new Error('enough');
    const stop = new AbortController();
    const [, publicKeyMultibase] = signed.proof.verificationMethod.split('#');
    const method = { id: `${school}#key-1`, type: 'Multikey', controller: school, publicKeyMultibase };
    const example = async () => {
      stop.abort(reason);
      return { id: school, verificationMethod: [method], assertionMethod: [method.id] };
    };
    const document = { ...credential, proof: { ...signed.proof, verificationMethod: method.id } };
    const judged = verifyProof(document, { now, resolvers: { example }, signal: stop.signal });
    await expect(judged).rejects.toBe(reason);
  });

  it('is missed where there is none, and named where it stands', async () => {
    expect(await judge({})).toEqual(['PROOF_SUITE_UNKNOWN /proof']);
    const [missing] = await verifyProof(credential, { now });
    expect(missing?.problems).toMatchObject([{ code: 'PROOF_MISSING', pointer: '/proof' }]);
    const [text] = await verifyProof({ ...credential, proof: 'x' }, { now });
    expect(text?.problems[0]?.detail).toContain('member proof ');
    const unknown = await verifyProof({ ...credential, proof: { type: 'X' } }, { now });
    expect(unknown).toMatchObject([{ suite: '', verificationMethod: '' }]);
  });
});

describe('a chain', () => {
  it('is made of ids that are texts', async () => {
    const { proof } = signed;
    const items = [
      { ...proof, id: 1 },
      { ...proof, previousProof: 1 },
    ];
    const outcomes = await verifyProofs({ ...credential, proof: items } as JsonObject, { now });
    expect(outcomes[1]?.findings.map(({ code }) => code)).toEqual(['PROOF_MALFORMED', 'PROOF_PREVIOUS_UNKNOWN']);
  });

  it('that begins with an unknown key is unknown, and failed where it fails itself', async () => {
    const first = { ...signed.proof, id: 'urn:a:1', verificationMethod: 'did:example:school#key-1' };
    const second = { ...signed.proof, previousProof: 'urn:a:1', proofPurpose: 'x' };
    const outcomes = await verifyProofs({ ...credential, proof: [first, second] }, { now, resolvers: offline });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['unknown', 'failed']);
    expect(outcomes[1]?.findings.map(({ code }) => code)).toEqual(['PROOF_PURPOSE']);
  });
});
