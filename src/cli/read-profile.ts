import type { IssuerInput } from '../credential/input.js';
import { isObject } from '../encoding/json-object.js';
import { parseJson } from '../encoding/parse-json.js';
import { failure } from '../problems/error.js';
import type { Io } from './io.js';
import { notationOf, readBytes } from './read-file.js';
import { parseYaml } from './source/parse-yaml.js';

/**
 * Who an institution is, for an id: from a file that says just that, or from metadata, which have it in `issuer`. Whether
 * it is right is for whoever takes it. Throws EdubadgeError JSON_NOT_OBJECT, and those of reading.
 */
export async function readProfile(file: string, id: string, io: Io): Promise<IssuerInput> {
  const bytes = await readBytes(file, io);
  const value = notationOf(file) === 'yaml' ? await parseYaml(bytes) : parseJson(bytes);
  if (!isObject(value)) throw failure('JSON_NOT_OBJECT');
  const { $schema: _, ...given } = isObject(value.issuer) ? value.issuer : value;
  return { ...given, id } as unknown as IssuerInput;
}
