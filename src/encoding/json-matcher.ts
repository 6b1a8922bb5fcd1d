import { isOfMembers } from './check-json.js';
import { hasOnlyOwnMembers } from './own-members.js';

/** A JSON value laid out to be compared with: keys and values side by side. */
type Layout =
  | string
  | number
  | boolean
  | null
  | { readonly keys?: readonly string[]; readonly items: readonly Layout[] };

/**
 * Tells values that say, member for member and in this order, what a copy of {@link copyJson} says: it would give the
 * same copy of them. It takes less than copying.
 */
export function jsonMatcher(copy: unknown): (value: unknown) => boolean {
  const layout = layoutOf(copy);
  return (value) => matches(value, layout);
}

function layoutOf(value: unknown): Layout {
  if (typeof value !== 'object' || value === null) return value as Layout;
  if (Array.isArray(value)) return { items: value.map(layoutOf) };
  return { keys: Object.keys(value), items: Object.values(value).map(layoutOf) };
}

function matches(value: unknown, layout: Layout): boolean {
  if (typeof value !== 'object' || value === null) return Object.is(value, layout);
  if (typeof layout !== 'object' || layout === null) return false;
  const { keys, items } = layout;
  if (keys !== undefined) return matchesObject(value, keys, items);
  if (!Array.isArray(value) || value.length !== items.length) return false;
  for (let index = 0; index < items.length; index += 1) if (!matches(value[index], items[index] ?? null)) return false;
  return true;
}

function matchesObject(value: object, keys: readonly string[], items: readonly Layout[]): boolean {
  if (!isOfMembers(value)) return false;
  const inherits = !hasOnlyOwnMembers(value);
  let at = 0;
  // `for … in` makes no list of keys, and passes by what is inherited as well.
  for (const key in value) {
    if (inherits && !Object.hasOwn(value, key)) continue;
    const member = value[key];
    if (member === undefined) continue;
    if (keys[at] !== key || !matches(member, items[at] ?? null)) return false;
    at += 1;
  }
  return at === keys.length;
}
