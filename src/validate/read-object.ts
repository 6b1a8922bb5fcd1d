import type { JsonObject } from '../encoding/json-object.js';
import { snapshotJson } from '../encoding/snapshot-json.js';
import { EdubadgeError } from '../problems/error.js';
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
    return { object: snapshotJson(value) };
  } catch (error) {
    if (!(error instanceof EdubadgeError)) throw error;
    return { report: { valid: false, problems: toProblems(error.findings, language), elements: [] } };
  }
}
