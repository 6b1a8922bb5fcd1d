/** Milliseconds after which somebody else is let go. */
const breath = 15;

/**
 * Lets timers and others go after each slice of work: with everything in memory nothing would ever wait, and nobody
 * could ask to stop.
 */
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

/** The same, where somebody may have asked to stop, before or in between: then it throws or rejects with the signal's reason. */
export function pausing(signal: AbortSignal | undefined): () => Promise<void> | undefined {
  const breathe = breather();
  return () => {
    signal?.throwIfAborted();
    return breathe()?.then(() => signal?.throwIfAborted());
  };
}
