import { failure } from '../problems/error.js';
import { fromUtf8, sizeOf } from './bytes.js';
import { checkJson } from './check-json.js';
import { findDuplicateKey } from './find-duplicate-key.js';
import { findSyntaxFault } from './find-syntax-fault.js';
import { defaultLimits, type Limits } from './limits.js';
import { scanJson } from './scan-json.js';

const byteOrderMark = '\uFEFF';

/**
 * Reads JSON as strictly as a signature wants it (RFC 8259, I-JSON): fatal UTF-8, no byte-order mark, no duplicate
 * keys, no half characters, no dangerous keys, no number that a double cannot give back, and within the limits
 * before any work. White space around the document is fine.
 * Throws EdubadgeError with a LIMIT_ or JSON_ code.
 */
export function parseJson(input: string | Uint8Array, limits: Partial<Limits> = {}): unknown {
  const bounds = limits === defaultLimits ? defaultLimits : { ...defaultLimits, ...limits };
  const text = readText(input, bounds.text);
  const { keys } = scanJson(text, bounds);
  const value = parse(text);
  // A text in it is no longer than all of it, and has half a character only if all of it has, or an escape of one.
  const isPlain = sizeOf(text, bounds.string) <= bounds.string && !text.includes('\\u') && text.isWellFormed();
  // A key that stands twice is one key in the tree: the two counts differ.
  if (checkJson(value, bounds, isPlain).keys !== keys) {
    const duplicate = findDuplicateKey(text);
    throw failure('JSON_DUPLICATE_KEY', duplicate === undefined ? {} : { pointer: duplicate });
  }
  return value;
}

/** Text of a document: bytes as UTF-8, within the limit. Throws LIMIT_TEXT_SIZE, JSON_ENCODING, JSON_BYTE_ORDER_MARK. */
export function readText(input: string | Uint8Array, limit: number): string {
  const received = sizeOf(input, limit);
  if (received > limit) throw failure('LIMIT_TEXT_SIZE', { params: { expected: limit, received } });
  const text = typeof input === 'string' ? input : decode(input);
  if (text.startsWith(byteOrderMark)) throw failure('JSON_BYTE_ORDER_MARK');
  return text;
}

function decode(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes);
  } catch {
    throw failure('JSON_ENCODING');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw failure('JSON_SYNTAX', { params: place(text, findSyntaxFault(text)) });
  }
}

/** Line and column, from 1; of a text that breaks off where its last word ends, and not some lines below. */
function place(text: string, index: number): { line: number; column: number } {
  const before = index === text.length ? text.trimEnd() : text.slice(0, index);
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
