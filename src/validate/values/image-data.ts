import { readDataUri } from '../../encoding/data-uri.js';
import type { Finding } from '../../problems/problem.js';

/** What displayers of Open Badges ask of an image: square, at least 90 pixels, at most 256 kB (Open Badges, badge baking). */
const leastPixels = 90;
const mostBytes = 256 * 1024;

interface Format {
  readonly mediaTypes: readonly string[];
  readonly isIt: (bytes: Uint8Array) => boolean;
  /** Width and height in pixels, where the format has them. */
  readonly sizeOf?: (bytes: Uint8Array) => readonly [number, number] | undefined;
}

const formats: readonly Format[] = [
  {
    mediaTypes: ['image/png'],
    isIt: (bytes) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    sizeOf: (bytes) => (bytes.length < 24 ? undefined : [view(bytes).getUint32(16), view(bytes).getUint32(20)]),
  },
  { mediaTypes: ['image/jpeg'], isIt: (bytes) => startsWith(bytes, 0xff, 0xd8, 0xff), sizeOf: jpegSize },
  {
    mediaTypes: ['image/svg+xml'],
    isIt: (bytes) => /<svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, 4096))),
  },
];

/** What is wrong with a picture inside a `data:` URI: that it cannot be read, is something else, or is no good size. */
export function imageFindings(value: unknown, pointer: string): Finding[] {
  if (typeof value !== 'string' || !/^data:/i.test(value)) return [];
  const { mediaType, bytes } = readDataUri(value);
  // Another media type is told as a link that cannot be shown.
  if (mediaType !== undefined && !formats.some(({ mediaTypes }) => mediaTypes.includes(mediaType))) return [];
  const format = bytes && formats.find(({ isIt }) => isIt(bytes));
  const size = bytes && format?.sizeOf?.(bytes);
  if (bytes === undefined || format === undefined || (format.sizeOf !== undefined && size === undefined))
    return [{ code: 'RULE_IMAGE_UNREADABLE', pointer }];
  const [expected] = format.mediaTypes;
  const small = size !== undefined && Math.min(...size) < leastPixels;
  return [
    ...(format.mediaTypes.includes(mediaType ?? '')
      ? []
      : [{ code: 'RULE_IMAGE_TYPE', pointer, expected, received: mediaType } as const]),
    ...(small
      ? [{ code: 'RULE_IMAGE_SMALL', pointer, expected: `>= ${leastPixels}`, received: size.join(' x ') } as const]
      : []),
    ...(bytes.length > mostBytes
      ? [{ code: 'RULE_IMAGE_LARGE', pointer, expected: `<= ${mostBytes}`, received: bytes.length } as const]
      : []),
  ];
}

function startsWith(bytes: Uint8Array, ...magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The size in the first frame header (ITU T.81 §B.2.2); markers 0xC0 to 0xCF but for DHT, JPG and DAC. */
function jpegSize(bytes: Uint8Array): readonly [number, number] | undefined {
  const data = view(bytes);
  let at = 2;
  while (at + 9 <= bytes.length) {
    const marker = data.getUint16(at);
    if (marker >> 8 !== 0xff) return undefined;
    if (marker === 0xffff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return [data.getUint16(at + 7), data.getUint16(at + 5)];
    at += 2 + data.getUint16(at + 2);
  }
  return undefined;
}
