import { asString, isObject, type JsonObject } from '../encoding/json-object.js';
import { parseJson } from '../encoding/parse-json.js';
import { isCode, reasonOf } from '../node/error-code.js';
import { EdubadgeError, failure } from '../problems/error.js';
import type { Call } from './commands.js';
import { type OptionRow, takesValue } from './option-rows.js';
import { type OptionName, options } from './options.js';
import { readBytes } from './read-file.js';

/** The file that is looked for in the working directory. */
export const configFile = 'edubadge.config.json';

/** Members of the configuration → the option of `validate` that each one gives. `schemas/edubadge-config.json` describes them. */
export const configMembers = {
  ignore: 'ignore',
  variant: 'variant',
  sector: 'sector',
  strict: 'strict',
  maxWarnings: 'max-warnings',
  baseline: 'baseline',
  format: 'format',
  lang: 'lang',
  quiet: 'quiet',
} as const satisfies Record<string, OptionName>;

/** Members that hold paths or patterns, which start from the folder of the configuration. */
const paths: readonly string[] = ['files', 'ignore', 'baseline'];

/**
 * The call with what the configuration says where the command line does not: `--config`, else `edubadge.config.json`
 * in the working directory, if there is one.
 * Throws EdubadgeError CLI_CONFIG, CLI_CONFIG_MEMBER, CLI_CONFIG_VALUE, CLI_FILE_UNREADABLE.
 */
export async function withConfig(call: Call): Promise<Call> {
  const config = await readConfig(call);
  if (config === undefined) return call;
  const { file, members } = config;
  const given: Record<string, unknown> = {};
  for (const [member, value] of Object.entries(members)) {
    if (member === '$schema' || member === 'files') continue;
    if (!isMember(member)) {
      const expected = ['files', ...Object.keys(configMembers)].join(', ');
      throw failure('CLI_CONFIG_MEMBER', { params: { file, member, expected } });
    }
    given[configMembers[member]] = readMember(member, value, file);
  }
  const files = members.files === undefined ? [] : listOf('files', members.files, file);
  const operands = call.operands.length > 0 ? call.operands : files;
  return { ...call, operands, options: { ...given, ...call.options } };
}

async function readConfig({ options: given, io }: Call): Promise<{ file: string; members: JsonObject } | undefined> {
  const file = given.config ?? configFile;
  try {
    const bytes = await (given.config === undefined ? io.files.read(file) : readBytes(file, io));
    const members = parseJson(bytes);
    if (!isObject(members)) throw failure('JSON_NOT_OBJECT');
    return { file, members };
  } catch (error) {
    if (given.config === undefined && isCode(error, 'ENOENT')) return undefined;
    if (error instanceof EdubadgeError && error.code.startsWith('CLI_')) throw error;
    const reason = error instanceof EdubadgeError ? error.code : reasonOf(error);
    throw failure('CLI_CONFIG', { params: { file, reason } }, error);
  }
}

function isMember(member: string): member is keyof typeof configMembers {
  return Object.hasOwn(configMembers, member);
}

/** A member means what its option means on the command line, and is read by the same row. */
function readMember(member: keyof typeof configMembers, value: unknown, file: string): unknown {
  const row: OptionRow = options[configMembers[member]];
  if (!takesValue(row)) {
    if (typeof value !== 'boolean') throw wrongValue(member, 'true|false', file);
    return value || undefined;
  }
  if (row.multiple) return listOf(member, value, file);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const read = row.read(text);
  if (read === undefined) throw wrongValue(member, row.takes, file);
  return paths.includes(member) ? fromFolderOf(file, text) : read;
}

function listOf(member: string, value: unknown, file: string): string[] {
  const items = (Array.isArray(value) ? value : [value]).map(asString);
  return items.map((item) => {
    if (!item) throw wrongValue(member, '["…"]', file);
    return fromFolderOf(file, item);
  });
}

function fromFolderOf(file: string, path: string): string {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return folder === '' || path.startsWith('/') ? path : `${folder}${path}`;
}

function wrongValue(member: string, expected: string, file: string): Error {
  return failure('CLI_CONFIG_VALUE', { params: { file, member, expected } });
}
