import type { ProblemRow } from '../problem.js';

export const context = {} as const satisfies Record<string, ProblemRow>;
