import type { JsonObject } from '../../encoding/json-object.js';

/** The object without the members that say nothing: `undefined` and empty arrays, which a credential may not hold. */
export function present(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

/** The values once each, in the order in which they came; `undefined` left out. */
export function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}

/** One value as itself, several as an array, none as nothing: how SURF's readers expect `participationType`. */
export function oneOrList(values: readonly string[]): string | readonly string[] | undefined {
  return values.length > 1 ? values : values[0];
}
