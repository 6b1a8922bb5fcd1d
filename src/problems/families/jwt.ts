import type { ProblemRow } from '../problem.js';

export const jwt = {} as const satisfies Record<string, ProblemRow>;
