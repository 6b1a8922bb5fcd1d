/** Something to be put in order, by its key. */
export interface Keyed {
  readonly key: string;
}

/** The items in the order of their keys, without change to the list. */
export function sortedByKey<T extends Keyed>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * A sorted list with a few more items, each at its place: cheaper than sorting all of them again. Undefined where two
 * have the same key.
 */
export function mergeSorted<T extends Keyed>(sorted: readonly T[], more: readonly T[]): T[] | undefined {
  const merged = sorted.slice();
  for (const item of more) {
    let place = merged.length;
    while (place > 0 && (merged[place - 1]?.key ?? '') > item.key) place -= 1;
    if (place > 0 && merged[place - 1]?.key === item.key) return undefined;
    merged.splice(place, 0, item);
  }
  return merged;
}
