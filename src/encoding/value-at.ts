/** What stands at a JSON Pointer (RFC 6901); undefined where nothing does. */
export function valueAt(root: unknown, pointer: string): unknown {
  return valueAlong(root, stepsOf(pointer));
}

/** The keys and indexes that a JSON Pointer leads along. */
export function stepsOf(pointer: string): string[] {
  const tokens = pointer.split('/').slice(1);
  return pointer.includes('~') ? tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~')) : tokens;
}

/** The same for a pointer that was taken apart before. */
export function valueAlong(root: unknown, steps: readonly string[]): unknown {
  let value = root;
  for (const key of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
