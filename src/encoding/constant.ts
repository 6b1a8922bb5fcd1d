import { deepFreeze } from './deep-freeze.js';

const constants = new WeakSet<object>();

/** JSON that nobody can change: frozen with all that hangs from it, so that it need not be looked at or copied again. */
export function constant<const T extends object>(value: T): T {
  constants.add(deepFreeze(value));
  return value;
}

/** True for such an object itself; one that says the same is another. */
export function isConstant(value: object): boolean {
  return constants.has(value);
}
