import { failure } from '../problems/error.js';
import { sizeOf } from './bytes.js';
import { isConstant } from './constant.js';
import type { Limits } from './limits.js';
import { hasOnlyOwnMembers } from './own-members.js';
import { pointerOf } from './pointer.js';

const { isWellFormed } = String.prototype;

/** One walk, and the limits that it keeps, beside each other: they are looked at for every value. */
interface Walk {
  /** The value is copied on the way: what was checked is then what is used. */
  readonly copies: boolean;
  /** All its texts are known to be short and well-formed. */
  readonly isPlain: boolean;
  readonly mostNodes: number;
  readonly deepest: number;
  readonly longestText: number;
  readonly longestImage: number;
  nodes: number;
  keys: number;
  /** Keys and indexes from the document down, written as a pointer only when something is wrong: most documents are good. */
  readonly path: (string | number)[];
}

/**
 * Walks a JSON value once and holds it to the rules that every document must meet: plain values, within the
 * limits, no half characters, no key that changes how programs behave. A constant of ours counts as one value; texts are
 * not looked at where they are known to be plain. Returns the number of keys.
 * Throws EdubadgeError (LIMIT_DEPTH, LIMIT_NODES, LIMIT_STRING, LIMIT_IMAGE, JSON_VALUE, JSON_NUMBER,
 * JSON_LONE_SURROGATE, JSON_DANGEROUS_KEY).
 */
export function checkJson(value: unknown, limits: Limits, isPlain = false): { keys: number } {
  const walk = newWalk(limits, false, isPlain);
  visit(value, walk);
  return { keys: walk.keys };
}

/** The same, and gives a copy of its own. Each member is looked at once, so that it cannot answer twice. */
export function copyJson(value: unknown, limits: Limits): unknown {
  return visit(value, newWalk(limits, true, false));
}

function newWalk({ nodes, depth, string, dataUri }: Limits, copies: boolean, isPlain: boolean): Walk {
  return {
    copies,
    isPlain,
    mostNodes: nodes,
    deepest: depth,
    longestText: string,
    longestImage: dataUri,
    nodes: 0,
    keys: 0,
    path: [],
  };
}

function visit(value: unknown, walk: Walk): unknown {
  walk.nodes += 1;
  if (walk.nodes > walk.mostNodes) throw failure('LIMIT_NODES', { params: { expected: walk.mostNodes } });
  if (typeof value === 'string') {
    checkText(value, walk);
    return value;
  }
  if (typeof value === 'object' && value !== null) {
    if (walk.path.length >= walk.deepest) throw failure('LIMIT_DEPTH', { params: { expected: walk.deepest } });
    if (isConstant(value)) return value;
    return Array.isArray(value) ? visitArray(value, walk) : visitObject(value, walk);
  }
  if (typeof value === 'number') checkNumber(value, walk);
  else if (value !== null && typeof value !== 'boolean') throw notJson(typeof value, walk);
  // JSON has no negative zero.
  return value === 0 ? 0 : value;
}

function visitArray(array: readonly unknown[], walk: Walk): unknown {
  const { copies, path } = walk;
  const copy: unknown[] | undefined = copies ? [] : undefined;
  for (let index = 0; index < array.length; index += 1) {
    path.push(index);
    const item = visit(array[index], walk);
    copy?.push(item);
    path.pop();
  }
  return copy;
}

function visitObject(value: object, walk: Walk): unknown {
  if (!isOfMembers(value)) throw notJson('class instance', walk);
  const { copies, path } = walk;
  const copy: Record<string, unknown> | undefined = copies ? {} : undefined;
  const inherits = !hasOnlyOwnMembers(value);
  // Not Object.keys: that makes a list for each object, and takes twice the time.
  for (const key in value) {
    if (inherits && !Object.hasOwn(value, key)) continue;
    const member = value[key];
    // A member set to undefined is, to JSON, a member that is not there.
    if (member === undefined) continue;
    walk.keys += 1;
    checkKey(key, walk);
    path.push(key);
    const checked = visit(member, walk);
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

function notJson(received: string, { path }: Walk): Error {
  return failure('JSON_VALUE', { pointer: pointerOf(path), params: { received } });
}

function checkKey(key: string, walk: Walk): void {
  if (key === '__proto__' || key === 'constructor')
    throw failure('JSON_DANGEROUS_KEY', { pointer: pointerOf(walk.path), params: { key } });
  checkText(key, walk);
}

function checkText(given: string, { isPlain, longestText, longestImage, path }: Walk): void {
  if (isPlain) return;
  // Texts are of many kinds inside, and V8 looks up their members anew each time, but for one that it was told is a text.
  const text = `${given}`;
  if (sizeOf(text, longestText) > longestText) {
    const isImage = text.startsWith('data:image/');
    const expected = isImage ? longestImage : longestText;
    const received = sizeOf(text, expected);
    if (received > expected) {
      const params = { expected, received };
      throw failure(isImage ? 'LIMIT_IMAGE' : 'LIMIT_STRING', { pointer: pointerOf(path), params });
    }
  }
  if (!isWellFormed.call(text)) throw failure('JSON_LONE_SURROGATE', { pointer: pointerOf(path) });
}

function checkNumber(value: number, { path }: Walk): void {
  // JSON has no other numbers, and `-0` reads back as `0`.
  if (!Number.isFinite(value) || Object.is(value, -0)) throw failure('JSON_NUMBER', { pointer: pointerOf(path) });
}
