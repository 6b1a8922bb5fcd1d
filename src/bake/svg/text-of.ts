import { fromUtf8 } from '../../encoding/bytes.js';
import { failure } from '../../problems/error.js';

/**
 * Text of an SVG; a byte-order mark stays in, so that its UTF-8 form is the file again. Throws EdubadgeError
 * (SVG_ENCODING), for UTF-16 as well.
 */
export function textOf(svg: Uint8Array): string {
  // UTF-16 without byte-order mark can pass for UTF-8, with a NUL beside each letter.
  if (svg.subarray(0, 4).includes(0)) throw failure('SVG_ENCODING');
  try {
    return fromUtf8(svg);
  } catch {
    throw failure('SVG_ENCODING');
  }
}
