import { decodeBase58btc, encodeBase58btc, encodeBase64url } from '../../src/encoding/multibase.js';
import {
  bad,
  badge,
  type Case,
  changed,
  created,
  credential,
  credential1,
  ed2020,
  good,
  issuer,
  type Json,
  type Proving,
  p256,
  p384,
  prove,
  signed,
  stranger,
  v1,
  v2,
} from './kit.js';

const order = 2n ** 252n + 27742317777372353535851937790883648493n;

const withProof =
  (members: Json, options: Proving = {}) =>
  () =>
    signed(badge(), { ...options, proof: members });

/** A good proof with members changed after it was made. */
const tampered =
  (members: Json, options: Proving = {}) =>
  async () => {
    const document = badge();
    const proof = { ...(await prove(document, options)), ...members };
    return { ...document, proof };
  };

/** The proof value of a good proof put through a change. */
const revalued = (change: (value: string, bytes: Uint8Array) => unknown) => async () => {
  const document = badge();
  const proof = await prove(document);
  const value = proof.proofValue as string;
  return { ...document, proof: { ...proof, proofValue: change(value, decodeBase58btc(value) ?? new Uint8Array()) } };
};

const badge2020 = () => badge(undefined, { '@context': [...(badge()['@context'] as string[]), ed2020] });

/** A proof set: what each proof is made with, or what stands in its place. */
const set =
  (...proofs: (Proving | Json[] | null | string)[]) =>
  async () => {
    const document = badge();
    const made = await Promise.all(
      proofs.map((proof) => (proof === null || typeof proof === 'string' ? proof : prove(document, proof as Proving))),
    );
    return { ...document, proof: made };
  };

/** A chain of two: the second follows the first and binds it in. */
const chain =
  (change: (first: Json, second: Json) => unknown[] = (first, second) => [first, second]) =>
  async () => {
    const document = badge();
    const first = await prove(document, { proof: { id: 'urn:uuid:first' } });
    const second = await prove(document, { proof: { previousProof: 'urn:uuid:first' }, previous: [first] });
    return { ...document, proof: change(first, second) };
  };

/** S + L: the same signature by the equation, another one by its bytes. */
function malleated(bytes: Uint8Array): Uint8Array {
  let s = [...bytes.slice(32)].reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n) + order;
  const out = Uint8Array.from(bytes);
  for (let index = 32; index < 64; index += 1) {
    out[index] = Number(s & 255n);
    s >>= 8n;
  }
  return out;
}

/** Data Integrity proofs, sets and chains: SECURITY, rows proof and Ed25519. */
export const cases: readonly Case[] = [
  good('eddsa-rdfc-2022', withProof({})),
  good('eddsa-jcs-2022', withProof({}, { suite: 'eddsa-jcs-2022' })),
  good('Ed25519Signature2020', () => signed(badge2020(), { suite: 'Ed25519Signature2020' })),
  good('ecdsa-rdfc-2019 with P-256', () => signed(badge(p256.did), { suite: 'ecdsa-rdfc-2019', key: p256 })),
  good('ecdsa-rdfc-2019 with P-384', () => signed(badge(p384.did), { suite: 'ecdsa-rdfc-2019', key: p384 })),
  good('VCDM 1.1 with eddsa-rdfc-2022', () => signed(credential1())),
  good('VCDM 1.1 with eddsa-jcs-2022', () => signed(credential1(), { suite: 'eddsa-jcs-2022' })),
  good('VCDM 1.1 with Ed25519Signature2020', () =>
    signed(credential1(undefined, { '@context': [v1, ed2020] }), { suite: 'Ed25519Signature2020' }),
  ),
  good('a proof with an id', withProof({ id: 'urn:uuid:0c4ee1a3-6a4d-4b3e-9c8b-2b8f6a2f9d11' })),
  good('a proof with a domain and a challenge', withProof({ domain: 'portal.example', challenge: 'n-1' })),
  good('a proof with several domains', withProof({ domain: ['a.example', 'b.example'] })),
  good('a proof with a nonce', withProof({ nonce: 'zQmNonce' })),
  good('a proof that repeats the context', async () => {
    const document = badge();
    const proof = await prove(document);
    return { ...document, proof: { '@context': document['@context'], ...proof } };
  }),
  good('a list of one proof', set({})),
  good('a set of two suites', set({}, { suite: 'eddsa-jcs-2022' })),
  good('a set of three', set({}, { proof: { created: '2026-10-02T00:00:00Z' } }, { proof: { created: undefined } })),
  good('the same proof twice', async () => {
    const document = badge();
    const proof = await prove(document);
    return { ...document, proof: [proof, proof] };
  }),
  good('sixteen proofs', set(...Array.from({ length: 16 }, () => ({})))),
  good('a chain', chain()),
  good(
    'a chain in the other order',
    chain((first, second) => [second, first]),
  ),
  good('a chain of three', async () => {
    const document = badge();
    const first = await prove(document, { proof: { id: 'urn:uuid:1' } });
    const second = await prove(document, {
      proof: { id: 'urn:uuid:2', previousProof: 'urn:uuid:1' },
      previous: [first],
    });
    const third = await prove(document, {
      proof: { previousProof: ['urn:uuid:1', 'urn:uuid:2'] },
      previous: [first, second],
    });
    return { ...document, proof: [first, second, third] };
  }),

  bad('no proof', 'PROOF_MISSING', () => badge()),
  bad('proof null', undefined, () => ({ ...badge(), proof: null })),
  bad('an empty list of proofs', 'PROOF_MISSING', () => ({ ...badge(), proof: [] })),
  bad('a proof that is a string', 'PROOF_MALFORMED', () => ({ ...badge(), proof: 'z5' })),
  bad('a proof that is true', 'PROOF_MALFORMED', () => ({ ...badge(), proof: true })),
  bad('an empty proof', 'PROOF_SUITE_UNKNOWN', () => ({ ...badge(), proof: {} })),
  bad('proofs in a list of lists', 'PROOF_MALFORMED', async () => ({ ...badge(), proof: [[await prove(badge())]] })),
  bad('a proof under another name', 'PROOF_MISSING', async () => ({ ...badge(), Proof: await prove(badge()) })),

  bad('an unknown type', 'PROOF_SUITE_UNKNOWN', tampered({ type: 'BbsBlsSignature2020' })),
  bad('two types', 'PROOF_SUITE_UNKNOWN', tampered({ type: ['DataIntegrityProof', 'Proof'] })),
  bad('a type in a list', 'PROOF_SUITE_UNKNOWN', tampered({ type: ['DataIntegrityProof'] })),
  bad('a type in another case', 'PROOF_SUITE_UNKNOWN', tampered({ type: 'dataIntegrityProof' })),
  bad('a type as IRI', 'PROOF_SUITE_UNKNOWN', tampered({ type: 'https://w3id.org/security#DataIntegrityProof' })),
  bad('the suite of 2018', 'PROOF_SUITE_UNKNOWN', tampered({ type: 'Ed25519Signature2018', cryptosuite: undefined })),
  bad('an unknown cryptosuite', 'PROOF_SUITE_UNKNOWN', tampered({ cryptosuite: 'none' })),
  bad('no cryptosuite', 'PROOF_SUITE_UNKNOWN', tampered({ cryptosuite: undefined })),
  bad('an empty cryptosuite', 'PROOF_SUITE_UNKNOWN', tampered({ cryptosuite: '' })),
  bad('a cryptosuite in a list', 'PROOF_SUITE_UNKNOWN', tampered({ cryptosuite: ['eddsa-rdfc-2022'] })),
  bad('a cryptosuite of the prototype', 'PROOF_SUITE_UNKNOWN', tampered({ cryptosuite: 'toString' })),
  bad('the cryptosuite of a draft', 'PROOF_SUITE_UNKNOWN', withProof({ cryptosuite: 'eddsa-2022' })),
  bad('another suite than it was made with', undefined, tampered({ cryptosuite: 'eddsa-jcs-2022' })),
  bad('a suite for another kind of key', 'KEY_ALGORITHM_UNSUITABLE', tampered({ cryptosuite: 'ecdsa-rdfc-2019' })),
  bad('vc-jwt as a cryptosuite', 'PROOF_SUITE_UNKNOWN', tampered({ cryptosuite: 'vc-jwt' })),
  bad('a cryptosuite in a suite that has none', undefined, async () =>
    changed(await signed(badge2020(), { suite: 'Ed25519Signature2020' }), '/proof/cryptosuite', 'eddsa-rdfc-2022'),
  ),

  bad('no purpose', 'PROOF_MALFORMED', tampered({ proofPurpose: undefined })),
  bad('the purpose authentication', 'PROOF_PURPOSE', withProof({ proofPurpose: 'authentication' })),
  bad('the purpose keyAgreement', 'PROOF_PURPOSE', withProof({ proofPurpose: 'keyAgreement' })),
  bad('a purpose that nobody knows', 'PROOF_PURPOSE', withProof({ proofPurpose: 'AssertionMethod' })),
  bad('the purpose as IRI', 'PROOF_PURPOSE', withProof({ proofPurpose: 'https://w3id.org/security#assertionMethod' })),
  bad('purposes in a list', undefined, withProof({ proofPurpose: ['assertionMethod', 'authentication'] })),
  bad('the purpose swapped after signing', 'PROOF_PURPOSE', tampered({ proofPurpose: 'capabilityInvocation' })),

  bad('no verificationMethod', 'PROOF_MALFORMED', tampered({ verificationMethod: undefined })),
  bad(
    'a verificationMethod that is an object with the key',
    'PROOF_MALFORMED',
    withProof({
      verificationMethod: {
        id: issuer.method,
        type: 'Multikey',
        controller: issuer.did,
        publicKeyMultibase: issuer.multikey,
      },
    }),
  ),
  bad('verificationMethods in a list', 'PROOF_MALFORMED', withProof({ verificationMethod: [issuer.method] })),
  bad('no proofValue', 'PROOF_MALFORMED', tampered({ proofValue: undefined })),
  bad('proofValue null', 'PROOF_MALFORMED', tampered({ proofValue: null })),
  bad('a list of proofValues', 'PROOF_MALFORMED', async () => {
    const document = badge();
    const proof = await prove(document);
    return { ...document, proof: { ...proof, proofValue: [proof.proofValue] } };
  }),
  bad('an unknown member', 'PROOF_MEMBER_UNKNOWN', tampered({ comment: 'x' })),
  bad('an unknown member, signed', 'PROOF_MEMBER_UNKNOWN', withProof({ comment: 'x' }, { suite: 'eddsa-jcs-2022' })),
  bad('a key in the proof', 'PROOF_MEMBER_UNKNOWN', tampered({ publicKeyMultibase: issuer.multikey })),
  bad('a jws beside the value', 'PROOF_MEMBER_UNKNOWN', tampered({ jws: 'a..b' })),
  bad('an added domain', undefined, tampered({ domain: 'portal.example' })),
  bad('an added challenge', undefined, tampered({ challenge: 'n-1' })),
  bad('a domain that is an object', 'PROOF_MALFORMED', withProof({ domain: { id: 'x' } }, { suite: 'eddsa-jcs-2022' })),
  bad('an added id', 'PROOF_SIGNATURE', tampered({ id: 'urn:uuid:added' })),
  bad('another moment', 'PROOF_SIGNATURE', tampered({ created: '2026-09-01T00:00:00Z' })),
  bad('the moment taken out', 'PROOF_SIGNATURE', tampered({ created: undefined })),
  bad('an expiry taken out', 'PROOF_SIGNATURE', async () => {
    const one = await signed(badge(), { proof: { expires: '2026-10-02T00:00:00Z' } });
    return changed(one, '/proof/expires', undefined);
  }),
  bad('another context in the proof', 'CONTEXT_PROOF', tampered({ '@context': [v2] })),
  bad('a null context in the proof', 'CONTEXT_PROOF', tampered({ '@context': null })),
  bad(
    'an inline context in the proof',
    'CONTEXT_PROOF',
    tampered({ '@context': { proofPurpose: 'https://w3id.org/security#x' } }),
  ),
  bad('a JCS proof without the context', undefined, tampered({ '@context': undefined }, { suite: 'eddsa-jcs-2022' })),
  bad(
    'a JCS proof with another context, signed',
    undefined,
    withProof({ '@context': [v2] }, { suite: 'eddsa-jcs-2022' }),
  ),

  bad(
    'a value in base64url',
    'PROOF_VALUE',
    revalued((_, bytes) => `u${encodeBase64url(bytes)}`),
  ),
  bad(
    'a value in base58 without its letter',
    'PROOF_VALUE',
    revalued((value) => value.slice(1)),
  ),
  bad(
    'a value in hexadecimal',
    'PROOF_VALUE',
    revalued((_, bytes) => `f${Buffer.from(bytes).toString('hex')}`),
  ),
  bad(
    'a value with a leading 1',
    'PROOF_VALUE',
    revalued((value) => `z1${value.slice(1)}`),
  ),
  bad(
    'a value with white space',
    'PROOF_VALUE',
    revalued((value) => `${value} `),
  ),
  bad(
    'a value with a new line',
    'PROOF_VALUE',
    revalued((value) => `${value}\n`),
  ),
  bad(
    'a value with a letter outside base58',
    'PROOF_VALUE',
    revalued((value) => `${value.slice(0, -1)}0`),
  ),
  bad(
    'a value one byte short',
    'PROOF_VALUE',
    revalued((_, bytes) => encodeBase58btc(bytes.slice(0, 63))),
  ),
  bad(
    'a value one byte long',
    'PROOF_VALUE',
    revalued((_, bytes) => encodeBase58btc(Uint8Array.of(...bytes, 0))),
  ),
  bad(
    'an empty value',
    undefined,
    revalued(() => 'z'),
  ),
  bad(
    'no value at all',
    undefined,
    revalued(() => ''),
  ),
  bad(
    'a value of zeros',
    undefined,
    revalued(() => encodeBase58btc(new Uint8Array(64))),
  ),
  bad(
    'a value of 91 characters',
    'PROOF_VALUE',
    revalued(() => `z${'2'.repeat(90)}`),
  ),
  bad(
    'one bit turned in R',
    'PROOF_SIGNATURE',
    revalued((_, bytes) => encodeBase58btc(bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte)))),
  ),
  bad(
    'one bit turned in S',
    'PROOF_SIGNATURE',
    revalued((_, bytes) => encodeBase58btc(bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)))),
  ),
  bad(
    'S + L',
    'PROOF_SIGNATURE',
    revalued((_, bytes) => encodeBase58btc(malleated(bytes))),
  ),
  bad(
    'the identity as R',
    'PROOF_SIGNATURE',
    revalued((_, bytes) => encodeBase58btc(Uint8Array.of(1, ...new Uint8Array(31), ...bytes.slice(32)))),
  ),
  bad('the proof of another document', 'PROOF_SIGNATURE', async () => ({
    ...badge(),
    proof: await prove(credential()),
  })),
  bad(
    'signed by somebody else in the issuer’s name',
    'PROOF_SIGNATURE',
    withProof({ verificationMethod: issuer.method }, { key: stranger }),
  ),

  ...Object.entries({
    'the name': ['/name', 'Geneeskunde'],
    'the id': ['/id', 'urn:uuid:00000000-0000-4000-8000-000000000000'],
    'the issuer’s name': ['/issuer/name', 'Universiteit van Elders'],
    'the subject': ['/credentialSubject/id', 'urn:uuid:00000000-0000-4000-8000-000000000000'],
    'the date': ['/validFrom', '2025-01-01T00:00:00Z'],
    'the achievement': ['/credentialSubject/achievement/name', 'Geneeskunde'],
    'the criteria': ['/credentialSubject/achievement/criteria/narrative', 'Niets'],
    'an added expiry': ['/validUntil', '2030-01-01T00:00:00Z'],
    'an added evidence': ['/evidence', [{ type: ['Evidence'], name: 'x' }]],
    'an added status': ['/description', 'x'],
    'an added type': ['/type/2', 'BitstringStatusListCredential'],
  } as const).flatMap(([what, [pointer, value]]) =>
    (['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const).map((suite) =>
      bad(`${what} changed after ${suite}`, 'PROOF_SIGNATURE', async () =>
        changed(await signed(badge(), { suite }), pointer, structuredClone(value)),
      ),
    ),
  ),

  bad('a set with one false proof', 'PROOF_SIGNATURE', async () => {
    const document = badge();
    return { ...document, proof: [await prove(document), await prove(credential())] };
  }),
  bad('a set with a false proof first', 'PROOF_SIGNATURE', async () => {
    const document = badge();
    return { ...document, proof: [await prove(credential()), await prove(document)] };
  }),
  bad('a set with somebody else’s proof', 'ISSUER_MISMATCH', set({}, { key: stranger })),
  bad('a set with an unknown suite', 'PROOF_SUITE_UNKNOWN', async () => {
    const document = badge();
    const proof = await prove(document);
    return { ...document, proof: [proof, { ...proof, type: 'UnknownProof' }] };
  }),
  bad('a set with null', undefined, set({}, null)),
  bad('a set with a string', 'PROOF_MALFORMED', set({}, 'x')),
  bad('a set with another purpose', 'PROOF_PURPOSE', set({}, { proof: { proofPurpose: 'authentication' } })),
  bad('a set with an expired proof', 'PROOF_EXPIRED', set({}, { proof: { expires: '2026-10-02T00:00:00Z' } })),
  bad('seventeen proofs', 'LIMIT_PROOFS', set(...Array.from({ length: 17 }, () => ({})))),

  bad('a chain to nowhere', 'PROOF_PREVIOUS_UNKNOWN', withProof({ previousProof: 'urn:uuid:nowhere' })),
  bad('a chain to itself', 'PROOF_CHAIN_CYCLE', withProof({ id: 'urn:uuid:me', previousProof: 'urn:uuid:me' })),
  bad(
    'a chain in a circle',
    'PROOF_CHAIN_CYCLE',
    set(
      { proof: { id: 'urn:uuid:a', previousProof: 'urn:uuid:b' } },
      { proof: { id: 'urn:uuid:b', previousProof: 'urn:uuid:a' } },
    ),
  ),
  bad(
    'a chain whose first proof was taken out',
    'PROOF_PREVIOUS_UNKNOWN',
    chain((_, second) => [second]),
  ),
  bad(
    'a chain whose first proof was changed',
    undefined,
    chain((first, second) => [{ ...first, created: '2026-09-01T00:00:00Z' }, second]),
  ),
  bad(
    'a chain whose link was taken out',
    'PROOF_SIGNATURE',
    chain((first, { previousProof: _, ...second }) => [first, second]),
  ),
  bad(
    'a chain over two proofs with one id',
    'PROOF_ID_DUPLICATE',
    chain((first, second) => [first, first, second]),
  ),
  bad('a chain that does not bind the first proof in', 'PROOF_SIGNATURE', async () => {
    const document = badge();
    const first = await prove(document, { proof: { id: 'urn:uuid:first' } });
    return { ...document, proof: [first, await prove(document, { proof: { previousProof: 'urn:uuid:first' } })] };
  }),
  bad('a previousProof that is an object', undefined, withProof({ previousProof: { id: 'urn:x' } })),
  bad('a previousProof that is a number', undefined, tampered({ previousProof: 1 })),
  bad('an empty list of previous proofs', undefined, tampered({ previousProof: [] })),
  bad('created as a list', undefined, tampered({ created: [created] })),
];
