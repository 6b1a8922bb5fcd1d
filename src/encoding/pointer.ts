/** A JSON Pointer one step further (RFC 6901 §3: `~` is `~0`, `/` is `~1`). */
export function child(pointer: string, step: string | number): string {
  const token = typeof step === 'number' ? String(step) : step.replaceAll('~', '~0').replaceAll('/', '~1');
  return `${pointer}/${token}`;
}
