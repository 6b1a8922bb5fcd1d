import type { ProblemRow } from '../problem.js';

export const rule = {} as const satisfies Record<string, ProblemRow>;
