import type { Limits } from '../../encoding/limits.js';
import { failure } from '../../problems/error.js';
import type { Baked } from '../read-baked.js';
import { chunksOf } from './chunks.js';
import { markOf, readText } from './text-chunk.js';

/**
 * What is baked into a PNG: the one iTXt chunk with the keyword, version 3 before 2. The whole file is checked before
 * anything is said. Throws EdubadgeError (PNG_ and LIMIT_TEXT_SIZE).
 */
export function readPng(png: Uint8Array, limits: Limits): Baked | undefined {
  const found = new Map<3 | 2, string>();
  for (const chunk of chunksOf(png)) {
    const { mark, isExact } = markOf(chunk) ?? {};
    if (mark === undefined) continue;
    if (!isExact) throw failure('PNG_CREDENTIAL_KEYWORD', { params: { expected: mark.keyword } });
    if (chunk.type !== 'iTXt') throw failure('PNG_CREDENTIAL_CHUNK', { params: { received: chunk.type } });
    if (found.has(mark.version)) throw failure('PNG_CREDENTIAL_TWICE');
    found.set(mark.version, readText(chunk, mark.keyword, limits.text));
  }
  const version = found.has(3) ? 3 : 2;
  const text = found.get(version);
  if (text === undefined) return undefined;
  return { format: 'png', version, text, findings: found.size > 1 ? [{ code: 'PNG_OPEN_BADGE_2_BESIDE' }] : [] };
}
