import type { Kind } from '../credential/types.js';
import type { JsonObject } from '../encoding/json-object.js';
import type { Finding } from '../problems/problem.js';

/** Schema and rules of a document of a kind. `write` is stricter: a fault that real badges have is a warning on `read`. */
export function documentFindings(
  _document: JsonObject,
  _kind: Kind,
  _mode: 'read' | 'write',
): { schema: Finding[]; rules: Finding[] } {
  return { schema: [], rules: [] };
}
