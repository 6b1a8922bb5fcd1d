/** Work in slices: it yields after each, so that who drives it can stop. */
export type Work<T> = Generator<undefined, T, undefined>;

/** Drives work to its end at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Drives work to its end, letting others go in between and stopping on abort. */
export async function finishInSlices<T>(work: Work<T>, signal: AbortSignal | undefined): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
  }
}
