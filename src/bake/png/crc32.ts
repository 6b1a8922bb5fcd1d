/** Reflected polynomial of the CRC that PNG uses (PNG §5.5, ISO 3309). */
const polynomial = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ (remainder & 1 ? polynomial : 0);
  return remainder;
});

/** CRC-32 of bytes, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  // An iterator takes nearly twice as long, which tells in an image of one chunk.
  for (let index = 0; index < bytes.length; index += 1) {
    remainder = (remainder >>> 8) ^ (table[(remainder ^ (bytes[index] as number)) & 0xff] as number);
  }
  return (remainder ^ 0xffffffff) >>> 0;
}
