import { utf8, writeUtf8 } from '../encoding/bytes.js';
import type { TextTemplate } from './text-template.js';

/** A unit of UTF-16 takes up to three bytes of UTF-8. */
const mostUtf8PerUnit = 3;

/** UTF-8 of a template with these values in its holes: to be read before it is asked for again. */
export type ByteTemplate = (values: readonly string[]) => Uint8Array;

/** What stands in one hole, wherever it is. */
interface Filled {
  readonly hole: number;
  value: string | undefined;
  /** Bytes that it takes; none yet. */
  size: number | undefined;
  places: number[];
}

/**
 * A template that keeps its last text as bytes, and of what is filled in next writes only what differs. Ids, hashes and
 * dates are as long as those before them; where a value is not, everything is written anew. The last values stay in it.
 */
export function byteTemplate({ pieces, holes }: TextTemplate): ByteTemplate {
  const parts = pieces.map(utf8);
  const filled = [...new Set(holes)].map((hole): Filled => ({ hole, value: undefined, size: undefined, places: [] }));
  const filledAt = holes.map((hole) => filled.find((each) => each.hole === hole));
  const constant = parts.reduce((sum, { length }) => sum + length, 0);
  let room = new Uint8Array(0);
  // Without holes that is all of it; else it is written when the first values come.
  let bytes = parts[0] ?? room;
  return (values) => {
    for (const each of filled) {
      const value = values[each.hole] ?? '';
      if (value !== each.value && !writeOver(each, value)) return writeAnew(values);
    }
    return bytes;
  };

  /** False where the value takes another number of bytes. */
  function writeOver(each: Filled, value: string): boolean {
    const { size, places } = each;
    const [first = 0] = places;
    if (value.length !== size || !writeAscii(value, room, first)) return false;
    each.value = value;
    for (let at = 1; at < places.length; at += 1) room.copyWithin(places[at] ?? 0, first, first + size);
    return true;
  }

  function writeAnew(values: readonly string[]): Uint8Array {
    const most = holes.reduce((sum, hole) => sum + mostUtf8PerUnit * (values[hole] ?? '').length, constant);
    if (room.length < most) room = new Uint8Array(most);
    for (const each of filled) {
      each.value = values[each.hole] ?? '';
      each.places = [];
    }
    let end = 0;
    parts.forEach((part, at) => {
      room.set(part, end);
      end += part.length;
      const each = filledAt[at];
      if (each === undefined) return;
      const { value = '' } = each;
      each.places.push(end);
      each.size = writeAscii(value, room, end) ? value.length : writeUtf8(value, room, end);
      end += each.size;
    });
    bytes = room.subarray(0, end);
    return bytes;
  }
}

/** False where there is something else than ASCII, which takes more bytes. */
function writeAscii(text: string, into: Uint8Array, at: number): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) return false;
    into[at + index] = code;
  }
  return true;
}

/** A room for bytes that are put one behind the other, used again and again. */
export interface BytePage {
  put(bytes: Uint8Array): void;
  /** All that was put there since the last time: to be read before something else is put. */
  take(): Uint8Array;
}

/** A room that grows. */
export function bytePage(): BytePage {
  let page = new Uint8Array(16_384);
  let length = 0;
  return {
    put: (bytes) => {
      const end = length + bytes.length;
      if (end > page.length) {
        const larger = new Uint8Array(2 * end);
        larger.set(page.subarray(0, length));
        page = larger;
      }
      page.set(bytes, length);
      length = end;
    },
    take: () => {
      const taken = page.subarray(0, length);
      length = 0;
      return taken;
    },
  };
}
