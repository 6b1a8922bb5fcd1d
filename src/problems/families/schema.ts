import type { ProblemRow } from '../problem.js';

export const schema = {} as const satisfies Record<string, ProblemRow>;
