import type { ProblemRow } from '../problem.js';

export const date = {} as const satisfies Record<string, ProblemRow>;
