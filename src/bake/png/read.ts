import type { Limits } from '../../encoding/limits.js';
import { failure } from '../../problems/error.js';
import type { Finding } from '../../problems/problem.js';
import type { Baked } from '../read-baked.js';
import { type Chunk, eachChunk } from './chunks.js';
import { asMarked, type MarkedChunk, readText } from './text-chunk.js';

/**
 * What is baked into a PNG: the one iTXt chunk with the keyword, version 3 before 2. The whole file is checked before
 * anything is said. Throws EdubadgeError (PNG_ and LIMIT_TEXT_SIZE) and the signal's reason.
 */
export async function readPng(png: Uint8Array, limits: Limits, signal?: AbortSignal): Promise<Baked | undefined> {
  const marked: MarkedChunk[] = [];
  const note = (chunk: Chunk): void => {
    const found = asMarked(chunk);
    if (found !== undefined) marked.push(found);
  };
  await eachChunk(png, note, signal);
  const version = marked.some(({ mark }) => mark.version === 3) ? 3 : 2;
  const own = marked.filter(({ mark }) => mark.version === version);
  for (const { mark, isExact, chunk } of own) {
    if (!isExact) throw failure('PNG_CREDENTIAL_KEYWORD', { params: { expected: mark.keyword } });
    if (chunk.type !== 'iTXt') throw failure('PNG_CREDENTIAL_CHUNK', { params: { received: chunk.type } });
  }
  const [only, another] = own;
  if (only === undefined) return undefined;
  if (another !== undefined) throw failure('PNG_CREDENTIAL_TWICE');
  const text = readText(only.chunk, only.mark.keyword, limits.text);
  const findings: Finding[] = marked.length > 1 ? [{ code: 'PNG_OPEN_BADGE_2_BESIDE' }] : [];
  return { format: 'png', version, text, findings };
}
