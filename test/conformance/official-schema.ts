import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import { asArray, isObject, type JsonObject } from '../../src/encoding/json-object.js';
import { corpus } from '../corpus.js';

const dateTime =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/** A copy of the official schema, as an oracle. Formats as RFC 3339 has them: ours may be stricter, never looser. */
export function officialSchema(copy: string): ValidateFunction {
  const { $schema: _, ...schema } = corpus(`ob3/schemas-official/${copy}`);
  const formats = { 'date-time': dateTime, date: /^\d{4}-\d\d-\d\d$/ };
  return new Ajv2019({ strict: false, allErrors: true, formats }).compile(schema);
}

const twoPointZero: Readonly<Record<string, string>> = { issuanceDate: 'validFrom', expirationDate: 'validUntil' };

/** Members whose items the official schema is shown one by one. */
const single = ['proof', 'domain', 'credentialStatus'];

/**
 * A document as the official schema of data model 2.0 reads it: a 1.1 badge with its dates and first context under their
 * new names, and the items of `proof`, of its `domain` and of `credentialStatus` one by one, at any depth.
 */
export function officialReadings(document: JsonObject): unknown[] {
  const read = fromOnePointOne(document);
  return Array.from({ length: longest(read) }, (_, index) => itemsAt(read, index));
}

function longest(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  const own = Object.entries(value).map(([key, inner]) => (single.includes(key) ? asArray(inner).length : 1));
  return Math.max(1, ...own, ...Object.values(value).map(longest));
}

function itemsAt(value: unknown, index: number): unknown {
  if (Array.isArray(value)) return value.map((item) => itemsAt(item, index));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const one =
        single.includes(key) && Array.isArray(inner) && inner.length > 0
          ? inner[Math.min(index, inner.length - 1)]
          : inner;
      return [key, itemsAt(one, index)];
    }),
  );
}

function fromOnePointOne(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromOnePointOne);
  if (!isObject(value)) return value;
  const context = value['@context'];
  const old = Array.isArray(context) && context[0] === 'https://www.w3.org/2018/credentials/v1';
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (old && key === '@context') return [key, ['https://www.w3.org/ns/credentials/v2', ...asArray(inner).slice(1)]];
      return [(old && twoPointZero[key]) || key, fromOnePointOne(inner)];
    }),
  );
}
