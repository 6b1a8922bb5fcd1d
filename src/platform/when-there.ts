import type { MaybePromise } from './types.js';

/**
 * Goes on with a value at once where it is there, and else when it is: to wait takes a turn even where there is nothing to
 * wait for. What is thrown at once, an async caller rejects with all the same.
 */
export function whenThere<T, R>(value: MaybePromise<T>, use: (value: T) => MaybePromise<R>): MaybePromise<R> {
  return value instanceof Promise ? value.then(use) : use(value);
}
