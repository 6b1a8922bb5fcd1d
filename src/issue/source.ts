import { abortable } from '../encoding/abortable.js';

/** Inputs, taken one at a time. */
export interface Source<T> {
  /** Of a list the next one at once; of a stream when it is there, or when the signal says so. */
  next(): IteratorResult<T> | Promise<IteratorResult<T>>;
  /** Whoever reads a file or a queue lets go of it; nobody waits for that. */
  close(): void;
}

/** What a caller handed in to be gone through. `next` throws the signal's reason on abort. */
export function sourceOf<T>(inputs: Iterable<T> | AsyncIterable<T>, signal: AbortSignal | undefined): Source<T> {
  const iterator = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
  let isOver = false;
  const seen = (step: IteratorResult<T>): IteratorResult<T> => {
    isOver = step.done === true;
    return step;
  };
  return {
    next: () => {
      signal?.throwIfAborted();
      const step = iterator.next();
      return 'then' in step ? abortable(step, signal).then(seen) : seen(step);
    },
    close: () => {
      if (!isOver) void Promise.resolve(iterator.return?.()).catch(() => undefined);
    },
  };
}
