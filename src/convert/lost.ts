import type { Finding } from '../problems/problem.js';
import type { Source } from './source.js';

/** Something that the other form has no place for. */
export function lostAt(pointer: string, received?: unknown): Finding {
  return { code: 'RULE_CONVERT_LOST', pointer, received };
}

/** All that nobody took from a document. */
export function lostOf(source: Source): Finding[] {
  return source.left().map((pointer) => lostAt(pointer, source.see(pointer)));
}
