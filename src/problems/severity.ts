import { warnings } from './generated/warnings.js';
import type { Finding, Severity } from './problem.js';

/** The severity that counts: the finding's own, else its row's. */
export function severityOf(finding: Finding): Severity {
  return finding.severity ?? (warnings.has(finding.code) ? 'warning' : 'error');
}

/** True when one of the findings is an error. */
export function hasError(findings: readonly Finding[]): boolean {
  return findings.some((finding) => severityOf(finding) === 'error');
}
