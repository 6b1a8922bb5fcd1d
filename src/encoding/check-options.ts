import { isObject } from './json-object.js';
import { isAbsoluteUrl } from './url.js';

/** What a value has to be: in words that follow "must be", and as a test. */
type Kind = readonly [words: string, fits: (value: unknown) => boolean];

const aFunction: Kind = ['a function', isFunction];
const aString: Kind = ['a string', isString];
const strings: Kind = ['an array of strings', isStrings];
const yesOrNo: Kind = ['true or false', (value) => typeof value === 'boolean'];

/** What options have to be, by name; the same in every verb that has them. Those of one verb alone are looked at there. */
const kinds: Readonly<Record<string, Kind>> = {
  allowHosts: strings,
  challenge: aString,
  clockTolerance: ['a number of seconds, 0 or more', (value) => Number.isFinite(value) && Number(value) >= 0],
  contexts: [
    'an array of { url?, document }',
    (value) => Array.isArray(value) && value.every((item) => isObject(item) && isDocument(item.document)),
  ],
  contextUrl: ['a URL', isAbsoluteUrl],
  crossCheck: aFunction,
  // A list of none would ask nothing of a proof that says nothing.
  domain: ['a string or an array of one or more', (value) => isString(value) || (isStrings(value) && value.length > 0)],
  expectedRecipient: [
    'a string or { type, value }, both strings',
    (value) => isString(value) || (isObject(value) && isString(value.type) && isString(value.value)),
  ],
  fetch: aFunction,
  language: ["'nl' or 'en'", (value) => value === 'nl' || value === 'en'],
  limits: [
    'an object of numbers, 0 or more',
    (value) => isObject(value) && Object.values(value).every((limit) => typeof limit === 'number' && limit >= 0),
  ],
  now: ['a valid Date', (value) => value instanceof Date && !Number.isNaN(value.getTime())],
  onProgress: aFunction,
  onStatusUnavailable: ["'fail' or 'warn'", (value) => value === 'fail' || value === 'warn'],
  purpose: aString,
  random: aFunction,
  refresh: yesOrNo,
  resolvers: ['an object of functions', (value) => isObject(value) && Object.values(value).every(isFunction)],
  schemas: ['an object of schemas by URL', (value) => isObject(value) && Object.values(value).every(isObject)],
  signal: ['an AbortSignal', (value) => isObject(value) && typeof value.throwIfAborted === 'function'],
  suite: ['the name of a suite', isString],
  suites: strings,
  trustedIssuers: strings,
  unsignedPresentation: yesOrNo,
};

/**
 * Throws TypeError for an option that is not what its type says: a date that is none is later than nothing, a text has
 * parts where a list has items, and either would let pass what was to be refused. Those named in `required` have to be there.
 */
export function checkOptions(options: unknown, ...required: readonly string[]): void {
  if (!isObject(options)) throw new TypeError('options must be an object');
  for (const name of required) check(name, options[name]);
  for (const name in options) if (options[name] !== undefined) check(name, options[name]);
}

/** Throws TypeError for an option that is no whole number from 1. */
export function checkCount(name: string, value: unknown): void {
  if (!Number.isSafeInteger(value) || Number(value) < 1)
    throw new TypeError(`options.${name} must be a whole number from 1`);
}

function check(name: string, value: unknown): void {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind !== undefined && !kind[1](value)) throw new TypeError(`options.${name} must be ${kind[0]}`);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isString);
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

/** A context by its URL is what is served there; by itself, whatever may stand in `@context`. */
function isDocument(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
