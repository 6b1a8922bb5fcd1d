import { isObject } from '../encoding/json-object.js';
import { child } from '../encoding/pointer.js';
import { valueAt } from '../encoding/value-at.js';

/** A document that keeps count of what was taken from it, so that what was not can be told. */
export interface Source {
  /** What stands at a place; with all that it holds, it counts as taken. */
  take(pointer: string): unknown;
  /** The text at a place; anything else stays where it is. */
  text(pointer: string): string | undefined;
  /** Pointers of the items of a list, or of the one thing that stands in its place. */
  items(pointer: string): string[];
  /** What stands at a place, for a look: it does not count. */
  see(pointer: string): unknown;
  /** Pointers of what nobody took: whole branches where nothing of them was. */
  left(): string[];
}

/** A document to take from. Members that only say what an object is are no loss. */
export function sourceOf(document: unknown, structural: readonly string[]): Source {
  const taken = new Set<string>();
  const take = (pointer: string): unknown => {
    const value = valueAt(document, pointer);
    if (value !== undefined) taken.add(pointer);
    return value;
  };
  return {
    take,
    text: (pointer) => {
      const value = valueAt(document, pointer);
      return typeof value === 'string' && /\S/.test(value) ? (take(pointer) as string) : undefined;
    },
    items: (pointer) => {
      const value = valueAt(document, pointer);
      if (Array.isArray(value)) return value.map((_, index) => child(pointer, index));
      return value === undefined ? [] : [pointer];
    },
    see: (pointer) => valueAt(document, pointer),
    left: () => leftOf(document, '', taken, new Set(structural)).pointers,
  };
}

function leftOf(
  value: unknown,
  pointer: string,
  taken: ReadonlySet<string>,
  structural: ReadonlySet<string>,
): { pointers: string[]; whole: boolean } {
  if (taken.has(pointer) || saysNothing(value)) return { pointers: [], whole: taken.has(pointer) === false };
  const members = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  const inner = members
    .filter(([key]) => !structural.has(String(key)))
    .map(([key, item]) => leftOf(item, child(pointer, key), taken, structural));
  const isWhole = inner.every(({ whole }) => whole) && pointer !== '';
  if (isWhole && inner.length !== 1) return { pointers: [pointer], whole: true };
  return { pointers: inner.flatMap(({ pointers }) => pointers), whole: isWhole };
}

function saysNothing(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === null || value === '';
}
