import type { Finding } from '../problems/problem.js';
import { hasError } from '../problems/severity.js';
import type { CheckResult } from './state.js';

/** The plain rule: an error among the findings fails the check, warnings do not. */
export function judged(findings: readonly Finding[]): CheckResult {
  return { outcome: hasError(findings) ? 'failed' : 'passed', findings };
}
