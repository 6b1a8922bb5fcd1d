import type { Term } from './scope.js';

/** What JSON a term wants; undefined where any will do, because each keeps its own mark in the quads. */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean';

const xsd = /^(?:https?:\/\/www\.w3\.org\/2001\/XMLSchema#|xsd:)(\w+)$/;
const numbers = ['double', 'float', 'decimal'];
const integers = [
  'integer',
  'long',
  'int',
  'short',
  'byte',
  'nonNegativeInteger',
  'positiveInteger',
  'nonPositiveInteger',
  'negativeInteger',
  'unsignedLong',
  'unsignedInt',
  'unsignedShort',
  'unsignedByte',
];

/** The JSON type of a term's values, by its datatype; our own terms are held to more than the datatype says. */
export function jsonTypeOf({ type, json }: Pick<Term, 'type' | 'json'>): JsonType | undefined {
  if (type === undefined) return json;
  if (type === '@json') return undefined;
  const name = xsd.exec(type)?.[1] ?? '';
  if (name === 'boolean') return 'boolean';
  if (numbers.includes(name)) return 'number';
  return integers.includes(name) ? 'integer' : 'string';
}

/** True when a value is of that type. */
export function isOfType(value: unknown, type: JsonType): boolean {
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
