import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Credential } from '../../src/credential/types.js';
import type { EdubadgeError } from '../../src/problems/error.js';
import { createStatusList, type StatusListOptions } from '../../src/status/create-status-list.js';
import { getStatus } from '../../src/status/get-status.js';
import { gunzip, gzip } from '../../src/status/gzip.js';
import { setStatus } from '../../src/status/set-status.js';
import { statusEntry } from '../../src/status/status-entry.js';
import { encodeList } from '../../src/status/status-list.js';

const place = { id: 'https://hogeschool.example/status/1', issuer: 'did:web:hogeschool.example' };
const now = new Date('2026-09-01T12:00:00.123Z');

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: EdubadgeError) => error.code,
  );
}

function subjectOf(list: Credential): Record<string, unknown> {
  return list.credentialSubject as Record<string, unknown>;
}

describe('a new status list', () => {
  it('is a credential with 131,072 places, none of them set', async () => {
    const list = await createStatusList({ ...place, now });
    // The list of 16 KiB of zeros that Bitstring Status List 1.0 shows in its examples inflates to the same.
    expect(list).toMatchObject({ id: place.id, issuer: place.issuer, validFrom: '2026-09-01T12:00:00Z' });
    expect(subjectOf(list)).toMatchObject({ type: 'BitstringStatusList', statusPurpose: 'revocation' });
    expect(await getStatus(list, 0)).toBe(0);
    expect(await getStatus(list, 131_071)).toBe(0);
    expect(await codeOf(getStatus(list, 131_072))).toBe('STATUS_INDEX_RANGE');
  });

  it('is refused when it is too short', async () => {
    expect(await codeOf(createStatusList({ ...place, length: 131_071 }))).toBe('STATUS_LIST_LENGTH');
  });

  const wrong: readonly [string, object][] = [
    ['/id', { id: 'nergens' }],
    ['/issuer', { issuer: undefined }],
    ['/issuer', { issuer: { name: 'Hogeschool' } }],
    ['/validFrom', { validFrom: 'gisteren' }],
    ['/validFrom', { validFrom: '2026-09-01' }],
    ['/statusPurpose', { statusPurpose: '' }],
    ['/statusPurpose', { statusPurpose: [] }],
    ['/statusSize', { statusSize: 9 }],
    ['/length', { length: 67_108_865 }],
    ['/statusMessages', { statusSize: 2 }],
    ['/statusMessages', { statusPurpose: 'message' }],
  ];
  it.each(wrong)('is refused for its %s: %j', async (pointer, over) => {
    const made = createStatusList({ ...place, ...over } as StatusListOptions);
    await expect(made).rejects.toMatchObject({ code: 'STATUS_LIST_MALFORMED', problems: [{ pointer }] });
  });

  it('names its issuer as it was given, and is read at its longest', async () => {
    const issuer = { id: place.issuer, name: 'Hogeschool' };
    const list = await createStatusList({ ...place, issuer, length: 67_108_864 });
    expect(list.issuer).toEqual(issuer);
    expect(await getStatus(list, 67_108_863)).toBe(0);
  });

  it('carries its messages, and so does an entry', async () => {
    const statusMessages = ['geldig', 'in behandeling', 'vervangen', 'onbekend'].map((message, status) => ({
      status: `0x${status}`,
      message,
    }));
    const list = await createStatusList({ ...place, statusPurpose: 'message', statusSize: 2, statusMessages });
    const set = await setStatus(await setStatus(list, 5, 2), 6, 3);
    expect([await getStatus(set, 4), await getStatus(set, 5), await getStatus(set, 6)]).toEqual([0, 2, 3]);
    expect(statusEntry(list, 5)).toEqual({
      id: `${place.id}#5`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'message',
      statusListIndex: '5',
      statusListCredential: place.id,
      statusSize: 2,
      statusMessage: statusMessages,
    });
    expect(await codeOf(setStatus(list, 5, 4))).toBe('STATUS_VALUE_RANGE');
  });
});

describe('setting a status', () => {
  it('changes that place and no other, left to right', async () => {
    const list = await createStatusList({ ...place, statusPurpose: 'suspension' });
    const set = await setStatus(list, 9, true);
    expect(await Promise.all([8, 9, 10].map((index) => getStatus(set, index)))).toEqual([0, 1, 0]);
    // Index 9 is the second bit from the left in the second byte.
    const bytes = new Uint8Array(16_384);
    bytes[1] = 0b0100_0000;
    expect(subjectOf(set).encodedList).toBe(await encodeList(bytes));
    expect(await getStatus(list, 9)).toBe(0);
  });

  it('takes a suspension back, but no revocation', async () => {
    const suspension = await createStatusList({ ...place, statusPurpose: 'suspension' });
    const revocation = await createStatusList(place);
    expect(await getStatus(await setStatus(await setStatus(suspension, 3, true), 3, false), 3)).toBe(0);
    expect(await codeOf(setStatus(await setStatus(revocation, 3, true), 3, false))).toBe('STATUS_REVOCATION_FINAL');
    expect(await codeOf(setStatus(revocation, 3, false))).toBe('none');
  });

  it('drops the proof: the list is another one now', async () => {
    const list = { ...(await createStatusList(place)), proof: { type: 'DataIntegrityProof' } };
    expect(await setStatus(list, 1, true)).not.toHaveProperty('proof');
  });

  it('is remembered for every place and value', async () => {
    const list = await createStatusList({ ...place, statusPurpose: 'suspension' });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(131_071), { minLength: 1, maxLength: 4 }), async (indices) => {
        let set = list;
        for (const index of indices) set = await setStatus(set, index, true);
        for (const index of indices) expect(await getStatus(set, index)).toBe(1);
      }),
      { numRuns: 25 },
    );
  });
});

describe('one gzip member', () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, index) => index % 7);

  it('comes back as it went in', async () => {
    expect(await gunzip(Uint8Array.from(await gzip(bytes)), 5000)).toEqual(bytes);
  });

  it.each([
    ['two members', (member: Uint8Array) => [...member, ...member]],
    ['an empty member before it', (member: Uint8Array) => [...empty, ...member]],
    ['an empty member behind it', (member: Uint8Array) => [...member, ...empty]],
    ['something behind it', (member: Uint8Array) => [...member, 0]],
    ['a cut', (member: Uint8Array) => [...member.subarray(0, -1)]],
    ['a wrong checksum', (member: Uint8Array) => [...member.subarray(0, -8), 0, 0, 0, 0, ...member.subarray(-4)]],
    ['another magic number', (member: Uint8Array) => [0, ...member.subarray(1)]],
    ['reserved flags', (member: Uint8Array) => [...member.subarray(0, 3), 0x80, ...member.subarray(4)]],
    ['nothing', () => []],
  ])('is not: %s', async (_, change) => {
    expect(await gunzip(Uint8Array.from(change(await gzip(bytes))), 100_000)).toBeUndefined();
  });

  it('may have a name, a comment and extra fields', async () => {
    const member = await gzip(bytes);
    const named = [...member.subarray(0, 3), 8 | 16 | 4, ...member.subarray(4, 10), 2, 0, 9, 9, 65, 0, 66, 0];
    expect(await gunzip(Uint8Array.from([...named, ...member.subarray(10)]), 5000)).toEqual(bytes);
  });

  it('does not grow beyond the limit', async () => {
    expect(await gunzip(Uint8Array.from(await gzip(new Uint8Array(10_000_000))), 1_000_000)).toBeUndefined();
  });
});

const empty = gzipSync(new Uint8Array());
