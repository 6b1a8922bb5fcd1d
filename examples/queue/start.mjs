// Puts a batch into a queue: node start.mjs <folder> <recipients.jsonl>. Any number of workers, on any number of machines,
// take it from there (worker.mjs). To do it twice does no harm: a row that is delivered twice is one badge.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Queue } from 'bullmq';
import { createStatusList, generateKey } from 'edubadge-credentials';
import { Redis } from 'ioredis';

const [folder = 'batch', recipients = 'recipients.jsonl'] = process.argv.slice(2);

// What all workers must have in common, made once. Key and seed stay out of the queue: whoever has the seed can undo the
// salts of the e-mail addresses.
if (!existsSync(join(folder, 'job.json'))) {
  await mkdir(join(folder, 'badges'), { recursive: true });
  const { privateJwk, controller: issuer } = await generateKey();
  const course = JSON.parse(await readFile(new URL('../courses/microcredential.json', import.meta.url), 'utf8'));
  const list = await createStatusList({
    id: 'https://voorbeeld.example/status/1',
    issuer,
    statusPurpose: 'revocation',
  });
  const day = `${new Date().toISOString().slice(0, 10)}T00:00:00Z`;
  const write = (name, value) => writeFile(join(folder, name), value, { mode: 0o600 });
  await write('key.json', JSON.stringify(privateJwk));
  await write('seed', randomBytes(32));
  await write('status-list.json', JSON.stringify(list));
  await write('job.json', JSON.stringify({ input: { ...course, issuer: { ...course.issuer, id: issuer } }, day }));
}

const connection = new Redis(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379', { maxRetriesPerRequest: null });
const queue = new Queue('badges', { connection });
const rows = (await readFile(recipients, 'utf8')).split('\n').filter((line) => line.trim() !== '');

// What fails for want of a disk or a connection is tried again. The rows hold e-mail addresses: what is done is forgotten.
const opts = { attempts: 5, backoff: { type: 'exponential', delay: 500 }, removeOnComplete: true };
await queue.addBulk(rows.map((row) => ({ name: 'badge', data: JSON.parse(row), opts })));
console.log(`${rows.length} rows in the queue`);
await queue.close();
connection.disconnect();
