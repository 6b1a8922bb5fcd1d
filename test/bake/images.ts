import { crc32, deflateSync } from 'node:zlib';

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A chunk with a right checksum by Node's zlib, which is not ours. */
export function chunk(type: string, data: Uint8Array | string = ''): Uint8Array {
  const body = Buffer.concat([ascii(type), typeof data === 'string' ? ascii(data) : data]);
  const length = Buffer.alloc(4);
  const crc = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

export const signature: Uint8Array = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** IHDR of an 8-bit greyscale image. */
export function header(width = 2, height = 2): Uint8Array {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data[8] = 8;
  return chunk('IHDR', data);
}

export const end: Uint8Array = chunk('IEND');

/** IDAT of an image in which each line is filter byte 0 and its grey values. */
export function pixels(width = 2, height = 2, grey = 0x7f): Uint8Array {
  const line = [0, ...Array.from({ length: width }, (_, x) => (grey + x) % 256)];
  return chunk('IDAT', deflateSync(Uint8Array.from(Array.from({ length: height }, () => line).flat())));
}

/** A PNG of the parts, between signature and nothing. */
export function png(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat([signature, ...parts]));
}

/** The smallest sound PNG with more chunks in it. */
export function pngWith(...extra: Uint8Array[]): Uint8Array {
  return png(header(), ...extra, pixels(), end);
}

/** Data of an iTXt chunk, any part of which may be wrong. */
export function iTXt(text: string | Uint8Array, { keyword = 'openbadgecredential', flag = 0 } = {}): Uint8Array {
  const body = typeof text === 'string' ? Buffer.from(text) : text;
  return chunk('iTXt', Buffer.concat([ascii(keyword), Uint8Array.of(0, flag, 0, 0, 0), body]));
}

export const ob3 = 'https://purl.imsglobal.org/ob/v3p0';
export const ob2 = 'http://openbadges.org';

/** Bytes of an SVG with something in it, and something before it. */
export function svg(content = '', before = ''): Uint8Array {
  return new TextEncoder().encode(
    `${before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${content}<rect width="1" height="1"/></svg>`,
  );
}

/** The element of a badge. */
export function element(body: string, attributes = '', namespace = ob3): string {
  return `<ob:credential xmlns:ob="${namespace}"${attributes}>${body}</ob:credential>`;
}
