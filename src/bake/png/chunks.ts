import { pausing } from '../../encoding/breather.js';
import { failure } from '../../problems/error.js';
import { crc32 } from './crc32.js';

/** One chunk of a PNG. Its bytes are views on the image, never copies. */
export interface Chunk {
  /** Four ASCII letters. */
  readonly type: string;
  readonly data: Uint8Array;
  /** The chunk as it stands in the file: length, type, data and CRC. */
  readonly whole: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const lengthBytes = 4;
const typeBytes = 4;
const crcBytes = 4;
const overhead = lengthBytes + typeBytes + crcBytes;
const headerData = 13;
/** Chunks that are read before others may go. */
const slice = 1024;

/** The eight bytes with which each PNG begins. */
export const pngSignature = Uint8Array.from(signature);

/**
 * The chunks of a PNG one by one (PNG §5): each within bounds before it is touched, each with a right CRC; IHDR first
 * and once, at least one IDAT, IEND last and empty, nothing after it. Nothing is inflated and nothing is copied.
 * Throws EdubadgeError (PNG_SIGNATURE, PNG_TRUNCATED, PNG_STRUCTURE, PNG_CRC, PNG_TRAILING_DATA).
 */
function* chunksOf(png: Uint8Array): Generator<Chunk> {
  if (!signature.every((byte, index) => png[index] === byte)) throw failure('PNG_SIGNATURE');
  let offset: number = signature.length;
  let hasPixels = false;
  for (let type = ''; type !== 'IEND'; ) {
    const chunk = chunkAt(png, offset);
    const isFirst = offset === signature.length;
    type = chunk.type;
    const isHeader = type === 'IHDR' && chunk.data.length === headerData;
    const isEnd = type === 'IEND' && chunk.data.length === 0 && hasPixels;
    if (isFirst !== (type === 'IHDR') || (isFirst && !isHeader) || (type === 'IEND' && !isEnd)) {
      throw failure('PNG_STRUCTURE', { params: { offset } });
    }
    hasPixels ||= type === 'IDAT';
    yield chunk;
    offset += chunk.whole.length;
  }
  if (offset < png.length) throw failure('PNG_TRAILING_DATA', { params: { received: png.length - offset } });
}

/**
 * Hands each chunk of a PNG to `visit`, and now and then lets others go. Throws what {@link chunksOf} throws, and the
 * signal's reason.
 */
export async function eachChunk(png: Uint8Array, visit: (chunk: Chunk) => void, signal?: AbortSignal): Promise<void> {
  const pause = pausing(signal);
  let seen = 0;
  for (const chunk of chunksOf(png)) {
    seen += 1;
    if (seen % slice === 0) await pause();
    visit(chunk);
  }
}

function chunkAt(png: Uint8Array, offset: number): Chunk {
  const left = png.length - offset;
  if (left < overhead) throw failure('PNG_TRUNCATED', { params: { offset } });
  const view = new DataView(png.buffer, png.byteOffset + offset, left);
  const length = view.getUint32(0);
  if (length > left - overhead) throw failure('PNG_TRUNCATED', { params: { offset } });
  const whole = png.subarray(offset, offset + length + overhead);
  const type = String.fromCharCode(...whole.subarray(lengthBytes, lengthBytes + typeBytes));
  if (!/^[A-Za-z]{4}$/.test(type)) throw failure('PNG_STRUCTURE', { params: { offset } });
  const covered = whole.subarray(lengthBytes, whole.length - crcBytes);
  if (view.getUint32(whole.length - crcBytes) !== crc32(covered)) throw failure('PNG_CRC', { params: { offset } });
  return { type, data: covered.subarray(typeBytes), whole };
}

/** A chunk as it stands in a file. */
export function encodeChunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(data.length + overhead);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < typeBytes; index += 1) whole[lengthBytes + index] = type.charCodeAt(index);
  whole.set(data, lengthBytes + typeBytes);
  view.setUint32(whole.length - crcBytes, crc32(whole.subarray(lengthBytes, whole.length - crcBytes)));
  return whole;
}
