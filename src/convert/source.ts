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

/** Members that only say what an object is, and the types that do. */
export interface Structure {
  readonly members: readonly string[];
  readonly isOwnType: (type: string) => boolean;
}

/** A document to take from. Members that only say what an object is are no loss; a type that says more is one. */
export function sourceOf(document: unknown, structure: Structure = { members: [], isOwnType: () => true }): Source {
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
    left: () => leftOf(document, '', taken, structure).pointers,
  };
}

/** What is left at a place: pointers, and whether nothing of it was taken. */
interface Left {
  readonly pointers: string[];
  readonly whole: boolean;
}

function leftOf(value: unknown, pointer: string, taken: ReadonlySet<string>, structure: Structure): Left {
  if (taken.has(pointer) || saysNothing(value)) return { pointers: [], whole: !taken.has(pointer) };
  const members = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  const inner = members.flatMap(([key, item]): readonly Left[] => {
    const at = child(pointer, key);
    if (!structure.members.includes(String(key))) return [leftOf(item, at, taken, structure)];
    return key === 'type' ? typesLeft(item, at, taken, structure) : [];
  });
  const isWhole = inner.every(({ whole }) => whole) && pointer !== '';
  if (isWhole && inner.length !== 1) return { pointers: [pointer], whole: true };
  return { pointers: inner.flatMap(({ pointers }) => pointers), whole: isWhole };
}

function typesLeft(value: unknown, pointer: string, taken: ReadonlySet<string>, { isOwnType }: Structure): Left[] {
  const types = Array.isArray(value)
    ? value.map((type, index) => ({ type, at: child(pointer, index) }))
    : [{ type: value, at: pointer }];
  return types
    .filter(({ type }) => typeof type === 'string' && !isOwnType(type))
    .map(({ at }) => ({ pointers: taken.has(at) ? [] : [at], whole: !taken.has(at) }));
}

function saysNothing(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === null || value === '';
}
