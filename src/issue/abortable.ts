/** Work that cannot be stopped, waited for no longer than until the signal. */
export async function abortable<T>(work: T | PromiseLike<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  let onAbort: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (onAbort !== undefined) signal.removeEventListener('abort', onAbort);
  }
}

const breath = 15;

/** Lets timers and others go after each slice of work: with a key in memory nothing here would ever wait. */
export function breather(): () => Promise<void> | undefined {
  let since = Date.now();
  return () => {
    if (Date.now() - since < breath) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = Date.now();
        resolve();
      }, 0);
    });
  };
}
