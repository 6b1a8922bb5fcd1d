import { present } from '../credential/write/present.js';
import type { JsonObject } from '../encoding/json-object.js';
import type { Source } from './source.js';

/** The texts at a place: of a list, or the one that stands in its place. */
export function texts(source: Source, pointer: string): string[] {
  return source.items(pointer).flatMap((item) => source.text(item) ?? []);
}

/** The members of an object that are texts, by the names that they have there; undefined where it has none of them. */
export function textMembers(source: Source, pointer: string, members: readonly string[]): JsonObject | undefined {
  return presentOrNone(Object.fromEntries(members.map((member) => [member, source.text(`${pointer}/${member}`)])));
}

/** The address of an image, alone or in an object. */
export function imageAt(source: Source, pointer: string): string | undefined {
  return source.text(pointer) ?? source.text(`${pointer}/id`);
}

/** The members that say something; undefined where none does. */
export function presentOrNone(object: JsonObject): JsonObject | undefined {
  const made = present(object);
  return Object.keys(made).length === 0 ? undefined : made;
}
