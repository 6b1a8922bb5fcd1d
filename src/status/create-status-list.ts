import { statusMessagesContext } from '../credential/context.js';
import type { Credential } from '../credential/types.js';
import { baseContexts } from '../credential/urls.js';
import { checkOptions } from '../encoding/check-options.js';
import { formatDateTimeStamp, parseDateTimeStamp } from '../encoding/date-time.js';
import { isObject } from '../encoding/json-object.js';
import { isAbsoluteUrl } from '../encoding/url.js';
import { failure } from '../problems/error.js';
import { worded } from '../problems/worded.js';
import { encodeList, longest, shortest } from './status-list.js';

/** What a new list is told. */
export interface StatusListOptions {
  /** URL at which the list will be published. */
  id: string;
  /** The issuer of the credentials, who signs the list: their id, or an object with it. */
  issuer: string | { id: string };
  /** Default `revocation`. */
  statusPurpose?: string | string[];
  /** Number of entries; default and least 131,072. All of them take 8 MiB at most. */
  length?: number;
  /** Bits an entry, 1 to 8; default 1. */
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
 * @throws EdubadgeError STATUS_LIST_LENGTH, STATUS_LIST_MALFORMED; TypeError where an option is not what its type says.
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
  const { id, issuer, statusPurpose = 'revocation', length = shortest, statusSize = 1, statusMessages } = options;
  const { validFrom = formatDateTimeStamp(options.now ?? new Date()) } = options;
  check({ id, issuer, validFrom, statusPurpose, length, statusSize, statusMessages: statusMessages ?? [] });
  const withMessages = statusSize > 1 || statusMessages !== undefined;
  return {
    '@context': [baseContexts['2.0'], ...(withMessages ? [statusMessagesContext] : [])],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom,
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose,
      ...(withMessages && { statusSize, statusMessages }),
      encodedList: await encodeList(new Uint8Array(sizeOf(length, statusSize))),
    },
  };
}

/** Bytes that a list takes. */
function sizeOf(length: number, statusSize: number): number {
  return Math.ceil((length * statusSize) / 8);
}

type Settled = Required<Omit<StatusListOptions, 'now'>>;

function check(list: Settled): void {
  const { id, issuer, validFrom, statusPurpose, length, statusSize, statusMessages } = list;
  const malformed = (member: keyof Settled, expected?: unknown, received: unknown = list[member]) =>
    failure('STATUS_LIST_MALFORMED', { pointer: `/${member}`, ...(expected !== undefined && { expected }), received });
  if (!isAbsoluteUrl(id)) throw malformed('id');
  if (!isAbsoluteUrl(isObject(issuer) ? issuer.id : issuer)) throw malformed('issuer');
  if (parseDateTimeStamp(validFrom) === undefined) throw malformed('validFrom', 'dateTimeStamp');
  const purposes = [statusPurpose].flat();
  if (purposes.length === 0 || !purposes.every(isText)) throw malformed('statusPurpose');
  if (!Number.isInteger(length) || length < shortest)
    throw failure('STATUS_LIST_LENGTH', { params: { received: length, expected: shortest } });
  if (!Number.isInteger(statusSize) || statusSize < 1 || statusSize > 8) throw malformed('statusSize', '1–8');
  if (sizeOf(length, statusSize) > longest) throw malformed('length', `<= ${(longest * 8) / statusSize}`);
  const needsMessages = statusSize > 1 || purposes.includes('message');
  if (needsMessages && statusMessages.length !== 2 ** statusSize)
    throw malformed('statusMessages', 2 ** statusSize, statusMessages.length);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
