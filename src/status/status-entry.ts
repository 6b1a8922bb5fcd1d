import type { Credential } from '../credential/types.js';
import { asArray, asString, isObject } from '../encoding/json-object.js';
import { failure } from '../problems/error.js';
import { wordedAtOnce } from '../problems/worded-at-once.js';
import { longest } from './status-list.js';

/** Where a credential says that its status can be looked up (Bitstring Status List 1.0 §2.1). */
export interface BitstringStatusListEntry {
  id: string;
  type: 'BitstringStatusListEntry';
  statusPurpose: string;
  statusListIndex: string;
  statusListCredential: string;
  statusSize?: number;
  statusMessage?: { status: string; message: string }[];
}

/** That of a list which is as long as one can be, with a bit for each place. */
const highest = longest * 8 - 1;

/**
 * The entry for one place of a list, to put into `credentialStatus` before signing. Of a list with several purposes
 * it takes the first. How long the list is is not looked at: it would have to be unpacked.
 *
 * @throws EdubadgeError STATUS_LIST_MALFORMED; TypeError for an index that no list has.
 *
 * @example
 * ```ts
 * import { createStatusList, statusEntry } from 'edubadge-credentials';
 *
 * const list = await createStatusList({ id: 'https://hogeschool.example/status/1', issuer: 'did:web:hogeschool.example' });
 * console.log(statusEntry(list, 94567).statusListIndex); // '94567'
 * ```
 */
export function statusEntry(list: Credential, index: number): BitstringStatusListEntry {
  if (!Number.isSafeInteger(index) || index < 0 || index > highest)
    throw new TypeError(`index must be a whole number from 0 to ${highest}`);
  return wordedAtOnce(() => entryOf(list, index));
}

function entryOf(list: Credential, index: number): BitstringStatusListEntry {
  const id = asString(list.id);
  const subject = isObject(list.credentialSubject) ? list.credentialSubject : {};
  const statusPurpose = asString(asArray(subject.statusPurpose)[0]);
  if (id === undefined || statusPurpose === undefined) throw failure('STATUS_LIST_MALFORMED');
  return {
    id: `${id}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex: String(index),
    statusListCredential: id,
    ...(subject.statusMessages !== undefined && {
      statusSize: subject.statusSize as number,
      statusMessage: subject.statusMessages as { status: string; message: string }[],
    }),
  };
}
