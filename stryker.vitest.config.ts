import type { Worker } from 'node:worker_threads';
import { mergeConfig } from 'vitest/config';
import { type PoolOptions, ThreadsPoolWorker, type VitestPlugin, type WorkerRequest } from 'vitest/node';
import base from './vitest.config.js';

const pool = 'kept-thread';
let kept: Worker | undefined;

/** A thread that outlives its run: loading the library takes ten times as long as the tests of one mutant. */
class KeptThread extends ThreadsPoolWorker {
  override name = pool;

  override async start(): Promise<void> {
    this._thread = kept;
    await super.start();
    kept = undefined;
    this.thread.ref();
  }

  /** A thread that was told to stop listens no more: the answer is given for it. */
  override send(message: WorkerRequest): void {
    if (message.type === 'stop') this.thread.emit('message', { type: 'stopped', __vitest_worker_response__: true });
    else super.send(message);
  }

  override async stop(): Promise<void> {
    kept = this.thread;
    for (const event of ['message', 'error', 'exit']) kept.removeAllListeners(event);
    kept.unref();
  }
}

/** The runner asks for threads by name, so this comes in behind it. */
const keepThread: VitestPlugin = {
  name: pool,
  configureVitest({ project }) {
    project.config.pool = pool;
    project.config.poolRunner = { name: pool, createPoolWorker: (options: PoolOptions) => new KeptThread(options) };
  },
};

const room = process.env.MUTATION_ROOM ?? '{verify,proof,keys,did,status}';

/** A room's own unit tests decide: few enough to run for each mutant. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  { plugins: [keepThread], test: { include: [`test/${room}/**/*.test.ts`], isolate: false } },
);
