import { describe, expect, it } from 'vitest';
import type { DidDocument } from '../../src/did/types.js';
import { isObject, type JsonObject } from '../../src/encoding/json-object.js';
import { algorithms } from '../../src/keys/algorithms.js';
import { importSigner } from '../../src/keys/import-signer.js';
import { publicKeyFromJwk } from '../../src/keys/jwk.js';
import { verifySignature } from '../../src/keys/verify-signature.js';
import { EdubadgeError } from '../../src/problems/error.js';
import { decodeJwt } from '../../src/proof/jwt/decode.js';
import { sign } from '../../src/proof/sign.js';
import { verifyProof } from '../../src/proof/verify-proof.js';
import { corpus, corpusText, hasCorpus } from '../corpus.js';

interface Group {
  comment: string;
  public?: JsonObject;
  tests: { tcId: number; jws: unknown; result: string }[];
}

/** Signature and key of a Wycheproof token by our rules: these payloads are no credentials, so `verifyProof` is not asked. */
async function holds(jwk: JsonObject | undefined, jws: unknown): Promise<boolean> {
  if (typeof jws !== 'string' || !/^[\w-]+\.[\w-]*\.[\w-]+$/.test(jws)) return false;
  const [head = '', , signature = ''] = jws.split('.');
  try {
    const header = JSON.parse(Buffer.from(head, 'base64url').toString());
    const key = await publicKeyFromJwk(jwk);
    const names: readonly unknown[] = algorithms[key.algorithm].jose;
    if (!isObject(header) || !names.includes(header.alg) || (key.alg !== undefined && !names.includes(key.alg)))
      return false;
    const input = new TextEncoder().encode(jws.slice(0, jws.lastIndexOf('.')));
    return await verifySignature(key, input, new Uint8Array(Buffer.from(signature, 'base64url')));
  } catch (error) {
    if (error instanceof EdubadgeError || error instanceof SyntaxError) return false;
    throw error;
  }
}

describe.skipIf(!hasCorpus)('Wycheproof json_web_signature_test', () => {
  it('lets no invalid token pass, and every valid one of our algorithms', async () => {
    const { testGroups } = corpus<{ testGroups: Group[] }>('w3c/wycheproof/json_web_signature_test.json');
    const ours = new Set(Object.values(algorithms).flatMap(({ jose }) => jose as readonly unknown[]));
    const passed: number[] = [];
    const refused: number[] = [];
    for (const { public: jwk, tests } of testGroups) {
      for (const { tcId, jws, result } of tests) {
        const verified = await holds(jwk, jws);
        if (verified && result !== 'valid') passed.push(tcId);
        if (!verified && result === 'valid' && ours.has(jwk?.alg)) refused.push(tcId);
      }
    }
    expect({ passed, refused }).toEqual({ passed: [], refused: [] });
  });
});

interface Case {
  input_file: string;
  key_file: string;
  fn: 'issue' | 'verify';
  feature: string;
  expected_result: 'success' | 'failure';
}

const cases = hasCorpus
  ? Object.entries(corpus<Record<string, Case>>('w3c/vc-jose-cose/cases.json')).filter(([, { feature }]) =>
      feature.endsWith('_jose'),
    )
  : [];

/** Where the suite's expectation is not met, and why (STANDARDS: the honest ceiling is 14 of 16). */
const differences: Record<string, string> = {
  '5. JWT Issuance with Unknown Extensions': 'members that are not understood are ignored (VC-JOSE-COSE §3)',
  '16. JWT Presentation with Invalid Credential': 'the credentials inside are for verify() to judge, not for the proof',
};

/** The moment at which a token of the suite was made, where it says so: the presentations have ended since. */
function madeAt(token: unknown): Date {
  const iat = typeof token === 'string' ? decodeJwt(token).payload.iat : undefined;
  return typeof iat === 'number' ? new Date(iat * 1000) : new Date('2026-01-01T00:00:00Z');
}

describe.skipIf(!hasCorpus)('VC-JOSE-COSE suite', () => {
  it.each(cases)('%s', async (name, { input_file: file, key_file: keyFile, fn, expected_result: expected }) => {
    const { secretKeyJwk, ...method } = corpus<
      JsonObject & { id: string; controller: string; secretKeyJwk: JsonWebKey }
    >(`w3c/vc-jose-cose/input/${keyFile}`);
    const document: DidDocument = {
      id: method.controller,
      verificationMethod: [method],
      assertionMethod: [method.id],
      authentication: [method.id],
    };
    const path = `w3c/vc-jose-cose/input/${file}`;
    const input = file.endsWith('.json') ? corpus(path) : corpusText(path).trim();
    const signer = await importSigner(secretKeyJwk, { verificationMethod: method.id });
    const made = fn === 'issue' ? await sign(input as object, signer, { suite: 'vc-jwt' }).catch(() => ({})) : input;
    const results = await verifyProof(made, { now: madeAt(made), resolvers: { https: async () => document } });
    expect(results.every(({ verified }) => verified)).toBe((expected === 'success') !== name in differences);
  });
});
