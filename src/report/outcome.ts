import type { ValidationReport } from '../validate/types.js';
import type { VerificationReport } from '../verify/types.js';
import type { FileResult } from './types.js';

/** How one file came out. */
export type FileOutcome = 'passed' | 'failed' | 'unknown' | 'unreadable';

/** How many files came out how. A file that could not be read counts as failed. */
export interface Summary {
  files: number;
  passed: number;
  failed: number;
  unknown: number;
}

/** True for what `verify` reports, false for what `validate` reports. */
export function isVerification(report: ValidationReport | VerificationReport): report is VerificationReport {
  return 'checks' in report;
}

/** How one file came out; with `strict` a warning is a failure. */
export function outcomeOf({ report, unreadable }: FileResult, strict: boolean): FileOutcome {
  if (unreadable === true) return 'unreadable';
  if (strict && report.problems.length > 0) return 'failed';
  if (!isVerification(report)) return report.valid ? 'passed' : 'failed';
  if (report.verified) return 'passed';
  return report.checks.some((check) => check.outcome === 'failed') ? 'failed' : 'unknown';
}

/** The results, counted. */
export function summarize(results: readonly FileResult[], strict: boolean): Summary {
  const outcomes = results.map((result) => outcomeOf(result, strict));
  const count = (...wanted: FileOutcome[]) => outcomes.filter((outcome) => wanted.includes(outcome)).length;
  return {
    files: results.length,
    passed: count('passed'),
    failed: count('failed', 'unreadable'),
    unknown: count('unknown'),
  };
}

/** Exit code of a run: a finding is 1, else an unreadable file 2, else something unknown 3, else 0. */
export function exitCodeOf(results: readonly FileResult[], strict: boolean): 0 | 1 | 2 | 3 {
  const outcomes = new Set(results.map((result) => outcomeOf(result, strict)));
  if (outcomes.has('failed')) return 1;
  if (outcomes.has('unreadable')) return 2;
  return outcomes.has('unknown') ? 3 : 0;
}
