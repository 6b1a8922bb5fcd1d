import type { Pair, Scalar, YAMLMap } from 'yaml';
import { checkJson } from '../../encoding/check-json.js';
import { defaultLimits } from '../../encoding/limits.js';
import { readText } from '../../encoding/parse-json.js';
import { failure } from '../../problems/error.js';
import type { ProblemCode } from '../../problems/table.js';
import { readYamlTree, type YamlTree } from './yaml-tree.js';

/** How often anchors may be repeated: enough for a person, too few for a bomb. */
const mostAliases = 100;

const codes: Readonly<Record<string, ProblemCode>> = {
  MULTIPLE_DOCS: 'CLI_YAML_DOCUMENTS',
  TAG_RESOLVE_FAILED: 'CLI_YAML_TAG',
};

/**
 * The JSON value of a YAML text, as strict as `parseJson`: fatal UTF-8, no key twice, no number that a double cannot
 * give back, within the limits; and nothing that JSON does not have, such as tags and keys that are no text.
 * Throws EdubadgeError with a CLI_YAML_, LIMIT_ or JSON_ code; params `line` and `column` say where.
 */
export async function parseYaml(bytes: Uint8Array): Promise<unknown> {
  const tree = await readYamlTree(readText(bytes, defaultLimits.text));
  const { document } = tree;
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) throw failureAt(codes[fault.code] ?? 'CLI_YAML_SYNTAX', fault.pos[0], tree);
  await checkNodes(tree);
  const value = toJson(tree);
  checkJson(value, defaultLimits);
  return value;
}

function toJson({ document }: YamlTree): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    if (error instanceof ReferenceError) throw failure('CLI_YAML_ALIASES', { params: { expected: mostAliases } });
    throw error;
  }
}

/** What the value no longer shows: keys that stand twice or are no text, digits that were lost. */
async function checkNodes(tree: YamlTree): Promise<void> {
  const { visit } = await import('yaml');
  const found: { fault?: Error } = {};
  const refuse = (code: ProblemCode, offset: number): symbol => {
    found.fault = failureAt(code, offset, tree);
    return visit.BREAK;
  };
  visit(tree.document, {
    Map: (_, map) => {
      const faulty = faultyKey(map);
      return faulty && refuse(faulty.code, faulty.offset);
    },
    Alias: (_, alias) =>
      alias.resolve(tree.document) === undefined ? refuse('CLI_YAML_SYNTAX', alias.range?.[0] ?? 0) : undefined,
    Scalar: (_, scalar) => (isInexact(scalar) ? refuse('JSON_NUMBER', scalar.range?.[0] ?? 0) : undefined),
  });
  if (found.fault) throw found.fault;
}

function faultyKey(map: YAMLMap): { code: ProblemCode; offset: number } | undefined {
  const seen = new Set<string>();
  for (const { key } of map.items as Pair<Partial<Scalar> | null>[]) {
    const offset = key?.range?.[0] ?? map.range?.[0] ?? 0;
    if (typeof key?.value !== 'string') return { code: 'CLI_YAML_KEY', offset };
    if (seen.has(key.value)) return { code: 'JSON_DUPLICATE_KEY', offset };
    seen.add(key.value);
  }
  return undefined;
}

function isInexact({ value }: Scalar): boolean {
  return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
}

function failureAt(code: ProblemCode, offset: number, { lines }: YamlTree): Error {
  const { line, col } = lines.linePos(offset);
  return failure(code, { params: { line: Math.max(1, line), column: Math.max(1, col) } });
}
