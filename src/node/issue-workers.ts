import { Worker } from 'node:worker_threads';
import type { IssueOutcome } from '../issue/issue-all.js';
import { toProblems } from '../problems/to-problem.js';
import type { SuiteName } from '../proof/types.js';

/** What each thread is told when it starts. */
export interface WorkerTask {
  readonly key: JsonWebKey | string;
  readonly suite: SuiteName;
  readonly verificationMethod?: string | undefined;
}

/** Inputs that follow one another, and the place of the first. */
export interface Portion {
  readonly from: number;
  readonly inputs: readonly unknown[];
}

/** A portion on its way through a thread. */
interface Job {
  readonly portion: Portion;
  /** Threads that died of it. */
  crashes: number;
  readonly settle: (outcomes: readonly IssueOutcome[]) => void;
}

/** A thread, and what it has been given, in that order. */
interface Member {
  readonly worker: Worker;
  readonly jobs: Job[];
}

/** Threads that issue portions. */
export interface IssueWorkers {
  /** Outcomes of a portion. A thread that dies of it is replaced, and what it had is tried once more. */
  issue(portion: Portion): Promise<readonly IssueOutcome[]>;
  close(): void;
}

const ownScript = new URL('./issue-worker.js', import.meta.url);

/** Starts threads that issue with one key. */
export function startIssueWorkers(task: WorkerTask, count: number, script: URL = ownScript): IssueWorkers {
  let isOpen = true;
  const members: Member[] = Array.from({ length: count }, () => start());
  return {
    issue: (portion) => new Promise((settle) => give({ portion, crashes: 0, settle })),
    close: () => {
      isOpen = false;
      for (const { worker } of members) void worker.terminate();
    },
  };

  function give(job: Job): void {
    const member = members.reduce((idlest, each) => (each.jobs.length < idlest.jobs.length ? each : idlest));
    member.jobs.push(job);
    member.worker.postMessage(job.portion);
  }

  function start(): Member {
    const worker = new Worker(script, { workerData: task });
    const member: Member = { worker, jobs: [] };
    worker.on('message', (outcomes: readonly IssueOutcome[]) => member.jobs.shift()?.settle(outcomes));
    // `exit` follows an error as it follows an end that nobody asked for.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (isOpen) replace(member);
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
    else job.settle(job.portion.inputs.map((_, at) => lost(job.portion.from + at)));
  }
}

function lost(index: number): IssueOutcome {
  return { index, ok: false, problems: toProblems([{ code: 'PROOF_WORKER_DIED' }]) };
}
