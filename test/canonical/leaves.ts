import { isObject } from '../../src/encoding/json-object.js';

/** A place in a JSON value. */
export type Path = readonly (string | number)[];

/** Every string, number and boolean of a value, but those of `@context`. */
export function leavesOf(value: unknown, path: Path = []): { path: Path; leaf: string | number | boolean }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]));
  if (isObject(value))
    return Object.entries(value).flatMap(([key, member]) =>
      key === '@context' ? [] : leavesOf(member, [...path, key]),
    );
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? [{ path, leaf: value }]
    : [];
}

/** A copy with another value at a place. */
export function replaced<T>(value: T, [step, ...rest]: Path, by: unknown): T {
  if (step === undefined) return by as T;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string | number, unknown>;
  copy[step] = replaced(copy[step], rest, by);
  return copy as T;
}
