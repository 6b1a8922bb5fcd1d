import { failure } from '../problems/error.js';
import { isConstant } from './constant.js';
import { isOwn } from './is-own.js';
import type { Limits } from './limits.js';
import { child } from './pointer.js';

interface Walk {
  readonly limits: Limits;
  /** The value is copied on the way: what was checked is then what is used. */
  readonly copies: boolean;
  nodes: number;
  keys: number;
}

/**
 * Walks a JSON value once and holds it to the rules that every document must meet: plain values, within the
 * limits, no half characters, no key that changes how programs behave. A constant of ours counts as one value. Returns
 * the number of keys.
 * Throws EdubadgeError (LIMIT_DEPTH, LIMIT_NODES, LIMIT_STRING, LIMIT_IMAGE, JSON_VALUE, JSON_NUMBER,
 * JSON_LONE_SURROGATE, JSON_DANGEROUS_KEY).
 */
export function checkJson(value: unknown, limits: Limits): { keys: number } {
  const walk: Walk = { limits, copies: false, nodes: 0, keys: 0 };
  visit(value, walk, limits.depth, []);
  return { keys: walk.keys };
}

/** The same, and gives a copy of its own. Each member is looked at once, so that it cannot answer twice. */
export function copyJson(value: unknown, limits: Limits): unknown {
  return visit(value, { limits, copies: true, nodes: 0, keys: 0 }, limits.depth, []);
}

/** The path is kept as steps and written as a pointer only when something is wrong: most documents are good. */
function visit(value: unknown, walk: Walk, depth: number, path: (string | number)[]): unknown {
  walk.nodes += 1;
  if (walk.nodes > walk.limits.nodes) throw failure('LIMIT_NODES', { params: { expected: walk.limits.nodes } });
  if (typeof value === 'object' && value !== null) {
    if (depth === 0) throw failure('LIMIT_DEPTH', { params: { expected: walk.limits.depth } });
    if (isConstant(value)) return value;
    return Array.isArray(value) ? visitArray(value, walk, depth, path) : visitObject(value, walk, depth, path);
  }
  if (typeof value === 'string') checkString(value, walk.limits, path);
  else if (typeof value === 'number') checkNumber(value, path);
  else if (value !== null && typeof value !== 'boolean') throw notJson(typeof value, path);
  // JSON has no negative zero.
  return value === 0 ? 0 : value;
}

function visitArray(array: readonly unknown[], walk: Walk, depth: number, path: (string | number)[]): unknown {
  const copy: unknown[] | undefined = walk.copies ? [] : undefined;
  for (let index = 0; index < array.length; index += 1) {
    path.push(index);
    const item = visit(array[index], walk, depth - 1, path);
    copy?.push(item);
    path.pop();
  }
  return copy;
}

function visitObject(value: object, walk: Walk, depth: number, path: (string | number)[]): unknown {
  if (!isOfMembers(value)) throw notJson('class instance', path);
  const copy: Record<string, unknown> | undefined = walk.copies ? {} : undefined;
  // Not Object.keys: that makes a list for each object, and takes twice the time.
  for (const key in value) {
    if (!isOwn(value, key)) continue;
    const member = value[key];
    // A member set to undefined is, to JSON, a member that is not there.
    if (member === undefined) continue;
    walk.keys += 1;
    checkKey(key, walk.limits, path);
    path.push(key);
    const checked = visit(member, walk, depth - 1, path);
    if (copy !== undefined) copy[key] = checked;
    path.pop();
  }
  return copy;
}

/** True for an object that JSON has in it by its members; a date is another thing, and so is what writes itself. */
export function isOfMembers(value: object): value is Readonly<Record<string, unknown>> {
  return (
    Object.prototype.toString.call(value) === '[object Object]' &&
    typeof (value as Readonly<Record<string, unknown>>).toJSON !== 'function'
  );
}

function notJson(received: string, path: readonly (string | number)[]): Error {
  return failure('JSON_VALUE', { pointer: pointerOf(path), params: { received } });
}

function checkKey(key: string, limits: Limits, path: (string | number)[]): void {
  if (key === '__proto__' || key === 'constructor')
    throw failure('JSON_DANGEROUS_KEY', { pointer: pointerOf(path), params: { key } });
  checkString(key, limits, path);
}

function checkString(text: string, limits: Limits, path: (string | number)[]): void {
  if (text.length > limits.string) {
    const isImage = text.startsWith('data:image/');
    const expected = isImage ? limits.dataUri : limits.string;
    if (text.length > expected) {
      const params = { expected, received: text.length };
      throw failure(isImage ? 'LIMIT_IMAGE' : 'LIMIT_STRING', { pointer: pointerOf(path), params });
    }
  }
  if (!text.isWellFormed()) throw failure('JSON_LONE_SURROGATE', { pointer: pointerOf(path) });
}

function checkNumber(value: number, path: (string | number)[]): void {
  // JSON has no other numbers, and `-0` reads back as `0`.
  if (!Number.isFinite(value) || Object.is(value, -0)) throw failure('JSON_NUMBER', { pointer: pointerOf(path) });
}

function pointerOf(path: readonly (string | number)[]): string {
  return path.reduce<string>((pointer, step) => child(pointer, step), '');
}
