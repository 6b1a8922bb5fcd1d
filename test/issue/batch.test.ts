import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Award } from '../../src/credential/input.js';
import type { Credential } from '../../src/credential/types.js';
import type { BatchFolder } from '../../src/issue/batch/batch-folder.js';
import { type IssueBatchOptions, issueBatch } from '../../src/issue/batch/issue-batch.js';
import { prepareBatch } from '../../src/issue/batch/prepare-batch.js';
import type { BatchRow } from '../../src/issue/batch/row.js';
import type { BatchOptions, BatchOutcome, IssuedBadge } from '../../src/issue/batch/types.js';
import { batchFolder, fileIndexStore } from '../../src/node.js';
import { createStatusList } from '../../src/status/create-status-list.js';
import { setStatus } from '../../src/status/set-status.js';
import { verify } from '../../src/verify/verify.js';
import { deepFreeze } from '../badges.js';
import { issuer, now, signer } from '../proof/fixtures.js';
import { filesBelow, template, workshop } from './workshop.js';

const seed = new TextEncoder().encode('seed'.repeat(8));
const options = { suite: 'eddsa-rdfc-2022', seed, created: now } as const satisfies BatchOptions;
const list = await createStatusList({ id: 'https://hogeschool.example/status/1', issuer });

function learner(name: string): Award {
  return { recipient: { identifiers: [{ type: 'emailAddress', value: `${name}@voorbeeld.example` }] } };
}

function rows(count: number, first = 0): BatchRow[] {
  return Array.from({ length: count }, (_, at) => ({ line: first + at + 1, award: learner(`een${first + at}`) }));
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const codesOf = (outcomes: readonly BatchOutcome[]) =>
  outcomes.map(({ badge, problems }) => (badge === undefined ? problems.map(({ code }) => code).join() : 'issued'));

/** A folder for a batch, and beside it the record of a list. */
async function place() {
  const { path } = await workshop();
  const folder = batchFolder(path('out'));
  const issue = (list: Iterable<BatchRow>, more: Partial<IssueBatchOptions> = {}, template_ = template()) =>
    all(issueBatch(list, template_, signer, { ...options, folder, ...more }));
  return { path, folder, issue, record: path('list.indices') };
}

describe('prepareBatch', () => {
  it('gives a row the same badge, whoever asks, in whatever order', async () => {
    const { record } = await place();
    const statusLists = [{ list, store: fileIndexStore(record) }];
    const one = await prepareBatch(template(), signer, { ...options, statusLists });
    const first = await one.issue(rows(20));
    const other = [{ list, store: fileIndexStore(record) }];
    const two = await prepareBatch(template(), signer, { ...options, statusLists: other });
    for (const [at, row] of rows(20).entries()) expect(await two.issue([row])).toEqual([first[at]]);
    const backwards = await two.issue(rows(20).toReversed());
    expect(backwards.toReversed()).toEqual(first);
    const indices = first.flatMap(({ badge }) => badge?.statusIndices ?? []);
    expect(new Set(indices).size).toBe(20);
  });

  it('gives each badge an id, a salt and a file of its own, and all of them one achievement', async () => {
    const { achievement, ...rest } = template();
    const { id: _, ...nameless } = achievement;
    const batch = await prepareBatch({ ...rest, achievement: nameless } as never, signer, options);
    const badges = (await batch.issue(rows(9))).flatMap(({ badge }) => badge ?? []);
    const texts = badges.map(({ bytes }) => new TextDecoder().decode(bytes));
    for (const text of texts) expect((await verify(text, { now })).verified).toBe(true);
    const credentials = texts.map((text) => JSON.parse(text));
    const salts = credentials.map(({ credentialSubject: { identifier } }) => identifier[0].salt);
    const achievements = credentials.map(({ credentialSubject }) => credentialSubject.achievement.id);
    expect(new Set(salts).size).toBe(9);
    expect(new Set(badges.map(({ id }) => id)).size).toBe(9);
    expect(new Set(badges.map(({ file }) => file)).size).toBe(9);
    expect(new Set(achievements).size).toBe(1);
    const other = await prepareBatch(template(), signer, { ...options, seed: seed.toReversed() });
    const ids = (await other.issue(rows(9))).map(({ badge }) => badge?.id);
    expect(badges.filter(({ id }) => ids.includes(id))).toEqual([]);
  });

  it('gives other ids and places for another course or date, also from the same seed', async () => {
    const { record } = await place();
    const statusLists = [{ list, store: fileIndexStore(record) }];
    const one = await prepareBatch(template(), signer, { ...options, statusLists });
    const other = await prepareBatch(template('regular'), signer, { ...options, statusLists });
    const later = await prepareBatch(template(), signer, { ...options, statusLists, created: new Date(0) });
    const outcomes = await Promise.all([one, other, later].map((batch) => batch.issue(rows(5))));
    const badges = outcomes.flat().flatMap(({ badge }) => badge ?? []);
    for (const of of [({ id }) => id, ({ file }) => file, ({ statusIndices }) => statusIndices[0]] as ((
      badge: IssuedBadge,
    ) => unknown)[])
      expect(new Set(badges.map(of)).size).toBe(15);
  });

  it('gives a learner with a capital in the address no second badge', async () => {
    const batch = await prepareBatch(template(), signer, options);
    const [small, capital] = await batch.issue([{ award: learner('een') }, { award: learner('EEN') }]);
    expect(capital?.badge?.id).toBe(small?.badge?.id);
  });

  it('gives no place that is set in the list, and a place in each list', async () => {
    const { path } = await place();
    const free = await prepareBatch(template(), signer, {
      ...options,
      statusLists: [{ list, store: fileIndexStore(path('a')) }],
    });
    const [was] = await free.issue(rows(1));
    const index = was?.badge?.statusIndices[0] ?? -1;
    const revoked = await setStatus(list, index, true);
    const suspension = await createStatusList({ id: 'urn:suspended', issuer, statusPurpose: 'suspension' });
    const both = await prepareBatch(template(), signer, {
      ...options,
      statusLists: [
        { list: revoked, store: fileIndexStore(path('b')) },
        { list: suspension, store: fileIndexStore(path('c')) },
      ],
    });
    const [now_] = await both.issue(rows(1));
    expect(now_?.badge?.statusIndices).toHaveLength(2);
    expect(now_?.badge?.statusIndices[0]).not.toBe(index);
    const { credentialStatus } = JSON.parse(new TextDecoder().decode(now_?.badge?.bytes));
    expect(credentialStatus.map(({ statusPurpose }: Credential) => statusPurpose)).toEqual([
      'revocation',
      'suspension',
    ]);
  });

  it('tells which badge a signer failed on', async () => {
    let calls = 0;
    const failing = {
      ...signer,
      sign: (data: Uint8Array) => {
        calls += 1;
        if (calls === 2) throw new Error('the vault is closed');
        return signer.sign(data);
      },
    };
    const batch = await prepareBatch(template(), failing, options);
    expect(codesOf(await batch.issue(rows(3)))).toEqual(['issued', 'KEY_SIGNER_FAILED', 'issued']);
  });

  it('keeps back what a second verifier refuses, and asks it about some or all', async () => {
    const asked: string[] = [];
    const check = async (document: object, { now: moment }: { now: Date }) => {
      asked.push('id' in document ? String(document.id) : '');
      expect(moment).toEqual(now);
      return { verified: asked.length !== 1, reason: 'the moon' };
    };
    const every = await prepareBatch(template(), signer, { ...options, crossCheck: { of: 'all', check } });
    expect(codesOf(await every.issue(rows(3)))).toEqual(['PROOF_CROSS_CHECK', 'issued', 'issued']);
    expect(new Set(asked).size).toBe(3);
    asked.push('no more');
    const some = await prepareBatch(template(), signer, { ...options, crossCheck: { of: 'sample', check } });
    const before = asked.length;
    await some.issue(rows(400));
    expect(asked.length - before).toBeGreaterThan(1);
    expect(asked.length - before).toBeLessThan(40);
  });

  it('takes from the input what all awards have in common, and changes nothing that it is given', async () => {
    const input = deepFreeze({
      ...template(),
      validUntil: '2036-01-01T00:00:00Z',
      grade: { value: '6', scale: { min: '1', max: '10', pass: '5.5' } },
    });
    const batch = await prepareBatch(input as never, signer, options);
    const row = deepFreeze({ award: { ...learner('een'), grade: { value: '9' } } });
    const [outcome] = await batch.issue(deepFreeze([row]));
    const { validUntil, credentialSubject } = JSON.parse(new TextDecoder().decode(outcome?.badge?.bytes));
    expect(validUntil).toBe('2036-01-01T00:00:00Z');
    expect(credentialSubject.result[0].value).toBe('9');
    expect(credentialSubject.achievement.resultDescription[0].valueMax).toBe('10');
  });

  it('refuses a row that no JSON can hold, and goes on', async () => {
    const batch = await prepareBatch(template(), signer, options);
    const strange = { recipient: { id: 'did:example:one' }, narrative: '\uD800' };
    expect(codesOf(await batch.issue([{ award: strange }, ...rows(1)]))).toEqual(['JSON_LONE_SURROGATE', 'issued']);
    const { issue } = await place();
    for (const issued of [batch.issue([{ award: null as never }]), issue([{ award: null as never }])])
      expect(codesOf(await issued)).toEqual(['JSON_NOT_OBJECT']);
  });

  it('looks at an award once: it may name another learner the second time', async () => {
    const { issue } = await place();
    const batch = await prepareBatch(template(), signer, options);
    const fickle = () => {
      const learners = ['een', 'twee', 'drie'].map((name) => learner(name).recipient);
      return {
        award: {
          get recipient() {
            return learners.shift() as Award['recipient'];
          },
        },
      };
    };
    const plain = await batch.issue([{ award: learner('een') }]);
    expect(await batch.issue([fickle()])).toEqual(plain);
    expect(await issue([fickle()])).toMatchObject([{ badge: { file: plain[0]?.badge?.file } }]);
  });

  it('is called with what it needs', async () => {
    const call = (more: object) => prepareBatch(template(), signer, { ...options, ...more } as never);
    await expect(call({ seed: 'seed' })).rejects.toThrow(TypeError);
    await expect(call({ created: 'today' })).rejects.toThrow(TypeError);
    await expect(call({ statusLists: [{ list, store: {} }] })).rejects.toThrow(TypeError);
    await expect(call({ statusLists: {} })).rejects.toThrow('options.statusLists must be an array');
    await expect(call({ language: 'fr' })).rejects.toThrow("options.language must be 'nl' or 'en'");
    await expect(call({ crossCheck: () => ({ verified: true }) })).rejects.toThrow('options.crossCheck must be');
    await expect(call({ seed: seed.slice(1) })).rejects.toMatchObject({ code: 'KEY_SEED_LENGTH' });
  });
});

describe('a status list', () => {
  it('that two batches use at once gives each badge a place of its own', async () => {
    const { path, record } = await place();
    const outcomes = await Promise.all(
      ['one', 'two', 'three'].map((name, at) =>
        all(
          issueBatch(rows(200, at * 1000), template(), signer, {
            ...options,
            folder: batchFolder(path(name)),
            statusLists: [{ list, store: fileIndexStore(record) }],
          }),
        ),
      ),
    );
    const indices = outcomes.flat().flatMap(({ badge }) => badge?.statusIndices ?? []);
    expect(indices).toHaveLength(600);
    expect(new Set(indices).size).toBe(600);
  });

  it('that is full leaves the badges issued that still had a place', async () => {
    const { issue, record } = await place();
    await fileIndexStore(record).take([0], 1);
    const free = [11, 131_071, 70_000];
    const taken = Array.from({ length: 131_072 }, (_, at) => at).filter((at) => at > 0 && !free.includes(at));
    writeFileSync(record, taken.map((at) => `\n${at} 0123456789abcdef\n`).join(''), { flag: 'a' });
    const statusLists = () => ({ statusLists: [{ list, store: fileIndexStore(record) }] });
    const outcomes = await issue(rows(5), statusLists());
    const full = 'STATUS_LIST_EXHAUSTED';
    expect(codesOf(outcomes)).toEqual(['issued', 'issued', 'issued', full, full]);
    const given = outcomes.flatMap(({ badge }) => badge?.statusIndices ?? []);
    expect(given.toSorted((a, b) => a - b)).toEqual(free.toSorted((a, b) => a - b));
    expect(await issue(rows(5), statusLists())).toEqual(outcomes);
  });
});

describe('issueBatch', () => {
  it('gives outcomes in order, and the same ones again', async () => {
    const { issue, path } = await place();
    const list = [...rows(3), { line: 9, award: learner('een1') }, { line: 10, award: { recipient: {} } as never }];
    const outcomes = await issue(list, { concurrency: 2 });
    expect(outcomes.map(({ line }) => line)).toEqual([1, 2, 3, 9, 10]);
    expect(codesOf(outcomes)).toEqual(['issued', 'issued', 'issued', 'RECIPIENT_DUPLICATE', 'RECIPIENT_MISSING']);
    expect(outcomes[3]?.problems[0]?.detail).toContain('line 2');
    const before = filesBelow(path('out'));
    expect(await issue(list)).toEqual(outcomes);
    expect(filesBelow(path('out'))).toEqual(before);
  });

  it('issues what a second run adds, wherever it stands in the list', async () => {
    const { issue, path } = await place();
    await issue(rows(3));
    const before = filesBelow(path('out/badges'));
    await issue([...rows(2, 50), ...rows(3).toReversed()]);
    const after = filesBelow(path('out/badges'));
    expect(after.size).toBe(5);
    for (const [file, text] of before) expect(after.get(file)).toBe(text);
  });

  it('gives no learner of an earlier run a second badge, and no file to another', async () => {
    const { issue, path } = await place();
    const { recipient } = learner('een');
    await issue([{ line: 2, award: { recipient }, file: 'one' }]);
    const before = filesBelow(path('out/badges'));
    const identifiers = [...(recipient.identifiers ?? []), { type: 'ext:eduID', value: '1234' }];
    const known = { line: 2, award: { recipient: { ...recipient, identifiers } } as Award };
    const outcomes = await issue([known, { line: 3, award: learner('twee'), file: 'ONE' }]);
    expect(codesOf(outcomes)).toEqual(['RECIPIENT_ISSUED', 'CLI_BATCH_FILE_TWICE']);
    expect(filesBelow(path('out/badges'))).toEqual(before);
  });

  it('ends at a signal, and goes on from there', async () => {
    const { issue, path } = await place();
    const ending = new AbortController();
    function* list(): Generator<BatchRow> {
      yield* rows(5);
      ending.abort(new Error('enough'));
      yield* rows(5, 5);
    }
    await expect(issue(list(), { signal: ending.signal, concurrency: 2 })).rejects.toThrow('enough');
    const there = filesBelow(path('out/badges')).size;
    expect(there).toBeGreaterThan(0);
    expect(there).toBeLessThan(10);
    expect(codesOf(await issue(rows(10)))).toEqual(Array.from({ length: 10 }, () => 'issued'));
  });

  it.each([
    ['input', {}, { ...template(), validUntil: '2036-01-01T00:00:00Z' }],
    ['suite', { suite: 'vc-jwt' }, template()],
    ['created', { created: new Date(0) }, template()],
    ['image', { bake: true }, template()],
    ['statusLists', { statusLists: [{ list, store: { claim: async () => [] } }] }, template()],
    ['seed', { seed: seed.toReversed() }, template()],
  ] as const)('goes on with no other %s', async (member, more, changed) => {
    const { issue, path } = await place();
    await issue(rows(1));
    const before = filesBelow(path('out'));
    const problems = [{ code: 'CLI_BATCH_OTHER', detail: expect.stringContaining(`another ${member}`) }];
    await expect(issue(rows(1), more as never, changed as never)).rejects.toMatchObject({ problems });
    expect(filesBelow(path('out'))).toEqual(before);
  });

  it('dates a batch by the day that it began, and keeps to that', async () => {
    const { path, folder } = await place();
    const { created: _, ...undated } = options;
    await all(issueBatch(rows(1), template(), signer, { ...undated, folder }));
    const text = filesBelow(path('out')).get('batch.journal') ?? '';
    const { job } = JSON.parse(text.split('\n')[0] ?? '');
    expect(job.created).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    writeFileSync(
      path('out/batch.journal'),
      `${JSON.stringify({ job: { ...job, created: '2026-01-02T00:00:00Z' } })}\n`,
    );
    await all(issueBatch(rows(1), template(), signer, { ...undated, folder }));
    const [badge = ''] = filesBelow(path('out/badges')).values();
    expect(JSON.parse(badge).validFrom).toBe('2026-01-02T00:00:00Z');
  });

  it.each([
    ['write', 2],
    ['append', 1],
  ] as const)('stops where the folder cannot %s, with nothing lost', async (verb, at) => {
    const { issue, folder, path } = await place();
    let calls = 0;
    const full: BatchFolder = {
      ...folder,
      [verb]: async (...given: never[]) => {
        calls += 1;
        if (calls === at) throw new Error('no room');
        return (folder[verb] as (...given: never[]) => Promise<void>)(...given);
      },
    };
    await expect(issue(rows(4), { folder: full, concurrency: 1 })).rejects.toThrow('no room');
    await issue(rows(4));
    const { issue: whole, path: elsewhere } = await place();
    await whole(rows(4));
    expect(filesBelow(path('out'))).toEqual(filesBelow(elsewhere('out')));
  });

  it('takes a whole number of badges at once', async () => {
    const { issue } = await place();
    await expect(issue(rows(1), { concurrency: 0 })).rejects.toThrow(TypeError);
  });
});
