import { Readable } from 'node:stream';
import type { BatchRow } from '../issue/batch/row.js';
import { reasonOf } from '../node/error-code.js';
import { EdubadgeError, failure } from '../problems/error.js';
import type { Io } from './io.js';
import { csvRows } from './source/csv-rows.js';
import { jsonRows } from './source/json-rows.js';

const space = 0x20;
const openingBrace = 0x7b;

/**
 * The rows of a recipients file, JSON Lines by its ending or else CSV; of what is piped in for `-`, by how it begins.
 * Throws EdubadgeError CLI_FILE_UNREADABLE, CLI_CSV_NO_ROWS, and those of the notation.
 */
export async function* readRecipients(file: string, io: Io): AsyncGenerator<BatchRow> {
  let isEmpty = true;
  try {
    for await (const row of file === '-' ? pipedRows(await io.stdin.read()) : fileRows(file, io)) {
      isEmpty = false;
      yield row;
    }
  } catch (error) {
    if (error instanceof EdubadgeError) throw error;
    throw failure('CLI_FILE_UNREADABLE', { params: { file, reason: reasonOf(error) } }, error);
  }
  if (isEmpty) throw failure('CLI_CSV_NO_ROWS', { params: { file } });
}

function fileRows(file: string, io: Io): AsyncGenerator<BatchRow> {
  return (/\.(?:jsonl|ndjson)$/i.test(file) ? jsonRows : csvRows)(io.files.stream(file));
}

function pipedRows(bytes: Uint8Array): AsyncGenerator<BatchRow> {
  const isJson = bytes.find((byte) => byte > space) === openingBrace;
  return (isJson ? jsonRows : csvRows)(Readable.from([bytes]));
}

/** How many rows there are. */
export async function countRecipients(file: string, io: Io): Promise<number> {
  let count = 0;
  for await (const _row of readRecipients(file, io)) count += 1;
  return count;
}
