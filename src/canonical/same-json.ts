/** True when two JSON values are the same: the order of keys does not count, that of items does. */
export function sameJson(a: unknown, b: unknown): boolean {
  // -0 is not what 0 is: no quad says it.
  if (a === b) return a !== 0 || Object.is(a, b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => sameJson(item, b[index]))
    );
  }
  // `for … in` makes no list of keys.
  let others = 0;
  for (const _ in b) others += 1;
  for (const key in a) {
    others -= 1;
    const one: unknown = a[key as keyof typeof a];
    const other: unknown = b[key as keyof typeof b];
    // What equals a value of JSON is a member: nothing of the kind is inherited.
    if (one === other && one !== undefined && one !== 0) continue;
    if (!Object.hasOwn(b, key) || !sameJson(one, other)) return false;
  }
  return others === 0;
}
