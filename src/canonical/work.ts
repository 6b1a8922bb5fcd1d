import type { MaybePromise } from '../platform/types.js';

/** Work in slices: it yields after each, so that who drives it can stop. */
export type Work<T> = Generator<undefined, T, undefined>;

/** Drives work to its end: at once where that takes one slice, else letting others go in between and stopping on abort. */
export function finishInSlices<T>(work: Work<T>, signal: AbortSignal | undefined): MaybePromise<T> {
  const step = work.next();
  return step.done === true ? step.value : goOn(work, signal);
}

async function goOn<T>(work: Work<T>, signal: AbortSignal | undefined): Promise<T> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
