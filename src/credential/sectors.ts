import type { Sector } from './types.js';

/** The sectors of Dutch education. */
export const sectors: readonly Sector[] = Object.freeze(['mbo', 'hbo', 'wo'] as const);

/** Whether a value is one of them. */
export function isSector(value: unknown): value is Sector {
  return (sectors as readonly unknown[]).includes(value);
}
