import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startIssueWorkers } from '../../src/node/issue-workers.js';
import type { Portion } from '../../src/node/portions.js';

/** A thread that says of each award that it was there, and dies where an expression of `award` holds. */
const script = (dies: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { existsSync, writeFileSync } from 'node:fs';
      import { parentPort, threadId } from 'node:worker_threads';
      parentPort.postMessage('ready');
      parentPort.on('message', ({ templates, rows }) => {
        const awards = rows.map(([, award]) => award);
        if (awards.some((award) => ${dies})) throw new Error('out of memory');
        parentPort.postMessage(awards.map(({ number }) => JSON.stringify({ number, threadId, templates })));
      });`)}`,
  );

function start(count: number, dies: string) {
  const workers = startIssueWorkers({ key: '', suite: 'vc-jwt' }, count, script(dies));
  onTestFinished(() => workers.close());
  return workers;
}

const template = { variant: 'microcredential' };
const portions = Array.from({ length: 8 }, (_, index) => portion(template, index * 2, index * 2 + 1));

function portion(shared: object, ...numbers: number[]): Portion {
  return { templates: [shared as Portion['templates'][0]], rows: numbers.map((number) => [0, { number }]) };
}

async function issued(issue: (portion: Portion) => Promise<readonly unknown[]>, list = portions) {
  const all = (await Promise.all(list.map(issue))).flat();
  return all.map((each) => (typeof each === 'string' ? JSON.parse(each) : each));
}

describe('issue workers', () => {
  it('share the portions, and give each what came of its own', async () => {
    const { issue } = start(2, 'false');
    const all = await issued(issue);
    expect(all.map(({ number }) => number)).toEqual([...Array(16).keys()]);
    expect(new Set(all.map(({ threadId }) => threadId)).size).toBe(2);
  });

  it('send a template to a thread once, and to one that takes over again', async () => {
    const other = { variant: 'extra-curricular' };
    const list = [portion(template, 1), portion(other, 2), portion(template, 3), portion(other, 4)];
    const { issue } = start(1, 'award.number === 3');
    const all = await issued(issue, list.slice(0, 2));
    expect(all.map(({ templates }) => templates)).toEqual([[template], [other]]);
    expect((await issued(issue, [portion(other, 5), portion(template, 6)])).map(({ templates }) => templates)).toEqual([
      [1],
      [0],
    ]);
    await issue(portion(template, 3));
    expect((await issued(issue, [portion(other, 4)])).map(({ templates }) => templates)).toEqual([[other]]);
  });

  it('lose nothing to a thread that dies once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'workers-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const mark = JSON.stringify(join(folder, 'died'));
    const { issue } = start(1, `award.number === 5 && !existsSync(${mark}) && (writeFileSync(${mark}, ''), true)`);
    const all = await issued(issue);
    expect(all.map(({ number }) => number)).toEqual([...Array(16).keys()]);
    // Another thread took over from the one that died.
    expect(new Set(all.map(({ threadId }) => threadId)).size).toBe(2);
  });

  it('that cannot start are not tried for ever, and say why', async () => {
    const workers = startIssueWorkers({ key: '', suite: 'vc-jwt' }, 2, new URL('data:text/javascript,nonsense('));
    onTestFinished(() => workers.close());
    for (const each of portions.slice(0, 2)) await expect(workers.issue(each)).rejects.toThrow(SyntaxError);
  });

  it('give up on a portion of which two died, and on no other', async () => {
    const { issue } = start(2, 'award.number === 5');
    const all = await issued(issue);
    const lost = [...all.entries()].filter(([, each]) => Array.isArray(each));
    expect(lost.map(([index, [{ code }]]) => [index, code])).toEqual([
      [4, 'PROOF_WORKER_DIED'],
      [5, 'PROOF_WORKER_DIED'],
    ]);
  });
});
