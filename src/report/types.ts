import type { Language } from '../problems/problem.js';
import type { ValidationReport } from '../validate/types.js';
import type { VerificationReport } from '../verify/types.js';

/** What came of one file. */
export interface FileResult {
  /** The path as it was given, `-` for standard input. */
  file: string;
  report: ValidationReport | VerificationReport;
  /** The file could not be had at all, so nothing in it was judged. */
  unreadable?: boolean;
}

/** How results are written. */
export interface RenderOptions {
  language: Language;
  /** ANSI colours. */
  colour: boolean;
  /** Columns. */
  width: number;
  /** Warnings count as failures. */
  strict: boolean;
  /** Leave out what passed. */
  quiet: boolean;
}

/** Results as one text, in one format. */
export type Render = (results: readonly FileResult[], options: RenderOptions) => string;
