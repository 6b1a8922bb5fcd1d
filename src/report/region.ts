import type { Problem } from '../problems/problem.js';
import type { FileResult, Region } from './types.js';

/** Where a problem stands in its file, as far as that is known. */
export function regionOf({ places, line }: FileResult, { pointer = '' }: Problem): Region | undefined {
  return places?.get(pointer) ?? (line === undefined ? undefined : { line });
}
