import { joined } from '../../encoding/bytes.js';

const newline = 0x0a;
const blank = /^[\t\r ]*$/;

/** A document of a JSON Lines file. */
export interface JsonLine {
  /** From 1. */
  line: number;
  bytes: Uint8Array;
}

/**
 * The lines of a stream that hold something, one at a time, however large the whole. Of a line that is longer than
 * `limit` bytes, one byte more than that is given: enough to be refused for its length.
 */
export async function* jsonLines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<JsonLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let line = 1;
  const take = (part: Uint8Array): void => {
    const room = Math.min(part.length, limit + 1 - length);
    if (room <= 0) return;
    parts.push(part.slice(0, room));
    length += room;
  };
  const flush = (): JsonLine[] => {
    const bytes = parts.length === 1 && parts[0] ? parts[0] : joined(parts);
    parts = [];
    length = 0;
    return bytes.length < 256 && blank.test(String.fromCharCode(...bytes)) ? [] : [{ line, bytes }];
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      take(chunk.subarray(start, end));
      yield* flush();
      line += 1;
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  yield* flush();
}
