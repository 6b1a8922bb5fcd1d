/** Every value of `@context` in a document, at any depth. */
export function contextsIn(document: object): unknown[] {
  const found: unknown[] = [];
  visit(document, found);
  return found;
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
