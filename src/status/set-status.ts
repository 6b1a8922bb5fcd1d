import type { Credential } from '../credential/types.js';
import { isObject } from '../encoding/json-object.js';
import { failure } from '../problems/error.js';
import { worded } from '../problems/worded.js';
import { checkIndex, readEntry, withEntry } from './bitstring.js';
import { encodeList, readStatusList } from './status-list.js';

/**
 * The list with one place set to a value; `true` is 1. The result is unsigned, whatever the list was: sign it anew.
 * A revocation is for good: clearing one is refused.
 *
 * @throws EdubadgeError STATUS_LIST_MALFORMED, STATUS_LIST_LENGTH, STATUS_INDEX_RANGE, STATUS_VALUE_RANGE,
 *   STATUS_REVOCATION_FINAL.
 *
 * @example
 * ```ts
 * import { createStatusList, getStatus, setStatus } from 'edubadge-credentials';
 *
 * const list = await createStatusList({
 *   id: 'https://hogeschool.example/status/2',
 *   issuer: 'did:web:hogeschool.example',
 *   statusPurpose: 'suspension',
 * });
 * const suspended = await setStatus(list, 7, true);
 * const reinstated = await setStatus(suspended, 7, false);
 * console.log(await getStatus(suspended, 7), await getStatus(reinstated, 7)); // 1 0
 * ```
 */
export async function setStatus(list: Credential, index: number, value: boolean | number): Promise<Credential> {
  return worded(() => withStatus(list, index, typeof value === 'boolean' ? Number(value) : value));
}

async function withStatus(list: Credential, index: number, number: number): Promise<Credential> {
  const bitstring = await readStatusList(list);
  const largest = 2 ** bitstring.size - 1;
  checkIndex(bitstring, index);
  if (!Number.isInteger(number) || number < 0 || number > largest) {
    throw failure('STATUS_VALUE_RANGE', { params: { expected: largest } });
  }
  if (bitstring.purposes.includes('revocation') && readEntry(bitstring, index) !== 0 && number === 0) {
    throw failure('STATUS_REVOCATION_FINAL');
  }
  const { proof: _proof, ...unsigned } = list;
  const subject = isObject(list.credentialSubject) ? list.credentialSubject : {};
  return {
    ...unsigned,
    credentialSubject: { ...subject, encodedList: await encodeList(withEntry(bitstring, index, number)) },
  } as Credential;
}
