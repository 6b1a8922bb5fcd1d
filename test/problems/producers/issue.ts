import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allocateIndices } from '../../../src/issue/allocate-indices.js';
import { issueAll } from '../../../src/issue/issue-all.js';
import { startIssueWorkers } from '../../../src/node/issue-workers.js';
import { fileIndexStore } from '../../../src/node.js';
import { inputOf } from '../../credential/pairs.js';
import type { Producers } from '../problems-in.js';
import { signer } from './fixtures.js';

const suite = 'vc-jwt';

async function unsigned(): Promise<unknown> {
  const silent = { ...signer, sign: () => Promise.reject(new Error('the vault is closed')) };
  for await (const outcome of issueAll([inputOf('regular')], silent, { suite })) return outcome;
  return undefined;
}

function somethingElse(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'record-')), 'list.json');
  writeFileSync(path, '{}');
  return path;
}

const dyingThread = `import { parentPort } from 'node:worker_threads';
parentPort.postMessage('ready');
parentPort.on('message', () => process.exit(1));`;

/** Threads that die of whatever they are given. */
async function deadly(): Promise<unknown> {
  const script = new URL(`data:text/javascript,${encodeURIComponent(dyingThread)}`);
  const workers = startIssueWorkers({ key: '', suite }, 1, script);
  const [problems] = await workers.issue({ templates: [{}], rows: [[0, {}]] });
  workers.close();
  return { problems };
}

/** What goes wrong where many badges are issued. */
export const issue = {
  KEY_SIGNER_FAILED: unsigned,
  PROOF_WORKER_DIED: deadly,
  STATUS_LIST_EXHAUSTED: () => allocateIndices({ take: async () => [] }, { length: 8 }),
  STATUS_ALLOCATION: () => allocateIndices(fileIndexStore(somethingElse())),
} as const satisfies Producers;
