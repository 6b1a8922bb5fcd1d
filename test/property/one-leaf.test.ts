import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextDocuments } from '../../src/canonical/generated/documents.js';
import { decodeBase64url, encodeBase64url } from '../../src/encoding/multibase.js';
import { importSigner } from '../../src/keys/import-signer.js';
import { sign } from '../../src/proof/sign.js';
import type { SuiteName } from '../../src/proof/types.js';
import { verify } from '../../src/verify/verify.js';
import { badge, issuerJwk, now, variantNames } from '../badges.js';
import { type Leaf, leavesOf, nearMisses, replaceLeaf } from './leaves.js';

const signer = await importSigner(issuerJwk);
const did = signer.verificationMethod.split('#')[0] ?? '';
const created = '2026-10-01T09:30:00Z';

/** Something signed, as JSON whose leaves can be replaced, and how to hand it to verify(). */
interface Signed {
  readonly parts: unknown;
  readonly present: (parts: unknown) => string | object;
}

const inObject = (secured: object): Signed => ({ parts: secured, present: (parts) => parts as object });

const bytesOf = (part: string): Uint8Array => decodeBase64url(part) ?? new Uint8Array();
const textOf = (part: string): unknown => JSON.parse(new TextDecoder().decode(bytesOf(part)));
const partOf = (value: unknown): string => encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));

/** A JWT taken apart: header and payload as JSON, the signature as it stands. */
function inToken(jwt: string): Signed {
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  return {
    parts: { header: textOf(header), payload: textOf(payload), signature },
    present: (parts) => {
      const changed = parts as { header: unknown; payload: unknown; signature: unknown };
      return `${partOf(changed.header)}.${partOf(changed.payload)}.${changed.signature}`;
    },
  };
}

type Secure = (credential: object) => Promise<Signed>;

const secureWith =
  (suite: 'eddsa-rdfc-2022' | 'eddsa-jcs-2022' | 'Ed25519Signature2020'): Secure =>
  async (credential) =>
    inObject(await sign(credential, signer, { suite, created }));

const suites: Record<SuiteName, Secure> = {
  'eddsa-rdfc-2022': secureWith('eddsa-rdfc-2022'),
  'eddsa-jcs-2022': secureWith('eddsa-jcs-2022'),
  Ed25519Signature2020: secureWith('Ed25519Signature2020'),
  'vc-jwt': async (credential) => inToken(await sign(credential, signer, { suite: 'vc-jwt' })),
};

const cases = Object.entries(suites).flatMap(([suite, secure]) =>
  variantNames.map((variant) => [suite, variant, secure] as const),
);

/** Type IRIs of the terms in scope: the same class to a machine that only looks at the quads. */
const termIris = [...JSON.stringify(contextDocuments).matchAll(/"@id":"(https:\/\/purl\.imsglobal[^"]+)"/g)].map(
  ([, iri]) => iri ?? '',
);

/** One name for two things: Open Badges 3.0 gives both types one IRI, so either may stand for the other. */
const synonyms = new Set(['OpenBadgeCredential', 'AchievementCredential']);

async function isVerified({ present }: Signed, parts: unknown): Promise<boolean> {
  const { verified } = await verify(present(parts), { now });
  return verified;
}

/** White space around a token, as an editor leaves it in a file, is no part of the token. */
function isSameToken({ present, parts }: Signed, changed: unknown): boolean {
  const token = present(changed);
  return typeof token === 'string' && token.trim() === present(parts);
}

describe.each(cases)('%s, %s: a signed badge in which one leaf is another', (_suite, variant, secure) => {
  it('verifies as it was signed', async () => {
    const signed = await secure(badge(variant, did));
    expect(await isVerified(signed, signed.parts)).toBe(true);
  });

  it('is not verified, whichever leaf and whatever its spelling', async () => {
    const signed = await secure(badge(variant, did));
    const verified: string[] = [];
    for (const { path, leaf } of leavesOf(signed.parts)) {
      for (const other of nearMisses(leaf)) {
        const changed = replaceLeaf(signed.parts, path, other);
        if (isSameToken(signed, changed) || !(await isVerified(signed, changed))) continue;
        verified.push(`/${path.join('/')} ${JSON.stringify(other)}`);
      }
    }
    expect(verified).toEqual([]);
  });

  it('is not verified with any value at random, one from elsewhere in it or the IRI of a term among them', async () => {
    const signed = await secure(badge(variant, did));
    const leaves = leavesOf(signed.parts);
    const values: fc.Arbitrary<Leaf> = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.double({ noNaN: true }),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(...leaves.map(({ leaf }) => leaf)),
      fc.constantFrom(...termIris),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...leaves), values, async ({ path, leaf }, other) => {
        fc.pre(other !== leaf);
        fc.pre(!(synonyms.has(String(leaf)) && synonyms.has(String(other))));
        const changed = replaceLeaf(signed.parts, path, other);
        expect(!isSameToken(signed, changed) && (await isVerified(signed, changed))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
