import type { ProofOptions } from './types.js';

/** The moment to judge at and the grace on each date, in milliseconds. */
export function momentOf({ now = new Date(), clockTolerance = 0 }: ProofOptions): { now: number; grace: number } {
  return { now: now.getTime(), grace: clockTolerance * 1000 };
}
