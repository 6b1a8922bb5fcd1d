import { describe, expect, it } from 'vitest';
import { publicKeyFromJwk } from '../../src/keys/jwk.js';
import { gateEd25519 } from '../../src/keys/verify-ed25519.js';
import { verifySignature } from '../../src/keys/verify-signature.js';
import * as noble from '../../src/platform/noble.js';
import * as node from '../../src/platform/node.js';
import * as web from '../../src/platform/web.js';
import { corpus, hasCorpus } from '../corpus.js';

interface Group {
  publicKey: { pk: string; curve?: string; uncompressed?: string };
  publicKeyJwk?: JsonWebKey;
  tests: { tcId: number; msg: string; sig: string; result: 'valid' | 'invalid' }[];
}

const unhex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const backEnds = Object.entries({ 'node:crypto': node, WebCrypto: web, noble });

describe.skipIf(!hasCorpus)('Wycheproof ed25519_test', () => {
  it.each(backEnds)('comes out as it says under %s', async (_name, backEnd) => {
    const { testGroups } = corpus<{ testGroups: Group[] }>('w3c/wycheproof/ed25519_test.json');
    const wrong: number[] = [];
    let count = 0;
    for (const { publicKey, tests } of testGroups) {
      const verify = gateEd25519(backEnd.ed25519Verifier)(unhex(publicKey.pk));
      for (const { tcId, msg, sig, result } of tests) {
        count += 1;
        if ((await verify(unhex(msg), unhex(sig))) !== (result === 'valid')) wrong.push(tcId);
      }
    }
    expect({ count, wrong }).toEqual({ count: 151, wrong: [] });
  });
});

describe.skipIf(!hasCorpus)('Wycheproof ecdsa_secp256r1_sha256_p1363_test', () => {
  it('comes out as it says', async () => {
    const { testGroups } = corpus<{ testGroups: Group[] }>('w3c/wycheproof/ecdsa_secp256r1_sha256_p1363_test.json');
    const wrong: number[] = [];
    let count = 0;
    for (const { publicKey, tests } of testGroups) {
      const point = unhex(publicKey.uncompressed ?? '');
      const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => Buffer.from(half).toString('base64url'));
      const key = await publicKeyFromJwk({ kty: 'EC', crv: 'P-256', x, y });
      for (const { tcId, msg, sig, result } of tests) {
        count += 1;
        if ((await verifySignature(key, unhex(msg), unhex(sig))) !== (result === 'valid')) wrong.push(tcId);
      }
    }
    expect({ count, wrong }).toEqual({ count: 262, wrong: [] });
  });
});

/**
 * ed25519-speccheck (Chalkias, Garillot, Nikolaenko, "Taming the many EdDSAs"): our verdict on each of the twelve
 * cases, and the reason. Only signatures that hold under every reading are left.
 */
const verdicts = [
  { verified: false, why: 'A and R of small order, S = 0' },
  { verified: false, why: 'A of small order' },
  { verified: false, why: 'R of small order' },
  { verified: true, why: 'A and R of mixed order; holds with and without cofactor' },
  { verified: false, why: 'holds only with cofactor' },
  { verified: false, why: 'holds only with cofactor' },
  { verified: false, why: 'S > L' },
  { verified: false, why: 'S far beyond L' },
  { verified: false, why: 'R not canonical' },
  { verified: false, why: 'R not canonical' },
  { verified: false, why: 'A not canonical' },
  { verified: false, why: 'A not canonical' },
];

describe.skipIf(!hasCorpus)('ed25519-speccheck', () => {
  it.each(backEnds)('gets one verdict each under %s', async (_name, backEnd) => {
    const cases = corpus<{ message: string; pub_key: string; signature: string }[]>('w3c/ed25519-speccheck/cases.json');
    const verified = await Promise.all(
      cases.map((item) =>
        gateEd25519(backEnd.ed25519Verifier)(unhex(item.pub_key))(unhex(item.message), unhex(item.signature)),
      ),
    );
    expect(verified).toEqual(verdicts.map((verdict) => verdict.verified));
  });
});
