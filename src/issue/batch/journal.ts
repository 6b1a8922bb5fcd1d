import { fromUtf8 } from '../../encoding/bytes.js';
import { isObject } from '../../encoding/json-object.js';
import { failure } from '../../problems/error.js';
import type { BatchJob, IssuedBadge } from './types.js';

/** A line of the journal: a badge that stands in its file. */
export interface JournalEntry extends IssuedBadge {
  /** Whose it is, as a hash that only the seed can make. */
  readonly row: string;
  /** Everything that the learner is known by, likewise. */
  readonly learner: readonly string[];
  /** What was issued, likewise. */
  readonly award: string;
  /** Where the row stood. */
  readonly line?: number;
}

/** What a journal says. */
export interface Journal {
  readonly job: BatchJob;
  readonly entries: readonly JournalEntry[];
  /** Bytes that are whole lines; what stands behind them was being written when the process died. */
  readonly length: number;
}

const newline = 0x0a;
const isHex = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]+$/.test(value);

/** The first line of a journal. */
export function jobLine(job: BatchJob): string {
  return `${JSON.stringify({ job })}\n`;
}

/** Each badge's line. */
export function entryLine(entry: JournalEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/** Reads a journal, but for a last line that was never finished. Throws EdubadgeError CLI_BATCH_JOURNAL. */
export function readJournal(bytes: Uint8Array): Journal {
  const length = bytes.lastIndexOf(newline) + 1;
  const [first, ...others] = linesOf(bytes.subarray(0, length));
  const job = isObject(first) ? first.job : undefined;
  if (!isObject(job)) throw damaged(1);
  const entries = others.map((entry, at) => {
    if (!isEntry(entry)) throw damaged(at + 2);
    return entry;
  });
  return { job: job as unknown as BatchJob, entries, length };
}

function linesOf(bytes: Uint8Array): unknown[] {
  const values: unknown[] = [];
  let start = 0;
  for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
    values.push(jsonIn(bytes.subarray(start, end)));
    start = end + 1;
  }
  return values;
}

/** Nothing for what is not JSON. */
function jsonIn(line: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(line));
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is JournalEntry {
  if (!isObject(value)) return false;
  const { row, learner, award, file, sha256, id, statusIndices } = value;
  return (
    [row, award, sha256].every(isHex) &&
    Array.isArray(learner) &&
    learner.every(isHex) &&
    typeof file === 'string' &&
    typeof id === 'string' &&
    Array.isArray(statusIndices) &&
    statusIndices.every(Number.isSafeInteger)
  );
}

function damaged(line: number): Error {
  return failure('CLI_BATCH_JOURNAL', { params: { line } });
}
