import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { statusMessagesContext } from '../../src/credential/context.js';
import type { Credential } from '../../src/credential/types.js';
import { EdubadgeError } from '../../src/problems/error.js';
import { toProblems } from '../../src/problems/to-problem.js';
import { entryCount } from '../../src/status/bitstring.js';
import { createStatusList, type StatusListOptions } from '../../src/status/create-status-list.js';
import { getStatus } from '../../src/status/get-status.js';
import { gunzip, gzip } from '../../src/status/gzip.js';
import { setStatus } from '../../src/status/set-status.js';
import { statusEntry } from '../../src/status/status-entry.js';
import { readStatusList } from '../../src/status/status-list.js';

const v2 = 'https://www.w3.org/ns/credentials/v2';
const place = { id: 'https://hogeschool.example/status/1', issuer: 'did:web:hogeschool.example' };
/** As `createStatusList` makes it, written out: the tests must load, whatever is broken. */
const list: Credential = {
  '@context': [v2],
  id: place.id,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: place.issuer,
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    id: `${place.id}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA',
  },
};
const messages = (count: number) =>
  Array.from({ length: count }, (_, status) => ({ status: `${status}`, message: 'x' }));

/** The one problem that work ends in: its code, its place, and what its sentence says. */
async function problemOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof EdubadgeError)) throw error;
    const [problem] = toProblems(error.findings);
    return [problem?.code, problem?.pointer, problem?.detail].filter((part) => part !== undefined).join(' | ');
  }
  return 'none';
}

function withSubject(over: object): Credential {
  return { ...list, credentialSubject: { ...(list.credentialSubject as object), ...over } };
}

describe('a list is not made', () => {
  it.each<[string, Partial<StatusListOptions>, RegExp]>([
    ['at no URL', { id: 'nergens' }, /^STATUS_LIST_MALFORMED \| \/id/],
    ['too short', { length: 131_071 }, /^STATUS_LIST_LENGTH \| .*131071.*131072/],
    ['of half an entry', { length: 131_072.5 }, /^STATUS_LIST_LENGTH/],
    ['of no bits an entry', { statusSize: 0 }, /^STATUS_LIST_MALFORMED \| \/statusSize/],
    ['of half a bit', { statusSize: 1.5, statusMessages: messages(2) }, /^STATUS_LIST_MALFORMED \| \/statusSize/],
    ['of nine bits', { statusSize: 9, statusMessages: messages(512) }, /^STATUS_LIST_MALFORMED \| \/statusSize/],
    [
      'with a message too few',
      { statusSize: 2, statusMessages: messages(3) },
      /^STATUS_LIST_MALFORMED \| \/statusMessages/,
    ],
    [
      'with a message too many',
      { statusSize: 2, statusMessages: messages(5) },
      /^STATUS_LIST_MALFORMED \| \/statusMessages/,
    ],
    [
      'for messages without any',
      { statusPurpose: ['revocation', 'message'] },
      /^STATUS_LIST_MALFORMED \| \/statusMessages/,
    ],
  ])('%s', async (_, options, problem) => {
    expect(await problemOf(() => createStatusList({ ...place, ...options }))).toMatch(problem);
  });

  it('without saying what was expected and what came', async () => {
    const error = await createStatusList({ ...place, statusSize: 9 }).catch((caught: EdubadgeError) => caught);
    expect(error).toMatchObject({ problems: [{ expected: '1–8', received: 9 }] });
    const fewer = await createStatusList({ ...place, statusSize: 2 }).catch((caught: EdubadgeError) => caught);
    expect(fewer).toMatchObject({ problems: [{ expected: 4, received: 0 }] });
    const placeless = await createStatusList({ ...place, id: 'x' }).catch((caught: EdubadgeError) => caught);
    expect(placeless).toMatchObject({ problems: [{ received: 'x' }] });
  });
});

describe('a list is made', () => {
  it('in the terms of the data model alone, where it has no messages', async () => {
    const made = await createStatusList(place);
    expect(made).toEqual({
      ...list,
      validFrom: made.validFrom,
      credentialSubject: { ...(list.credentialSubject as object), encodedList: expect.stringMatching(/^uH4s/) },
    });
    expect(await getStatus(made, 131_071)).toBe(0);
  });

  it('with the context that defines messages, where it has them', async () => {
    for (const options of [
      { statusSize: 8, statusMessages: messages(256) },
      { statusPurpose: 'message', statusMessages: messages(2) },
      { statusMessages: messages(2) },
    ]) {
      const made = await createStatusList({ ...place, ...options });
      expect(made['@context']).toEqual([v2, statusMessagesContext]);
      expect(made.credentialSubject).toMatchObject({ statusSize: options.statusSize ?? 1 });
      expect(statusEntry(made, 0).statusMessage).toHaveLength(options.statusMessages.length);
    }
  });

  it('with as many whole entries as its bytes hold', async () => {
    expect(entryCount({ bytes: new Uint8Array(10), size: 3 })).toBe(26);
    const made = await createStatusList({ ...place, length: 131_075, statusSize: 3, statusMessages: messages(8) });
    expect(await getStatus(made, 131_074)).toBe(0);
    const set = await setStatus(made, 131_074, 5);
    expect([await getStatus(set, 131_073), await getStatus(set, 131_074)]).toEqual([0, 5]);
  });

  it('at the moment given, or now', async () => {
    const validFrom = '2026-01-01T00:00:00Z';
    expect((await createStatusList({ ...place, validFrom })).validFrom).toBe(validFrom);
    expect((await createStatusList(place)).validFrom).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });
});

describe('a place', () => {
  it.each([-1, 0.5, Number.NaN, 131_072, 2 ** 53, '5', null, undefined, [5]])('%j is in no list', async (given) => {
    const index = given as number;
    const said = new RegExp(`^STATUS_INDEX_RANGE \\| The index ${index} is .*131072`);
    expect(await problemOf(() => getStatus(list, index))).toMatch(said);
    expect(await problemOf(() => setStatus(list, index, true))).toMatch(said);
  });

  it.each([0, 131_071])('%d is the first or the last', async (index) => {
    expect(await getStatus(await setStatus(list, index, true), index)).toBe(1);
  });

  it.each([-1, 0.5, 2, Number.NaN, null, '0', [], undefined])('cannot be %j', async (value) => {
    expect(await problemOf(() => setStatus(list, 1, value as number))).toMatch(/^STATUS_VALUE_RANGE \| .*to 1/);
  });

  it('that is revoked may be revoked again', async () => {
    const revoked = await setStatus(list, 1, true);
    expect(await getStatus(await setStatus(revoked, 1, 1), 1)).toBe(1);
  });
});

describe('an entry', () => {
  it('is for a whole number from 0', () => {
    expect(statusEntry(list, 0)).not.toHaveProperty('statusSize');
    for (const index of [-1, 0.5, Number.NaN]) expect(() => statusEntry(list, index)).toThrow(/whole number from 0/);
  });

  it('is of a list with an id and a purpose; of several purposes the first', async () => {
    const { id: _, ...nameless } = list;
    expect(await problemOf(() => statusEntry(nameless as Credential, 1))).toMatch(/^STATUS_LIST_MALFORMED/);
    expect(await problemOf(() => statusEntry(withSubject({ statusPurpose: [] }), 1))).toMatch(/^STATUS_LIST_MALFORMED/);
    expect(statusEntry(withSubject({ statusPurpose: ['suspension', 'refresh'] }), 1).statusPurpose).toBe('suspension');
  });
});

describe('a list is read', () => {
  const { encodedList } = list.credentialSubject as { encodedList: string };
  const old = { type: 'StatusList2021' };

  it.each<[string, object]>([
    ['as StatusList2021 writes it', { ...old, encodedList: encodedList.slice(1) }],
    ['padded, as StatusList2021 may', { ...old, encodedList: `${encodedList.slice(1)}==` }],
    ['as StatusList2021 with a letter', { ...old, encodedList }],
    ['with two purposes', { statusPurpose: ['revocation', 'suspension'] }],
  ])('%s', async (_, over) => {
    expect(entryCount(await readStatusList(withSubject(over)))).toBe(131_072);
  });

  it('with the messages that are any', async () => {
    const { messages: read } = await readStatusList(
      withSubject({ statusMessages: ['x', { status: '0', message: 'x' }] }),
    );
    expect(read).toEqual([{ status: '0', message: 'x' }]);
  });

  it('with as many bits an entry as the entry says, where the list is silent', async () => {
    expect((await readStatusList(list)).size).toBe(1);
    const large = await createStatusList({ ...place, length: 131_072 * 2 });
    expect((await readStatusList(large, 2)).size).toBe(2);
    expect(
      (
        await readStatusList(
          { ...large, credentialSubject: { ...(large.credentialSubject as object), statusSize: 1 } },
          2,
        )
      ).size,
    ).toBe(1);
  });

  const at = '/credentialSubject';
  it.each<[string, Credential, RegExp]>([
    ['no subject', { ...list, credentialSubject: 'x' } as never, new RegExp(`MALFORMED \\| ${at} `)],
    ['bits as text', withSubject({ statusSize: '1' }), new RegExp(`MALFORMED \\| ${at}/statusSize`)],
    ['no bits', withSubject({ statusSize: 0 }), new RegExp(`MALFORMED \\| ${at}/statusSize`)],
    ['33 bits', withSubject({ statusSize: 33 }), new RegExp(`MALFORMED \\| ${at}/statusSize`)],
    ['32 bits, and too few entries', withSubject({ statusSize: 32 }), /LENGTH \| .*4096.*131072/],
    ['no purpose', withSubject({ statusPurpose: undefined }), new RegExp(`MALFORMED \\| ${at}/statusPurpose`)],
    [
      'a purpose that is none',
      withSubject({ statusPurpose: ['revocation', 5] }),
      new RegExp(`MALFORMED \\| ${at}/statusPurpose`),
    ],
    ['no list', withSubject({ encodedList: undefined }), new RegExp(`MALFORMED \\| ${at}/encodedList`)],
    [
      'another letter',
      withSubject({ encodedList: `z${encodedList.slice(1)}` }),
      new RegExp(`MALFORMED \\| ${at}/encodedList`),
    ],
    ['no letter', withSubject({ encodedList: encodedList.slice(1) }), new RegExp(`MALFORMED \\| ${at}/encodedList`)],
    ['padding', withSubject({ encodedList: `${encodedList}=` }), new RegExp(`MALFORMED \\| ${at}/encodedList`)],
    ['no base64url', withSubject({ encodedList: 'u***' }), new RegExp(`MALFORMED \\| ${at}/encodedList`)],
  ])('not with %s', async (_, bad, problem) => {
    expect(await problemOf(() => readStatusList(bad))).toMatch(problem);
  });
});

describe('a gzip header', () => {
  const bytes = Uint8Array.from({ length: 2000 }, (_, index) => index % 11);

  /** The member with flags and what they announce put into its header. */
  async function flagged(flags: number, fields: number[]): Promise<Uint8Array<ArrayBuffer>> {
    const member = await gzip(bytes);
    return Uint8Array.from([
      ...member.subarray(0, 3),
      flags,
      ...member.subarray(4, 10),
      ...fields,
      ...member.subarray(10),
    ]);
  }

  it('may have a long extra field', async () => {
    const extra = [44, 1, ...new Uint8Array(300)];
    expect(await gunzip(await flagged(4, extra), 2000)).toEqual(bytes);
  });

  it('may have a name or a comment by itself', async () => {
    expect(await gunzip(await flagged(8, [65, 66, 0]), 2000)).toEqual(bytes);
    expect(await gunzip(await flagged(16, [65, 66, 0]), 2000)).toEqual(bytes);
  });

  it('may carry its own checksum', async () => {
    const start = Uint8Array.of(0x1f, 0x8b, 8, 2, 0, 0, 0, 0, 0, 3);
    const sum = crc32(start);
    const rest = (await gzip(bytes)).subarray(10);
    expect(await gunzip(Uint8Array.from([...start, sum & 255, (sum >> 8) & 255, ...rest]), 2000)).toEqual(bytes);
  });

  it.each([
    ['another first byte', 0, 0x1e],
    ['another second byte', 1, 0x8c],
    ['another method', 2, 7],
    ['the first reserved flag', 3, 0x20],
    ['the last reserved flag', 3, 0x80],
  ])('is none with %s', async (_, at, value) => {
    expect(await gunzip(Uint8Array.from((await gzip(bytes)).with(at, value)), 2000)).toBeUndefined();
  });

  it('is none without end: a name or a field that runs out of the member', async () => {
    const member = await gzip(bytes);
    const endless = Uint8Array.from([
      ...member.subarray(0, 3),
      8,
      ...member.subarray(4, 10),
      65,
      66,
      67,
      68,
      69,
      70,
      71,
      72,
      73,
    ]);
    expect(await gunzip(endless, 2000)).toBeUndefined();
    expect(await gunzip(await flagged(4, [255, 255]), 2000)).toBeUndefined();
  });

  it('holds to the limit to the byte', async () => {
    const member = Uint8Array.from(await gzip(bytes));
    expect(await gunzip(member, 2000)).toEqual(bytes);
    expect(await gunzip(member, 1999)).toBeUndefined();
  });
});
