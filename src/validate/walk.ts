import { isObject, type JsonObject } from '../encoding/json-object.js';
import type { Finding } from '../problems/problem.js';

/** Looks at one value; says what is wrong with it. */
export type Check = (value: unknown, pointer: string) => Finding[];

/** Where a document has values to look at: a check for each member, or the shape of the object that stands there. */
export interface Shape {
  readonly [member: string]: Check | Shape;
}

/** What the checks of a shape find. Where a list stands, each of its items is looked at. */
export function walk(object: JsonObject, shape: Shape, pointer = ''): Finding[] {
  const findings: Finding[] = [];
  visit(object, shape, pointer, findings);
  return findings;
}

function visit(object: JsonObject, shape: Shape, pointer: string, findings: Finding[]): void {
  for (const member in shape) {
    const value = object[member];
    const inner = shape[member];
    if (value === undefined || inner === undefined) continue;
    const at = `${pointer}/${member}`;
    if (!Array.isArray(value)) look(value, inner, at, findings);
    else for (let index = 0; index < value.length; index += 1) look(value[index], inner, `${at}/${index}`, findings);
  }
}

function look(item: unknown, inner: Check | Shape, place: string, findings: Finding[]): void {
  if (typeof inner === 'function') findings.push(...inner(item, place));
  else if (isObject(item)) visit(item, inner, place, findings);
}
