import type { Outcome } from '../verify/types.js';
import type { FileOutcome } from './outcome.js';
import type { Style } from './style.js';

/** The sign and the colour of each outcome. */
export const marks = {
  passed: ['✓', 'green'],
  failed: ['✗', 'red'],
  unknown: ['?', 'yellow'],
  skipped: ['·', 'dim'],
  unreadable: ['✗', 'red'],
} as const satisfies Record<Outcome | FileOutcome, readonly [string, Style]>;
