const has = Object.prototype.hasOwnProperty;

/**
 * `Object.hasOwn` for the key that a `for … in` is at: V8 knows of this one that the key is the object's own, and need not
 * ask; of `Object.hasOwn` it does not.
 */
export function isOwn(object: object, key: string): boolean {
  return has.call(object, key);
}
