import { CompactSign, compactVerify, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { importSigner } from '../../src/keys/import-signer.js';
import { sign } from '../../src/proof/sign.js';
import { verify } from '../../src/verify/verify.js';
import { badge, issuerJwk, now, variantNames } from '../badges.js';

const signer = await importSigner(issuerJwk);
const did = signer.verificationMethod.split('#')[0] ?? '';
const { d: _secret, ...publicJwk } = issuerJwk;

/** The claims that mirror a badge (Open Badges 3.0 §8.2). */
function claimsOf(credential: ReturnType<typeof badge>): object {
  const subject = credential.credentialSubject as { id?: string };
  const mirror = { iss: did, jti: credential.id, nbf: Date.parse(credential.validFrom) / 1000, sub: subject.id };
  return JSON.parse(JSON.stringify({ ...credential, ...mirror }));
}

describe('with jose', () => {
  it.each(variantNames)('%s signed here as a JWT verifies there', async (variant) => {
    const credential = badge(variant, did);
    const jwt = await sign(credential, signer, { suite: 'vc-jwt' });
    const { payload, protectedHeader } = await compactVerify(jwt, await importJWK(publicJwk, 'EdDSA'));
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({ ...credential, ...claimsOf(credential) });
    expect(protectedHeader).toEqual({ alg: 'EdDSA', typ: 'JWT', kid: signer.verificationMethod });
  });

  it.each(variantNames)('%s signed there verifies here', async (variant) => {
    const payload = new TextEncoder().encode(JSON.stringify(claimsOf(badge(variant, did))));
    const jwt = await new CompactSign(payload)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: signer.verificationMethod })
      .sign(await importJWK(issuerJwk, 'EdDSA'));
    const report = await verify(jwt, { now });
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.verified).toBe(true);
  });
});
