import { describe, expect, it } from 'vitest';
import {
  type CrossCheck,
  createStatusList,
  generateKey,
  setStatus,
  type VerifyOptions,
  verify,
} from '../../src/index.js';
import { controllerOf, now, signed } from './fixtures.js';
import { checkOf, credential, envelope, issuer, presentation, problemsOf, serve, signer, token } from './token.js';

const other = (await generateKey()).signer;
const url = 'https://hogeschool.example/status/1';
const list = await setStatus(await createStatusList({ id: url, issuer, validFrom: '2026-01-01T00:00:00Z' }), 7, true);
const entry = {
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '8',
  statusListCredential: url,
};
const good = envelope(await token(credential()));
const bad = envelope(await token(credential({ issuer: controllerOf(other) })));
const withStatus = envelope(await token(credential({ credentialStatus: entry })));
const open = envelope(await token(credential({ credentialStatus: { type: 'Own' } })));

describe('the credentials of a presentation', () => {
  it.each<[string, unknown, string, string[]]>([
    ['none', undefined, 'passed', []],
    ['an empty list', [], 'passed', []],
    ['one that is good', good, 'passed', []],
    ['one that is bad', bad, 'failed', ['DATA_PRESENTED_UNVERIFIED /verifiableCredential/0']],
    ['a good one and a bad one', [good, bad], 'failed', ['DATA_PRESENTED_UNVERIFIED /verifiableCredential/1']],
  ])('are %s', async (_, credentials, outcome, problems) => {
    const report = await verify(await token(presentation(credentials)), { now });
    expect([checkOf(report, 'credentials')[0], problemsOf(report)]).toEqual([outcome, problems]);
  });

  it('are open where one of them is, and none is bad', async () => {
    const check = async (...credentials: unknown[]) =>
      checkOf(await verify(await token(presentation(credentials)), { now }), 'credentials');
    const unreachable = envelope(await token(credential({ credentialStatus: entry })));
    const code = 'DATA_PRESENTED_UNVERIFIED';
    expect(await check(unreachable, good)).toEqual(['unknown', [code]]);
    expect(await check(unreachable, bad)).toEqual(['failed', [code, code]]);
    expect(await check(open)).toEqual(['failed', [code]]);
  });

  it('are not there in anything else', async () => {
    const report = await verify(await token(credential({ verifiableCredential: [bad] })), { now });
    expect(checkOf(report, 'credentials')).toEqual(['skipped', []]);
    expect(report.credentials).toBeUndefined();
  });

  it.each<[string, object, VerifyOptions, boolean]>([
    ['a presentation by its holder', presentation([withStatus]), {}, true],
    ['one without holder', presentation([withStatus], { holder: undefined }), {}, true],
    ['one by somebody else', presentation([withStatus], { holder: controllerOf(other) }), {}, false],
    ['one that is not signed', presentation([withStatus], { proof: [] }), {}, false],
  ])('have their lists fetched on the word of %s', async (_, document, options, asks) => {
    const { asked, fetch } = serve({ [url]: await token(list) });
    const input = 'proof' in document ? document : await token(document);
    await verify(input, { now, fetch, ...options });
    expect(asked).toEqual(asks ? [url] : []);
  });

  it('of an unsigned presentation are looked up when the caller takes such a one', async () => {
    const judge = async (document: object, options: VerifyOptions) => {
      const { asked, fetch } = serve({ [url]: await token(list) });
      return { asked, report: await verify(document, { now, fetch, ...options }) };
    };
    const taken = await judge(presentation([withStatus]), { unsignedPresentation: true });
    expect([taken.report.verified, taken.asked]).toEqual([true, [url]]);
    expect((await judge(presentation([withStatus]), {})).asked).toEqual([]);
    const odd = presentation([withStatus], { '@context': ['https://example.edu/context'] });
    expect((await judge(odd, { unsignedPresentation: true })).asked).toEqual([]);
    const unsigned = await judge(credential({ credentialStatus: entry }), { unsignedPresentation: true });
    expect([unsigned.asked, checkOf(unsigned.report, 'proof')]).toEqual([[], ['failed', ['PROOF_MISSING']]]);
  });

  it('are of the issuers, for the recipient and in the suites that the caller names', async () => {
    const judge = async (options: VerifyOptions) =>
      (await verify(await token(presentation([good])), { now, ...options })).credentials?.[0];
    const subject = 'urn:uuid:7a9f2c1e-6d1b-4b53-9c0e-0b8f6a2f9d11';
    expect((await judge({ trustedIssuers: [issuer], expectedRecipient: subject }))?.verified).toBe(true);
    expect(problemsOf((await judge({ trustedIssuers: [] })) as never)).toEqual(['ISSUER_UNTRUSTED /issuer']);
    expect(problemsOf((await judge({ expectedRecipient: 'urn:x:1' })) as never)).toEqual([
      'RECIPIENT_MISMATCH /credentialSubject',
    ]);
    expect(problemsOf((await judge({ suites: ['eddsa-rdfc-2022'] })) as never)).toEqual(['PROOF_SUITE_UNKNOWN -']);
    expect((await judge({ language: 'nl', trustedIssuers: [] }))?.problems[0]?.title).toMatch(/uitgever/i);
  });

  it('are not asked for the domain and nonce of the presentation', async () => {
    const use = { domain: 'a.example', challenge: 'n' };
    const made = await token(presentation([good], { aud: 'a.example', nonce: 'n' }));
    expect((await verify(made, { now, ...use })).verified).toBe(true);
    expect(problemsOf(await verify(made, { now, ...use, domain: 'b.example' }))).toEqual(['PROOF_DOMAIN -']);
    const alone = await token(credential({ aud: 'a.example', nonce: 'n' }));
    expect(problemsOf(await verify(alone, { now, ...use }))).toEqual([]);
    expect(problemsOf(await verify(alone, { now, ...use, challenge: 'm' }))).toEqual(['PROOF_CHALLENGE -']);
  });

  it('may not be presentations that the caller would take unsigned outside', async () => {
    const report = await verify(presentation([presentation([])]), { now, unsignedPresentation: true });
    expect(checkOf(report, 'credentials')[0]).toBe('failed');
    expect(checkOf(report.credentials?.[0] as never, 'proof')).toEqual(['failed', ['PROOF_MISSING']]);
  });

  it('go three levels deep, and no deeper', async () => {
    let document: object = presentation([]);
    for (let depth = 0; depth < 4; depth += 1) document = presentation([document]);
    let report = await verify(document, { now });
    for (let depth = 0; depth < 3; depth += 1) report = report.credentials?.[0] as typeof report;
    expect(report.kind).toBe('presentation');
    expect(problemsOf(report.credentials?.[0] as typeof report)[0]).toMatch(/^DATA_NESTING/);
    expect(report.credentials?.[0]?.kind).toBe('unknown');
  });

  it('have their second opinion too', async () => {
    const seen: unknown[] = [];
    const crossCheck: CrossCheck = async (document) => {
      seen.push((document as { id?: unknown }).id);
      return { verified: true };
    };
    const inside = await signed(credential(), signer);
    const report = await verify(await token(presentation([inside, good])), { now, crossCheck });
    expect([report.verified, seen]).toEqual([true, [inside.id]]);
  });
});

describe('a call', () => {
  it('ends between two checks when it is told to', async () => {
    const stop = new AbortController();
    const fetch = async () => {
      stop.abort(new Error('enough'));
      return new Response('', { status: 404 });
    };
    const jwt = await token(credential({ credentialStatus: entry }));
    await expect(verify(jwt, { now, fetch, signal: stop.signal })).rejects.toThrow('enough');
  });

  it('is not stopped by what is broken in its surroundings', async () => {
    const resolvers = { key: () => Promise.reject(new Error('offline')) };
    expect(checkOf(await verify(await token(credential()), { now, resolvers }), 'proof')[0]).toBe('unknown');
    const crossCheck: CrossCheck = () => Promise.reject(new RangeError('broken'));
    const checked = await verify(await signed(credential(), signer), { now, crossCheck });
    expect(checkOf(checked, 'cross-check')[0]).toBe('unknown');
  });
});

describe('a report', () => {
  it('tells the kind, the securing and the issuer', async () => {
    const plain = await verify(await token(credential({ issuer: { id: issuer, name: 'School' } })), { now });
    expect(plain).toMatchObject({ kind: 'credential', securing: 'jwt', issuer: { id: issuer, name: 'School' } });
    expect(Object.keys(plain)).toEqual([
      'verified',
      'kind',
      'credential',
      'securing',
      'issuer',
      'proofs',
      'statuses',
      'checks',
      'problems',
    ]);
    expect((await verify(await token(credential()), { now })).issuer).toEqual({ id: issuer, trust: 'unknown' });
    expect((await verify(credential(), { now })).securing).toBeUndefined();
    expect((await verify(credential({ proof: {} }), { now })).securing).toBe('data-integrity');
    expect((await verify(await token(presentation([], { issuer })), { now })).issuer).toBeUndefined();
    expect((await verify(await token(credential({ issuer: undefined })), { now })).issuer).toBeUndefined();
  });

  it('tells a problem once, however often it was found', async () => {
    const made = await signed(credential(), signer);
    const proof = { ...(made.proof as object), previousProof: ['urn:a:1', 'urn:a:2'] };
    const report = await verify({ ...made, proof }, { now });
    expect(report.proofs[0]?.problems).toHaveLength(2);
    expect(problemsOf(report)).toEqual(['PROOF_PREVIOUS_UNKNOWN /proof/previousProof']);
    const two = await verify(await token(credential({ id: 'x', credentialSubject: { id: 'y' } })), { now });
    expect(problemsOf(two)).toEqual(expect.arrayContaining(['DATA_ID /id', 'DATA_ID /credentialSubject/id']));
  });

  it('of an Open Badge 2.0 says so, and verifies nothing', async () => {
    const report = await verify({ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion' }, { now });
    expect(report).toMatchObject({ verified: false, kind: 'open-badge-2' });
    expect(problemsOf(report)[0]).toMatch(/^DATA_OPEN_BADGE_2/);
    expect(report.checks.map(({ outcome }) => outcome)).toEqual(['failed', ...Array(11).fill('skipped')]);
  });
});
