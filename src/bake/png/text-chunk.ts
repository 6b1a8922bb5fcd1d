import { concat, fromUtf8, utf8 } from '../../encoding/bytes.js';
import { failure } from '../../problems/error.js';
import { type Mark, marks } from '../marks.js';
import { type Chunk, encodeChunk } from './chunks.js';

const textTypes = new Set(['iTXt', 'tEXt', 'zTXt']);
/** A keyword has at most 79 bytes (PNG §11.3.3.1). */
const longestKeyword = 79;

/** A text chunk that says it carries a badge. */
export interface MarkedChunk {
  readonly chunk: Chunk;
  readonly mark: Mark;
  /** Its keyword is spelt exactly as that of the mark. */
  readonly isExact: boolean;
}

/** The chunk as one that carries a badge; undefined for any other. */
export function asMarked(chunk: Chunk): MarkedChunk | undefined {
  if (!textTypes.has(chunk.type)) return undefined;
  const start = chunk.data.subarray(0, longestKeyword + 1);
  const end = start.indexOf(0);
  const keyword = String.fromCharCode(...(end === -1 ? start : start.subarray(0, end)));
  const meant = keyword.trim().toLowerCase();
  const mark = marks.find((candidate) => candidate.keyword === meant);
  return mark && { chunk, mark, isExact: mark.keyword === keyword };
}

/**
 * Text of an uncompressed iTXt chunk (PNG §11.3.3.4): keyword, NUL, compression flag and method, language, NUL,
 * translated keyword, NUL, text. Throws EdubadgeError (PNG_CREDENTIAL_COMPRESSED, PNG_CREDENTIAL_FORM,
 * PNG_CREDENTIAL_ENCODING, LIMIT_TEXT_SIZE).
 */
export function readText({ data }: Chunk, keyword: string, limit: number): string {
  const flag = data[keyword.length + 1];
  if (flag === 1) throw failure('PNG_CREDENTIAL_COMPRESSED');
  const afterLanguage = data.indexOf(0, keyword.length + 3);
  const afterTranslation = data.indexOf(0, afterLanguage + 1);
  if (data[keyword.length] !== 0 || flag !== 0 || afterLanguage === -1 || afterTranslation === -1) {
    throw failure('PNG_CREDENTIAL_FORM');
  }
  const text = data.subarray(afterTranslation + 1);
  if (text.length > limit) throw failure('LIMIT_TEXT_SIZE', { params: { expected: limit, received: text.length } });
  if (text.includes(0)) throw failure('PNG_CREDENTIAL_FORM');
  try {
    return fromUtf8(text);
  } catch {
    throw failure('PNG_CREDENTIAL_ENCODING');
  }
}

/** An uncompressed iTXt chunk without language: five zero bytes between keyword and text. */
export function encodeText(keyword: string, text: string): Uint8Array {
  return encodeChunk('iTXt', concat(utf8(keyword), new Uint8Array(5), utf8(text)));
}
