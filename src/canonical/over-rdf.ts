/** What takes the walk, RDFC-1.0 and the compiled contexts; loaded together, by `on-demand.ts`. */
export { canonicalize } from './canonicalize.js';
export { termFindings, typeFindings } from './term-findings.js';
