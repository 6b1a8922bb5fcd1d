const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/**
 * Bytes, of a text as UTF-8, to be held against a limit: a unit of UTF-16 takes up to three, so of most texts they need
 * not be counted.
 */
export function sizeOf(input: string | Uint8Array, limit: number): number {
  const isCounted = typeof input === 'string' && input.length <= limit && input.length * 3 > limit;
  return isCounted ? utf8(input).length : input.length;
}

/** Writes the UTF-8 bytes of a text where there is room for them; gives how many they are. */
export function writeUtf8(text: string, into: Uint8Array, at: number): number {
  return encoder.encodeInto(text, into.subarray(at)).written;
}

/** Text of UTF-8 bytes; a byte-order mark stays in. Throws TypeError where the bytes are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** The parts one after the other. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return joined(parts);
}

/** The same for parts of any number: a call takes only so many arguments. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** True when both hold the same bytes. Not constant time: for public values. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
