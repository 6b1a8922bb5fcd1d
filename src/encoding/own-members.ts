/**
 * Whether a `for … in` finds nothing in an object but its own members: it is as JSON or a literal makes it, and nobody has
 * given all objects members. To ask that once takes less than to ask of each key whether it is the object's own.
 */
export function hasOnlyOwnMembers(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === null || (prototype === Object.prototype && !haveMembers());
}

function haveMembers(): boolean {
  for (const _ in Object.prototype) return true;
  return false;
}
