import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { itemPointer } from '../encoding/pointer.js';
import { stepsOf } from '../encoding/value-at.js';
import {
  alignmentsPointer,
  type ElementDocument,
  type ElementId,
  type ElementRow,
  type ElementSource,
  elements,
} from './elements.js';

/** Where an element stands in a document, and what stands there. */
export interface Place {
  /** JSON Pointer. */
  readonly pointer: string;
  readonly value: unknown;
}

/** A path from the document down, and its steps. */
export interface Way {
  readonly pointer: string;
  readonly steps: readonly string[];
}

/** Where an element is looked for, with the paths of the table taken apart: they are walked for every document. */
interface Ways {
  readonly at: readonly Way[];
  readonly alignments: readonly string[];
}

const ways = Object.fromEntries(
  Object.entries<ElementRow>(elements).map(([id, { credential, input }]) => [
    id,
    { credential: waysOf(credential), input: waysOf(input) },
  ]),
) as Readonly<Record<ElementId, Readonly<Record<ElementDocument, Ways>>>>;

const alignmentsWay = wayTo(alignmentsPointer);

/** Every place in a document where an element stands; the first is the one that a report shows. */
export function locate(document: JsonObject, id: ElementId, kind: ElementDocument): Place[] {
  const { at, alignments } = ways[id][kind];
  const places = alignmentsOf(document, alignments, Infinity);
  for (const way of at) {
    const place = placeAlong(document, way);
    if (place !== undefined) places.push(place);
  }
  return places;
}

/** The first of those places. */
export function firstPlace(document: JsonObject, id: ElementId, kind: ElementDocument): Place | undefined {
  const { at, alignments } = ways[id][kind];
  if (alignments.length > 0) {
    const [aligned] = alignmentsOf(document, alignments, 1);
    if (aligned !== undefined) return aligned;
  }
  for (const way of at) {
    const place = placeAlong(document, way);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** The alignments of some target types, so many of them at most. */
function alignmentsOf(document: JsonObject, types: readonly string[], most: number): Place[] {
  const places: Place[] = [];
  const place = types.length === 0 ? undefined : placeAlong(document, alignmentsWay);
  if (place === undefined) return places;
  const { pointer, value } = place;
  const items = asArray(value);
  for (let index = 0; index < items.length && places.length < most; index += 1) {
    const item = items[index];
    if (isObject(item) && types.includes(item.targetType as string))
      places.push({ pointer: itemPointer(value, pointer, index), value: item });
  }
  return places;
}

function waysOf({ at, alignments = [] }: ElementSource): Ways {
  return { at: at.map(wayTo), alignments };
}

/** The way that a JSON Pointer says. */
export function wayTo(pointer: string): Way {
  return { pointer, steps: stepsOf(pointer) };
}

/** What stands at the end of a way; where a list stands in it, its first item is followed. */
export function placeAlong(document: JsonObject, way: Way): Place | undefined {
  let value: unknown = document;
  let { pointer } = way;
  let depth = 0;
  for (const step of way.steps) {
    if (Array.isArray(value)) {
      value = value[0];
      // A list that stands in the way makes another pointer than the table has.
      pointer = insertedAt(pointer, depth);
      depth += 1;
    }
    if (!isObject(value)) return undefined;
    value = value[step];
    if (value === undefined) return undefined;
    depth += 1;
  }
  return { pointer, value };
}

/** The pointer with the step `0` after so many of its steps. */
function insertedAt(pointer: string, depth: number): string {
  return pointer
    .split('/')
    .toSpliced(depth + 1, 0, '0')
    .join('/');
}
