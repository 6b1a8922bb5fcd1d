import { isObject, type JsonObject } from '../encoding/json-object.js';
import { parseJson } from '../encoding/parse-json.js';
import { reasonOf } from '../node/error-code.js';
import { EdubadgeError, failure } from '../problems/error.js';
import { wrongUsage } from './arguments.js';
import type { Call } from './commands.js';
import type { Io } from './io.js';
import { parseYaml } from './source/parse-yaml.js';
import type { Notation } from './source/places.js';

/** The bytes of a file, or of standard input for `-`. Throws EdubadgeError CLI_FILE_UNREADABLE, LIMIT_TEXT_SIZE. */
export async function readBytes(path: string, io: Io): Promise<Uint8Array> {
  try {
    return await (path === '-' ? io.stdin.read() : io.files.read(path));
  } catch (error) {
    if (error instanceof EdubadgeError) throw error;
    throw failure('CLI_FILE_UNREADABLE', { params: { file: path, reason: reasonOf(error) } }, error);
  }
}

/** The one file that a command reads: its operand, else what is piped into it. */
export function operandOf({ operands, io, command }: Call): string {
  const [operand] = operands;
  if (operand !== undefined) return operand;
  if (io.stdin.isTTY) throw wrongUsage(command);
  return '-';
}

/** How a file is written, by its ending; of standard input, which has none, by how it begins. */
export function notationOf(file: string, bytes: Uint8Array): Notation {
  const isYaml = file === '-' ? beginsAsYaml.test(String.fromCharCode(...bytes.subarray(0, 200))) : isYamlName(file);
  return isYaml ? 'yaml' : 'json';
}

/** A comment, the mark of a document or a key: JSON, tokens and images begin otherwise, broken ones too. */
const beginsAsYaml = /^\s*(?:#|---\s|%YAML|[$\w-]+:\s)/;

/** Whether a name says that what is in the file is YAML. */
export function isYamlName(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}

/** What a file says in JSON or YAML. Throws EdubadgeError with JSON_, LIMIT_ and CLI_ codes. */
export async function readValue(file: string, io: Io): Promise<unknown> {
  return valueIn(await readBytes(file, io), file);
}

/** The same where it is an object. */
export async function readObject(file: string, io: Io): Promise<JsonObject> {
  return objectIn(await readBytes(file, io), file);
}

/** The object that the bytes of a file say. */
export async function objectIn(bytes: Uint8Array, file: string): Promise<JsonObject> {
  const value = await valueIn(bytes, file);
  if (!isObject(value)) throw failure('JSON_NOT_OBJECT');
  return value;
}

async function valueIn(bytes: Uint8Array, file: string): Promise<unknown> {
  return notationOf(file, bytes) === 'yaml' ? parseYaml(bytes) : parseJson(bytes);
}
