import type { ProblemRow } from '../problem.js';

export const status = {} as const satisfies Record<string, ProblemRow>;
