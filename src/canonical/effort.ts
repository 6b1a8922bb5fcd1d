import { failure } from '../problems/error.js';

/**
 * Quads looked at while blank nodes that look alike are told apart. Real badges with repeated parts need some hundreds;
 * poison graphs want more than there is time.
 */
const budget = 60_000;
const sliceOfWork = 4_000;

/** Work done so far; documents that are judged in one call share it, so that many cost no more than one. */
export interface Effort {
  work: number;
  /** Signatures that were verified, counted in those of P-256. */
  signatures: number;
}

/** Signatures that are verified in one call, whatever its documents hold inside. */
const mostSignatures = 2_000;

/** True where no further signature is verified. */
export function isOverCount({ signatures }: Effort): boolean {
  return signatures > mostSignatures;
}

/** An account with nothing in it. */
export function newEffort(): Effort {
  return { work: 0, signatures: 0 };
}

/** Adds to the work done; true when a slice of it is done. Throws EdubadgeError LIMIT_WORK over budget. */
export function spend(effort: Effort, work: number): boolean {
  const before = Math.floor(effort.work / sliceOfWork);
  effort.work += work;
  if (effort.work > budget) throw failure('LIMIT_WORK');
  return Math.floor(effort.work / sliceOfWork) > before;
}
