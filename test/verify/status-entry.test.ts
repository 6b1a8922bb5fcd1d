import { describe, expect, it } from 'vitest';
import { createStatusList, generateKey, setStatus, type VerifyOptions, verify } from '../../src/index.js';
import { controllerOf, now } from './fixtures.js';
import { checkOf, credential, issuer, problemsOf, serve, signer, token } from './token.js';

const url = 'https://hogeschool.example/status/1';
const other = (await generateKey()).signer;
const validFrom = '2026-01-01T00:00:00Z';
const messages = (count: number) =>
  Array.from({ length: count }, (_, value) => ({ status: `0x${value.toString(16)}`, message: `message ${value}` }));

const empty = await createStatusList({ id: url, issuer, validFrom });
const list = await setStatus(empty, 7, true);
const twoBits = await setStatus(
  await createStatusList({
    id: url,
    issuer,
    validFrom,
    statusPurpose: 'review',
    statusSize: 2,
    statusMessages: messages(4),
  }),
  7,
  2,
);
const subject = list.credentialSubject as object;
const about = (over: object) => ({ ...list, credentialSubject: { ...subject, ...over } });

const entry = {
  id: `${url}#7`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: url,
};
const free = { ...entry, id: `${url}#8`, statusListIndex: '8' };

async function judge(credentialStatus: unknown, page: unknown, options: VerifyOptions = {}) {
  const { fetch, asked } = serve({ [url]: page });
  const report = await verify(await token(credential({ credentialStatus })), { now, fetch, ...options });
  return { asked, report, status: checkOf(report, 'status') };
}

describe('a status entry', async () => {
  const published = await token(list);
  const wide = await token(twoBits);
  const review = { ...entry, statusPurpose: 'review', statusSize: 2, statusMessage: messages(4) };

  it.each<[string, object, string, [string, string[]], object | undefined]>([
    ['of a bit that is set', entry, published, ['failed', ['STATUS_REVOKED']], { purpose: 'revocation', value: 1 }],
    ['of a bit that is not', free, published, ['passed', []], { purpose: 'revocation', value: 0 }],
    ['without id', { ...free, id: undefined }, published, ['passed', []], { purpose: 'revocation', value: 0 }],
    [
      'of one bit, said in so many words',
      { ...free, statusSize: 1 },
      published,
      ['passed', []],
      { purpose: 'revocation', value: 0 },
    ],
    ['of two bits', review, wide, ['passed', ['STATUS_SET']], { purpose: 'review', value: 2, message: 'message 2' }],
    [
      'of two bits that are not set',
      { ...review, statusListIndex: '8' },
      wide,
      ['passed', []],
      { purpose: 'review', value: 0, message: 'message 0' },
    ],
    [
      'with messages that leave a value out',
      { ...review, statusMessage: messages(5).filter((_, value) => value !== 2) },
      wide,
      ['passed', ['STATUS_SET']],
      { purpose: 'review', value: 2 },
    ],
    [
      'with messages for one bit',
      { ...entry, statusMessage: messages(2) },
      published,
      ['failed', ['STATUS_REVOKED']],
      { purpose: 'revocation', value: 1, message: 'message 1' },
    ],
    [
      'beyond the list',
      { ...free, statusListIndex: '131072' },
      published,
      ['failed', ['STATUS_INDEX_RANGE']],
      undefined,
    ],
    [
      'the last of the list',
      { ...free, statusListIndex: '131071' },
      published,
      ['passed', []],
      { purpose: 'revocation', value: 0 },
    ],
    [
      'of another purpose',
      { ...free, statusPurpose: 'suspension' },
      published,
      ['failed', ['STATUS_PURPOSE_MISMATCH']],
      undefined,
    ],
    [
      'of other bits than the list',
      { ...review, statusPurpose: 'review', statusSize: 1, statusMessage: messages(2) },
      wide,
      ['failed', ['STATUS_ENTRY_MALFORMED']],
      undefined,
    ],
  ])('%s is read', async (_, asked, page, expected, status) => {
    const { report, status: outcome } = await judge(asked, page);
    expect(outcome).toEqual(expected);
    expect(report.statuses).toEqual(status === undefined ? [] : [status]);
  });

  it('points at the member that contradicts the list', async () => {
    const { report } = await judge([{ ...review, statusSize: 1, statusMessage: messages(2) }], wide);
    expect(report.problems).toMatchObject([{ pointer: '/credentialStatus/0/statusSize', expected: 2 }]);
    const wrong = await judge({ ...free, statusPurpose: 'suspension' }, published);
    expect(wrong.report.problems).toMatchObject([{ expected: ['revocation'], received: 'suspension' }]);
    const far = await judge({ ...free, statusListIndex: '131072' }, published);
    expect(far.report.problems[0]?.detail).toMatch(/131072/);
  });

  it('with another purpose than to revoke or suspend fails nothing', async () => {
    const { report } = await judge(
      { ...entry, statusPurpose: 'toString' },
      await token(about({ statusPurpose: 'toString' })),
    );
    expect(report.verified).toBe(true);
    expect(report.problems).toMatchObject([{ code: 'STATUS_SET', pointer: '/credentialStatus' }]);
    expect(report.problems[0]?.detail).toContain('toString');
  });

  it.each<[string, object]>([
    ['no purpose', { statusPurpose: undefined }],
    ['an empty purpose', { statusPurpose: '' }],
    ['purposes', { statusPurpose: ['revocation'] }],
    ['no index', { statusListIndex: undefined }],
    ['an index that is a number', { statusListIndex: 7 }],
    ['an empty index', { statusListIndex: '' }],
    ['an index of ten digits', { statusListIndex: '1000000000' }],
    ['an index with something behind it', { statusListIndex: '7x' }],
    ['an index with something before it', { statusListIndex: 'x7' }],
    ['no list', { statusListCredential: undefined }],
    ['a list that is no URL', { statusListCredential: '/status/1' }],
    ['the id of its list', { id: url }],
    ['no size', { statusSize: 0 }],
    ['a broken size', { statusSize: 1.5 }],
    ['a size beyond 32', { statusSize: 33, statusMessage: messages(2) }],
    ['a size as text', { statusSize: '1' }],
    ['two bits without messages', { statusSize: 2 }],
    ['two bits with messages for one', { statusSize: 2, statusMessage: messages(2) }],
    ['messages that are none', { statusMessage: ['valid', 'revoked'] }],
    ['messages without text', { statusMessage: [{ status: '0x0' }, { status: '0x1', message: 'x' }] }],
    ['one message for one bit', { statusMessage: messages(1) }],
    ['the purpose message, without any', { statusPurpose: 'message' }],
  ])('with %s is malformed, and its list not asked for', async (_, over) => {
    const { status, asked, report } = await judge([{ ...entry, ...over }], published);
    expect(status).toEqual(['failed', ['STATUS_ENTRY_MALFORMED']]);
    expect(report.problems.map(({ pointer }) => pointer)).toContain('/credentialStatus/0');
    expect(asked).toEqual([]);
  });

  it.each<[string, object, [string, string[]], string]>([
    ['is no object', ['text'], ['failed', ['STATUS_ENTRY_MALFORMED']], '/credentialStatus/0'],
    ['has no type', { id: 'urn:x:1' }, ['unknown', ['STATUS_TYPE_UNKNOWN']], '/credentialStatus'],
    ['has a type of its own', { type: ['Own', 1] }, ['unknown', ['STATUS_TYPE_UNKNOWN']], '/credentialStatus'],
    ['has a type from the prototype', { type: 'toString' }, ['unknown', ['STATUS_TYPE_UNKNOWN']], '/credentialStatus'],
  ])('that %s is told', async (_, credentialStatus, expected, pointer) => {
    const { status, report } = await judge(credentialStatus, published);
    expect(status).toEqual(expected);
    expect(report.checks.find(({ name }) => name === 'status')?.problems).toMatchObject([{ pointer }]);
  });

  it('may have types beside the one that is known', async () => {
    const { status, report } = await judge({ ...entry, type: ['Own', 'BitstringStatusListEntry'] }, published);
    expect(status).toEqual(['failed', ['STATUS_REVOKED']]);
    expect(report.statuses).toHaveLength(1);
    const unknown = await judge({ ...entry, type: ['Own'] }, published);
    expect(unknown.report.problems).toMatchObject([{}, { code: 'STATUS_TYPE_UNKNOWN', received: 'Own' }]);
  });

  it('is one of many: the worst of them counts', async () => {
    const own = { type: 'Own' };
    const warn: VerifyOptions = { onStatusUnavailable: 'warn' };
    expect((await judge([free, entry], published)).status).toEqual(['failed', ['STATUS_REVOKED']]);
    expect((await judge([own, entry], published)).status[0]).toBe('failed');
    expect((await judge([own, free], published)).status[0]).toBe('unknown');
    expect((await judge([own, free], published, warn)).status).toEqual(['passed', ['STATUS_TYPE_UNKNOWN']]);
    const revoked = await judge([own, entry], published, warn);
    expect(revoked.status[0]).toBe('failed');
    const problems = revoked.report.checks.find(({ name }) => name === 'status')?.problems;
    expect(problems?.map(({ severity }) => severity)).toEqual(['warning', 'error']);
    expect((await judge([free, free], published, { onStatusUnavailable: 'fail' })).report.problems).toEqual([]);
  });

  it('is asked for after proof and issuer, and where there is one', async () => {
    expect((await judge(undefined, published)).status).toEqual(['skipped', []]);
    expect((await judge([], published)).status).toEqual(['skipped', []]);
    const foreign = await judge(entry, published, { trustedIssuers: [] });
    expect([foreign.status, foreign.asked]).toEqual([['skipped', []], []]);
  });
});

describe('a list', () => {
  const cases: [string, () => Promise<unknown>, 'failed' | 'unknown', RegExp][] = [
    [
      'is of no such type',
      async () => token({ ...list, type: ['VerifiableCredential'] }),
      'failed',
      /no BitstringStatusListCredential/,
    ],
    [
      'is of the other type',
      async () => token({ ...list, type: ['VerifiableCredential', 'StatusList2021Credential'] }),
      'failed',
      /no BitstringStatusListCredential/,
    ],
    [
      'is a badge by its types too',
      async () => token({ ...list, type: [...(list.type as string[]), 'OpenBadgeCredential'] }),
      'failed',
      /no BitstringStatusListCredential/,
    ],
    [
      'is about something else',
      async () => token(about({ type: 'StatusList2021' })),
      'failed',
      /subject is no BitstringStatusList/,
    ],
    [
      'is about two',
      async () => token({ ...list, credentialSubject: [subject] }),
      'failed',
      /subject is no BitstringStatusList/,
    ],
    ['has another id', async () => token({ ...list, id: `${url}/2` }), 'failed', /id is not the URL/],
    [
      'is by somebody else',
      async () => token({ ...list, issuer: controllerOf(other) }, other),
      'failed',
      /somebody else issued it/,
    ],
    ['was signed by somebody else', async () => token(list, other), 'failed', /ISSUER_MISMATCH/],
    ['has expired', async () => token({ ...list, validUntil: '2026-02-01T00:00:00Z' }), 'failed', /DATE_EXPIRED/],
    [
      'has a status of its own',
      async () => token({ ...list, credentialStatus: entry }),
      'failed',
      /STATUS_LIST_UNVERIFIED/,
    ],
    [
      'cannot be read',
      async () => token(list).then((text) => `${text}!`),
      'failed',
      /no BitstringStatusListCredential/,
    ],
  ];

  it.each(cases)('that %s is not believed', async (_, page, outcome, reason) => {
    const { report, status } = await judge(free, await page());
    expect(status).toEqual([outcome, ['STATUS_LIST_UNVERIFIED']]);
    expect(report.statuses).toEqual([]);
    const [problem] = report.checks.find(({ name }) => name === 'status')?.problems ?? [];
    expect(problem?.pointer).toBe('/credentialStatus');
    expect(problem?.detail).toMatch(reason);
  });

  it('whose key is out of reach leaves it open', async () => {
    const school = 'did:example:school';
    const by = { ...signer, verificationMethod: `${school}#key-1` };
    const key = signer.verificationMethod.split('#')[1];
    let asked = 0;
    const resolver = async () => {
      asked += 1;
      if (asked > 1) throw new Error('offline');
      const method = { id: `${school}#key-1`, type: 'Multikey', controller: school, publicKeyMultibase: key };
      return { id: school, verificationMethod: [method], assertionMethod: [method.id] };
    };
    const { fetch } = serve({ [url]: await token({ ...list, issuer: school }, by) });
    const jwt = await token(credential({ issuer: school, credentialStatus: free }), by);
    const report = await verify(jwt, { now, fetch, resolvers: { example: resolver } });
    expect(checkOf(report, 'status')).toEqual(['unknown', ['STATUS_LIST_UNVERIFIED']]);
    expect(report.problems[0]?.detail).toContain('DID_UNRESOLVED');
  });

  it.each<[string, object, string]>([
    ['has no list', { encodedList: undefined }, 'STATUS_LIST_MALFORMED'],
    ['has no purpose', { statusPurpose: [] }, 'STATUS_LIST_MALFORMED'],
    ['is too short', { encodedList: 'uH4sIAAAAAAAAA_MAAC8mBaoBAAAA' }, 'STATUS_LIST_LENGTH'],
  ])('that %s is told at the entry', async (_, over, code) => {
    const { status, report } = await judge([free], await token(about(over)));
    expect(status).toEqual(['failed', [code]]);
    expect(problemsOf(report)).toEqual([`${code} /credentialStatus/0`]);
  });

  it('may be larger than a credential, with one long text', async () => {
    const limits = { text: 8000, string: 1000 };
    const description = 'x'.repeat(10_000);
    const { status } = await judge(free, await token({ ...list, description }), { limits });
    expect(status).toEqual(['passed', []]);
  });

  it('is asked for once, however many entries point to it', async () => {
    const { asked } = await judge([entry, free, { ...free, statusListIndex: '9' }], await token(list));
    expect(asked).toEqual([url]);
  });

  it('is the issuer’s, whom the caller need not have listed twice', async () => {
    const { report } = await judge(free, await token(list), {
      trustedIssuers: [issuer],
      expectedRecipient: 'urn:uuid:7a9f2c1e-6d1b-4b53-9c0e-0b8f6a2f9d11',
    });
    expect(report.verified).toBe(true);
  });

  it.each([
    ['', 'StatusList2021Credential', 'passed'],
    ['u', 'StatusList2021Credential', 'passed'],
    ['u', 'BitstringStatusListCredential', 'failed'],
  ])('of 2021 is read too: %j, %s', async (letter, type, outcome) => {
    const rest = about({
      type: 'StatusList2021',
      encodedList: `${letter}${(subject as { encodedList: string }).encodedList.slice(1)}`,
    });
    const old = {
      ...rest,
      '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/vc/status-list/2021/v1'],
      type: ['VerifiableCredential', type],
      issuanceDate: validFrom,
    };
    const { status } = await judge({ ...free, type: 'StatusList2021Entry' }, await token(old));
    expect(status[0]).toBe(outcome);
  });
});

describe('requests', () => {
  it('are a hundred at most', async () => {
    const entries = Array.from({ length: 101 }, (_, index) => ({ ...free, statusListCredential: `${url}/${index}` }));
    const all = await judge(entries, undefined);
    expect(all.asked).toHaveLength(100);
    expect(all.status[0]).toBe('unknown');
    const { asked } = await judge(entries.slice(0, 100), undefined);
    expect(asked).toHaveLength(100);
  });
});
