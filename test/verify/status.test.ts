import { describe, expect, it } from 'vitest';
import {
  createStatusList,
  generateKey,
  setStatus,
  sign,
  statusEntry,
  type VerificationReport,
  verify,
} from '../../src/index.js';
import { badge, changed, controllerOf, now, signed, testSigner } from './fixtures.js';

const signer = await testSigner();
const other = (await generateKey()).signer;
const issuer = controllerOf(signer);
const url = 'https://hogeschool.example/status/1';
const validFrom = '2026-01-01T00:00:00Z';

const revocation = await createStatusList({ id: url, issuer, validFrom });
const suspension = await createStatusList({ id: url, issuer, validFrom, statusPurpose: 'suspension' });

/** A fetch that serves texts by URL and remembers what it was asked. */
function serve(pages: Record<string, unknown>, asked: string[] = []): typeof fetch {
  return async (input) => {
    asked.push(String(input));
    const page = pages[String(input)];
    if (page === undefined) return new Response('', { status: 404 });
    const body = typeof page === 'string' ? page : JSON.stringify(page);
    return new Response(body, {
      headers: { 'content-type': typeof page === 'string' ? 'application/vc+jwt' : 'application/json' },
    });
  };
}

async function judge(credentialStatus: unknown, list: unknown, options = {}): Promise<VerificationReport> {
  const secured = await signed(badge(signer, 'regular', { credentialStatus }), signer);
  return verify(secured, { now, fetch: serve({ [url]: list }), ...options });
}

function statusOf(report: VerificationReport): [string | undefined, string[]] {
  const check = report.checks.find(({ name }) => name === 'status');
  return [check?.outcome, check?.problems.map(({ code }) => code) ?? []];
}

describe('a status list', () => {
  it.each([
    ['revocation', revocation, 'STATUS_REVOKED'],
    ['suspension', suspension, 'STATUS_SUSPENDED'],
  ])('of %s fails the badge that is set, and no other', async (purpose, list, code) => {
    const published = await signed(await setStatus(list, 7, true), signer);
    const good = await judge(statusEntry(list, 8), published);
    expect(good).toMatchObject({ verified: true, statuses: [{ purpose, value: 0 }] });
    const bad = await judge(statusEntry(list, 7), published);
    expect(bad).toMatchObject({ verified: false, statuses: [{ purpose, value: 1 }] });
    expect(statusOf(bad)).toEqual(['failed', [code]]);
  });

  it('may be a JWT', async () => {
    const jwt = await sign(await setStatus(revocation, 7, true), signer, { suite: 'vc-jwt' });
    expect(statusOf(await judge(statusEntry(revocation, 7), jwt))).toEqual(['failed', ['STATUS_REVOKED']]);
    expect((await judge(statusEntry(revocation, 6), jwt)).verified).toBe(true);
  });

  it('with messages is reported and fails nothing', async () => {
    const statusMessages = ['geldig', 'in behandeling', 'vervangen', 'onbekend'].map((message, value) => ({
      status: `0x${value}`,
      message,
    }));
    const list = await createStatusList({
      id: url,
      issuer,
      validFrom,
      statusPurpose: 'message',
      statusSize: 2,
      statusMessages,
    });
    const published = await signed(await setStatus(list, 5, 2), signer);
    const report = await judge(statusEntry(list, 5), published);
    expect(report).toMatchObject({
      verified: true,
      statuses: [{ purpose: 'message', value: 2, message: 'vervangen' }],
    });
    expect(statusOf(report)).toEqual(['passed', ['STATUS_SET']]);
  });

  it('is asked for every entry, each list once', async () => {
    const asked: string[] = [];
    const published = await signed(revocation, signer);
    const entries = [statusEntry(revocation, 1), statusEntry(revocation, 2)];
    const report = await judge(entries, undefined, { fetch: serve({ [url]: published }, asked) });
    expect(report.statuses).toHaveLength(2);
    expect(asked).toEqual([url]);
  });
});

describe('a status that cannot be had', () => {
  it('is unknown, unless the caller says otherwise', async () => {
    const entry = statusEntry(revocation, 1);
    expect(statusOf(await judge(entry, undefined))).toEqual(['unknown', ['STATUS_UNAVAILABLE']]);
    expect((await judge(entry, undefined)).verified).toBe(false);
    const report = await judge(entry, undefined, { onStatusUnavailable: 'warn' });
    expect(report.verified).toBe(true);
    expect(report.problems).toMatchObject([{ code: 'STATUS_UNAVAILABLE', severity: 'warning' }]);
  });

  it('is unknown offline, and for a kind that nobody knows', async () => {
    const secured = await signed(badge(signer, 'regular', { credentialStatus: statusEntry(revocation, 1) }), signer);
    expect(statusOf(await verify(secured, { now }))).toEqual(['unknown', ['STATUS_UNAVAILABLE']]);
  });

  it('is not asked for when the proof fails', async () => {
    const asked: string[] = [];
    const secured = changed(
      await signed(badge(signer, 'regular', { credentialStatus: statusEntry(revocation, 1) }), signer),
      '/name',
      'Anders',
    );
    await verify(secured, { now, fetch: serve({}, asked) });
    expect(asked).toEqual([]);
  });
});

describe('a status list is not believed when', () => {
  const entry = statusEntry(revocation, 1);
  const cases: [string, () => Promise<unknown>, string][] = [
    ['it is not signed', async () => revocation, 'STATUS_LIST_UNVERIFIED'],
    [
      'somebody else issued and signed it',
      async () => signed({ ...revocation, issuer: controllerOf(other) }, other),
      'STATUS_LIST_UNVERIFIED',
    ],
    ['somebody else signed it', async () => signed(revocation, other), 'STATUS_LIST_UNVERIFIED'],
    [
      'it was altered',
      async () => changed(await signed(revocation, signer), '/validFrom', '2026-01-02T00:00:00Z'),
      'STATUS_LIST_UNVERIFIED',
    ],
    ['it stands at another id', async () => signed({ ...revocation, id: `${url}0` }, signer), 'STATUS_LIST_UNVERIFIED'],
    [
      'it has expired',
      async () => signed({ ...revocation, validUntil: '2026-10-01T00:00:00Z' }, signer),
      'STATUS_LIST_UNVERIFIED',
    ],
    [
      'it has a status itself',
      async () => signed({ ...revocation, credentialStatus: statusEntry(revocation, 3) }, signer),
      'STATUS_LIST_UNVERIFIED',
    ],
    ['it is a badge', async () => signed(badge(signer), signer), 'STATUS_LIST_UNVERIFIED'],
    ['it is for another purpose', async () => signed(suspension, signer), 'STATUS_PURPOSE_MISMATCH'],
    [
      'it is too short',
      async () =>
        signed(changed(revocation, '/credentialSubject/encodedList', 'uH4sIAAAAAAAAA_MAAC8mBaoBAAAA'), signer),
      'STATUS_LIST_LENGTH',
    ],
    [
      'it is no gzip',
      async () => signed(changed(revocation, '/credentialSubject/encodedList', 'uAAAA'), signer),
      'STATUS_LIST_MALFORMED',
    ],
    [
      'it lacks the multibase letter',
      async () => signed(changed(revocation, '/credentialSubject/encodedList', 'H4sIAAAAAAAAA_MAAC8mBaoBAAAA'), signer),
      'STATUS_LIST_MALFORMED',
    ],
    [
      'it is a bomb',
      async () => signed(changed(revocation, '/credentialSubject/encodedList', await bomb()), signer),
      'STATUS_LIST_MALFORMED',
    ],
  ];

  it.each(cases)('%s', async (_, list, code) => {
    expect(statusOf(await judge(entry, await list()))).toEqual(['failed', [code]]);
  });
});

describe('a status entry is refused when', () => {
  const entry = statusEntry(revocation, 1);
  const cases: [string, object, string][] = [
    ['its index is a number', { ...entry, statusListIndex: 1 }, 'STATUS_ENTRY_MALFORMED'],
    ['its index has a sign', { ...entry, statusListIndex: '+1' }, 'STATUS_ENTRY_MALFORMED'],
    ['its index has a leading zero', { ...entry, statusListIndex: '01' }, 'STATUS_ENTRY_MALFORMED'],
    ['its index is hexadecimal', { ...entry, statusListIndex: '0x1' }, 'STATUS_ENTRY_MALFORMED'],
    ['its index is out of range', { ...entry, statusListIndex: '131072' }, 'STATUS_INDEX_RANGE'],
    ['its id is the list’s', { ...entry, id: url }, 'STATUS_ENTRY_MALFORMED'],
    [
      'it has too few messages',
      { ...entry, statusSize: 2, statusMessage: [{ status: '0x0', message: 'x' }] },
      'STATUS_ENTRY_MALFORMED',
    ],
  ];

  it.each(cases)('%s', async (_, bad, code) => {
    const jwt = await sign(badge(signer, 'regular', { credentialStatus: bad }), signer, { suite: 'vc-jwt' });
    const published = await signed(revocation, signer);
    const report = await verify(jwt, { now, fetch: serve({ [url]: published }) });
    expect(statusOf(report)).toEqual(['failed', [code]]);
  });
});

async function bomb(): Promise<string> {
  const stream = new Blob([new Uint8Array(64 * 1024 * 1024)]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return `u${Buffer.from(bytes).toString('base64url')}`;
}
