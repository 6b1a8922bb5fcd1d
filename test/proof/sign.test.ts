import { describe, expect, it } from 'vitest';
import { generateKey } from '../../src/keys/generate-key.js';
import { importSigner } from '../../src/keys/import-signer.js';
import type { Signer } from '../../src/keys/types.js';
import { EdubadgeError } from '../../src/problems/error.js';
import { sign } from '../../src/proof/sign.js';
import { verifyProof } from '../../src/proof/verify-proof.js';
import { deepFreeze } from '../badges.js';
import { codeOf } from '../keys/code-of.js';
import { codesOf, created, credential, dataIntegritySuites, now, presentation, signer, version1 } from './fixtures.js';

const suite = 'eddsa-rdfc-2022';
const { generateKeyPairSync } = await import('node:crypto');
const es256 = await importSigner(
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
);

describe.each(dataIntegritySuites)('sign with %s', (name) => {
  it.each([
    ['a credential', credential],
    ['a presentation', presentation],
    ['a VC 1.1 credential', version1],
  ])('signs %s so that it verifies', async (_what, document) => {
    const signed = await sign(document, signer, { suite: name, created });
    const results = await verifyProof(signed, { now });
    expect(results).toEqual([
      { verified: true, suite: name, verificationMethod: signer.verificationMethod, problems: [] },
    ]);
    const purpose = document === presentation ? 'authentication' : 'assertionMethod';
    expect(signed.proof).toMatchObject({ proofPurpose: purpose, created });
    expect(signed).toMatchObject({ ...document, '@context': expect.arrayContaining(document['@context']) });
  });

  it('gives the same bytes each time', async () => {
    const options = { suite: name, created } as const;
    expect(await sign(credential, signer, options)).toEqual(await sign(credential, signer, options));
  });

  it('writes what it is told, and the clock otherwise', async () => {
    const told = {
      created: new Date('2026-10-01T00:00:00.999Z'),
      expires: '2026-12-01T00:00:00Z',
      domain: ['a.example', 'b.example'],
      challenge: 'nonce',
    };
    const { proof } = await sign(presentation, signer, { suite: name, ...told });
    expect(proof).toMatchObject({ ...told, created });
    const signed = await sign(presentation, signer, { suite: name, ...told });
    expect(codesOf(await verifyProof(signed, { now, domain: ['b.example', 'a.example'], challenge: 'nonce' }))).toEqual(
      [[]],
    );
    const clock = await sign(credential, signer, { suite: name });
    expect((clock.proof as { created: string }).created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(codesOf(await verifyProof(clock))).toEqual([[]]);
  });

  it('adds to the proofs of a signed document', async () => {
    const other = (await generateKey()).signer;
    const once = deepFreeze(await sign(credential, signer, { suite: name, created }));
    const twice = await sign(once, other, { suite: name, created });
    expect(twice.proof).toEqual([
      once.proof,
      expect.objectContaining({ verificationMethod: other.verificationMethod }),
    ]);
    expect(codesOf(await verifyProof(twice, { now }))).toEqual([[], []]);
    const thrice = await sign(deepFreeze(twice), signer, { suite: 'eddsa-jcs-2022', created });
    expect(codesOf(await verifyProof(thrice, { now }))).toEqual([[], [], []]);
  });

  it('adds no proof that verify would not read', async () => {
    const proofs = Array(16).fill((await sign(credential, signer, { suite: name, created })).proof);
    const signing = sign({ ...credential, proof: proofs }, signer, { suite: name, created });
    await expect(signing).rejects.toMatchObject({ code: 'LIMIT_PROOFS', problems: [{ pointer: '/proof' }] });
  });

  it.each([
    ['a day that is none', { created: '2026-02-30T00:00:00Z' }, 'PROOF_DATE'],
    ['a date without zone', { expires: '2026-12-01T00:00:00' }, 'PROOF_DATE'],
    ['an end before the beginning', { created, expires: '2026-09-01T00:00:00Z' }, 'PROOF_DATE_ORDER'],
    ['an empty challenge', { challenge: '' }, 'PROOF_MALFORMED'],
    ['an empty list of domains', { domain: [] }, 'PROOF_MALFORMED'],
  ])('refuses %s', async (_what, options, code) => {
    expect(await codeOf(sign(credential, signer, { suite: name, ...options }))).toBe(code);
  });

  it('refuses another algorithm', async () => {
    expect(await codeOf(sign(credential, es256, { suite: name }))).toBe('KEY_ALGORITHM_UNSUITABLE');
  });
});

describe('sign', () => {
  it('brings the context that the suite needs, and only then', async () => {
    const contextsOf = async (document: object, name: (typeof dataIntegritySuites)[number]) =>
      ((await sign(document, signer, { suite: name, created })) as { '@context': string[] })['@context'].slice(1);
    const suite2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';
    const dataIntegrity = 'https://w3id.org/security/data-integrity/v2';
    expect(await contextsOf(credential, 'eddsa-rdfc-2022')).toEqual([]);
    expect(await contextsOf(version1, 'eddsa-rdfc-2022')).toEqual([dataIntegrity]);
    expect(await contextsOf(credential, 'Ed25519Signature2020')).toEqual([suite2020]);
    const having = { ...version1, '@context': [...version1['@context'], suite2020] };
    expect(await contextsOf(having, 'Ed25519Signature2020')).toEqual([suite2020]);
  });

  it('adds no context under proofs that signed the document without it', async () => {
    const signed = await sign(credential, signer, { suite, created });
    const error = await sign(signed, signer, { suite: 'Ed25519Signature2020' }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(EdubadgeError);
    expect(error).toMatchObject({ code: 'PROOF_CONTEXT_LATE', problems: [{ pointer: '/@context' }] });
    const other = await sign(credential, signer, { suite: 'Ed25519Signature2020', created });
    const both = await sign(other, signer, { suite, created });
    expect(codesOf(await verifyProof(both, { now }))).toEqual([[], []]);
  });

  it.each(['nope', '', 'constructor', 'ecdsa-rdfc-2019', 'DataIntegrityProof'])(
    'refuses the suite %j',
    async (name) => {
      const error = await sign(credential, signer, { suite: name as 'vc-jwt' }).catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code: 'PROOF_SUITE_UNKNOWN', problems: [{ expected: expect.anything() }] });
    },
  );

  it.each([
    ['a term that no context defines', { ...credential, undefinedTerm: 'x' }, /^DATA_/],
    [
      'a context that is not pinned',
      { ...credential, '@context': [...credential['@context'], 'https://example.edu/context'] },
      /^CONTEXT_/,
    ],
    ['a class instance', { ...credential, validFrom: new Date() }, /^JSON_VALUE$/],
  ])('refuses %s with the problem that verify would tell', async (_what, document, code) => {
    expect(await codeOf(sign(document, signer, { suite, created }))).toMatch(code);
  });

  it.each<[string, Partial<Signer>, string]>([
    ['DER', { algorithm: 'ES256', sign: () => new Uint8Array(71) }, 'vc-jwt'],
    ['a string', { sign: () => 'signature' as never }, 'eddsa-rdfc-2022'],
    ['too few bytes', { sign: async () => new Uint8Array(63) }, 'eddsa-jcs-2022'],
    ['too few bytes for RSA', { algorithm: 'RS256', sign: async () => new Uint8Array(128) }, 'vc-jwt'],
  ])('refuses a signer that gives %s', async (_what, part, name) => {
    const bad = { ...signer, ...part };
    expect(await codeOf(sign(credential, bad, { suite: name as 'vc-jwt' }))).toBe('KEY_SIGNATURE_FORM');
  });

  it('refuses a signer whose key nobody could find', async () => {
    expect(await codeOf(sign(credential, { ...signer, verificationMethod: 'key-1' }, { suite }))).toBe(
      'KEY_VERIFICATION_METHOD',
    );
  });

  it('throws TypeError on a wrong call', async () => {
    const calls: [unknown, unknown, unknown][] = [
      [undefined, signer, { suite }],
      ['{}', signer, { suite }],
      [credential, {}, { suite }],
      [credential, signer, undefined],
      [credential, signer, {}],
      [credential, signer, { suite: 'vc-jwt', expires: '2026-12-01T00:00:00Z' }],
    ];
    for (const call of calls)
      await expect(sign(...(call as [object, Signer, { suite: 'vc-jwt' }]))).rejects.toThrow(TypeError);
  });
});
