import { isObject, type JsonObject } from '../encoding/json-object.js';
import { snapshotJson } from '../encoding/snapshot-json.js';
import { EdubadgeError } from '../problems/error.js';
import type { Finding } from '../problems/problem.js';
import { toProblems } from '../problems/to-problem.js';
import type { ValidateOptions, ValidationReport } from './types.js';

/**
 * What was handed in, as an object to judge, or the report that it is none, or beyond the limits. It is a copy: what was
 * handed in can throw, answer otherwise or lead back to itself when it is looked at again.
 */
export function readObject(
  value: unknown,
  { language }: ValidateOptions,
): { object: JsonObject } | { report: ValidationReport } {
  try {
    if (isObject(value)) return { object: snapshotJson(value) };
    return refused([{ code: 'JSON_NOT_OBJECT', pointer: '' }]);
  } catch (error) {
    if (error instanceof EdubadgeError) return refused(error.findings);
    // An object can throw when it is looked at: a proxy, a getter.
    return refused([{ code: 'JSON_VALUE', pointer: '', params: { received: 'object' } }]);
  }

  function refused(findings: readonly Finding[]): { report: ValidationReport } {
    return { report: { valid: false, problems: toProblems(findings, language), elements: [] } };
  }
}
