import type { ProblemRow } from '../problem.js';

export const key = {} as const satisfies Record<string, ProblemRow>;
