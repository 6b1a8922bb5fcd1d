import { child } from '../encoding/pointer.js';
import { valueAt } from '../encoding/value-at.js';
import type { Finding } from '../problems/problem.js';
import type { ProblemCode } from '../problems/table.js';
import type { SchemaError, Validator } from './types.js';

/** More faults than this in one document are not a list that anybody reads. */
const most = 100;

/** An error inside a branch of a choice is part of the choice's own. */
const branch = /\/(?:anyOf|contains)\//;

/** Keyword → the problem that its failure is. `if`, `then` and `allOf` only lead to others. */
const codes: Readonly<Record<string, ProblemCode>> = {
  required: 'SCHEMA_REQUIRED',
  type: 'SCHEMA_TYPE',
  enum: 'SCHEMA_ENUM',
  const: 'SCHEMA_CONST',
  format: 'SCHEMA_FORMAT',
  pattern: 'SCHEMA_PATTERN',
  minimum: 'SCHEMA_RANGE',
  maximum: 'SCHEMA_RANGE',
  minItems: 'SCHEMA_ITEMS',
  uniqueItems: 'SCHEMA_ITEMS',
  contains: 'SCHEMA_ITEMS',
  additionalProperties: 'SCHEMA_UNKNOWN_PROPERTY',
  not: 'SCHEMA_NOT_ALLOWED',
  anyOf: 'SCHEMA_CHOICE',
  minProperties: 'SCHEMA_CHOICE',
  maxProperties: 'SCHEMA_CHOICE',
};

/**
 * What a schema finds wrong with a value: one finding a place, the first hundred of them. The pointer of something
 * missing or superfluous is the place where it should be or is. The compiled schema is handed in, so that who needs one
 * does not carry them all.
 */
export function schemaFindings(validator: Validator, value: unknown): Finding[] {
  if (validator(value)) return [];
  const errors = validator.errors ?? [];
  const findings = new Map<string, Finding>();
  for (const error of errors) {
    const code = codes[error.keyword];
    if (code === undefined || branch.test(error.schemaPath)) continue;
    const pointer = pointerOf(error);
    if (findings.has(pointer)) continue;
    findings.set(pointer, toFinding(code, pointer, error, errors, value));
    if (findings.size === most) break;
  }
  return [...findings.values()];
}

function pointerOf({ keyword, instancePath, params }: SchemaError): string {
  if (keyword === 'required') return child(instancePath, String(params.missingProperty));
  if (keyword === 'additionalProperties') return child(instancePath, String(params.additionalProperty));
  return instancePath;
}

function toFinding(
  code: ProblemCode,
  pointer: string,
  error: SchemaError,
  errors: readonly SchemaError[],
  root: unknown,
): Finding {
  const received = valueAt(root, pointer);
  const expected = expectedBy(error, errors);
  const blank = error.keyword === 'pattern' && error.params.pattern === '\\S';
  return {
    code: blank ? 'SCHEMA_LENGTH' : code,
    pointer,
    ...(expected !== undefined && !blank && { expected }),
    ...(received !== undefined && { received }),
    params: { property: pointer.slice(pointer.lastIndexOf('/') + 1), expected: inWords(expected) },
  };
}

function expectedBy(error: SchemaError, errors: readonly SchemaError[]): unknown {
  const { keyword, params } = error;
  switch (keyword) {
    case 'type':
      return params.type;
    case 'enum':
      return params.allowedValues;
    case 'const':
      return params.allowedValue;
    case 'format':
      return params.format;
    case 'pattern':
      return params.pattern;
    case 'minimum':
    case 'maximum':
      return `${String(params.comparison)} ${String(params.limit)}`;
    case 'minProperties':
    case 'maxProperties':
      return `object of ${String(params.limit)}`;
    case 'minItems':
      return `array of ${String(params.limit)} or more`;
    case 'uniqueItems':
      return 'array without repetition';
    case 'anyOf':
    case 'contains': {
      const wanted = errors
        .filter(
          ({ schemaPath, instancePath }) =>
            schemaPath.startsWith(`${error.schemaPath}/`) && instancePath.startsWith(error.instancePath),
        )
        .flatMap(({ params: inner }) => inner.missingProperty ?? inner.allowedValue ?? inner.allowedValues ?? []);
      return [...new Set(wanted)];
    }
    default:
      return undefined;
  }
}

function inWords(expected: unknown): string {
  return Array.isArray(expected) ? expected.join(', ') : String(expected ?? '');
}
