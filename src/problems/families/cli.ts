import type { ProblemRow } from '../problem.js';

export const cli = {} as const satisfies Record<string, ProblemRow>;
