import { hex } from '@scure/base';
import { encodeBase64url } from '../../encoding/multibase.js';

/** A source of random bytes: as many as it is asked for, fresh each time. */
export type Random = (length: number) => Uint8Array;

const saltLength = 16;

/** A new random UUID as URN (RFC 9562 §5.4, version 4). */
export function newUrn(random: Random): string {
  const bytes = take(random, 16).map((byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x40;
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  return `urn:uuid:${hex.encode(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

/** A new salt: 128 random bits in base64url. */
export function newSalt(random: Random): string {
  return encodeBase64url(take(random, saltLength));
}

function take(random: Random, length: number): Uint8Array {
  const bytes: unknown = random(length);
  if (!(bytes instanceof Uint8Array) || bytes.length !== length) {
    throw new TypeError(`random(${length}) must return a Uint8Array of ${length} bytes`);
  }
  return bytes;
}
