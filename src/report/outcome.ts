import type { Problem } from '../problems/problem.js';
import type { ValidationReport } from '../validate/types.js';
import type { VerificationReport } from '../verify/types.js';
import type { FileResult } from './types.js';

/** How one document came out. */
export type FileOutcome = 'passed' | 'failed' | 'unknown' | 'unreadable';

/** A whole run, counted. */
export interface Counts {
  files: number;
  /** As many as files, but that a JSON Lines file has one a line. */
  documents: number;
  outcomes: Record<FileOutcome, number>;
  /** Warnings and known problems, over all documents. */
  warnings: number;
  known: number;
}

/** True for what `verify` reports, false for what `validate` reports. */
export function isVerification(report: ValidationReport | VerificationReport): report is VerificationReport {
  return 'checks' in report;
}

/** The problems that count: those that no baseline knows. */
export function openProblems({ report, known }: FileResult): Problem[] {
  return known === undefined ? report.problems : report.problems.filter((problem) => !known.has(problem));
}

/** How one document came out; with `strict` a warning is a failure, and what a baseline knows is none. */
export function outcomeOf(result: FileResult, strict: boolean): FileOutcome {
  const { report, known, unreadable } = result;
  if (unreadable === true) return 'unreadable';
  const open = openProblems(result);
  if (strict && open.length > 0) return 'failed';
  if (!isVerification(report)) {
    const forgiven = known !== undefined && known.size > 0 && open.every(({ severity }) => severity === 'warning');
    return report.valid || forgiven ? 'passed' : 'failed';
  }
  if (report.verified) return 'passed';
  return report.checks.some((check) => check.outcome === 'failed') ? 'failed' : 'unknown';
}

/** Counts results as they come. */
export function createTally(strict: boolean): { add(result: FileResult): void; counts(): Counts } {
  const counts: Counts = {
    files: 0,
    documents: 0,
    outcomes: { passed: 0, failed: 0, unknown: 0, unreadable: 0 },
    warnings: 0,
    known: 0,
  };
  let previous: string | undefined;
  return {
    add: (result) => {
      if (result.line === undefined || result.file !== previous) counts.files += 1;
      previous = result.line === undefined ? undefined : result.file;
      counts.documents += 1;
      counts.outcomes[outcomeOf(result, strict)] += 1;
      counts.warnings += openProblems(result).filter(({ severity }) => severity === 'warning').length;
      counts.known += result.known?.size ?? 0;
    },
    counts: () => counts,
  };
}

/** Exit code of a run: a finding is 1, else an unreadable file 2, else something unknown 3, else 0. */
export function exitCodeOf({ outcomes }: Counts): 0 | 1 | 2 | 3 {
  if (outcomes.failed > 0) return 1;
  if (outcomes.unreadable > 0) return 2;
  return outcomes.unknown > 0 ? 3 : 0;
}
