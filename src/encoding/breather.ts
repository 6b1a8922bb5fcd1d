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

/** The same, and whoever was let go may have asked to stop: then it rejects with the signal's reason. */
export function pausing(signal: AbortSignal | undefined): () => Promise<void> | undefined {
  const breathe = breather();
  return () => breathe()?.then(() => signal?.throwIfAborted());
}
