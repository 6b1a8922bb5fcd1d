import type { Alias, Node, Pair, ParsedNode } from 'yaml';
import { parseJson } from '../../encoding/parse-json.js';
import { stepsOf } from '../../encoding/value-at.js';
import { EdubadgeError } from '../../problems/error.js';
import type { Problem } from '../../problems/problem.js';
import type { Region } from '../../report/types.js';
import { parseYaml } from './parse-yaml.js';
import { readYamlTree, type YamlTree } from './yaml-tree.js';

/** How a source is written. */
export type Notation = 'json' | 'yaml';

/**
 * Where problems stand in their source, by pointer (`''` for those without one): the value, or, where it is missing,
 * the key of the nearest object that is there. Nothing where the source is neither JSON nor YAML, such as a JWT.
 */
export async function placesOf(
  bytes: Uint8Array,
  notation: Notation,
  problems: readonly Problem[],
): Promise<Map<string, Region>> {
  const places = new Map<string, Region>();
  if (problems.length === 0) return places;
  const nowhere = problems.filter(({ pointer }) => pointer === undefined);
  const fault = nowhere.length === 0 ? undefined : await faultOf(bytes, notation);
  if (fault !== undefined && nowhere.some(({ code }) => code === fault.code)) places.set('', fault.region);
  const pointers = problems.flatMap(({ pointer }) => (pointer === undefined ? [] : [pointer]));
  if (pointers.length === 0 || (notation === 'json' && !/^\s*[{[]/.test(textOf(bytes.subarray(0, 64))))) return places;
  try {
    const tree = await readYamlTree(textOf(bytes));
    for (const pointer of pointers) places.set(pointer, regionAt(pointer, tree));
  } catch (error) {
    // What is beyond the limits has no places.
    if (!(error instanceof EdubadgeError)) throw error;
  }
  return places;
}

/** Where the text breaks off being what it should be. */
async function faultOf(bytes: Uint8Array, notation: Notation): Promise<{ code: string; region: Region } | undefined> {
  try {
    await (notation === 'yaml' ? parseYaml(bytes) : parseJson(bytes));
    return undefined;
  } catch (error) {
    if (!(error instanceof EdubadgeError)) throw error;
    const { line, column } = error.findings[0]?.params ?? {};
    const isPlace = typeof line === 'number' && typeof column === 'number';
    return isPlace ? { code: error.code, region: { line, column } } : undefined;
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function regionAt(pointer: string, { document, lines }: YamlTree): Region {
  let value: Node | null = document.contents;
  let key: Node | null = null;
  for (const step of stepsOf(pointer)) {
    const next = memberOf(resolved(value, document), step);
    if (next === undefined) return regionOf(key ?? firstOf(value), lines);
    key = next.key;
    value = next.value;
  }
  return regionOf(pointer === '' ? firstOf(value) : spanOf(value, key), lines);
}

/** A member without a value, as YAML has them, stands where its key does. */
function spanOf(value: Node | null, key: Node | null): Span {
  const [start, end] = value?.range ?? [0, 0];
  return value !== null && end > start ? value : (key ?? firstOf(value));
}

type Span = Pick<Node, 'range'>;

/** An object or list without a name is pointed at by its first character. */
function firstOf(value: Node | null): Span {
  const start = value?.range?.[0] ?? 0;
  return { range: [start, start + 1, start + 1] };
}

/** What an alias stands for. */
function resolved(node: Node | null, document: YamlTree['document']): Node | null {
  return node !== null && 'source' in node && 'resolve' in node ? ((node as Alias).resolve(document) ?? null) : node;
}

/** The member of an object or the item of a list; of a key that stands twice, the last. */
function memberOf(node: Node | null, token: string): { key: Node | null; value: Node | null } | undefined {
  const items: unknown = node !== null && 'items' in node ? node.items : undefined;
  if (!Array.isArray(items)) return undefined;
  const pair = (items as (ParsedNode | Pair<ParsedNode, ParsedNode | null>)[]).findLast(
    (item) => 'key' in item && 'value' in item.key && String(item.key.value) === token,
  );
  if (pair !== undefined && 'key' in pair) return { key: pair.key, value: pair.value };
  const item = /^\d+$/.test(token) ? (items[Number(token)] as ParsedNode | undefined) : undefined;
  return item === undefined || 'key' in item ? undefined : { key: null, value: item };
}

function regionOf({ range }: Span, lines: YamlTree['lines']): Region {
  const [start, end] = range ?? [0, 1];
  const from = lines.linePos(start);
  const to = lines.linePos(end);
  return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
}
