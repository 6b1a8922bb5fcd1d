import type { Alias, Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { child } from '../../encoding/pointer.js';
import type { ProblemCode } from '../../problems/table.js';

/** How often anchors may be repeated: enough for a person, too few for a bomb. */
export const mostAliases = 100;

/** What is wrong in a tree, and where: an offset in the text, and a pointer where the text has one. */
export interface YamlFault {
  code: ProblemCode;
  offset: number;
  pointer?: string;
}

/** The path that leads to a node, from the document on. */
type Path = readonly (Document | Node | Pair)[];

/** The first thing that the value would no longer show: a key that stands twice or is no text, digits that were lost. */
export async function yamlFault(document: Document.Parsed): Promise<YamlFault | undefined> {
  const { visit } = await import('yaml');
  const found: { fault?: YamlFault } = {};
  let aliases = 0;
  const stop = (fault: YamlFault | undefined): symbol | undefined => {
    if (fault === undefined) return undefined;
    found.fault = fault;
    return visit.BREAK;
  };
  visit(document, {
    Map: (_, map, path) => stop(keyFault(map, [...path, map])),
    Scalar: (_, scalar, path) => stop(numberFault(scalar, [...path, scalar])),
    Alias: (_, alias) => {
      aliases += 1;
      return stop(aliasFault(alias, aliases, document));
    },
  });
  return found.fault;
}

function keyFault(map: YAMLMap, path: Path): YamlFault | undefined {
  const seen = new Set<string>();
  for (const { key } of map.items as Pair<Partial<Scalar> | null>[]) {
    const offset = key?.range?.[0] ?? map.range?.[0] ?? 0;
    if (typeof key?.value !== 'string') return { code: 'CLI_YAML_KEY', offset };
    if (seen.has(key.value)) return { code: 'JSON_DUPLICATE_KEY', offset, pointer: child(pointerOf(path), key.value) };
    seen.add(key.value);
  }
  return undefined;
}

function numberFault({ value, source = '', range }: Scalar, path: Path): YamlFault | undefined {
  const isInteger = typeof value === 'number' && Number.isFinite(value) && /^[-+]?\d{16,}$/.test(source);
  const isInexact = isInteger && String(value) !== String(BigInt(source.replace('+', '')));
  return isInexact ? { code: 'JSON_NUMBER', offset: range?.[0] ?? 0, pointer: pointerOf(path) } : undefined;
}

function aliasFault(alias: Alias, count: number, document: Document): YamlFault | undefined {
  const offset = alias.range?.[0] ?? 0;
  if (count > mostAliases) return { code: 'CLI_YAML_ALIASES', offset };
  return alias.resolve(document) === undefined ? { code: 'CLI_YAML_SYNTAX', offset } : undefined;
}

/** The JSON Pointer of the last step of a path. */
function pointerOf(path: Path): string {
  return path.reduce<string>((pointer, step, index) => {
    if ('key' in step) return child(pointer, String((step.key as Scalar).value));
    const next = path[index + 1];
    const at = 'items' in step && next !== undefined ? (step as YAMLSeq).items.indexOf(next) : -1;
    return at < 0 || (next !== undefined && 'key' in next) ? pointer : child(pointer, at);
  }, '');
}
