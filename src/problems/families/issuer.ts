import type { ProblemRow } from '../problem.js';

export const issuer = {} as const satisfies Record<string, ProblemRow>;
