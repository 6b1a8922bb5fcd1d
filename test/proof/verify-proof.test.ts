import { describe, expect, it } from 'vitest';
import type { DidDocument } from '../../src/did/types.js';
import { generateKey } from '../../src/keys/generate-key.js';
import { importSigner } from '../../src/keys/import-signer.js';
import { sign } from '../../src/proof/sign.js';
import { verifyProof } from '../../src/proof/verify-proof.js';
import { verifyProofs } from '../../src/proof/verify-proofs.js';
import { issuerJwk } from '../badges.js';
import { codesOf, created, credential, now, presentation, signed, signer } from './fixtures.js';

const { proof } = signed;

const withProof = (changes: Record<string, unknown>) => ({ ...signed, proof: { ...proof, ...changes } });
const judge = async (document: object, options = {}) =>
  codesOf(await verifyProof(document, { now, ...options })).flat();

describe('verifyProof', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['type', { type: 'Ed25519Signature2018' }, ['PROOF_SUITE_UNKNOWN']],
    ['type as list', { type: ['DataIntegrityProof'] }, ['PROOF_SUITE_UNKNOWN']],
    ['cryptosuite', { cryptosuite: 'eddsa-rdfc-2023' }, ['PROOF_SUITE_UNKNOWN']],
    ['no cryptosuite', { cryptosuite: undefined }, ['PROOF_SUITE_UNKNOWN']],
    ['a suite for other keys', { cryptosuite: 'ecdsa-rdfc-2019' }, ['KEY_ALGORITHM_UNSUITABLE']],
    ['another suite', { cryptosuite: 'eddsa-jcs-2022' }, ['PROOF_SIGNATURE']],
    ['created', { created: '2026-10-01T00:00:01Z' }, ['PROOF_SIGNATURE']],
    ['created without zone', { created: '2026-10-01T00:00:00' }, ['PROOF_DATE']],
    ['created as number', { created: 1 }, ['PROOF_MALFORMED']],
    ['created in the future', { created: '2026-11-01T12:00:01Z' }, ['PROOF_CREATED_IN_FUTURE']],
    ['expires in the past', { expires: '2026-11-01T11:59:59Z' }, ['PROOF_EXPIRED']],
    [
      'expires before created',
      { created: '2026-11-01T12:00:00Z', expires: '2026-10-31T00:00:00Z' },
      ['PROOF_DATE_ORDER', 'PROOF_EXPIRED'],
    ],
    ['expires that is no date', { expires: 'never' }, ['PROOF_DATE']],
    ['purpose', { proofPurpose: 'authentication' }, ['PROOF_PURPOSE']],
    ['purpose as IRI', { proofPurpose: 'https://w3id.org/security#assertionMethod' }, ['PROOF_PURPOSE']],
    ['no purpose', { proofPurpose: undefined }, ['PROOF_MALFORMED']],
    ['an unknown member', { note: 'x' }, ['PROOF_MEMBER_UNKNOWN']],
    ['a member from the prototype', { toString: 'x' }, ['PROOF_MEMBER_UNKNOWN']],
    ['another context', { '@context': ['https://www.w3.org/2018/credentials/v1'] }, ['PROOF_CONTEXT']],
    ['no value', { proofValue: undefined }, ['PROOF_MALFORMED']],
    ['a value that is a number', { proofValue: 1 }, ['PROOF_MALFORMED']],
    ['a value in base64url', { proofValue: `u${proof.proofValue.slice(1)}` }, ['PROOF_VALUE']],
    ['a value cut short', { proofValue: proof.proofValue.slice(0, -3) }, ['PROOF_VALUE']],
    ['a value with a leading zero', { proofValue: `z1${proof.proofValue.slice(1)}` }, ['PROOF_VALUE']],
    ['a value with white space', { proofValue: `${proof.proofValue}\n` }, ['PROOF_VALUE']],
    ['a value of 200 kB', { proofValue: `z${'2'.repeat(200_000)}` }, ['PROOF_VALUE']],
    ['no verification method', { verificationMethod: undefined }, ['PROOF_MALFORMED']],
    [
      'a verification method as object',
      { verificationMethod: { id: proof.verificationMethod, publicKeyMultibase: 'z' } },
      ['PROOF_MALFORMED'],
    ],
    [
      'a method that the document has not',
      { verificationMethod: `${String(proof.verificationMethod).split('#')[0]}#other` },
      ['DID_METHOD_NOT_FOUND'],
    ],
    [
      'a method without fragment',
      { verificationMethod: String(proof.verificationMethod).split('#')[0] },
      ['DID_METHOD_NOT_FOUND'],
    ],
    ['a method that is no URL', { verificationMethod: 'key-1' }, ['DID_URL']],
    ['a did:key that holds no key', { verificationMethod: 'did:key:z6Mk#z6Mk' }, ['KEY_TYPE_UNSUPPORTED']],
    ['a did:web', { verificationMethod: 'did:unheard:example.edu#key-1' }, ['DID_UNSUPPORTED']],
    ['a previous proof that is not there', { previousProof: 'urn:uuid:1' }, ['PROOF_PREVIOUS_UNKNOWN']],
    ['a previous proof that is a number', { previousProof: 1 }, ['PROOF_MALFORMED', 'PROOF_PREVIOUS_UNKNOWN']],
    ['an empty list of previous proofs', { previousProof: [] }, ['PROOF_MALFORMED']],
    ['a domain', { domain: 'example.edu' }, ['PROOF_DOMAIN_NOT_CHECKED', 'PROOF_SIGNATURE']],
    ['a challenge', { challenge: 'x' }, ['PROOF_CHALLENGE_NOT_CHECKED', 'PROOF_SIGNATURE']],
    ['much', { proofPurpose: 'x', created: 'x', proofValue: 'x' }, ['PROOF_PURPOSE', 'PROOF_DATE', 'PROOF_VALUE']],
  ])('tells what is wrong with a proof that has %s', async (_what, changes, codes) => {
    expect(await judge(withProof(changes))).toEqual(codes);
  });

  it.each<[string, object, string[]]>([
    ['no proof', credential, ['PROOF_MISSING']],
    ['an empty proof set', { ...credential, proof: [] }, ['PROOF_MISSING']],
    ['a proof that is text', { ...credential, proof: 'trust me' }, ['PROOF_MALFORMED']],
    ['a proof that is null', { ...credential, proof: null }, ['PROOF_MALFORMED']],
    ['seventeen proofs', { ...credential, proof: Array.from({ length: 17 }, () => proof) }, ['LIMIT_PROOFS']],
    ['a changed name', { ...signed, name: 'Another' }, ['PROOF_SIGNATURE']],
  ])('judges a document with %s', async (_what, document, codes) => {
    expect(await judge(document)).toEqual(codes);
  });

  it('refuses cryptosuite on a suite that is a type of its own', async () => {
    const older = await sign(credential, signer, { suite: 'Ed25519Signature2020', created });
    const document = { ...older, proof: { ...(older.proof as object), cryptosuite: 'eddsa-rdfc-2022' } };
    expect(await judge(document)).toEqual(['PROOF_SUITE_UNKNOWN']);
  });

  it('takes the document’s context repeated in the proof', async () => {
    expect(await judge(withProof({ '@context': signed['@context'] }))).toEqual([]);
    expect(await judge(withProof({ '@context': signed['@context'][0] }))).toEqual([]);
  });

  it('holds dates against now and clockTolerance, bounds inclusive', async () => {
    const future = await sign(credential, signer, { suite: 'eddsa-rdfc-2022', created: '2026-11-01T12:00:05Z' });
    expect(await judge(future)).toEqual(['PROOF_CREATED_IN_FUTURE']);
    expect(await judge(future, { clockTolerance: 5 })).toEqual([]);
    expect(await judge(future, { clockTolerance: 4 })).toEqual(['PROOF_CREATED_IN_FUTURE']);
    const expiring = await sign(credential, signer, {
      suite: 'eddsa-rdfc-2022',
      created,
      expires: '2026-11-01T12:00:00Z',
    });
    expect(await judge(expiring)).toEqual([]);
    expect(await judge(expiring, { now: new Date('2026-11-01T12:00:01Z') })).toEqual(['PROOF_EXPIRED']);
    expect(await judge(expiring, { now: new Date('2026-11-01T12:00:01Z'), clockTolerance: 1 })).toEqual([]);
  });

  it('compares domain as a set and challenge exactly, when asked', async () => {
    const options = {
      suite: 'eddsa-rdfc-2022',
      created,
      domain: ['a.example', 'b.example'],
      challenge: 'nonce',
    } as const;
    const document = await sign(presentation, signer, options);
    expect(await judge(document, { domain: ['b.example', 'a.example'], challenge: 'nonce' })).toEqual([]);
    expect(await judge(document, { domain: 'a.example', challenge: 'nonce' })).toEqual(['PROOF_DOMAIN']);
    expect(await judge(document, { domain: ['a.example', 'b.example'], challenge: 'Nonce' })).toEqual([
      'PROOF_CHALLENGE',
    ]);
    expect(await judge(document)).toEqual(['PROOF_DOMAIN_NOT_CHECKED', 'PROOF_CHALLENGE_NOT_CHECKED']);
    expect((await verifyProof(document, { now })).map(({ verified }) => verified)).toEqual([true]);
    const without = await sign(presentation, signer, { suite: 'eddsa-rdfc-2022', created });
    expect(await judge(without, { domain: 'a.example', challenge: 'nonce' })).toEqual([
      'PROOF_DOMAIN',
      'PROOF_CHALLENGE',
    ]);
  });

  it('expects the purpose that the caller names', async () => {
    expect(await judge(signed, { purpose: 'authentication' })).toEqual(['PROOF_PURPOSE']);
  });

  it('gives each proof of a set its own verdict', async () => {
    const other = (await generateKey()).signer;
    const both = await sign(signed, other, { suite: 'eddsa-jcs-2022', created });
    const [first, second] = both.proof as unknown as [object, object];
    const results = await verifyProof(
      { ...both, proof: [{ ...first, created: '2026-10-02T00:00:00Z' }, second] },
      { now },
    );
    expect(codesOf(results)).toEqual([['PROOF_SIGNATURE'], []]);
    expect(results.map(({ problems }) => problems[0]?.pointer)).toEqual(['/proof/0', undefined]);
  });

  it('rejects with the signal’s reason on abort', async () => {
    const reason = new Error('enough');
    await expect(verifyProof(signed, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('throws TypeError on what is neither object nor text', async () => {
    await expect(verifyProof(1 as never)).rejects.toThrow(TypeError);
  });

  it('speaks Dutch when asked', async () => {
    const [result] = await verifyProof(credential, { language: 'nl' });
    expect(result?.problems[0]?.title).toBe('Er is geen bewijs');
  });
});

const controller = 'did:example:issuer';
const method = `${controller}#key-1`;
const document = {
  id: controller,
  verificationMethod: [
    { id: method, type: 'JsonWebKey', controller, publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: issuerJwk.x } },
  ],
  assertionMethod: [method],
};
const own = await importSigner({ ...issuerJwk }, { verificationMethod: method });
const byOwn = {
  ...credential,
  issuer: controller,
  proof: {
    ...proof,
    verificationMethod: method,
    proofValue: 'z5yo2NYH48DEvYYzebN92KSmk593mYtRGkCUQ1cQ4ZvqGBPbnuRTPY7MM5njMWEMgcnyHdZTGw3KvNQFL4T8wrL9Y',
  },
};
const answering = (answer: DidDocument) => ({ resolvers: { example: async () => answer } });

describe('the key of a proof', () => {
  it('comes from the caller’s resolver', async () => {
    expect(await judge(byOwn, answering(document))).toEqual([]);
    expect(await judge(byOwn, answering({ ...document, assertionMethod: [] }))).toEqual(['DID_METHOD_PURPOSE']);
    expect(await judge(byOwn, answering({ ...document, id: 'did:example:other' }))).toEqual(['DID_DOCUMENT_ID']);
  });

  it('is unknown, not bad, when it cannot be had', async () => {
    const outcomes = async (resolver: () => Promise<DidDocument>) =>
      verifyProofs(byOwn, { now, resolvers: { example: resolver } });
    expect(await outcomes(() => Promise.reject(new Error('offline')))).toMatchObject([
      { outcome: 'unknown', findings: [{ code: 'DID_UNRESOLVED' }] },
    ]);
    expect(await verifyProofs(byOwn, { now })).toMatchObject([
      { outcome: 'unknown', findings: [{ code: 'DID_UNSUPPORTED' }] },
    ]);
    const broken = { ...byOwn, proof: { ...(byOwn.proof as object), created: 'x' } };
    expect(await verifyProofs(broken, { now })).toMatchObject([{ outcome: 'failed' }]);
  });

  it('is asked for once, whatever the number of proofs', async () => {
    let asked = 0;
    const resolver = async () => {
      asked += 1;
      return document;
    };
    const twice = await sign(byOwn, own, { suite: 'eddsa-jcs-2022', created });
    expect(await judge(twice, { resolvers: { example: resolver } })).toEqual([]);
    expect(asked).toBe(1);
  });

  it('is not asked for at a stranger’s, when the issuer is known', async () => {
    const resolver = async () => {
      throw new Error('must not be called');
    };
    const options = { now, resolvers: { example: resolver }, expectedController: 'did:example:another' };
    expect(await verifyProofs(byOwn, options)).toMatchObject([
      { outcome: 'failed', controller: { id: controller }, findings: [{ code: 'DID_FOREIGN' }] },
    ]);
    // A did:key needs nobody's word, so its signature is still judged.
    expect(await verifyProofs(signed, { now, expectedController: 'did:example:another' })).toMatchObject([
      { outcome: 'passed' },
    ]);
  });

  it('must not be revoked, nor have expired when the proof was made', async () => {
    const dated = (dates: object) =>
      answering({ ...document, verificationMethod: [{ ...document.verificationMethod[0], ...dates }] });
    expect(await judge(byOwn, dated({ revoked: '2026-10-31T00:00:00Z' }))).toEqual(['KEY_REVOKED']);
    expect(await judge(byOwn, dated({ expires: '2026-10-15T00:00:00Z' }))).toEqual([]);
    expect(await judge(byOwn, dated({ expires: '2026-09-15T00:00:00Z' }))).toEqual(['KEY_EXPIRED']);
  });
});

describe('a chain of proofs', () => {
  const chained = (links: [id: string, previousProof?: string | string[]][]) => ({
    ...credential,
    proof: links.map(([id, previousProof]) => ({
      ...proof,
      id,
      ...(previousProof !== undefined && { previousProof }),
    })),
  });
  it.each<[string, object, string[][]]>([
    [
      'a circle',
      chained([
        ['urn:a:1', 'urn:a:2'],
        ['urn:a:2', 'urn:a:1'],
      ]),
      [['PROOF_CHAIN_CYCLE'], ['PROOF_CHAIN_CYCLE']],
    ],
    ['one that follows itself', chained([['urn:a:1', 'urn:a:1']]), [['PROOF_CHAIN_CYCLE']]],
    ['one that follows nothing', chained([['urn:a:1', ['urn:a:2']]]), [['PROOF_PREVIOUS_UNKNOWN']]],
    [
      'one that follows two of one name',
      chained([['urn:a:1'], ['urn:a:1'], ['urn:a:3', 'urn:a:1']]),
      [[], [], ['PROOF_ID_DUPLICATE']],
    ],
    [
      'one that follows a bad one',
      chained([['urn:a:1'], ['urn:a:2', 'urn:a:1']]),
      [[], ['PROOF_PREVIOUS_NOT_VERIFIED']],
    ],
  ])('is refused with %s', async (_what, document, codes) => {
    const results = await verifyProof(document, { now });
    expect(results.every(({ verified }) => !verified)).toBe(true);
    for (const [index, expected] of codes.entries())
      expect(codesOf(results)[index]).toEqual(expect.arrayContaining(expected));
  });
});
