import { failure } from '../problems/error.js';
import { copyJson } from './check-json.js';
import { isObject, type JsonObject } from './json-object.js';
import { defaultLimits, type Limits } from './limits.js';

/**
 * A JSON object handed in by the caller, checked like one that was read from text and copied, so that nobody can
 * change it while it is judged. Duplicate keys cannot be seen any more.
 * Throws EdubadgeError (JSON_NOT_OBJECT, and what {@link copyJson} throws).
 */
export function snapshotJson(value: unknown, limits: Partial<Limits> = {}): JsonObject {
  if (!isObject(value)) throw failure('JSON_NOT_OBJECT');
  return copyJson(value, { ...defaultLimits, ...limits }) as JsonObject;
}
