/** A JSON object as it came in: its members are `unknown` until somebody looks. */
export interface JsonObject {
  readonly [key: string]: unknown;
}

/** True for a JSON object: not null, not an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list: an array as it is, nothing as an empty list, anything else as a list of one. */
export function asArray(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** The value when it is a string. */
export function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Id of a member that is a URL or an object with one, such as issuer or holder. */
export function idOf(value: unknown): string | undefined {
  return isObject(value) ? asString(value.id) : asString(value);
}
