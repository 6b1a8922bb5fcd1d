import type { Language, Problem } from '../problems/problem.js';
import type { ValidationReport } from '../validate/types.js';
import type { VerificationReport } from '../verify/types.js';
import type { Counts } from './outcome.js';

/** A place in a source file; lines and columns from 1, columns in UTF-16 units, the end just after the last character. */
export interface Region {
  line: number;
  column?: number;
  endLine?: number;
  endColumn?: number;
}

/** What came of one document: a file, or a line of a JSON Lines file. */
export interface FileResult {
  /** The path as it was given, `-` for standard input. */
  file: string;
  /** Where the document stands in a JSON Lines file. */
  line?: number;
  report: ValidationReport | VerificationReport;
  /** The file could not be had at all, so nothing in it was judged. */
  unreadable?: boolean;
  /** JSON Pointer of a problem (`''` where it has none) → its place in the file. */
  places?: ReadonlyMap<string, Region>;
  /** The problems that a baseline knows: told, and not counted. */
  known?: ReadonlySet<Problem>;
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
  /** Version of this package, for formats that name their maker. */
  version?(): string;
}

/** Writes results one by one, so that ten thousand of them need not be held. */
export interface ReportWriter {
  add(result: FileResult): string;
  end(counts: Counts): string;
}

/** A format: a writer for one run. */
export type Format = (options: RenderOptions) => ReportWriter | Promise<ReportWriter>;
