export { EdubadgeError } from './error.js';
export type { Language, Problem, Severity, Text } from './problem.js';
export type { ProblemCode } from './table.js';
