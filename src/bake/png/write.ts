import { joined } from '../../encoding/bytes.js';
import { written } from '../marks.js';
import { eachChunk, pngSignature } from './chunks.js';
import { asMarked, encodeText } from './text-chunk.js';

/**
 * The PNG with the text baked in, right after IHDR: no rule of PNG binds the order there, and a reader finds it without
 * passing over the pixels. Whatever badge was baked in before goes; every other chunk stays as it is, byte for byte.
 * Throws EdubadgeError (PNG_) where the image is no sound PNG.
 */
export async function writePng(png: Uint8Array, text: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  await eachChunk(png, (chunk) => {
    if (asMarked(chunk) === undefined) parts.push(chunk.whole);
  });
  parts.splice(1, 0, encodeText(written.keyword, text));
  return joined([pngSignature, ...parts]);
}
