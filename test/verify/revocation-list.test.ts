import { describe, expect, it } from 'vitest';
import { type DidDocument, generateKey, type VerificationReport, type VerifyOptions, verify } from '../../src/index.js';
import { badge, signed } from './fixtures.js';

/** An issuer whose key stands in a document of its own host. */
async function issuerAt(id: string, page: string) {
  const { signer, publicKeyMultibase, verificationMethod } = await generateKey({ controller: id });
  const document = {
    id,
    verificationMethod: [{ id: verificationMethod, type: 'Multikey', controller: id, publicKeyMultibase }],
    assertionMethod: [verificationMethod],
  };
  return { signer, pages: { [page]: document } };
}

const school = await issuerAt('did:web:hogeschool.example', 'https://hogeschool.example/.well-known/did.json');
const byUrl = await issuerAt('https://hogeschool.example/issuer', 'https://hogeschool.example/issuer');
const list = 'https://hogeschool.example/revocations';
const now = new Date('2026-11-01T12:00:00Z');

async function judge(
  page: unknown,
  url = list,
  { signer, pages: keys } = school,
  options: VerifyOptions = {},
): Promise<VerificationReport> {
  const credentialStatus = { id: url, type: '1EdTechRevocationList' };
  const made = await signed(badge(signer, 'regular', { credentialStatus }), signer);
  const pages: Record<string, unknown> = { ...keys, [url]: page };
  const fetch = async (input: unknown) => {
    const found = pages[String(input)];
    if (found === undefined) return new Response('', { status: 404 });
    const body = typeof found === 'string' ? found : JSON.stringify(found);
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  };
  return verify(made, { now, fetch: fetch as typeof globalThis.fetch, ...options });
}

function statusOf(report: VerificationReport): [string | undefined, string[]] {
  const check = report.checks.find(({ name }) => name === 'status');
  return [check?.outcome, check?.problems.map(({ code }) => code) ?? []];
}

const own = badge(school.signer, 'regular').id;

describe('a revocation list of 1EdTech', () => {
  it.each([
    ['revoked', { revokedCredential: [{ id: own }] }],
    [
      'revoked, said in so many words',
      { id: list, revokedCredential: [{ id: 'urn:x:1' }, { id: own, revoked: true }] },
    ],
    ['revoked, by the id alone', { revokedCredential: ['urn:x:1', own] }],
  ])('says: %s', async (_, page) => {
    const report = await judge(page);
    expect(statusOf(report)).toEqual(['failed', ['STATUS_LIST_UNSIGNED', 'STATUS_REVOKED']]);
    expect(report.statuses).toEqual([{ purpose: 'revocation', value: 1 }]);
  });

  it.each([
    ['somebody else', { revokedCredential: [{ id: 'urn:x:1' }] }],
    ['not any more', { revokedCredential: [{ id: own, revoked: false }] }],
    ['nobody', { id: list, revokedCredential: [] }],
    ['somebody else, by the id alone', { revokedCredential: 'urn:x:1' }],
  ])('does not mean this badge: %s', async (_, page) => {
    const report = await judge(page);
    expect(report.verified).toBe(true);
    expect(statusOf(report)).toEqual(['passed', ['STATUS_LIST_UNSIGNED']]);
    expect(report.statuses).toEqual([{ purpose: 'revocation', value: 0 }]);
  });

  it.each([
    ['is no list', { revoked: [] }, list],
    ['is no JSON', '{"revokedCredential"', list],
    ['names what is no id', { revokedCredential: [own, { id: 5 }] }, list],
    ['is about another address', { id: `${list}/2`, revokedCredential: [] }, list],
    ['cannot be had', undefined, list],
    ['stands on another host', { revokedCredential: [] }, 'https://elders.example/revocations'],
    ['stands on a host below the issuer’s', { revokedCredential: [] }, 'https://www.hogeschool.example/revocations'],
    ['stands at plain http', { revokedCredential: [] }, 'http://hogeschool.example/revocations'],
  ])('that %s tells nothing', async (_, page, url) => {
    const report = await judge(page, url);
    expect(report.verified).toBe(false);
    expect(statusOf(report)).toEqual(['unknown', ['STATUS_UNAVAILABLE']]);
  });

  it.each([
    ['its own host', list, 'passed', ['STATUS_LIST_UNSIGNED']],
    ['another host', 'https://elders.example/revocations', 'unknown', ['STATUS_UNAVAILABLE']],
  ])('of an issuer with a URL for its id, on %s', async (_, url, outcome, codes) => {
    expect(statusOf(await judge({ revokedCredential: [] }, url, byUrl))).toEqual([outcome, codes]);
  });

  it('of an issuer whose id names no host, though a resolver of the caller knows it, tells nothing', async () => {
    const odd = await issuerAt('did:web:hogeschool%', 'its key');
    const resolvers = { web: async () => odd.pages['its key'] as DidDocument };
    const report = await judge({ revokedCredential: [] }, list, odd, { resolvers });
    expect(report.checks.find(({ name }) => name === 'issuer')?.outcome).toBe('passed');
    expect(statusOf(report)).toEqual(['unknown', ['STATUS_UNAVAILABLE']]);
  });
});
