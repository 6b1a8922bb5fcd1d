import { type Effort, isOverCount } from '../canonical/effort.js';
import { type AlgorithmRow, algorithms } from '../keys/algorithms.js';
import type { Algorithm } from '../keys/types.js';

/** Counts signatures that are about to be verified; false where that is more than a call verifies (LIMIT_SIGNATURES). */
export function countSignatures(effort: Effort | undefined, algorithm: Algorithm, count = 1): boolean {
  if (effort === undefined) return true;
  const { weight = 1 }: AlgorithmRow = algorithms[algorithm];
  effort.signatures += count * weight;
  return !isOverCount(effort);
}
