import { describe, expect, it } from 'vitest';
import type { Signer } from '../../src/keys/types.js';
import { EdubadgeError } from '../../src/problems/error.js';
import { sign } from '../../src/proof/sign.js';
import { badge } from '../badges.js';
import { wholeSentences } from '../problems/whole-sentences.js';
import { created, credential, issuer, presentation, signed, signer, version1 } from './fixtures.js';

const suite = 'eddsa-rdfc-2022';
const suite2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

/** The problems of what sign refuses. */
async function refused(document: unknown, options: object, by: unknown = signer) {
  const error = await sign(document as object, by as Signer, { suite, created, ...options } as never).catch(
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(EdubadgeError);
  return wholeSentences((error as EdubadgeError).problems);
}

describe('what sign refuses', () => {
  it.each<[string, object, string, string[]]>([
    ['a day that is none', { created: '2026-02-30T00:00:00Z' }, 'created', ['PROOF_DATE /proof/created']],
    ['a Date that is none', { created: new Date(Number.NaN) }, 'created', ['PROOF_DATE /proof/created']],
    ['an end that is a number', { expires: 5 }, 'expires', ['PROOF_DATE /proof/expires']],
    ['an end that is no date', { expires: 'never' }, 'expires', ['PROOF_DATE /proof/expires']],
    [
      'an end before the beginning',
      { expires: '2026-09-01T00:00:00Z' },
      'expires',
      ['PROOF_DATE_ORDER /proof/expires', 'PROOF_EXPIRED /proof/expires'],
    ],
    ['an empty challenge', { challenge: '' }, 'challenge', ['PROOF_MALFORMED /proof/challenge']],
    ['an empty domain', { domain: '' }, 'domain', ['PROOF_MALFORMED /proof/domain']],
    ['a domain without text', { domain: ['a.example', ''] }, 'domain', ['PROOF_MALFORMED /proof/domain']],
    ['no challenge, in so many words', { challenge: null }, 'challenge', ['PROOF_MALFORMED /proof/challenge']],
    ['a domain that is a number', { domain: 1 }, 'domain', ['PROOF_MALFORMED /proof/domain']],
  ])('%s is told where it is, and what is right beside it is not', async (_, options, member, expected) => {
    const beside = { domain: 'a.example', challenge: 'nonce', [member]: undefined };
    const problems = await refused(presentation, { ...beside, ...options });
    expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(expected);
  });

  it('a proof of tomorrow is signed today: its dates are judged by each other', async () => {
    const made = await sign(credential, signer, {
      suite,
      created: '2999-01-01T00:00:00Z',
      expires: '2999-01-02T00:00:00Z',
    });
    expect(made.proof).toMatchObject({ created: '2999-01-01T00:00:00Z', expires: '2999-01-02T00:00:00Z' });
    const old = await sign(credential, signer, {
      suite,
      created: '2001-01-01T00:00:00Z',
      expires: new Date('2001-01-02T00:00:00Z'),
    });
    expect(old.proof).toMatchObject({ expires: '2001-01-02T00:00:00Z' });
  });

  it('writes nothing into the proof that it was not told', async () => {
    const { proof } = await sign(credential, signer, { suite, created });
    expect(Object.keys(proof as object)).toEqual([
      'type',
      'cryptosuite',
      'created',
      'verificationMethod',
      'proofPurpose',
      'proofValue',
    ]);
    const jcs = await sign(credential, signer, { suite: 'eddsa-jcs-2022', created });
    expect(jcs.proof).toMatchObject({ '@context': credential['@context'] });
  });

  it.each<[string, Partial<Signer>, string, RegExp]>([
    ['too few bytes', { sign: () => new Uint8Array(63) }, suite, /63 bytes for Ed25519, which wants 64 bytes/],
    ['too many bytes', { sign: () => new Uint8Array(65) }, suite, /65 bytes for Ed25519, which wants 64 bytes/],
    ['text', { sign: () => 'signature' as never }, suite, /string for Ed25519, which wants 64 bytes/],
    [
      'too few bytes for RSA',
      { algorithm: 'RS256', sign: () => new Uint8Array(255) },
      'vc-jwt',
      /255 bytes for RS256, which wants ≥ 256 bytes/,
    ],
  ])('a signer that gives %s is told what is wanted', async (_, part, name, words) => {
    const [problem] = await refused(credential, { suite: name, created: undefined }, { ...signer, ...part });
    expect(problem?.code).toBe('KEY_SIGNATURE_FORM');
    expect(problem?.detail).toMatch(words);
  });

  it('takes an RSA signature as long as its modulus', async () => {
    const rsa: Signer = { ...signer, algorithm: 'RS256', sign: () => new Uint8Array(256) };
    await expect(sign(credential, rsa, { suite: 'vc-jwt' })).resolves.toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  it.each(['nope', 'constructor', 'ecdsa-rdfc-2019', 'ecdsa-sd-2023'])(
    'the suite %s, with those that there are',
    async (name) => {
      const problems = await refused(credential, { suite: name });
      const expected = ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'Ed25519Signature2020', 'vc-jwt'];
      expect(problems).toMatchObject([{ code: 'PROOF_SUITE_UNKNOWN', expected, received: name }]);
    },
  );

  it('another algorithm, with those that the suite takes', async () => {
    const problems = await refused(credential, {}, { ...signer, algorithm: 'ES256' });
    expect(problems).toMatchObject([{ code: 'KEY_ALGORITHM_UNSUITABLE', expected: ['Ed25519'], received: 'ES256' }]);
    expect(problems[0]?.detail).toMatch(/ES256 .* eddsa-rdfc-2022/);
  });

  it.each(['key-1', 'did:key:z6Mk', 'http://school.example/key', 'did:key:z6Mk#', 'did:key:z6Mk#a b'])(
    'a key that nobody could find: %s',
    async (verificationMethod) => {
      const problems = await refused(credential, {}, { ...signer, verificationMethod });
      expect(problems.map(({ code }) => code)).toEqual(['KEY_VERIFICATION_METHOD']);
    },
  );

  it('a context that would be added too late, by name', async () => {
    const made = await sign(credential, signer, { suite, created });
    const problems = await refused(made, { suite: 'Ed25519Signature2020' });
    expect(problems).toMatchObject([{ code: 'PROOF_CONTEXT_LATE', pointer: '/@context', expected: suite2020 }]);
    expect(problems[0]?.detail).toContain(suite2020);
  });

  it('a document without context, for that', async () => {
    const { '@context': _, ...document } = credential;
    for (const name of ['eddsa-jcs-2022', 'Ed25519Signature2020', suite])
      expect((await refused(document, { suite: name })).map(({ code }) => code)).toContain('DATA_CONTEXT');
  });

  it('errors first, warnings behind them', async () => {
    const relatedResource = [{ id: 'https://school.example/page', digestSRI: `sha256-${'A'.repeat(43)}=` }];
    const problems = await refused({ ...credential, relatedResource, validFrom: 'never' }, {});
    expect(problems.map(({ severity }) => severity)).toEqual(['error', 'warning']);
    expect(problems.map(({ code }) => code)).toEqual(['DATE_FORMAT', 'DATA_DIGEST_UNCHECKED']);
    const later = await refused({ ...credential, relatedResource, unheard: 'x' }, {});
    expect(later.map(({ severity, pointer }) => `${severity} ${pointer}`)).toEqual([
      'error /unheard',
      'warning /relatedResource/0',
    ]);
  });

  it('a malformed proof that is there already', async () => {
    for (const name of ['vc-jwt', suite]) {
      const problems = await refused(
        { ...credential, proof: [{ proofValue: 'z' }] },
        { suite: name, created: undefined },
      );
      expect(problems.map(({ pointer }) => pointer)).toContain('/proof/0/type');
    }
  });

  it('what the suite cannot sign: undefined terms through RDF, undefined types through JSON', async () => {
    const term = { ...credential, unheard: 'x' };
    const type = { ...credential, type: ['VerifiableCredential', 'Unheard'] };
    expect((await refused(term, {})).map(({ pointer }) => pointer)).toEqual(['/unheard']);
    await expect(sign(term, signer, { suite: 'eddsa-jcs-2022', created })).resolves.toHaveProperty('proof');
    for (const name of [suite, 'eddsa-jcs-2022'])
      expect((await refused(type, { suite: name })).map(({ pointer }) => pointer)).toEqual(['/type/1']);
  });

  it.each<[string, unknown[], RegExp]>([
    ['no document', [null, signer, { suite }], /document must be an object/],
    ['a list', [[], signer, { suite }], /document must be an object/],
    ['no signer', [credential, null, { suite }], /signer must have a function sign/],
    [
      'a signer that cannot sign',
      [credential, { ...signer, sign: 'x' }, { suite }],
      /signer must have a function sign/,
    ],
    ['no options', [credential, signer, null], /options.suite must be the name of a suite/],
    ['a suite that is a number', [credential, signer, { suite: 1 }], /options.suite must be the name of a suite/],
    ['a date for a JWT', [credential, signer, { suite: 'vc-jwt', created }], /options.created is not for a JWT/],
    [
      'an end for a JWT',
      [credential, signer, { suite: 'vc-jwt', expires: created }],
      /options.expires is not for a JWT/,
    ],
  ])('a wrong call: %s', async (_, call, words) => {
    const made = sign(...(call as [object, Signer, { suite: 'vc-jwt' }]));
    await expect(made).rejects.toThrow(TypeError);
    await expect(made).rejects.toThrow(words);
  });

  it('nothing more, once it is told to stop while it fetches', async () => {
    const relatedResource = [{ id: 'https://school.example/page', digestSRI: `sha256-${'A'.repeat(43)}=` }];
    const stop = new AbortController();
    const fetch = async () => {
      stop.abort(new Error('enough'));
      return new Response('');
    };
    const made = sign({ ...credential, relatedResource }, signer, { suite, created, fetch, signal: stop.signal });
    await expect(made).rejects.toThrow('enough');
  });

  it('a badge with a small fault through RDF; through JSON it is signed as it is read', async () => {
    const document = badge('regular', issuer);
    const faulty = { ...document, credentialSubject: { ...(document.credentialSubject as object), id: document.id } };
    expect((await refused(faulty, {})).map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'error RULE_SAME_ID',
      'error DATA_ID_REPEATED',
    ]);
    await expect(sign(faulty, signer, { suite: 'eddsa-jcs-2022', created })).resolves.toHaveProperty('proof');
  });

  it('nothing more, once it is told to stop', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(sign(credential, signer, { suite, created, signal })).rejects.toThrow('enough');
  });
});

describe('what sign is told', () => {
  it('gives the proof that it always gave', async () => {
    expect(await sign(credential, signer, { suite, created })).toEqual(signed);
  });

  it('contexts that the caller vouches for are taken', async () => {
    const url = 'https://school.example/context';
    const document = { '@context': { own: 'https://school.example/own' } };
    const own = { ...credential, '@context': [...credential['@context'], url], own: 'x' };
    const contexts = [{ url, document }];
    await expect(sign(own, signer, { suite, created, contexts })).resolves.toHaveProperty('proof');
    expect((await refused(own, {})).map(({ pointer }) => pointer)).toContain('/@context/1');
  });

  it('a context that stands there under another version serves', async () => {
    const having = {
      ...version1,
      '@context': [...version1['@context'], 'https://w3id.org/security/data-integrity/v1'],
    };
    const made = await sign(having, signer, { suite, created });
    expect(made['@context']).toEqual(having['@context']);
  });
});
