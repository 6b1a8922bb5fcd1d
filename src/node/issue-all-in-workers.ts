import { availableParallelism } from 'node:os';
import type { EdubadgeInput } from '../credential/input.js';
import { abortable } from '../encoding/abortable.js';
import { breather } from '../encoding/breather.js';
import { checkCount } from '../encoding/check-options.js';
import { checkInputs, type IssueAllOptions, type IssueOutcome, outcomeOf } from '../issue/issue-all.js';
import type { Issued } from '../issue/issuing.js';
import { importSigner } from '../keys/import-signer.js';
import type { JsonWebKey } from '../keys/types.js';
import type { Finding } from '../problems/problem.js';
import { problemsOf } from '../problems/problems-of.js';
import { startIssueWorkers } from './issue-workers.js';
import { portionsOf } from './portions.js';

/** What `issueAllInWorkers` may be told. */
export interface IssueAllInWorkersOptions extends Omit<IssueAllOptions, 'concurrency'> {
  /** Threads; default one for each core. */
  workers?: number;
  /** URL of the public key; default its did:key. */
  verificationMethod?: string;
}

/** Portions that wait for each thread, so that it never waits itself, though it share its core with who feeds it. */
const aheadOfEach = 4;

/**
 * `issueAll` on several threads, for a key that may be handed to them: the same outcomes in the same order, nearly as
 * many times as fast as there are cores. Inputs are read, and outcomes given, in portions of 64. A thread that dies is
 * replaced, and what it was at is tried once more.
 *
 * @param key - the private key, as `importSigner` takes it
 * @throws EdubadgeError KEY_… where the key cannot be read; the signal's reason on abort; what `inputs` throws; the error
 * of a thread that cannot start; TypeError where an argument is not what its type says. A badge on which two threads died has the problem PROOF_WORKER_DIED.
 *
 * @example
 * ```ts
 * import { type EdubadgeInput, generateKey } from 'edubadge-credentials';
 * import { issueAllInWorkers } from 'edubadge-credentials/node';
 *
 * const { privateJwk } = await generateKey();
 * const inputs: EdubadgeInput[] = []; // or a generator that reads them from somewhere
 * for await (const outcome of issueAllInWorkers(inputs, privateJwk, { suite: 'eddsa-rdfc-2022', workers: 2 })) {
 *   if (outcome.ok) console.log(outcome.credential);
 * }
 * ```
 */
export async function* issueAllInWorkers(
  inputs: Iterable<EdubadgeInput> | AsyncIterable<EdubadgeInput>,
  key: JsonWebKey | string,
  options: IssueAllInWorkersOptions,
): AsyncGenerator<IssueOutcome, void, undefined> {
  checkInputs(inputs, options);
  const { suite, workers = availableParallelism(), verificationMethod, onProgress, signal } = options;
  checkCount('workers', workers);
  // What is wrong with the key is told here, once, and not by each thread.
  await importSigner(key, verificationMethod === undefined ? {} : { verificationMethod });
  const threads = startIssueWorkers({ key, suite, verificationMethod }, workers);
  const portions = portionsOf(inputs, signal);
  const breathe = breather();
  const ahead: Promise<readonly Issued[]>[] = [];
  let isOver = false;
  let index = 0;
  let failed = 0;
  try {
    for (;;) {
      while (!isOver && ahead.length < workers * aheadOfEach) {
        const { done, value } = await portions.next();
        isOver = done === true;
        if (value !== undefined) ahead.push('rows' in value ? threads.issue(value) : refused(value));
      }
      const first = ahead.shift();
      if (first === undefined) return;
      const portion = await abortable(first, signal);
      await breathe();
      for (const issued of portion) {
        signal?.throwIfAborted();
        const outcome = outcomeOf(index++, issued);
        if (!outcome.ok) failed += 1;
        onProgress?.({ done: index, failed });
        yield outcome;
      }
    }
  } finally {
    threads.close();
    void portions.return();
  }
}

async function refused(findings: readonly Finding[]): Promise<readonly Issued[]> {
  return [await problemsOf(findings)];
}
