import { asArray, type JsonObject } from '../encoding/json-object.js';
import type { Finding } from '../problems/problem.js';

/** The type holds the base type, and nothing but strings. */
export function baseTypeFindings(document: JsonObject, expected: string): Finding[] {
  if (!isTypeValue(document.type)) return [{ code: 'DATA_TYPE', pointer: '/type', params: { property: 'type' } }];
  if (asArray(document.type).includes(expected)) return [];
  return [{ code: 'DATA_TYPE_REQUIRED', pointer: '/type', expected, received: document.type, params: { expected } }];
}

/** True for a type as the data model wants it: a string, or an array of them that is not empty. */
export function isTypeValue(type: unknown): boolean {
  return (
    (typeof type === 'string' && type !== '') ||
    (Array.isArray(type) && type.length > 0 && type.every((item) => typeof item === 'string' && item !== ''))
  );
}
