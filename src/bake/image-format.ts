/** A kind of image that can carry a badge. */
export type ImageFormat = 'png' | 'svg';

const pngStart = [0x89, 0x50, 0x4e, 0x47];
const lessThan = 0x3c;
// A NUL is half a character of UTF-16, which the reader refuses by name.
const space = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20]);
/** Byte-order marks of UTF-8 and UTF-16. */
const byteOrderMarks = [
  [0xef, 0xbb, 0xbf],
  [0xfe, 0xff],
  [0xff, 0xfe],
] as const;

/**
 * The kind of image that bytes begin like, by their content alone; undefined for anything else, JSON and tokens
 * included. A text that begins with `<` counts as SVG: whether it is one is found when it is read.
 */
export function imageFormatOf(bytes: Uint8Array): ImageFormat | undefined {
  if (startsWith(bytes, pngStart)) return 'png';
  const mark = byteOrderMarks.find((candidate) => startsWith(bytes, candidate));
  let position = mark?.length ?? 0;
  while (space.has(bytes[position] ?? -1)) position += 1;
  return bytes[position] === lessThan ? 'svg' : undefined;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
