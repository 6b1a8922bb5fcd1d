import type { EdubadgeInput } from '../credential/input.js';
import { abortable } from '../encoding/abortable.js';
import { breather } from '../encoding/breather.js';
import { checkCount, checkOptions } from '../encoding/check-options.js';
import { checkSigner } from '../keys/check-signer.js';
import type { Signer } from '../keys/types.js';
import type { Problem } from '../problems/problem.js';
import type { SuiteName } from '../proof/types.js';
import { inputReader } from './input-reader.js';
import { type Issued, issuedBy, issuing } from './issuing.js';
import { sourceOf } from './source.js';

/** What came of one input, by its place among them. */
export type IssueOutcome =
  /** `credential` is JSON text, or the token of `vc-jwt`. */
  { index: number; ok: true; credential: string } | { index: number; ok: false; problems: Problem[] };

/** How far a batch has come. */
export interface IssueProgress {
  /** Inputs that are done, the failed ones included. */
  done: number;
  failed: number;
}

/** What `issueAll` may be told. */
export interface IssueAllOptions {
  suite: SuiteName;
  /** How many badges may be waiting for their signature at once; worth it for a signer that is far away. Default 4. */
  concurrency?: number;
  /** Called after each badge. */
  onProgress?: (progress: IssueProgress) => void;
  /** Ends the batch, within milliseconds, by throwing its reason. */
  signal?: AbortSignal;
}

/**
 * Issues edubadges one after the other, as fast as they are taken: inputs are read only as outcomes are asked for, so
 * a million need no more memory than a handful. Outcomes come in the order of the inputs. An input that cannot be
 * issued gives its problems and does not stop the others; a template that inputs share is prepared once.
 *
 * @throws The signal's reason on abort; what `inputs` throws; TypeError where an argument is not what its type says.
 *
 * @example
 * ```ts
 * import { type EdubadgeInput, generateKey, issueAll } from 'edubadge-credentials';
 *
 * async function* inputs(): AsyncGenerator<EdubadgeInput> {
 *   // from a database, a file, a queue
 * }
 * const { signer } = await generateKey({ controller: 'did:web:voorbeeld.example' });
 * for await (const outcome of issueAll(inputs(), signer, { suite: 'eddsa-rdfc-2022' })) {
 *   if (outcome.ok) console.log(outcome.credential);
 *   else console.error(outcome.index, outcome.problems[0]?.detail);
 * }
 * ```
 */
export async function* issueAll(
  inputs: Iterable<EdubadgeInput> | AsyncIterable<EdubadgeInput>,
  signer: Signer,
  options: IssueAllOptions,
): AsyncGenerator<IssueOutcome, void, undefined> {
  checkInputs(inputs, options);
  checkSigner(signer);
  const { suite, concurrency = 4, onProgress, signal } = options;
  checkCount('concurrency', concurrency);
  const issue = issuing(signer, suite);
  const read = inputReader();
  const source = sourceOf(inputs, signal);
  const breathe = breather();
  const ahead: Promise<Issued>[] = [];
  let isOver = false;
  let index = 0;
  let failed = 0;
  try {
    for (;;) {
      while (!isOver && ahead.length < concurrency) {
        const step = source.next();
        const next = step instanceof Promise ? await step : step;
        isOver = next.done === true;
        if (next.done === true) break;
        const work = issuedBy(async () => issue(read(next.value)));
        // It is waited for when its turn comes; a failure until then is not forgotten.
        work.catch(() => undefined);
        ahead.push(work);
      }
      const first = ahead.shift();
      if (first === undefined) return;
      const outcome = outcomeOf(index++, await abortable(first, signal));
      await breathe();
      signal?.throwIfAborted();
      if (!outcome.ok) failed += 1;
      onProgress?.({ done: outcome.index + 1, failed });
      yield outcome;
    }
  } finally {
    source.close();
  }
}

/** @internal What came of the input at a place. */
export function outcomeOf(index: number, issued: Issued): IssueOutcome {
  return typeof issued === 'string' ? { index, ok: true, credential: issued } : { index, ok: false, problems: issued };
}

/** @internal Throws TypeError where inputs cannot be gone through, or no suite is named. */
export function checkInputs(inputs: unknown, options: unknown): void {
  const isList = typeof inputs === 'object' && inputs !== null;
  if (!isList || !(Symbol.iterator in inputs || Symbol.asyncIterator in inputs))
    throw new TypeError('inputs must be an iterable of inputs');
  checkOptions(options, 'suite');
}
