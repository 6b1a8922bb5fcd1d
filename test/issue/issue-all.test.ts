import { describe, expect, it } from 'vitest';
import type { EdubadgeInput } from '../../src/credential/input.js';
import { issueAll } from '../../src/issue/issue-all.js';
import type { Signer } from '../../src/keys/types.js';
import { verify } from '../../src/verify/verify.js';
import { inputOf } from '../credential/pairs.js';
import { issuer, signer } from '../proof/fixtures.js';

const suite = 'eddsa-rdfc-2022';

function inputs(count: number): EdubadgeInput[] {
  return Array.from({ length: count }, (_, index) => {
    const input = inputOf(index % 3 === 0 ? 'microcredential' : 'extra-curricular');
    const recipient = { identifiers: [{ type: 'emailAddress', value: `lerende-${index}@voorbeeld.example` }] as const };
    return {
      ...input,
      id: `urn:uuid:${crypto.randomUUID()}`,
      recipient,
      issuer: { ...input.issuer, id: issuer },
    } as never;
  });
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

/** A signer that is far away: each signature takes a while, and not the same while. */
function distant(delay: (call: number) => number): Signer {
  let calls = 0;
  return {
    ...signer,
    sign: async (data) => {
      await new Promise((resolve) => setTimeout(resolve, delay(calls++)));
      return signer.sign(data);
    },
  };
}

describe('issueAll', () => {
  it('issues each input, in order, as badges that verify', async () => {
    const list = inputs(7);
    const outcomes = await all(issueAll(list, signer, { suite }));
    expect(outcomes.map(({ index, ok }) => [index, ok])).toEqual(list.map((_, index) => [index, true]));
    for (const [index, outcome] of outcomes.entries()) {
      const report = await verify(outcome.ok ? outcome.credential : '');
      expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(report.credential?.id).toBe(list[index]?.id);
    }
  });

  it('keeps the order when signatures come out of order, and signs no more at once than told', async () => {
    let now = 0;
    let most = 0;
    const counting = distant((call) => (call % 2 === 0 ? 12 : 1));
    const watched: Signer = {
      ...counting,
      sign: async (data) => {
        most = Math.max(most, ++now);
        const signature = await counting.sign(data);
        now -= 1;
        return signature;
      },
    };
    const outcomes = await all(issueAll(inputs(9), watched, { suite, concurrency: 3 }));
    expect(outcomes.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(most).toBe(3);
  });

  it('tells what is wrong with a bad input and goes on', async () => {
    const [good, other] = inputs(2) as [EdubadgeInput, EdubadgeInput];
    const bad = [
      null,
      { ...good, recipient: { id: 'no id' } },
      { ...good, achievement: {} },
      { ...good, validUntil: '2001-01-01T00:00:00Z' },
      {
        ...good,
        get grade() {
          throw new RangeError('no');
        },
      },
    ];
    const outcomes = await all(issueAll([good, ...(bad as never[]), other], signer, { suite }));
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.problems[0]?.code))).toEqual([
      'ok',
      'JSON_NOT_OBJECT',
      'SCHEMA_FORMAT',
      'SCHEMA_REQUIRED',
      'DATE_ORDER',
      'JSON_VALUE',
      'ok',
    ]);
  });

  it('gives each badge what its input said when it was taken, also where one object serves for all', async () => {
    function* same(): Generator<EdubadgeInput> {
      const [one] = inputs(1) as [EdubadgeInput];
      const achievement = { ...one.achievement };
      const recipient = { id: '' };
      for (let number = 0; number < 8; number += 1) {
        achievement.name = `Badge ${number >> 1}`;
        recipient.id = `urn:uuid:0d2f9b6e-7a6c-4f5e-9d3c-00000000000${number}`;
        yield { ...one, achievement, recipient } as EdubadgeInput;
      }
    }
    const outcomes = await all(issueAll(same(), signer, { suite }));
    const said = outcomes.map((outcome) => JSON.parse(outcome.ok ? outcome.credential : '{}').credentialSubject);
    expect(said.map(({ id, achievement }) => `${achievement.name} ${id.slice(-1)}`)).toEqual(
      Array.from({ length: 8 }, (_, number) => `Badge ${number >> 1} ${number}`),
    );
  });

  it('tells which badge a signer failed on and goes on', async () => {
    let calls = 0;
    const failing: Signer = {
      ...signer,
      sign: (data) => {
        calls += 1;
        if (calls === 2) throw new Error('the vault is closed');
        return signer.sign(data);
      },
    };
    const outcomes = await all(issueAll(inputs(3), failing, { suite, concurrency: 1 }));
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.problems[0]?.code))).toEqual([
      'ok',
      'KEY_SIGNER_FAILED',
      'ok',
    ]);
  });

  it('reads no further ahead than it must, and lets go of the source when nobody wants more', async () => {
    let read = 0;
    let closed = false;
    async function* source(): AsyncGenerator<EdubadgeInput> {
      try {
        for (const input of inputs(50)) {
          read += 1;
          yield input;
        }
      } finally {
        closed = true;
      }
    }
    for await (const { index } of issueAll(source(), signer, { suite, concurrency: 2 })) {
      expect(read).toBeLessThanOrEqual(index + 2);
      if (index === 5) break;
    }
    expect(closed).toBe(true);
    expect(read).toBeLessThan(10);
  });

  it('tells how far it is', async () => {
    const seen: unknown[] = [];
    const list = [...inputs(2), null as never, ...inputs(1)];
    await all(issueAll(list, signer, { suite, onProgress: (progress) => seen.push(progress) }));
    expect(seen).toEqual([
      { done: 1, failed: 0 },
      { done: 2, failed: 0 },
      { done: 3, failed: 1 },
      { done: 4, failed: 1 },
    ]);
  });

  it.each([
    ['a key in memory', signer, inputs(1)],
    ['a signer that never answers', { ...signer, sign: () => new Promise<Uint8Array>(() => undefined) }, inputs(1)],
  ])('stops on abort: %s', async (_, by, [input]) => {
    function* endless(): Generator<EdubadgeInput> {
      for (;;) yield input as EdubadgeInput;
    }
    const abort = new AbortController();
    setTimeout(() => abort.abort(new Error('enough')), 60);
    await expect(all(issueAll(endless(), by, { suite, signal: abort.signal }))).rejects.toThrow('enough');
  });

  it('stops when the source never answers, and passes on what the source throws', async () => {
    const silent = { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => undefined) }) };
    const signal = AbortSignal.timeout(20);
    await expect(all(issueAll(silent, signer, { suite, signal }))).rejects.toThrow(/timeout/i);
    function* broken(): Generator<EdubadgeInput> {
      yield* inputs(1);
      throw new Error('the disk is gone');
    }
    await expect(all(issueAll(broken(), signer, { suite }))).rejects.toThrow('the disk is gone');
  });

  it('refuses a call that is none', async () => {
    await expect(all(issueAll(7 as never, signer, { suite }))).rejects.toThrow(TypeError);
    await expect(all(issueAll([], {} as never, { suite }))).rejects.toThrow(TypeError);
    await expect(all(issueAll([], signer, {} as never))).rejects.toThrow(TypeError);
    await expect(all(issueAll([], signer, { suite, concurrency: 0 }))).rejects.toThrow(TypeError);
  });
});
