import { describe, expect, it } from 'vitest';
import { concat } from '../../src/encoding/bytes.js';
import { jcs } from '../../src/encoding/jcs.js';
import type { JsonObject } from '../../src/encoding/json-object.js';
import { encodeBase58btc } from '../../src/encoding/multibase.js';
import { importSigner } from '../../src/keys/import-signer.js';
import { sha256 } from '../../src/platform/node.js';
import { sign } from '../../src/proof/sign.js';
import { verifyProof } from '../../src/proof/verify-proof.js';
import { verifyProofs } from '../../src/proof/verify-proofs.js';
import { issuerJwk } from '../badges.js';
import { wholeSentences } from '../problems/whole-sentences.js';
import {
  created,
  credential,
  dataIntegritySuites,
  issuer,
  now,
  presentation,
  signed,
  signer,
  version1,
} from './fixtures.js';

const suite = 'eddsa-rdfc-2022';
const proof: JsonObject = signed.proof;
const withProof = (changes: JsonObject) => ({ ...signed, proof: { ...proof, ...changes } });

/** Code and place of each problem of each proof. */
async function judge(document: object | string, options: object = {}): Promise<string[]> {
  const results = await verifyProof(document, { now, ...options });
  return results.flatMap(({ problems }) => wholeSentences(problems).map(({ code, pointer }) => `${code} ${pointer}`));
}

describe('a member of a proof', () => {
  it.each([
    'id',
    'created',
    'expires',
    'domain',
    'challenge',
    'nonce',
    'previousProof',
    'verificationMethod',
    'proofPurpose',
    'proofValue',
  ])('%s is text, and not empty', async (member) => {
    const problem = `PROOF_MALFORMED /proof/${member}`;
    for (const value of ['', 1, null]) expect(await judge(withProof({ [member]: value }))).toContain(problem);
  });

  it.each(['domain', 'previousProof'])('%s may be a list of texts', async (member) => {
    const malformed = `PROOF_MALFORMED /proof/${member}`;
    expect(await judge(withProof({ [member]: ['a', 'b'] }))).not.toContain(malformed);
    for (const value of [[], ['a', ''], ['a', 1], {}])
      expect(await judge(withProof({ [member]: value }))).toContain(malformed);
  });

  it.each(['verificationMethod', 'proofPurpose', 'proofValue'])('%s must be there', async (member) => {
    const { [member]: _, ...rest } = proof;
    const results = await verifyProof({ ...signed, proof: rest }, { now });
    expect(results).toMatchObject([{ verified: false, problems: [{ code: 'PROOF_MALFORMED', pointer: '/proof' }] }]);
    expect(results[0]?.problems[0]?.detail).toContain(member);
  });

  it.each<[string, JsonObject, string]>([
    ['without meaning', { note: 'x' }, 'PROOF_MEMBER_UNKNOWN /proof/note'],
    ['that looks like another context', { '@context': 'https://example.edu/context' }, 'PROOF_CONTEXT /proof/@context'],
    ['of another purpose', { proofPurpose: 'authentication' }, 'PROOF_PURPOSE /proof/proofPurpose'],
    ['of a date that is none', { created: 'x' }, 'PROOF_DATE /proof/created'],
    ['of an end that is no date', { expires: 'x' }, 'PROOF_DATE /proof/expires'],
    ['of a date to come', { created: '2027-01-01T00:00:00Z' }, 'PROOF_CREATED_IN_FUTURE /proof/created'],
    ['of an end that is over', { expires: '2026-10-02T00:00:00Z' }, 'PROOF_EXPIRED /proof/expires'],
    ['of an end before its beginning', { expires: '2026-09-30T00:00:00Z' }, 'PROOF_DATE_ORDER /proof/expires'],
    ['for a place', { domain: 'a.example' }, 'PROOF_DOMAIN_NOT_CHECKED /proof/domain'],
    ['for a nonce', { challenge: 'x' }, 'PROOF_CHALLENGE_NOT_CHECKED /proof/challenge'],
    ['that is no signature', { proofValue: 'z1' }, 'PROOF_VALUE /proof/proofValue'],
    ['of an unknown key', { verificationMethod: `${issuer}#x` }, 'DID_METHOD_NOT_FOUND /proof/verificationMethod'],
    ['of an unknown previous proof', { previousProof: 'urn:x:1' }, 'PROOF_PREVIOUS_UNKNOWN /proof/previousProof'],
    ['of an unknown suite', { cryptosuite: 'x' }, 'PROOF_SUITE_UNKNOWN /proof'],
    [
      'of a suite for other keys',
      { cryptosuite: 'ecdsa-rdfc-2019' },
      'KEY_ALGORITHM_UNSUITABLE /proof/verificationMethod',
    ],
    ['of another signature', { nonce: 'x' }, 'PROOF_SIGNATURE /proof'],
  ])('%s is told where it is, in a list too', async (_, changes, problem) => {
    expect(await judge(withProof(changes))).toContain(problem);
    const second = await judge({ ...signed, proof: [proof, { ...proof, ...changes }] });
    expect(second).toContain(problem.replace('/proof', '/proof/1'));
  });

  it('that ends when it begins is in order', async () => {
    expect(await judge(withProof({ expires: proof.created }))).not.toContain('PROOF_DATE_ORDER /proof/expires');
  });

  it('is told by what was expected and received', async () => {
    const problem = async (changes: JsonObject) => (await verifyProof(withProof(changes), { now }))[0]?.problems[0];
    expect(await problem({ proofPurpose: 'x' })).toMatchObject({ expected: 'assertionMethod', received: 'x' });
    expect(await problem({ created: 'x' })).toMatchObject({ received: 'x' });
    expect(await problem({ created: '2027-01-01T00:00:00Z' })).toMatchObject({ received: '2027-01-01T00:00:00Z' });
    expect(await problem({ cryptosuite: 'x' })).toMatchObject({
      expected: expect.arrayContaining([suite]),
      received: 'x',
    });
    expect(await problem({ type: 'X', cryptosuite: undefined })).toMatchObject({ received: 'X' });
  });
});

describe('a proof', () => {
  it.each(dataIntegritySuites)('of %s is named by its suite and its key, good or bad', async (name) => {
    const made = await sign(credential, signer, { suite: name, created });
    const own = { suite: name, verificationMethod: signer.verificationMethod };
    expect(await verifyProof(made, { now })).toMatchObject([{ ...own, verified: true }]);
    expect(await verifyProof({ ...made, name: 'x' }, { now })).toMatchObject([{ ...own, verified: false }]);
  });

  it('of no suite is named by its key alone', async () => {
    const results = await verifyProof(withProof({ cryptosuite: 'x' }), { now });
    expect(results).toMatchObject([{ verified: false, suite: '', verificationMethod: signer.verificationMethod }]);
    expect(await verifyProof(credential, { now })).toMatchObject([
      { verified: false, suite: '', verificationMethod: '' },
    ]);
  });

  it('that is no object is told in its place', async () => {
    expect(await judge({ ...signed, proof: [proof, 'x', null] })).toEqual([
      'PROOF_MALFORMED /proof/1',
      'PROOF_MALFORMED /proof/2',
    ]);
  });

  it('is one of sixteen at most', async () => {
    const many = (length: number) => ({ ...signed, proof: Array.from({ length }, () => proof) });
    expect(await judge(many(16))).toEqual([]);
    const [result, ...others] = await verifyProof(many(17), { now });
    expect(others).toEqual([]);
    expect(result).toMatchObject({ verified: false, problems: [{ code: 'LIMIT_PROOFS', pointer: '/proof' }] });
    expect(result?.problems[0]?.detail).toMatch(/17.*16|16.*17/);
    const limited = await verifyProofs(many(3), { now, limits: { proofs: 2 } });
    expect(limited).toMatchObject([{ outcome: 'failed', findings: [{ params: { expected: 2, received: 3 } }] }]);
  });

  it('of a document that cannot be canonicalised is refused for that', async () => {
    const broken = { ...signed, '@context': [...signed['@context'], 'https://example.edu/context'] };
    expect((await judge(broken))[0]).toMatch(/^CONTEXT_/);
  });

  it('is for authentication on a presentation, or for what the caller says', async () => {
    const made = await sign(presentation, signer, { suite, created });
    expect(await judge(made)).toEqual([]);
    expect(await judge(made, { purpose: 'assertionMethod' })).toEqual(['PROOF_PURPOSE /proof/proofPurpose']);
    const jwt = await sign(presentation, signer, { suite: 'vc-jwt' });
    expect(await judge(jwt, { purpose: 'keyAgreement' })).toContain('DID_METHOD_PURPOSE undefined');
  });

  it('meant for one place may repeat it', async () => {
    const made = await sign(presentation, signer, { suite, created, domain: ['a.example', 'a.example'] });
    expect(await judge(made, { domain: 'a.example' })).toEqual([]);
    expect(await judge(made, { domain: ['a.example', 'b.example'] })).toEqual(['PROOF_DOMAIN /proof/domain']);
    expect(await judge(made, { challenge: 'x', domain: 'a.example' })).toEqual(['PROOF_CHALLENGE /proof/challenge']);
  });
});

describe('a chain of proofs', async () => {
  const chainOf = async (...links: [id: string, previousProof?: unknown][]) => {
    const items = links.map(([id, previousProof]) => ({
      ...proof,
      id,
      ...(previousProof !== undefined && { previousProof }),
    }));
    return verifyProofs({ ...credential, proof: items }, { now });
  };
  const codes = async (...links: [id: string, previousProof?: unknown][]) =>
    (await chainOf(...links)).map(({ outcome, findings }) => [
      outcome,
      ...findings.map(({ code, pointer }) => `${code} ${pointer}`),
    ]);

  it('tells where a link is wrong', async () => {
    expect(await codes(['urn:a:1'], ['urn:a:2', ['urn:a:3', 'urn:a:4']])).toEqual([
      ['failed', 'PROOF_SIGNATURE /proof/0'],
      ['failed', 'PROOF_PREVIOUS_UNKNOWN /proof/1/previousProof', 'PROOF_PREVIOUS_UNKNOWN /proof/1/previousProof'],
    ]);
    expect(await codes(['urn:a:1', 1])).toEqual([
      ['failed', 'PROOF_MALFORMED /proof/0/previousProof', 'PROOF_PREVIOUS_UNKNOWN /proof/0/previousProof'],
    ]);
    expect(await codes(['urn:a:1', 'urn:a:1'])).toEqual([
      ['failed', 'PROOF_SIGNATURE /proof/0', 'PROOF_CHAIN_CYCLE /proof/0/previousProof'],
    ]);
  });

  it('is no better than its beginning, however long', async () => {
    expect(await codes(['urn:a:1'], ['urn:a:2', 'urn:a:1'], ['urn:a:3', ['urn:a:2', 'urn:a:1']])).toEqual([
      ['failed', 'PROOF_SIGNATURE /proof/0'],
      ['failed', 'PROOF_SIGNATURE /proof/1', 'PROOF_PREVIOUS_NOT_VERIFIED /proof/1/previousProof'],
      ['failed', 'PROOF_SIGNATURE /proof/2', 'PROOF_PREVIOUS_NOT_VERIFIED /proof/2/previousProof'],
    ]);
  });

  it('that leads to a circle is not one itself, and no better', async () => {
    const outcomes = await codes(['urn:a:1', 'urn:a:2'], ['urn:a:2', 'urn:a:1'], ['urn:a:3', 'urn:a:1']);
    expect(outcomes.map((found) => found.at(-1))).toEqual([
      'PROOF_CHAIN_CYCLE /proof/0/previousProof',
      'PROOF_CHAIN_CYCLE /proof/1/previousProof',
      'PROOF_PREVIOUS_NOT_VERIFIED /proof/2/previousProof',
    ]);
  });

  it('signs the proofs that it follows, in the order of the document, and no other', async () => {
    const first = { ...proof, id: 'urn:a:1' };
    const jcsOf = async (bound: readonly object[], changes: JsonObject) => {
      const { proofValue: _, ...options } = { ...proof, cryptosuite: 'eddsa-jcs-2022', ...changes } as JsonObject;
      const data = concat(
        sha256(jcs(options)),
        sha256(jcs({ ...credential, ...(bound.length > 0 && { proof: bound }) })),
      );
      return { ...options, proofValue: encodeBase58btc(await signer.sign(data)) };
    };
    const one = await jcsOf([], { id: 'urn:a:1' });
    const two = await jcsOf([], { id: 'urn:a:2', nonce: 'x' });
    const both = await jcsOf([one, two], { previousProof: ['urn:a:2', 'urn:a:1', 'urn:a:1'] });
    const outcomes = async (...items: object[]) =>
      (await verifyProofs({ ...credential, proof: items }, { now })).map(({ outcome }) => outcome);
    expect(await outcomes(one, two, both)).toEqual(['passed', 'passed', 'passed']);
    expect(await outcomes(both, one, two)).toEqual(['passed', 'passed', 'passed']);
    expect(await outcomes(two, one, both)).toEqual(['passed', 'passed', 'failed']);
    expect(await outcomes(one, two, await jcsOf([], { previousProof: 'urn:a:1' }))).toEqual([
      'passed',
      'passed',
      'failed',
    ]);
    expect(await outcomes(one, two, await jcsOf([one], { previousProof: 'urn:a:1' }))).toEqual([
      'passed',
      'passed',
      'passed',
    ]);
    expect(await outcomes(first, await jcsOf([first], { previousProof: 'urn:a:1' }))).toEqual(['failed', 'failed']);
  });
});

describe('whose key it is', () => {
  const school = 'did:example:school';
  const method = `${school}#key-1`;
  const document = {
    id: school,
    verificationMethod: [
      {
        id: method,
        type: 'JsonWebKey',
        controller: school,
        publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: issuerJwk.x },
      },
    ],
    assertionMethod: [method],
  };

  it('leaves a good proof behind a bad key unknown only where nothing else is wrong', async () => {
    const own = await importSigner({ ...issuerJwk }, { verificationMethod: method });
    const made = await sign({ ...credential, issuer: school }, own, { suite, created });
    const offline = { example: () => Promise.reject(new Error('offline')) };
    const outcome = async (value: object, options: object) =>
      (await verifyProofs(value as JsonObject, { now, ...options })).map((item) => item.outcome);
    expect(await outcome(made, { resolvers: { example: async () => document } })).toEqual(['passed']);
    expect(await outcome(made, { resolvers: offline })).toEqual(['unknown']);
    const bad = { ...made, proof: { ...(made.proof as object), proofPurpose: 'x' } };
    expect(await outcome(bad, { resolvers: offline })).toEqual(['failed']);
    const chained = {
      ...made,
      proof: [
        { ...(made.proof as object), id: 'urn:a:1' },
        { ...(made.proof as object), previousProof: 'urn:a:1' },
      ],
    };
    expect(await verifyProofs(chained as JsonObject, { now, resolvers: offline })).toMatchObject([
      { outcome: 'unknown', findings: [{ code: 'DID_UNRESOLVED', pointer: '/proof/0/verificationMethod' }] },
      {
        outcome: 'unknown',
        findings: [
          { code: 'DID_UNRESOLVED' },
          { code: 'PROOF_PREVIOUS_NOT_VERIFIED', pointer: '/proof/1/previousProof' },
        ],
      },
    ]);
  });

  it('hands the caller’s fetch, hosts and signal to the resolver of the issuer, and nothing to a stranger’s', async () => {
    const told: object[] = [];
    const resolver = async (_: string, options: object) => {
      told.push(options);
      return document;
    };
    const own = await importSigner({ ...issuerJwk }, { verificationMethod: method });
    const made = await sign({ ...credential, issuer: school }, own, { suite, created });
    const fetch = async () => new Response('');
    const { signal } = new AbortController();
    const options = { now, resolvers: { example: resolver }, fetch, signal, allowHosts: ['a:1'] };
    await verifyProofs(made, { ...options, expectedController: school });
    await verifyProofs(made, options);
    expect(told).toHaveLength(2);
    for (const each of told) expect(each).toMatchObject({ fetch, signal, allowHosts: ['a:1'] });
    await verifyProofs(made, { ...options, expectedController: 'did:example:other' });
    expect(told).toHaveLength(2);
  });
});

describe('verifyProof', () => {
  it('takes an object or text, and nothing else', async () => {
    for (const input of [1, null, undefined, [], true])
      await expect(verifyProof(input as never)).rejects.toThrow(/document must be an object or a JWT/);
  });

  it('speaks the language it is asked to', async () => {
    const [dutch] = await verifyProof(withProof({ note: 'x' }), { now, language: 'nl' });
    const [english] = await verifyProof(withProof({ note: 'x' }), { now });
    expect(dutch?.problems[0]?.title).not.toBe(english?.problems[0]?.title);
  });
});

describe('proof options that JSON-LD refuses', () => {
  it('are told at the proof, alone or among others', async () => {
    expect(await judge({ ...version1, proof })).toEqual(['DATA_TERM_UNDEFINED /proof/created']);
    expect(await judge({ ...version1, proof: [proof] })).toEqual(['DATA_TERM_UNDEFINED /proof/0/created']);
  });
});
