import { joined } from '../encoding/bytes.js';

const header = { length: 10, extra: 4, name: 8, comment: 16, checksum: 2, reserved: 0xe0 } as const;

/** The bytes as one gzip member. */
export function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return through(bytes, new CompressionStream('gzip'), Number.POSITIVE_INFINITY);
}

/**
 * Bytes of exactly one gzip member (RFC 1952) with nothing behind it; undefined for anything else, and for what
 * would grow beyond `limit`. Platforms differ on several members and on what stands behind the last, so the member
 * is inflated once as gzip, for its checksum, and once bare: both must give the length that the trailer states.
 * Rejects with the signal's reason on abort.
 */
export async function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
  signal?: AbortSignal,
): Promise<Uint8Array | undefined> {
  const start = deflateStart(bytes);
  if (start === undefined) return undefined;
  const stated = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true);
  // Nothing is inflated beyond what the member itself says.
  if (stated > limit) return undefined;
  try {
    const whole = await through(bytes, new DecompressionStream('gzip'), stated, signal);
    const bare = await through(bytes.subarray(start, -8), new DecompressionStream('deflate-raw'), stated, signal);
    return whole.length === stated && bare.length === stated ? whole : undefined;
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}

/** Where the deflate stream begins, behind the optional fields of the header. */
function deflateStart(bytes: Uint8Array): number | undefined {
  const [magic1, magic2, method, flags = header.reserved] = bytes;
  if (magic1 !== 0x1f || magic2 !== 0x8b || method !== 8 || (flags & header.reserved) !== 0) return undefined;
  let position: number = header.length;
  if (flags & header.extra) position += 2 + (bytes[position] ?? 0) + 256 * (bytes[position + 1] ?? 0);
  for (const text of [header.name, header.comment]) {
    if (flags & text) position = bytes.indexOf(0, position) + 1 || bytes.length;
  }
  if (flags & header.checksum) position += 2;
  return position < bytes.length - 8 ? position : undefined;
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  limit: number,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const source = new Blob([bytes]).stream().pipeThrough(stream);
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = source.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > limit || signal?.aborted) {
      await reader.cancel();
      throw new RangeError('limit');
    }
    parts.push(next.value);
  }
  return joined(parts);
}
