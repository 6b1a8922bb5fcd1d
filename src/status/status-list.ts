import { asArray, asString, isObject, type JsonObject } from '../encoding/json-object.js';
import { decodeBase64url, encodeBase64url } from '../encoding/multibase.js';
import { failure } from '../problems/error.js';
import type { Text } from '../problems/problem.js';
import type { Bitstring } from './bitstring.js';
import { entryCount } from './bitstring.js';
import { gunzip, gzip } from './gzip.js';

/** Why a list is not believed that another than the credential's issuer made. */
export const anotherIssuer: Text = { en: 'somebody else issued it', nl: 'iemand anders heeft haar uitgegeven' };

/** The least number of entries: a learner hides in the crowd (Bitstring Status List 1.0 §3.2). */
export const shortest = 131_072;

/** To how many bytes a list may inflate. */
export const longest = 8 * 1024 * 1024;

/** A status list, read from its credential. */
export interface StatusList extends Bitstring {
  readonly purposes: readonly string[];
  readonly messages: readonly JsonObject[];
}

/**
 * Reads the list out of a status-list credential: a Bitstring list, or a StatusList2021 one, whose `encodedList` has
 * no multibase letter. `entrySize` is what an entry says of its own bits, where the list is silent.
 * Throws EdubadgeError (STATUS_LIST_MALFORMED, STATUS_LIST_LENGTH), and the signal's reason on abort.
 */
export async function readStatusList(list: JsonObject, entrySize = 1, signal?: AbortSignal): Promise<StatusList> {
  const subject = list.credentialSubject;
  if (!isObject(subject)) throw malformed('/credentialSubject');
  const { statusSize: size = entrySize } = subject;
  if (!Number.isInteger(size) || (size as number) < 1 || (size as number) > 32) {
    throw malformed('/credentialSubject/statusSize');
  }
  const purposes = asArray(subject.statusPurpose);
  if (purposes.length === 0 || !purposes.every((purpose) => typeof purpose === 'string')) {
    throw malformed('/credentialSubject/statusPurpose');
  }
  const bytes = await decodeList(subject, signal);
  const bitstring = { bytes, size: size as number };
  if (entryCount(bitstring) < shortest) {
    throw failure('STATUS_LIST_LENGTH', { params: { received: entryCount(bitstring), expected: shortest } });
  }
  return { ...bitstring, purposes, messages: asArray(subject.statusMessages).filter(isObject) };
}

/** The bytes as `encodedList`: `u`, base64url, gzip (§3.4). */
export async function encodeList(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return `u${encodeBase64url(await gzip(bytes))}`;
}

async function decodeList(subject: JsonObject, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const text = asString(subject.encodedList) ?? '';
  const isBitstring = asArray(subject.type).includes('BitstringStatusList');
  // A gzip member begins with 1f8b, in base64url with H4s: StatusList2021 writes it without multibase letter,
  // and in either alphabet of base64.
  const body = isBitstring
    ? text.startsWith('u')
      ? text.slice(1)
      : ''
    : text
        .replace(/^u(?=H4s)/, '')
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/={1,2}$/, '');
  const compressed = decodeBase64url(body);
  const bytes = compressed === undefined ? undefined : await gunzip(Uint8Array.from(compressed), longest, signal);
  if (bytes === undefined) throw malformed('/credentialSubject/encodedList');
  return bytes;
}

function malformed(pointer: string): Error {
  return failure('STATUS_LIST_MALFORMED', { pointer });
}
