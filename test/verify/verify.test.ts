import { describe, expect, it } from 'vitest';
import { type Check, edubadgeContext, generateKey, sign, type VerificationReport, verify } from '../../src/index.js';
import {
  badge,
  changed,
  controllerOf,
  now,
  secured,
  signed,
  suiteNames,
  testSigner,
  variantNames,
} from './fixtures.js';

const signer = await testSigner();
const other = (await generateKey()).signer;

function outcomes(report: VerificationReport): Record<string, Check['outcome']> {
  return Object.fromEntries(report.checks.map(({ name, outcome }) => [name, outcome]));
}

function codes(report: VerificationReport): string[] {
  return report.problems.map(({ code }) => code);
}

describe.each(variantNames)('a %s edubadge', (variant) => {
  it.each(suiteNames)('signed with %s is verified, as object, text and bytes', async (suite) => {
    const made = await secured(badge(signer, variant), signer, suite);
    const text = typeof made === 'string' ? made : JSON.stringify(made);
    for (const input of [made, text, ` ${text}\n`, new TextEncoder().encode(text)]) {
      const report = await verify(input, { now });
      expect(report).toMatchObject({
        verified: true,
        kind: 'open-badge',
        variant,
        securing: suite === 'vc-jwt' ? 'jwt' : 'data-integrity',
        issuer: { id: controllerOf(signer), name: 'Hogeschool van Voorbeeld', trust: 'unknown' },
        proofs: [{ verified: true, suite, verificationMethod: signer.verificationMethod, problems: [] }],
        problems: [],
      });
    }
  });
});

describe('a report', () => {
  it('lists the twelve checks in their order, whatever was handed in', async () => {
    const names = [
      'parse',
      'context',
      'schema',
      'rules',
      'proof',
      'issuer',
      'validity',
      'status',
      'recipient',
      'endorsement',
      'credentials',
      'cross-check',
    ];
    for (const input of ['', '[]', 'null', '{}', await signed(badge(signer), signer), new Uint8Array([0xff])]) {
      expect((await verify(input)).checks.map(({ name }) => name)).toEqual(names);
    }
  });

  it('of something unreadable says so and skips the rest', async () => {
    const report = await verify('{"a":1,"a":2}');
    expect(report).toMatchObject({
      verified: false,
      kind: 'unknown',
      problems: [{ code: 'JSON_DUPLICATE_KEY', pointer: '/a' }],
    });
    expect(new Set(report.checks.slice(1).map(({ outcome }) => outcome))).toEqual(new Set(['skipped']));
  });

  it('speaks Dutch when asked', async () => {
    const report = await verify('{', { language: 'nl' });
    expect(report.problems[0]?.title).toBe('De tekst is geen JSON');
  });
});

describe('a domain and a challenge', () => {
  it.each(suiteNames)('that the caller expects must be those of the badge: %s', async (suite) => {
    const use = { domain: ['a.example', 'b.example'], challenge: 'n-1' };
    const made = await secured(badge(signer), signer, suite, use);
    expect(codes(await verify(made, { now, ...use }))).toEqual([]);
    expect(codes(await verify(made, { now, ...use, domain: 'b.example' }))).toEqual(['PROOF_DOMAIN']);
    expect(codes(await verify(made, { now, ...use, challenge: 'n-2' }))).toEqual(['PROOF_CHALLENGE']);
    expect(codes(await verify(made, { now }))).toEqual(['PROOF_DOMAIN_NOT_CHECKED', 'PROOF_CHALLENGE_NOT_CHECKED']);
    const bare = await secured(badge(signer), signer, suite);
    expect(codes(await verify(bare, { now, ...use }))).toEqual(['PROOF_DOMAIN', 'PROOF_CHALLENGE']);
  });
});

describe('integrity, issuer and validity are told apart', () => {
  it('an altered badge fails the proof alone', async () => {
    const report = await verify(changed(await signed(badge(signer), signer), '/name', 'Anders'), { now });
    expect(outcomes(report)).toMatchObject({ schema: 'passed', rules: 'passed', proof: 'failed', validity: 'passed' });
    expect(codes(report)).toEqual(['PROOF_SIGNATURE']);
  });

  it('a badge signed by somebody else fails the issuer alone', async () => {
    const report = await verify(await signed(badge(signer), other), { now });
    expect(outcomes(report)).toMatchObject({ proof: 'passed', issuer: 'failed' });
    expect(codes(report)).toEqual(['ISSUER_MISMATCH']);
  });

  it('an expired badge fails the validity alone, the last moment itself included', async () => {
    const made = await signed(badge(signer, 'regular', { validUntil: '2026-10-31T00:00:00Z' }), signer);
    const report = await verify(made, { now });
    expect(outcomes(report)).toMatchObject({ proof: 'passed', issuer: 'passed', validity: 'failed' });
    expect(codes(report)).toEqual(['DATE_EXPIRED']);
    expect((await verify(made, { now: new Date('2026-10-31T00:00:00Z') })).verified).toBe(true);
    expect((await verify(made, { now: new Date('2026-10-31T00:00:01Z'), clockTolerance: 1 })).verified).toBe(true);
  });

  it('a badge from the future is not valid yet', async () => {
    const made = await signed(badge(signer, 'regular', { validFrom: '2026-11-02T00:00:00Z' }), signer);
    expect(codes(await verify(made, { now }))).toEqual(['DATE_NOT_YET_VALID']);
  });

  it('trusted issuers are exact', async () => {
    const made = await signed(badge(signer), signer);
    const id = controllerOf(signer);
    expect((await verify(made, { now, trustedIssuers: [id] })).issuer?.trust).toBe('trusted');
    const report = await verify(made, { now, trustedIssuers: [id.toUpperCase(), `${id}x`] });
    expect(report).toMatchObject({ verified: false, issuer: { trust: 'untrusted' } });
    expect(codes(report)).toEqual(['ISSUER_UNTRUSTED']);
  });

  it('an issuer that nobody can look up is unknown, not failed', async () => {
    const made = await signed(
      badge(signer, 'regular', { issuer: { id: 'did:example:school', type: ['Profile'], name: 'School' } }),
      {
        ...signer,
        verificationMethod: 'did:example:school#key-1',
      },
    );
    expect(outcomes(await verify(made, { now }))).toMatchObject({
      proof: 'unknown',
      issuer: 'unknown',
      validity: 'passed',
    });
  });
});

describe('proof sets', () => {
  it('are verified only when every proof is', async () => {
    const one = await signed(badge(signer), signer);
    const two = await signed(one, signer);
    expect((two.proof as unknown[]).length).toBe(2);
    expect((await verify(two, { now })).verified).toBe(true);
    const bad = changed(two, '/proof/1/created', '2026-10-01T00:00:01Z');
    const report = await verify(bad, { now });
    expect(report.proofs.map(({ verified }) => verified)).toEqual([true, false]);
    expect(outcomes(report).proof).toBe('failed');
  });

  it('must be there at all', async () => {
    expect(codes(await verify(badge(signer), { now }))).toEqual(['PROOF_MISSING']);
  });

  it('are of the suites that the caller accepts', async () => {
    const report = await verify(await signed(badge(signer), signer), { now, suites: ['vc-jwt'] });
    expect(codes(report)).toEqual(['PROOF_SUITE_UNKNOWN']);
  });
});

describe('the recipient', () => {
  const expected = { type: 'emailAddress', value: 'lerende@voorbeeld.example' };

  it('is found by hashed identifier, written as it was or in lower case', async () => {
    const made = await signed(badge(signer), signer);
    expect(outcomes(await verify(made, { now, expectedRecipient: expected })).recipient).toBe('passed');
    const upper = { ...expected, value: 'Lerende@Voorbeeld.example' };
    expect(outcomes(await verify(made, { now, expectedRecipient: upper })).recipient).toBe('passed');
  });

  it('is somebody else otherwise', async () => {
    const made = await signed(badge(signer), signer);
    for (const expectedRecipient of [
      { ...expected, value: 'ander@voorbeeld.example' },
      { ...expected, type: 'name' },
      'did:example:x',
    ]) {
      const report = await verify(made, { now, expectedRecipient });
      expect(codes(report)).toEqual(['RECIPIENT_MISMATCH']);
      expect(JSON.stringify(report.problems)).not.toContain('voorbeeld.example');
    }
  });
});

describe('a type that no context of a token defines', () => {
  const subjectOf = (type: string) =>
    badge(signer, 'regular', { refreshService: { id: 'https://hogeschool.example/refresh', type } });
  const context = [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ];

  it.each([
    ['1EdTechCredentialRefresh', 'warning'],
    ['InventedRefresh', 'error'],
  ])('%s: %s', async (type, severity) => {
    const { credentialSchema: _, ...document } = subjectOf(type);
    const plain = changed({ ...document, '@context': [...context, edubadgeContext] }, '/name', 'Semester');
    const jwt = sign(plain, signer, { suite: 'vc-jwt' });
    if (severity === 'error') await expect(jwt).rejects.toMatchObject({ code: 'DATA_TYPE_UNDEFINED' });
    else expect((await verify(await jwt, { now })).problems).toMatchObject([{ code: 'DATA_TYPE_UNDEFINED', severity }]);
  });
});

describe('a learner who is named too openly', () => {
  const identity = { type: 'IdentityObject', hashed: false, identityType: 'emailAddress' };

  it.each([
    ['RECIPIENT_PLAIN', { ...identity, identityHash: 'lerende@voorbeeld.example' }],
    ['RECIPIENT_WITHOUT_SALT', { ...identity, hashed: true, identityHash: `sha256$${'ab'.repeat(32)}` }],
  ])('is a warning: %s', async (code, identifier) => {
    const made = await signed(changed(badge(signer), '/credentialSubject/identifier', [identifier]), signer);
    const report = await verify(made, { now });
    expect(report.verified).toBe(true);
    expect(report.problems).toMatchObject([{ code, severity: 'warning', pointer: '/credentialSubject/identifier/0' }]);
    expect(JSON.stringify(report.problems)).not.toContain('voorbeeld.example');
  });
});

describe('a schema that the credential names', async () => {
  const url = 'https://hogeschool.example/schemas/badge.json';
  const made = await signed(
    badge(signer, 'regular', { credentialSchema: [{ id: url, type: '1EdTechJsonSchemaValidator2019' }] }),
    signer,
  );

  it('is never fetched, and told when it was not applied', async () => {
    const report = await verify(made, { now, fetch: () => Promise.reject(new Error('fetched')) });
    expect(report.verified).toBe(true);
    expect(report.problems).toMatchObject([
      { code: 'SCHEMA_NOT_CHECKED', severity: 'warning', pointer: '/credentialSchema/0' },
    ]);
  });

  it.each([
    'https://json-schema.org/draft/2020-12/schema',
    'https://json-schema.org/draft/2019-09/schema',
    'http://json-schema.org/draft-07/schema#',
  ])('is applied when handed over: %s', async ($schema) => {
    const asks = (property: string) => ({ [url]: { $schema, type: 'object', required: [property] } });
    expect(codes(await verify(made, { now, schemas: asks('name') }))).toEqual([]);
    const report = await verify(made, { now, schemas: asks('gone') });
    expect(outcomes(report).schema).toBe('failed');
    expect(report.problems).toMatchObject([{ code: 'SCHEMA_CREDENTIAL', pointer: '/gone' }]);
  });
});

describe('abort', () => {
  it('rejects with the reason', async () => {
    const made = await signed(badge(signer), signer);
    await expect(verify(made, { now, signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });
});
