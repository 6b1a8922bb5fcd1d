import { asString, isObject } from '../encoding/json-object.js';

/** Id of a member that is a URL or an object with one, such as issuer or holder. */
export function idOf(value: unknown): string | undefined {
  return isObject(value) ? asString(value.id) : asString(value);
}
