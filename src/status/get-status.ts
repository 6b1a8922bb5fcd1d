import type { Credential } from '../credential/types.js';
import { worded } from '../problems/worded.js';
import { checkIndex, readEntry } from './bitstring.js';
import { readStatusList } from './status-list.js';

/**
 * The value of one place of a list: 0 or 1, or more where the list has more bits an entry. The list's own proof is
 * not looked at: `verify` does that.
 *
 * @throws EdubadgeError STATUS_LIST_MALFORMED, STATUS_LIST_LENGTH, STATUS_INDEX_RANGE.
 *
 * @example
 * ```ts
 * import { createStatusList, getStatus } from 'edubadge-credentials';
 *
 * const list = await createStatusList({ id: 'https://hogeschool.example/status/1', issuer: 'did:web:hogeschool.example' });
 * console.log(await getStatus(list, 0)); // 0
 * ```
 */
export async function getStatus(list: Credential, index: number): Promise<number> {
  return worded(() => valueAt(list, index));
}

async function valueAt(list: Credential, index: number): Promise<number> {
  const bitstring = await readStatusList(list);
  checkIndex(bitstring, index);
  return readEntry(bitstring, index);
}
