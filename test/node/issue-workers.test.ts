import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startIssueWorkers } from '../../src/node/issue-workers.js';

/** A thread that gives back what it is given, and dies where an expression of `input` holds. */
const script = (dies: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { existsSync, writeFileSync } from 'node:fs';
      import { parentPort, threadId } from 'node:worker_threads';
      parentPort.on('message', ({ from, inputs }) => {
        if (inputs.some((input) => ${dies})) throw new Error('out of memory');
        parentPort.postMessage(inputs.map((input, at) => ({ index: from + at, ok: true, credential: String(threadId) })));
      });`)}`,
  );

function start(count: number, dies: string) {
  const workers = startIssueWorkers({ key: '', suite: 'vc-jwt' }, count, script(dies));
  onTestFinished(() => workers.close());
  return workers;
}

const portions = Array.from({ length: 8 }, (_, index) => ({ from: index * 2, inputs: [index * 2, index * 2 + 1] }));

describe('issue workers', () => {
  it('share the portions, and give each its own outcomes', async () => {
    const { issue } = start(2, 'false');
    const outcomes = (await Promise.all(portions.map(issue))).flat();
    expect(outcomes.map(({ index }) => index)).toEqual([...Array(16).keys()]);
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.credential)).size).toBe(2);
  });

  it('lose nothing to a thread that dies once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'workers-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const mark = JSON.stringify(join(folder, 'died'));
    const { issue } = start(1, `input === 5 && !existsSync(${mark}) && (writeFileSync(${mark}, ''), true)`);
    const outcomes = (await Promise.all(portions.map(issue))).flat();
    expect(outcomes.map(({ index, ok }) => [index, ok])).toEqual(outcomes.map((_, index) => [index, true]));
    // Another thread took over from the one that died.
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.credential)).size).toBe(2);
  });

  it('give up on a portion of which two died, and on no other', async () => {
    const { issue } = start(2, 'input === 5');
    const outcomes = (await Promise.all(portions.map(issue))).flat();
    const lost = outcomes.filter(({ ok }) => !ok);
    expect(lost.map(({ index }) => index)).toEqual([4, 5]);
    expect(lost.map((outcome) => !outcome.ok && outcome.problems.map(({ code }) => code))).toEqual([
      ['PROOF_WORKER_DIED'],
      ['PROOF_WORKER_DIED'],
    ]);
  });
});
