import { parentPort, workerData } from 'node:worker_threads';
import { issuing } from '../issue/issue-all.js';
import { importSigner } from '../keys/import-signer.js';
import type { Portion, WorkerTask } from './issue-workers.js';

// The thread of `issueAllInWorkers`: portions of inputs in, their outcomes out.

const { key, suite, verificationMethod } = workerData as WorkerTask;
const ready = importSigner(key, verificationMethod === undefined ? {} : { verificationMethod }).then((signer) =>
  issuing(signer, suite),
);

parentPort?.on('message', async ({ from, inputs }: Portion) => {
  const issue = await ready;
  const outcomes = [];
  for (const [at, input] of inputs.entries()) outcomes.push(await issue(input, from + at));
  parentPort?.postMessage(outcomes);
});
