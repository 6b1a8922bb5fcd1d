import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { issueAll } from '../../src/issue/issue-all.js';
import { issueAllInWorkers } from '../../src/node/issue-all-in-workers.js';
import type { startIssueWorkers } from '../../src/node/issue-workers.js';
import { issuerJwk } from '../badges.js';
import { inputOf } from '../credential/pairs.js';
import { issuer, signer } from '../proof/fixtures.js';

const suite = 'eddsa-rdfc-2022';
const thread = vi.hoisted(() => ({ script: new URL('file:///') }));

// The thread's script is built, as it is for the package; here for these tests alone.
vi.mock('../../src/node/issue-workers.js', async (original) => {
  const { startIssueWorkers: start } = await original<{ startIssueWorkers: typeof startIssueWorkers }>();
  const startBuilt: typeof start = (task, count) => start(task, count, thread.script);
  return { startIssueWorkers: startBuilt };
});

beforeAll(async () => {
  // Beside the sources, where what they import is found.
  const out = join(process.cwd(), 'out');
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(join(out, 'thread-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  await build({
    entryPoints: ['src/node/issue-worker.ts'],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    alias: { '#platform': './src/platform/node.ts' },
    packages: 'external',
    logLevel: 'error',
  });
  thread.script = pathToFileURL(join(folder, 'issue-worker.mjs'));
});

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

/** An input in which nothing is left to chance, so that its badge is the same whoever issues it. */
function input(number: number, variant: 'microcredential' | 'extra-curricular' = 'microcredential') {
  const { issuer: by, ...rest } = inputOf(variant);
  const identifiers = [{ type: 'emailAddress', value: `lerende-${number}@voorbeeld.example`, salt: 'c2FsdA' }];
  return {
    ...rest,
    grade: undefined,
    id: `urn:uuid:0d2f9b6e-7a6c-4f5e-9d3c-${String(number).padStart(12, '0')}`,
    recipient: { identifiers },
    issuer: { ...by, id: issuer },
  };
}

/** Without the proofs, whose second differs. */
function without(outcome: { ok: boolean; credential?: string }): unknown {
  return outcome.credential === undefined
    ? outcome
    : { ...outcome, credential: outcome.credential.split('"proof"')[0] };
}

async function expectSame(make: () => Iterable<unknown>): Promise<void> {
  const [here, there] = await Promise.all([
    all(issueAll(make() as never, signer, { suite })),
    all(issueAllInWorkers(make() as never, issuerJwk, { suite, workers: 2 })),
  ]);
  expect(there.map(without)).toEqual(here.map(without));
}

describe('issueAllInWorkers', () => {
  it('gives what issueAll gives, in the same order, whatever is wrong with some inputs', async () => {
    class Own {
      toJSON() {
        return 'mine';
      }
    }
    const odd = [
      null,
      7,
      [],
      {},
      { ...input(1), recipient: { id: 'no id' } },
      { ...input(2), narrative: Number.NaN },
      { ...input(3), narrative: () => 'said' },
      { ...input(4), evidence: [undefined] },
      { ...input(5), validFrom: new Date(0) },
      { ...input(6), narrative: new Own() },
      { ...input(7), narrative: '\ud800' },
      { ...input(8), narrative: 10n },
      { ...input(9), achievement: {} },
      { ...input(10), issuer: new Map() },
      JSON.parse('{"__proto__":{"a":1},"variant":"microcredential"}'),
    ];
    await expectSame(() => odd.flatMap((each, index) => [each, input(100 + index), input(200 + index)]));
  });

  it('gives what issueAll gives for more templates than it keeps', async () => {
    const many = Array.from({ length: 44 }, (_, number) => {
      const one = input(number, number % 2 === 0 ? 'microcredential' : 'extra-curricular');
      return { ...one, achievement: { ...one.achievement, name: `Badge ${number % 22}` } };
    });
    await expectSame(() => many);
  });

  it('gives each badge what its input said when it was taken', async () => {
    const names: (string | undefined)[] = [];
    function* same(): Generator {
      const one = input(999);
      const achievement = { ...one.achievement };
      const recipient = { id: 'urn:uuid:0d2f9b6e-7a6c-4f5e-9d3c-7a6c4f5e9d3c' };
      for (let number = 0; number < 50; number += 1) {
        achievement.name = `Badge ${number >> 1}`;
        recipient.id = `urn:uuid:0d2f9b6e-7a6c-4f5e-9d3c-${String(number).padStart(12, '0')}`;
        yield { ...one, achievement, recipient };
      }
    }
    for await (const outcome of issueAllInWorkers(same() as never, issuerJwk, { suite, workers: 2 })) {
      const { credentialSubject } = JSON.parse(outcome.ok ? outcome.credential : '{}');
      names.push(`${credentialSubject.achievement.name} ${Number(credentialSubject.id.slice(-12))}`);
    }
    expect(names).toEqual(Array.from({ length: 50 }, (_, number) => `Badge ${number >> 1} ${number}`));
  });

  it('tells how far it is, reads no further ahead than it must, and lets go of the source', async () => {
    const seen: unknown[] = [];
    let read = 0;
    let closed = false;
    async function* source() {
      try {
        for (let number = 0; number < 1000; number += 1) {
          read += 1;
          yield (number === 1 ? null : input(number)) as never;
        }
      } finally {
        closed = true;
      }
    }
    const options = { suite, workers: 1, onProgress: (progress: unknown) => seen.push(progress) } as const;
    for await (const { index } of issueAllInWorkers(source(), issuerJwk, options)) if (index === 2) break;
    expect(seen).toEqual([
      { done: 1, failed: 0 },
      { done: 2, failed: 1 },
      { done: 3, failed: 1 },
    ]);
    expect(read).toBeLessThan(400);
    await vi.waitFor(() => expect(closed).toBe(true));
  });

  it('stops on abort', async () => {
    function* endless() {
      for (let number = 0; ; number += 1) yield input(number) as never;
    }
    const signal = AbortSignal.timeout(100);
    await expect(all(issueAllInWorkers(endless(), issuerJwk, { suite, workers: 1, signal }))).rejects.toThrow(
      /timeout/i,
    );
  });

  it('lets others go where it hands out nothing, so that it can be stopped', async () => {
    function* refused() {
      for (const start = performance.now(); performance.now() - start < 3000; ) yield null as never;
      throw new Error('nobody could stop it');
    }
    const signal = AbortSignal.timeout(50);
    await expect(all(issueAllInWorkers(refused(), issuerJwk, { suite, workers: 1, signal }))).rejects.toThrow(
      /timeout/i,
    );
  });
});
