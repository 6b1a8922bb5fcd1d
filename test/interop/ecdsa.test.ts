import { describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../src/encoding/multibase.js';
import { sign, type VerificationReport, verify, verifyProof } from '../../src/index.js';
import { badge, deepFreeze } from '../badges.js';
import { credential, now } from '../proof/fixtures.js';
import { basedByThem, derivedByThem, signedByThem, theirEcKey } from './ecdsa.js';

const p256 = await theirEcKey('P-256');
const codes = (report: VerificationReport) => [...new Set(report.problems.map(({ code }) => code))];
const errors = (report: VerificationReport) =>
  report.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe('ecdsa-rdfc-2019, signed by @digitalbazaar', () => {
  it.each(['P-256', 'P-384'] as const)('verifies with a key on %s', async (curve) => {
    const key = await theirEcKey(curve);
    const signed = deepFreeze(await signedByThem({ ...credential, issuer: key.controller }, key));
    const report = await verify(signed, { now });
    expect(report).toMatchObject({ verified: true, problems: [] });
    expect(report.proofs).toMatchObject([{ suite: 'ecdsa-rdfc-2019', verificationMethod: key.id }]);
    expect(codes(await verify({ ...signed, name: 'Other' }, { now }))).toContain('PROOF_SIGNATURE');
  });

  it('is not written', async () => {
    const signer = { verificationMethod: p256.id, algorithm: 'ES256' as const, sign: () => new Uint8Array(64) };
    await expect(sign(credential, signer, { suite: 'ecdsa-rdfc-2019' as never })).rejects.toMatchObject({
      code: 'PROOF_SUITE_UNKNOWN',
    });
  });
});

describe('ecdsa-sd-2023, signed and derived by @digitalbazaar', async () => {
  const full = badge('microcredential', p256.controller);
  const based = await basedByThem(full, p256, ['/issuer', '/validFrom', '/credentialSubject/achievement/name']);
  const derived = deepFreeze(
    await derivedByThem(based, ['/id', '/name', '/credentialSubject/type', '/credentialSubject/achievement']),
  );
  const { proof } = derived;
  const bytes = decodeBase64url(proof.proofValue.slice(1)) ?? new Uint8Array();
  const withValue = (proofValue: string) => ({ ...derived, proof: { ...proof, proofValue } });
  const withBytes = (changed: Iterable<number>) => withValue(`u${encodeBase64url(Uint8Array.from(changed))}`);

  it('proves what is disclosed', async () => {
    const [result] = await verifyProof(derived, { now });
    expect(result).toEqual({ verified: true, suite: 'ecdsa-sd-2023', verificationMethod: p256.id, problems: [] });
    expect(derived).not.toHaveProperty('credentialSubject.identifier');
  });

  it('makes a disclosed badge verified, when what is disclosed is a badge', async () => {
    const all = await derivedByThem(
      based,
      [
        ...['/id', '/name', '/credentialSchema', '/evidence', '/awardedDate', '/credentialStatus', '/description'],
        ...['/credentialSubject', '/validUntil'],
      ].filter((pointer) => pointer.slice(1) in full),
    );
    const report = await verify(all, { now });
    expect(errors(report)).toEqual([]);
    expect(report.verified).toBe(true);
  });

  it('proves it in a set with another proof', async () => {
    const [own] = [proof].flat();
    const results = await verifyProof({ ...derived, proof: [own] }, { now });
    expect(results).toMatchObject([{ verified: true }]);
  });

  it.each([
    ['a changed value', { name: 'Anders' }],
    ['an added member', { description: 'Meer.' }],
    ['a member taken out', { name: undefined }],
    ['another issuer name', { issuer: { ...full.issuer, name: 'Anders' } }],
  ])('does not prove %s', async (_, change) => {
    const changed = JSON.parse(JSON.stringify({ ...derived, ...change }));
    expect(await verifyProof(changed, { now })).toMatchObject([
      { verified: false, problems: [{ code: 'PROOF_SIGNATURE' }] },
    ]);
  });

  it('does not prove with other proof options', async () => {
    const changed = { ...derived, proof: { ...proof, created: '2026-10-02T00:00:00Z' } };
    expect(await verifyProof(changed, { now })).toMatchObject([{ problems: [{ code: 'PROOF_SIGNATURE' }] }]);
  });

  it('refuses a base proof', async () => {
    expect(await verifyProof(based, { now })).toMatchObject([
      { verified: false, problems: [{ code: 'PROOF_NOT_DERIVED', pointer: '/proof/proofValue' }] },
    ]);
  });

  it('refuses every proof value with a byte changed, without throwing', async () => {
    for (let at = 0; at < bytes.length; at += 83) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const [result] = await verifyProof(withBytes(changed), { now });
      expect(result?.verified, `byte ${at}`).toBe(false);
    }
  });

  it.each([
    ['cut short', withBytes(bytes.subarray(0, -1))],
    ['with a byte after it', withBytes([...bytes, 0])],
    ['that is only a header', withBytes(bytes.subarray(0, 3))],
    ['of another suite', withValue(`z${'1'.repeat(87)}`)],
    ['that claims four thousand million items', withBytes([0xd9, 0x5d, 0x01, 0x9a, 255, 255, 255, 255])],
    ['nested without end', withBytes([0xd9, 0x5d, 0x01, ...Array.from({ length: 50_000 }, () => 0x81)])],
  ])('refuses a proof value %s', async (_, document) => {
    expect(await verifyProof(document, { now })).toMatchObject([
      { verified: false, problems: [{ code: 'PROOF_VALUE', pointer: '/proof/proofValue' }] },
    ]);
  });

  it('refuses a key of another kind', async () => {
    const p384 = await theirEcKey('P-384');
    const changed = { ...derived, proof: { ...proof, verificationMethod: p384.id } };
    expect(await verifyProof(changed, { now })).toMatchObject([{ problems: [{ code: 'KEY_ALGORITHM_UNSUITABLE' }] }]);
  });

  it('reads terms that no context defines as undefined', async () => {
    expect(codes(await verify({ ...derived, undefinedTerm: 'x' }, { now }))).toContain('DATA_TERM_UNDEFINED');
  });
});
