import { statusMessagesContext } from '../credential/context.js';
import type { Credential } from '../credential/types.js';
import { baseContexts } from '../credential/urls.js';
import { checkOptions } from '../encoding/check-options.js';
import { formatDateTimeStamp } from '../encoding/date-time.js';
import { isAbsoluteUrl } from '../encoding/url.js';
import { failure } from '../problems/error.js';
import { worded } from '../problems/worded.js';
import { encodeList, shortest } from './status-list.js';

/** What a new list is told. */
export interface StatusListOptions {
  /** URL at which the list will be published. */
  id: string;
  /** Id of the issuer of the credentials, who signs the list. */
  issuer: string;
  /** Default `revocation`. */
  statusPurpose?: string | string[];
  /** Number of entries; default and least 131,072. */
  length?: number;
  /** Bits an entry; default 1. */
  statusSize?: number;
  /** What each value means: 2^statusSize messages, needed where statusSize is above 1 or the purpose is `message`. */
  statusMessages?: readonly { status: string; message: string }[];
  /** dateTimeStamp; default `now`. */
  validFrom?: string;
  now?: Date;
}

/**
 * A new status list, nothing set, as an unsigned credential: publish what `sign` makes of it at its id
 * (Bitstring Status List 1.0 §2.2).
 *
 * Throws EdubadgeError (STATUS_LIST_LENGTH, STATUS_LIST_MALFORMED).
 *
 * @example
 * ```ts
 * import { createStatusList, getStatus, setStatus } from 'edubadge-credentials';
 *
 * const list = await createStatusList({ id: 'https://hogeschool.example/status/1', issuer: 'did:web:hogeschool.example' });
 * const revoked = await setStatus(list, 94567, true);
 * console.log(await getStatus(revoked, 94567)); // 1
 * ```
 */
export async function createStatusList(options: StatusListOptions): Promise<Credential> {
  return worded(() => {
    checkOptions(options);
    return newList(options);
  });
}

async function newList(options: StatusListOptions): Promise<Credential> {
  const {
    id,
    issuer,
    statusPurpose = 'revocation',
    length = shortest,
    statusSize = 1,
    statusMessages,
    now = new Date(),
  } = options;
  check(options);
  const withMessages = statusSize > 1 || statusMessages !== undefined;
  const bytes = new Uint8Array(Math.ceil((length * statusSize) / 8));
  return {
    '@context': [baseContexts['2.0'], ...(withMessages ? [statusMessagesContext] : [])],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: options.validFrom ?? formatDateTimeStamp(now),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose,
      ...(withMessages && { statusSize, statusMessages }),
      encodedList: await encodeList(bytes),
    },
  };
}

function check({
  id,
  statusPurpose = 'revocation',
  length = shortest,
  statusSize = 1,
  statusMessages = [],
}: StatusListOptions): void {
  if (!isAbsoluteUrl(id)) throw failure('STATUS_LIST_MALFORMED', { pointer: '/id', received: id });
  if (!Number.isInteger(length) || length < shortest) {
    throw failure('STATUS_LIST_LENGTH', { params: { received: length, expected: shortest } });
  }
  if (!Number.isInteger(statusSize) || statusSize < 1 || statusSize > 8) {
    throw failure('STATUS_LIST_MALFORMED', { pointer: '/statusSize', expected: '1–8', received: statusSize });
  }
  const needsMessages = statusSize > 1 || [statusPurpose].flat().includes('message');
  if (needsMessages && statusMessages.length !== 2 ** statusSize) {
    const at = { pointer: '/statusMessages', expected: 2 ** statusSize, received: statusMessages.length };
    throw failure('STATUS_LIST_MALFORMED', at);
  }
}
