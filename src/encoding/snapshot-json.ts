import { EdubadgeError, failure } from '../problems/error.js';
import { copyJson } from './check-json.js';
import { isObject, type JsonObject } from './json-object.js';
import { defaultLimits, type Limits } from './limits.js';

/**
 * A JSON object handed in by the caller, checked like one that was read from text and copied, so that nobody can
 * change it while it is judged, nor have it answer otherwise the next time. Duplicate keys cannot be seen any more.
 * Throws EdubadgeError (JSON_NOT_OBJECT, what {@link copyJson} throws, and JSON_VALUE for what throws when it is looked
 * at: a proxy, a getter).
 */
export function snapshotJson(value: unknown, limits: Partial<Limits> = {}): JsonObject {
  return lookedAt(() => {
    if (!isObject(value)) throw failure('JSON_NOT_OBJECT', { pointer: '' });
    return copyJson(value, { ...defaultLimits, ...limits }) as JsonObject;
  });
}

/** What comes of looking at a value of the caller's; JSON_VALUE where that throws, as a proxy or a getter may. */
export function lookedAt<T>(look: () => T): T {
  try {
    return look();
  } catch (error) {
    if (error instanceof EdubadgeError) throw error;
    throw failure('JSON_VALUE', { pointer: '', params: { received: 'object' } });
  }
}
