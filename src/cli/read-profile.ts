import type { IssuerInput } from '../credential/input.js';
import { isObject } from '../encoding/json-object.js';
import type { Io } from './io.js';
import { readObject } from './read-file.js';

/**
 * Who an institution is, for an id: from a file that says just that, or from metadata, which have it in `issuer`. Whether
 * it is right is for whoever takes it. Throws EdubadgeError JSON_NOT_OBJECT, and those of reading.
 */
export async function readProfile(file: string, id: string, io: Io): Promise<IssuerInput> {
  const value = await readObject(file, io);
  const { $schema: _, ...given } = isObject(value.issuer) ? value.issuer : value;
  return { ...given, id } as unknown as IssuerInput;
}
