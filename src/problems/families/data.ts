import type { ProblemRow } from '../problem.js';

export const data = {} as const satisfies Record<string, ProblemRow>;
