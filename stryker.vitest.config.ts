import { mergeConfig, type ViteUserConfig } from 'vitest/config';
import { type PoolOptions, ThreadsPoolWorker, type VitestPluginContext, type WorkerRequest } from 'vitest/node';
import base from './vitest.config.js';

type Listener = Parameters<ThreadsPoolWorker['on']>;

/** A thread that outlives its runs: to load the library takes longer than to run the tests of a mutant. */
class KeptThread extends ThreadsPoolWorker {
  override name = 'kept-thread';
  #started = false;
  #listeners: Listener[] = [];

  override async start(): Promise<void> {
    if (!this.#started) await super.start();
    this.#started = true;
  }

  override on(...listener: Listener): void {
    this.#listeners.push(listener);
    super.on(...listener);
  }

  /** A thread that is told to stop listens no more, so the answer is given for it. */
  override send(message: WorkerRequest): void {
    if (message.type !== 'stop') super.send(message);
    else
      for (const [event, listener] of this.#listeners)
        if (event === 'message') listener({ type: 'stopped', __vitest_worker_response__: true });
  }

  override async stop(): Promise<void> {
    for (const listener of this.#listeners.splice(0)) this.off(...listener);
  }

  end(): Promise<void> {
    return super.stop();
  }
}

let kept: KeptThread | undefined;

/** Stryker asks for threads by name; this comes in behind it. */
const keepThread = {
  name: 'keep-thread',
  configureVitest({ vitest, project }: VitestPluginContext) {
    project.config.pool = 'kept-thread';
    project.config.poolRunner = {
      name: 'kept-thread',
      createPoolWorker: (options: PoolOptions) => {
        kept ??= new KeptThread(options);
        return kept;
      },
    };
    vitest.onClose(() => kept?.end());
  },
};

const room = process.env.MUTATION_ROOM ?? '{verify,proof,keys,did,status}';

/** A room's own unit tests decide: few enough to run for each mutant. */
export default mergeConfig({ ...base, test: { ...base.test, include: [] } }, {
  plugins: [keepThread],
  test: { include: [`test/${room}/**/*.test.ts`], isolate: false },
} satisfies ViteUserConfig);
