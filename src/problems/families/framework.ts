import type { ProblemRow } from '../problem.js';

export const framework = {} as const satisfies Record<string, ProblemRow>;
