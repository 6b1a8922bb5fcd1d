import type { ProblemRow } from '../problem.js';

export const proof = {} as const satisfies Record<string, ProblemRow>;
