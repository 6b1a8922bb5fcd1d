import { Worker } from 'node:worker_threads';
import type { JsonObject } from '../encoding/json-object.js';
import type { Issued } from '../issue/issuing.js';
import type { JsonWebKey } from '../keys/types.js';
import { toProblems } from '../problems/to-problem.js';
import type { SuiteName } from '../proof/types.js';
import { heldAfter, messageOf } from './portion-message.js';
import type { Portion } from './portions.js';

/** What each thread is told when it starts. */
export interface WorkerTask {
  readonly key: JsonWebKey | string;
  readonly suite: SuiteName;
  readonly verificationMethod?: string | undefined;
}

/** A portion on its way through a thread. */
interface Job {
  readonly portion: Portion;
  /** Threads that died of it. */
  crashes: number;
  readonly settle: (issued: readonly Issued[]) => void;
  readonly fail: (error: unknown) => void;
}

/** A thread, and what it has been given, in that order. */
interface Member {
  readonly worker: Worker;
  readonly jobs: Job[];
  /** Templates that it has. */
  held: readonly JsonObject[];
  isReady: boolean;
}

/** What a thread says: first that its code is there, then what came of each portion. */
export type WorkerMessage = 'ready' | readonly Issued[];

/** Threads that issue portions. */
export interface IssueWorkers {
  /**
   * What came of each row of a portion. A thread that dies of it is replaced, and what it had is tried once more. Rejects
   * with the error of a thread that could not even start.
   */
  issue(portion: Portion): Promise<readonly Issued[]>;
  close(): void;
}

const ownScript = new URL('./issue-worker.js', import.meta.url);

/** Starts threads that issue with one key. */
export function startIssueWorkers(task: WorkerTask, count: number, script: URL = ownScript): IssueWorkers {
  let isOpen = true;
  let unstartable: { error: unknown } | undefined;
  const members: Member[] = Array.from({ length: count }, () => start());
  return {
    issue: (portion) => new Promise((settle, fail) => give({ portion, crashes: 0, settle, fail })),
    close: () => {
      isOpen = false;
      for (const { worker } of members) void worker.terminate();
    },
  };

  function give(job: Job): void {
    if (unstartable !== undefined) {
      job.fail(unstartable.error);
      return;
    }
    const member = members.reduce((idlest, each) => (each.jobs.length < idlest.jobs.length ? each : idlest));
    member.jobs.push(job);
    const message = messageOf(job.portion, member.held);
    member.held = heldAfter(message, member.held);
    member.worker.postMessage(message);
  }

  function start(): Member {
    const worker = new Worker(script, { workerData: task });
    const member: Member = { worker, jobs: [], held: [], isReady: false };
    worker.on('message', (message: WorkerMessage) => {
      if (message === 'ready') member.isReady = true;
      else member.jobs.shift()?.settle(message);
    });
    let reason: unknown = new Error('a thread ended before it had started');
    worker.on('error', (error) => {
      reason = error;
    });
    // `exit` follows an error, and all that the thread said, as it follows an end that nobody asked for.
    worker.on('exit', () => {
      if (!isOpen) return;
      if (member.isReady) return replace(member);
      unstartable = { error: reason };
      for (const { fail } of member.jobs) fail(reason);
    });
    return member;
  }

  function replace(member: Member): void {
    members[members.indexOf(member)] = start();
    const [first, ...others] = member.jobs;
    // The one that it was at is what it may have died of.
    if (first !== undefined) retry({ ...first, crashes: first.crashes + 1 });
    for (const job of others) give(job);
  }

  function retry(job: Job): void {
    if (job.crashes < 2) give(job);
    else job.settle(job.portion.rows.map(() => toProblems([{ code: 'PROOF_WORKER_DIED' }])));
  }
}
