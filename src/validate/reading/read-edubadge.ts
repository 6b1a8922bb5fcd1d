import type { Sector, Variant } from '../../credential/types.js';
import { isObject, type JsonObject } from '../../encoding/json-object.js';
import { pointerOf } from '../../encoding/pointer.js';
import type { Finding } from '../../problems/problem.js';
import { type Reading, type Readings, readings, type Surroundings } from './readings.js';

/** A credential as it is meant. */
export interface Read {
  readonly document: JsonObject;
  /** One for each spelling that was read, where it stands in the document that came in; `expected` is how it is meant. */
  readonly findings: readonly Finding[];
  /** Places that were read: pointer into `document` → pointer into the one that came in. What lies below may be new. */
  readonly moved: ReadonlyMap<string, string>;
}

/** One reading of one document. */
interface Run {
  readonly around: Surroundings;
  /** Keys and indexes from the document down to where the run is; written as a pointer only where something is read. */
  readonly path: (string | number)[];
  readonly findings: Finding[];
  readonly moved: Map<string, string>;
}

/**
 * Reads the spellings that are about in badges of the platform and of SURF's family (DOMAIN §6): each is told, and the
 * document is given back as it was meant. What is not spelt so is handed on as it is; the input is not touched.
 */
export function readEdubadge(
  credential: JsonObject,
  { variant, sector }: { readonly variant?: Variant | undefined; readonly sector?: Sector | undefined } = {},
): Read {
  const run: Run = { around: { credential, variant, sector }, path: [], findings: [], moved: new Map() };
  const document = readThrough(credential, readings, run);
  return { document, findings: run.findings, moved: run.moved };
}

/** The object as it is meant, with the objects in it; nothing is copied where nothing is read. */
function readThrough(object: JsonObject, { rows, inside }: Readings, run: Run): JsonObject {
  let clean = readMembers(object, rows, run);
  for (const member in inside) {
    const value = clean[member];
    const readings = inside[member];
    if (typeof value !== 'object' || value === null || readings === undefined) continue;
    run.path.push(member);
    const meant = Array.isArray(value)
      ? readItems(value, readings, run)
      : readThrough(value as JsonObject, readings, run);
    run.path.pop();
    if (meant !== value) clean = { ...clean, [member]: meant };
  }
  return clean;
}

function readItems(items: readonly unknown[], readings: Readings, run: Run): readonly unknown[] {
  let clean: unknown[] | undefined;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (!isObject(item)) continue;
    run.path.push(index);
    const meant = readThrough(item, readings, run);
    run.path.pop();
    if (meant === item) continue;
    clean ??= [...items];
    clean[index] = meant;
  }
  return clean ?? items;
}

function readMembers(object: JsonObject, rows: readonly Reading[], { around, path, findings, moved }: Run): JsonObject {
  let clean = object;
  for (const { code, element, member, read } of rows) {
    const value = object[member];
    const meant = read(value, clean, around);
    if (meant === undefined) continue;
    const at = `${pointerOf(path)}/${member}`;
    const name = meant.name ?? member;
    // The first row that reads a member says how it is meant; others only name what else is odd about it.
    const isFirst = clean[member] === value;
    findings.push({
      code,
      severity: 'warning',
      pointer: at,
      ...(element !== undefined && { element }),
      ...(meant.stays !== true && { expected: (isFirst ? meant.value : clean[member]) ?? null }),
      ...(value !== undefined && { received: value }),
      params: { property: member, name, ...meant.params },
    });
    if (!isFirst || meant.stays === true) continue;
    const { [member]: _, ...others } = clean;
    clean = meant.value === undefined ? others : { ...others, [name]: meant.value };
    if (meant.value !== undefined) moved.set(`${pointerOf(path)}/${name}`, at);
  }
  return clean;
}

/** Something that has a place in a document that was read, with the pointer that it has in the one that came in. */
export function asItCame<T extends { readonly pointer?: string }>(placed: T, moved: Read['moved']): T {
  const { pointer } = placed;
  if (pointer === undefined || moved.size === 0) return placed;
  for (const [clean, came] of moved) {
    if (pointer === clean || pointer.startsWith(`${clean}/`)) return { ...placed, pointer: came };
  }
  return placed;
}
