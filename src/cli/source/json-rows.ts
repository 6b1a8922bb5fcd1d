import { isObject } from '../../encoding/json-object.js';
import { defaultLimits } from '../../encoding/limits.js';
import { parseJson } from '../../encoding/parse-json.js';
import { columns, rowOfObject } from '../../issue/batch/columns.js';
import type { BatchRow } from '../../issue/batch/row.js';
import { EdubadgeError } from '../../problems/error.js';
import type { Finding } from '../../problems/problem.js';
import { jsonLines } from './json-lines.js';

/** The rows of a JSON Lines file, as they come; one that cannot be read has its findings and stops nothing. */
export async function* jsonRows(stream: AsyncIterable<Uint8Array>): AsyncGenerator<BatchRow> {
  for await (const { line, bytes } of jsonLines(stream, defaultLimits.text)) yield { line, ...read(bytes, line) };
}

/** A row that is no JSON was read as a text of one line. */
function onLine(line: number, finding: Finding): Finding {
  return finding.code === 'JSON_SYNTAX' ? { ...finding, params: { ...finding.params, line } } : finding;
}

function read(bytes: Uint8Array, line: number): Omit<BatchRow, 'line'> {
  try {
    const object = parseJson(bytes);
    if (!isObject(object)) return { findings: [{ code: 'JSON_NOT_OBJECT' }] };
    const row = rowOfObject(object);
    if (typeof row !== 'number') return row;
    const params = { line, ordinal: row + 1, expected: Object.keys(columns).join(', ') };
    return { findings: [{ code: 'CLI_CSV_COLUMN', params }] };
  } catch (error) {
    if (error instanceof EdubadgeError) return { findings: error.findings.map((finding) => onLine(line, finding)) };
    throw error;
  }
}
