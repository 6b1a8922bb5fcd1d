import { asArray } from '../encoding/json-object.js';
import { failure } from '../problems/error.js';

/** Contexts that jsonld is given to process in one document, which takes it a millisecond each, and nothing stops it. */
const mostToProcess = 256;

/** Every value of `@context` in a document, at any depth. */
export function contextsIn(document: object): unknown[] {
  const found: unknown[] = [];
  visit(document, found);
  return found;
}

/** Throws EdubadgeError LIMIT_WORK for a document with more contexts than jsonld can be given. */
export function checkContextCount(document: object): void {
  const count = contextsIn(document).reduce<number>((sum, context) => sum + asArray(context).length, 0);
  if (count > mostToProcess) throw failure('LIMIT_WORK', { expected: `<= ${mostToProcess}`, received: count });
}

function visit(value: object, found: unknown[]): void {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) look(value[index], found);
    return;
  }
  for (const key in value) {
    const member: unknown = value[key as keyof typeof value];
    if (key !== '@context') look(member, found);
    else if (member !== undefined) found.push(member);
  }
}

function look(value: unknown, found: unknown[]): void {
  if (typeof value === 'object' && value !== null) visit(value, found);
}
