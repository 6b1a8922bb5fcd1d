import { parentPort, workerData } from 'node:worker_threads';
import type { JsonObject } from '../encoding/json-object.js';
import { type Issued, issuedBy, issuing } from '../issue/issuing.js';
import { importSigner } from '../keys/import-signer.js';
import type { WorkerMessage, WorkerTask } from './issue-workers.js';
import { heldAfter, type PortionMessage, portionIn } from './portion-message.js';
import type { Portion } from './portions.js';

// The thread of `issueAllInWorkers`: portions of inputs in, what came of them out, in the same order.

const { key, suite, verificationMethod } = workerData as WorkerTask;
const ready = importSigner(key, verificationMethod === undefined ? {} : { verificationMethod }).then((signer) =>
  issuing(signer, suite),
);
let held: readonly JsonObject[] = [];
let previous: Promise<void> = Promise.resolve();

say('ready');

parentPort?.on('message', (message: PortionMessage) => {
  const portion = portionIn(message, held);
  held = heldAfter(message, held);
  previous = previous.then(() => issuePortion(portion));
});

async function issuePortion({ templates, rows }: Portion): Promise<void> {
  const issue = await ready;
  const issued: Issued[] = [];
  for (const [template, award] of rows)
    issued.push(await issuedBy(() => issue({ template: templates[template] ?? {}, award })));
  say(issued);
}

function say(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}
