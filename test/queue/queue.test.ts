import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Queue, QueueEvents } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../src/index.js';
import { type Built, buildAside } from '../examples/built.js';
import { hasRedis, type OwnRedis, says, startRedis } from './redis.js';

const learners = 200;
// Every badge goes through two processes and a server: on a busy machine that takes its time.
const patience = 300_000;
const work = mkdtempSync(join(tmpdir(), 'edubadge-queue-'));
const folder = join(work, 'batch');
const recipients = join(work, 'recipients.jsonl');
const recipient = (value: string): string =>
  `${JSON.stringify({ recipient: { identifiers: [{ type: 'emailAddress', value }] } })}\n`;
writeFileSync(
  recipients,
  Array.from({ length: learners }, (_, at) => recipient(`student-${at}@voorbeeld.example`)).join('') +
    recipient('no address'),
);

/** Names in the badges folder, but for drafts that a dead worker left. */
const names = (): string[] => readdirSync(join(folder, 'badges')).filter((name) => name.endsWith('.json'));
const badges = (): Map<string, string> =>
  new Map(names().map((name) => [name, readFileSync(join(folder, 'badges', name), 'utf8')]));

describe.skipIf(!hasRedis)('a batch through a queue, in two processes', () => {
  let built: Built;
  let redis: OwnRedis;
  let queue: Queue;
  let events: QueueEvents;
  const connections: Redis[] = [];
  const workers: ChildProcess[] = [];
  const stalled = new Set<string>();

  const command = (name: string): string[] => [...built.nodeArguments, `examples/queue/${name}.mjs`, folder];
  const env = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, REDIS_URL: redis.url });
  const connection = (): Redis => {
    const made = new Redis(redis.url, { maxRetriesPerRequest: null });
    connections.push(made);
    return made;
  };

  function fill(): void {
    const { status, stderr } = spawnSync(process.execPath, [...command('start'), recipients], {
      env: env(),
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }

  async function hire(): Promise<ChildProcess> {
    const worker = spawn(process.execPath, command('worker'), { env: env(), stdio: ['ignore', 'pipe', 'inherit'] });
    workers.push(worker);
    await says(worker, 'at work');
    return worker;
  }

  /** Waits until nothing is left to do. */
  async function drained(): Promise<void> {
    for (;;) {
      const counts = await queue.getJobCounts('wait', 'active', 'delayed');
      if (Object.values(counts).every((count) => count === 0)) return;
      await wait(50);
    }
  }

  beforeAll(async () => {
    built = await buildAside();
    redis = await startRedis();
    queue = new Queue('badges', { connection: connection() });
    events = new QueueEvents('badges', { connection: connection() });
    events.on('stalled', ({ jobId }) => stalled.add(jobId));
    await events.waitUntilReady();
  }, patience);

  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await queue.close();
    await events.close();
    for (const made of connections) made.disconnect();
    await redis.stop();
    built.remove();
    rmSync(work, { recursive: true, force: true });
  });

  it(
    'loses and doubles nothing when every row comes twice and one process is killed',
    async () => {
      await queue.pause();
      fill();
      fill();
      const [doomed, other] = await Promise.all([hire(), hire()]);
      await queue.resume();
      while (names().length < 20) await wait(2);
      doomed.kill('SIGKILL');
      await once(doomed, 'exit');
      expect(names().length).toBeLessThan(learners);
      await drained();
      expect(stalled.size).toBeGreaterThan(0);

      const made = [...badges().values()].map((text) => JSON.parse(text));
      expect(made).toHaveLength(learners);
      expect(new Set(made.map(({ id }) => id)).size).toBe(learners);
      expect(new Set(made.map(({ credentialStatus }) => credentialStatus.statusListIndex)).size).toBe(learners);
      for (const badge of made) {
        expect(await verify(badge, { onStatusUnavailable: 'warn' })).toMatchObject({ verified: true });
      }
      const failed = await queue.getFailed();
      expect(failed.map(({ failedReason }) => failedReason)).toEqual(['RECIPIENT_EMAIL', 'RECIPIENT_EMAIL']);

      other.kill('SIGTERM');
      expect(await once(other, 'exit')).toEqual([0, null]);
    },
    patience,
  );

  it(
    'makes the same bytes when all of it is delivered once more, to another process',
    async () => {
      const before = badges();
      for (const name of before.keys()) rmSync(join(folder, 'badges', name));
      fill();
      await hire();
      await drained();
      expect(badges()).toEqual(before);
    },
    patience,
  );
});
