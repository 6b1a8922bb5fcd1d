import { pipeline, Readable } from 'node:stream';
import { type Column, columnOf, columns, rowOf } from '../../issue/batch/columns.js';
import type { BatchRow } from '../../issue/batch/row.js';
import { failure } from '../../problems/error.js';
import type { Finding } from '../../problems/problem.js';

const separators = [',', ';', '\t'];
/** A record of a CSV file, or that it is none. */
interface CsvRecord {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells?: readonly string[];
}

/** A record as the parser gives it. */
interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/**
 * The rows of a CSV file (RFC 4180), as they come: separated by the comma, semicolon or tab that its first line has
 * most of, in UTF-8 with or without byte-order mark. A row that cannot be read has its finding and stops nothing.
 * Throws EdubadgeError JSON_ENCODING, CLI_CSV_COLUMN, CLI_CSV_COLUMN_TWICE.
 */
export async function* csvRows(stream: AsyncIterable<Uint8Array>): AsyncGenerator<BatchRow> {
  let header: readonly Column[] | undefined;
  for await (const { line, cells } of csvRecords(stream)) {
    if (cells?.every((cell) => cell.trim() === '')) {
      if (header !== undefined) yield { line, findings: [{ code: 'CLI_CSV_ROW_EMPTY', params: { line } }] };
    } else if (header === undefined) {
      if (cells === undefined) throw failure('CLI_CSV_QUOTES', { params: { line } });
      header = headerOf(cells, line);
    } else yield { line, ...read(cells, header, line) };
  }
}

function headerOf(cells: readonly string[], line: number): Column[] {
  const found = cells.map((cell, at) => {
    const column = columnOf(cell.trim());
    const expected = Object.keys(columns).join(', ');
    if (column === undefined) throw failure('CLI_CSV_COLUMN', { params: { line, ordinal: at + 1, expected } });
    return column;
  });
  const twice = found.find(({ name }, at) => found.findIndex((other) => other.name === name) < at);
  if (twice !== undefined) throw failure('CLI_CSV_COLUMN_TWICE', { params: { line, member: twice.name } });
  return found;
}

function read(cells: readonly string[] | undefined, header: readonly Column[], line: number): Omit<BatchRow, 'line'> {
  const refused = (code: Finding['code'], params: Finding['params'] = {}) => ({
    findings: [{ code, params: { line, ...params } }],
  });
  if (cells === undefined) return refused('CLI_CSV_QUOTES');
  if (cells.length !== header.length)
    return refused('CLI_CSV_CELLS', { received: cells.length, expected: header.length });
  return rowOf(header.map((column, at) => [column, cells[at] ?? '']));
}

/** The text without byte-order mark, every line ending in LF: within quotes the parser counts CR LF as two lines. */
async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let held = '';
  try {
    for await (const chunk of stream) {
      const text = held + decoder.decode(chunk, { stream: true });
      held = text.endsWith('\r') ? '\r' : '';
      yield text.slice(0, text.length - held.length).replaceAll('\r\n', '\n');
    }
    yield held + decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? failure('JSON_ENCODING') : error;
  }
}

/** Records as they come, those that are none in their place among them. */
async function* csvRecords(stream: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  const { parse } = await import('csv-parse');
  const { separator, lines } = await separatedBy(linesOf(stream));
  const bad: number[] = [];
  const parser = parse({
    delimiter: separator,
    info: true,
    raw: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error, raw) => {
      const line = beginOf(Number(error?.lines), raw);
      if (bad.at(-1) !== line) bad.push(line);
    },
  });
  // What goes wrong in the stream is thrown where the records are read.
  pipeline(Readable.from(lines), parser, () => undefined);
  for await (const { record, raw, info } of parser as AsyncIterable<Parsed>) {
    const line = beginOf(info.lines, raw);
    while (bad[0] !== undefined && bad[0] < line) yield { line: bad.shift() ?? 0 };
    yield { line, cells: record };
  }
  for (const line of bad) yield { line };
}

/** The parser tells the line on which a record ends. */
function beginOf(end: number, raw = ''): number {
  return end - (raw.replace(/\n$/, '').split('\n').length - 1);
}

/** The separator that the first line with something on it has most of, outside quotes; and all lines, that one too. */
async function separatedBy(
  lines: AsyncGenerator<string>,
): Promise<{ separator: string; lines: AsyncGenerator<string> }> {
  let start = '';
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    start += next.value;
    if (/\S[^\n]*\n/.test(start)) break;
  }
  const [first = ''] = /[^\n]*\S[^\n]*/.exec(start) ?? [];
  const bare = first.replaceAll(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  const [separator = ','] = separators.toSorted((a, b) => count(b) - count(a));
  return {
    separator,
    lines: (async function* () {
      yield start;
      yield* lines;
    })(),
  };
}
