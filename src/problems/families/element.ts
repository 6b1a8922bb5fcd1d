import type { ProblemRow } from '../problem.js';

export const element = {} as const satisfies Record<string, ProblemRow>;
