import { checkJson } from '../encoding/check-json.js';
import { isObject, type JsonObject } from '../encoding/json-object.js';
import { defaultLimits } from '../encoding/limits.js';
import { EdubadgeError } from '../problems/error.js';
import type { Finding } from '../problems/problem.js';
import { toProblems } from '../problems/to-problem.js';
import type { ValidateOptions, ValidationReport } from './types.js';

/** What was handed in: an object to judge, or the report that it is none, or beyond the limits. */
export function readObject(
  value: unknown,
  { language }: ValidateOptions,
): { object: JsonObject } | { report: ValidationReport } {
  const faults = isObject(value) ? faultsOf(value) : [{ code: 'JSON_NOT_OBJECT', pointer: '' } as const];
  if (isObject(value) && faults.length === 0) return { object: value };
  return { report: { valid: false, problems: toProblems(faults, language), elements: [] } };
}

function faultsOf(value: JsonObject): readonly Finding[] {
  try {
    checkJson(value, defaultLimits);
    return [];
  } catch (error) {
    if (error instanceof EdubadgeError) return error.findings;
    // An object can throw when it is looked at: a proxy, a getter.
    return [{ code: 'JSON_VALUE', pointer: '', params: { received: 'object' } }];
  }
}
