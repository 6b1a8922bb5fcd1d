import { pausing } from '../../encoding/breather.js';
import { failure } from '../../problems/error.js';

/** Bytes that are decoded before others may go. */
const slice = 64 * 1024;

/**
 * Text of an SVG, slice by slice, and others may go in between; a byte-order mark stays in. To put them together takes
 * long for an image of megabytes, so nobody does who only reads. Throws EdubadgeError (SVG_ENCODING), for UTF-16 as
 * well, and the signal's reason.
 */
export async function* slicesOf(svg: Uint8Array, signal?: AbortSignal): AsyncGenerator<string> {
  // UTF-16 without byte-order mark can pass for UTF-8, with a NUL beside each letter.
  if (svg.subarray(0, 4).includes(0)) throw failure('SVG_ENCODING');
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const pause = pausing(signal);
  for (let start = 0; start < svg.length; start += slice) {
    await pause();
    const end = start + slice;
    yield decode(decoder, svg.subarray(start, end), end < svg.length);
  }
}

/** With more to come, a character that the part breaks off is kept for the next one. */
function decode(decoder: TextDecoder, part: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(part, { stream });
  } catch {
    throw failure('SVG_ENCODING');
  }
}
