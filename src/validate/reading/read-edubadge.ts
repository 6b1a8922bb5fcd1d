import type { Sector, Variant } from '../../credential/types.js';
import { edubadgeType, variantOf } from '../../credential/variants.js';
import { asArray, isObject, type JsonObject } from '../../encoding/json-object.js';
import { child } from '../../encoding/pointer.js';
import type { Finding } from '../../problems/problem.js';
import { type Reading, readings, type Surroundings } from './readings.js';

/** A credential as it is meant. */
export interface Read {
  readonly document: JsonObject;
  /** One for each spelling that was read, where it stands in the document that came in; `expected` is how it is meant. */
  readonly findings: readonly Finding[];
  /** Places that were read: pointer into `document` → pointer into the one that came in. What lies below may be new. */
  readonly moved: ReadonlyMap<string, string>;
}

/** Keys and indexes from the document down to an object; written as a pointer only where something is read. */
type Path = readonly (string | number)[];

/** Terms that only edubadges have. */
const ownTerms = [
  'ECTS',
  'SBU',
  'timeInvestment',
  'StudyLoad',
  'TimeInvestment',
  'educationProgramIdentifier',
  'participationType',
  'assessmentType',
  'supervisionType',
];

/** True for a credential of SURF's family, also where it does not say which edubadge it is. */
export function isEdubadge(document: JsonObject): boolean {
  if (variantOf(document) !== undefined) return true;
  const achievements = asArray(document.credentialSubject)
    .filter(isObject)
    .flatMap(({ achievement }) => asArray(achievement))
    .filter(isObject);
  return achievements.some(
    (achievement) => asArray(achievement.type).includes(edubadgeType) || ownTerms.some((term) => term in achievement),
  );
}

/**
 * Reads the spellings that are about in badges of the platform and of SURF's family (DOMAIN §6): each is told, and the
 * document is given back as it was meant. What is not spelt so is handed on as it is; the input is not touched.
 */
export function readEdubadge(
  credential: JsonObject,
  { variant, sector }: { readonly variant?: Variant | undefined; readonly sector?: Sector | undefined } = {},
): Read {
  const findings: Finding[] = [];
  const moved = new Map<string, string>();
  const around: Surroundings = { credential, variant, sector };
  const document = readings.reduce<JsonObject>(
    (document, { at, rows }) =>
      changeAt(document, at, [], (object, path) => readObject(object, path, rows, around, findings, moved)),
    credential,
  );
  return { document, findings, moved };
}

function readObject(
  object: JsonObject,
  path: Path,
  rows: readonly Reading[],
  around: Surroundings,
  findings: Finding[],
  moved: Map<string, string>,
): JsonObject {
  let clean = object;
  for (const { code, element, member, read } of rows) {
    const value = object[member];
    const meant = read(value, object, around);
    if (meant === undefined) continue;
    const pointer = path.reduce<string>(child, '');
    const at = `${pointer}/${member}`;
    // The first row that reads a member says how it is meant; others only name what else is odd about it.
    const isFirst = clean[member] === value;
    findings.push({
      code,
      pointer: at,
      ...(element !== undefined && { element }),
      expected: (isFirst ? meant.value : clean[member]) ?? null,
      ...(value !== undefined && { received: value }),
      params: { property: member, name: meant.name ?? member },
    });
    if (!isFirst) continue;
    const { [member]: _, ...others } = clean;
    const name = meant.name ?? member;
    moved.set(`${pointer}/${name}`, at);
    clean = meant.value === undefined ? others : { ...others, [name]: meant.value };
  }
  return clean;
}

/**
 * The object with those that stand at the end of a way changed; nothing is copied where nothing changes. `path` is where
 * the object stands, `depth` how many steps of the way lead there.
 */
function changeAt(
  object: JsonObject,
  way: readonly string[],
  path: (string | number)[],
  change: (object: JsonObject, path: Path) => JsonObject,
  depth = 0,
): JsonObject {
  const step = way[depth];
  if (step === undefined) return change(object, path);
  const value = object[step];
  if (typeof value !== 'object' || value === null) return object;
  path.push(step);
  const changed = Array.isArray(value)
    ? changeItems(value, way, path, change, depth + 1)
    : changeAt(value as JsonObject, way, path, change, depth + 1);
  path.pop();
  return changed === value ? object : { ...object, [step]: changed };
}

function changeItems(
  items: readonly unknown[],
  way: readonly string[],
  path: (string | number)[],
  change: (object: JsonObject, path: Path) => JsonObject,
  depth: number,
): readonly unknown[] {
  const changed = items.map((item, index) => {
    if (!isObject(item)) return item;
    path.push(index);
    const clean = changeAt(item, way, path, change, depth);
    path.pop();
    return clean;
  });
  return changed.every((item, index) => item === items[index]) ? items : changed;
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
