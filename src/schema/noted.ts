import type { SchemaError } from './types.js';

/** Adds a fault to those that a compiled schema found, for each of the hundreds of places where it may find one. */
export function noted(
  errors: SchemaError[] | null,
  instancePath: string,
  schemaPath: string,
  keyword: string,
  params: SchemaError['params'],
): SchemaError[] {
  const error = { instancePath, schemaPath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
