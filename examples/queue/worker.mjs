// Issues badges from the queue that start.mjs fills: node worker.mjs <folder>. Kill it at any moment: what it had in hand
// is delivered again, to another worker, and becomes the same badge, with the same bytes and the same place in the
// status list. Ctrl-C lets it finish what it has in hand.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UnrecoverableError, Worker } from 'bullmq';
import { importSigner, prepareBatch } from 'edubadge-credentials';
import { Redis } from 'ioredis';
import { redisClaims } from './redis-claims.mjs';

const [folder = 'batch'] = process.argv.slice(2);
const read = async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'));

const connection = new Redis(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379', { maxRetriesPerRequest: null });
const { input, day } = await read('job.json');
const list = await read('status-list.json');
const batch = await prepareBatch(input, await importSigner(await read('key.json')), {
  suite: 'eddsa-rdfc-2022',
  seed: await readFile(join(folder, 'seed')),
  created: new Date(day),
  statusLists: [{ list, store: redisClaims(connection, list.id) }],
});

const worker = new Worker(
  'badges',
  async ({ data }) => {
    const [{ badge, problems }] = await batch.issue([{ award: data }]);
    // A row that is wrong stays wrong: it stands among the failed jobs, with the codes of what is wrong.
    if (badge === undefined) throw new UnrecoverableError(problems.map(({ code }) => code).join(' '));
    const path = join(folder, 'badges', badge.file);
    // Whole or not at all, whoever else writes the same.
    const draft = `${path}.${process.pid}`;
    await writeFile(draft, badge.bytes);
    await rename(draft, path);
  },
  {
    connection,
    concurrency: 8,
    // How soon somebody else takes up the work of a worker that died, and how many of them may die of one job.
    lockDuration: 2_000,
    stalledInterval: 1_000,
    maxStalledCount: 10,
  },
);
await worker.waitUntilReady();
console.log('at work');
worker.on('error', (error) => console.error(error.message));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await worker.close();
    connection.disconnect();
  });
}
