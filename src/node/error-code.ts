/** True for an error of Node's with that code, such as `ENOENT`. */
export function isCode(error: unknown, code: string): boolean {
  return reasonOf(error) === code;
}

/** Node's code for what went wrong, such as `ENOENT`; never a message, which may hold more than it should. */
export function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error instanceof Error ? error.name : 'error';
}
