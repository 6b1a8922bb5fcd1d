/** A JSON Pointer one step further (RFC 6901 §3: `~` is `~0`, `/` is `~1`). */
export function child(pointer: string, step: string | number): string {
  if (typeof step === 'number' || !(step.includes('/') || step.includes('~'))) return `${pointer}/${step}`;
  return `${pointer}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The JSON Pointer of a path: keys and indexes from the document down. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.reduce<string>(child, '');
}

/** Where an item stands in a member that is a list, or the one item itself. */
export function itemPointer(member: unknown, pointer: string, index: number): string {
  return Array.isArray(member) ? child(pointer, index) : pointer;
}
