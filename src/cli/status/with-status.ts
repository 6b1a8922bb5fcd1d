import { asArray, idOf, isObject, type JsonObject } from '../../encoding/json-object.js';
import { allocateIndices, type ClaimStore, type IndexStore } from '../../issue/allocate-indices.js';
import { reasonOf } from '../../node/error-code.js';
import { failure } from '../../problems/error.js';
import { entryCount } from '../../status/bitstring.js';
import { statusEntry } from '../../status/status-entry.js';
import { anotherIssuer, readStatusList } from '../../status/status-list.js';
import type { Io } from '../io.js';
import { readBytes } from '../read-file.js';
import { readList } from './read-list.js';

/** The file beside a list that remembers which of its places were given. */
export function recordOf(list: string): string {
  return `${list}.indices`;
}

/**
 * The credential with a place of its own in each of the lists, behind the entries that it has; in a list that it has a
 * place in already it gets no other. Throws EdubadgeError STATUS_LIST_UNVERIFIED where the list is another issuer's,
 * STATUS_LIST_EXHAUSTED, STATUS_ALLOCATION, STATUS_LIST_MALFORMED, CLI_FILE_UNREADABLE.
 */
export async function withStatus(document: JsonObject, files: readonly string[], io: Io): Promise<JsonObject> {
  const entries = [...asArray(document.credentialStatus)];
  for (const file of files) {
    const { list } = await readList(await readBytes(file, io));
    if (idOf(list.issuer) !== idOf(document.issuer))
      throw failure('STATUS_LIST_UNVERIFIED', { params: { reason: anotherIssuer } });
    if (entries.some((entry) => isObject(entry) && entry.statusListCredential === list.id)) continue;
    const length = entryCount(await readStatusList(list));
    const [index = 0] = await allocateIndices(await placesOf(file, io), { length });
    entries.push(statusEntry(list, index));
  }
  return entries.length === 0
    ? document
    : { ...document, credentialStatus: entries.length === 1 ? entries[0] : entries };
}

/**
 * The places of the list in a file. Throws EdubadgeError STATUS_ALLOCATION where it has no record: a new one for a list
 * that is in use would give its places a second time.
 */
export async function placesOf(file: string, io: Io): Promise<IndexStore & ClaimStore> {
  try {
    await io.files.kind(recordOf(file));
  } catch (error) {
    throw failure('STATUS_ALLOCATION', { params: { reason: `${recordOf(file)}: ${reasonOf(error)}` } }, error);
  }
  return io.files.indices(recordOf(file));
}
