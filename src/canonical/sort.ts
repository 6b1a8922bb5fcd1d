/** So few are put in order sooner by inserting than by merging. */
const few = 8;

/** Puts a list in order, in its place, by what comes after what, the rest as it was; gives the list. */
export function sort<T>(items: T[], after: (a: T, b: T) => boolean): T[] {
  const { length } = items;
  for (let start = 0; start < length; start += few) insert(items, start, Math.min(start + few, length), after);
  for (let width = few; width < length; width *= 2)
    for (let start = 0; start + width < length; start += 2 * width)
      merge(items, start, start + width, Math.min(start + 2 * width, length), after);
  return items;
}

/** A stretch of the list, item by item. */
function insert<T>(items: T[], start: number, end: number, after: (a: T, b: T) => boolean): void {
  for (let index = start + 1; index < end; index += 1) {
    const item = items[index] as T;
    let place = index;
    // To ask for an item before the first takes longer than all the rest.
    for (; place > start && after(items[place - 1] as T, item); place -= 1) items[place] = items[place - 1] as T;
    items[place] = item;
  }
}

/** Two neighbours, each in order, become one. */
function merge<T>(items: T[], start: number, middle: number, end: number, after: (a: T, b: T) => boolean): void {
  if (!after(items[middle - 1] as T, items[middle] as T)) return;
  const left = items.slice(start, middle);
  let next = middle;
  let place = start;
  for (const item of left) {
    for (; next < end && after(item, items[next] as T); next += 1, place += 1) items[place] = items[next] as T;
    items[place] = item;
    place += 1;
  }
}

/** The order of canonical lines: by UTF-16 code units. */
export function byText(a: string, b: string): boolean {
  return a > b;
}
