import { checkJson } from '../../encoding/check-json.js';
import { defaultLimits } from '../../encoding/limits.js';
import { readText } from '../../encoding/parse-json.js';
import { failure } from '../../problems/error.js';
import type { ProblemCode } from '../../problems/table.js';
import { mostAliases, type YamlFault, yamlFault } from './yaml-fault.js';
import { readYamlTree, type YamlTree } from './yaml-tree.js';

/** What the reader finds, by its own codes; all else is syntax. */
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
  const fault = readerFault(tree) ?? (await yamlFault(tree.document));
  if (fault !== undefined) throw failureAt(fault, tree);
  const value = toJson(tree);
  checkJson(value, defaultLimits);
  return value;
}

function readerFault({ document }: YamlTree): YamlFault | undefined {
  const [fault] = [...document.errors, ...document.warnings];
  return fault && { code: codes[fault.code] ?? 'CLI_YAML_SYNTAX', offset: fault.pos[0] };
}

function failureAt({ code, offset, pointer }: YamlFault, { lines }: YamlTree): Error {
  const { line, col } = lines.linePos(offset);
  const expected = code === 'CLI_YAML_ALIASES' ? { expected: mostAliases } : {};
  const params = { line: Math.max(1, line), column: Math.max(1, col), ...expected };
  return failure(code, { params, ...(pointer !== undefined && { pointer }) });
}

/** What is left to go wrong are aliases: of anchors around them, or so many that they make a bomb. */
function toJson({ document }: YamlTree): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    if (error instanceof ReferenceError) throw failure('CLI_YAML_ALIASES', { params: { expected: mostAliases } });
    throw error;
  }
}
