import type { Finding } from '../problems/problem.js';

/** Of an `@context`, or an item of it, that can be none. */
export const invalidEntry = {
  code: 'CONTEXT_INVALID',
  params: {
    reason: { en: 'an entry is neither a URL nor an object', nl: 'een deel ervan is geen URL en geen object' },
  },
} as const satisfies Finding;
