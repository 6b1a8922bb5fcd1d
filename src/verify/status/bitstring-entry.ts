import { asArray, asString, idOf, isObject, type JsonObject } from '../../encoding/json-object.js';
import { isAbsoluteUrl } from '../../encoding/url.js';
import { EdubadgeError } from '../../problems/error.js';
import type { Finding, Text } from '../../problems/problem.js';
import { entryCount, readEntry } from '../../status/bitstring.js';
import { anotherIssuer, readStatusList, type StatusList } from '../../status/status-list.js';
import type { VerificationReport } from '../types.js';
import type { EntryInput, EntryResult } from './entry-types.js';

const indexForm = /^(0|[1-9][0-9]{0,8})$/;

/** Purposes that make a credential invalid, and how that is told. Any other purpose is reported and fails nothing. */
const failing = { revocation: 'STATUS_REVOKED', suspension: 'STATUS_SUSPENDED' } as const;

/** Judges entries that point into a bit string, for the types of its list credential and of the list itself. */
export function bitstringEntry(credentialType: string, listType: string): (input: EntryInput) => Promise<EntryResult> {
  return async ({ entry, pointer, document, readList }) => {
    const url = asString(entry.statusListCredential) ?? '';
    if (!isWellFormed(entry)) return failed({ code: 'STATUS_ENTRY_MALFORMED', pointer });
    const report = await readList.verify(url);
    if (report === undefined) return { outcome: 'unknown', findings: [{ code: 'STATUS_UNAVAILABLE', pointer }] };
    const reason = distrust(report, { url, issuer: idOf(document.issuer), credentialType, listType });
    if (reason !== undefined) {
      const finding: Finding = { code: 'STATUS_LIST_UNVERIFIED', pointer, params: { reason } };
      return {
        outcome: report.checks.some(({ outcome }) => outcome === 'failed') || report.verified ? 'failed' : 'unknown',
        findings: [finding],
      };
    }
    try {
      return judge(entry, pointer, await readStatusList(report.credential ?? {}, sizeOf(entry), readList.signal));
    } catch (error) {
      if (error instanceof EdubadgeError) return failed(...error.findings.map((finding) => ({ ...finding, pointer })));
      throw error;
    }
  };
}

function isWellFormed(entry: JsonObject): boolean {
  const { id, statusPurpose, statusListIndex, statusListCredential } = entry;
  return (
    typeof statusPurpose === 'string' &&
    statusPurpose !== '' &&
    typeof statusListIndex === 'string' &&
    indexForm.test(statusListIndex) &&
    isAbsoluteUrl(statusListCredential) &&
    id !== statusListCredential &&
    hasMessages(entry)
  );
}

/** More bits an entry, or the purpose `message`, want a message for each value. */
function hasMessages(entry: JsonObject): boolean {
  const { statusSize: size = 1 } = entry;
  if (!Number.isInteger(size) || (size as number) < 1 || (size as number) > 32) return false;
  if (size === 1 && entry.statusPurpose !== 'message' && entry.statusMessage === undefined) return true;
  const messages = asArray(entry.statusMessage);
  return (
    messages.length === 2 ** (size as number) &&
    messages.every((item) => isObject(item) && typeof item.message === 'string')
  );
}

function sizeOf(entry: JsonObject): number {
  return (entry.statusSize as number | undefined) ?? 1;
}

interface Expected {
  readonly url: string;
  readonly issuer: string | undefined;
  readonly credentialType: string;
  readonly listType: string;
}

/** Why a list is not believed; undefined when it is. */
function distrust(
  report: VerificationReport,
  { url, issuer, credentialType, listType }: Expected,
): Text | string | undefined {
  const list = report.credential ?? ({} as JsonObject);
  const subject = isObject(list.credentialSubject) ? list.credentialSubject : {};
  if (report.kind !== 'status-list' || !asArray(list.type).includes(credentialType))
    return { en: `it is no ${credentialType}`, nl: `het is geen ${credentialType}` };
  if (!asArray(subject.type).includes(listType))
    return { en: `its subject is no ${listType}`, nl: `ze gaat niet over een ${listType}` };
  if (list.id !== url)
    return {
      en: 'its id is not the URL that the credential names',
      nl: 'haar id is niet de URL die het certificaat noemt',
    };
  if (report.issuer?.id !== issuer) return anotherIssuer;
  if (!report.verified)
    return (
      report.problems.find(({ severity }) => severity === 'error')?.code ?? {
        en: 'a check did not pass',
        nl: 'een controle slaagde niet',
      }
    );
  return undefined;
}

function judge(entry: JsonObject, pointer: string, list: StatusList): EntryResult {
  const purpose = entry.statusPurpose as string;
  const index = Number(entry.statusListIndex);
  if (!list.purposes.includes(purpose))
    return failed({ code: 'STATUS_PURPOSE_MISMATCH', pointer, expected: list.purposes, received: purpose });
  if (list.size !== sizeOf(entry))
    return failed({ code: 'STATUS_ENTRY_MALFORMED', pointer: `${pointer}/statusSize`, expected: list.size });
  if (index >= entryCount(list)) {
    return failed({ code: 'STATUS_INDEX_RANGE', pointer, params: { received: index, expected: entryCount(list) } });
  }
  const value = readEntry(list, index);
  const message = messageFor(entry, value);
  const status = { purpose, value, ...(message !== undefined && { message }) };
  if (value === 0) return { outcome: 'passed', findings: [], status };
  if (Object.hasOwn(failing, purpose))
    return { ...failed({ code: failing[purpose as keyof typeof failing], pointer }), status };
  return { outcome: 'passed', findings: [{ code: 'STATUS_SET', pointer, params: { purpose, value } }], status };
}

function messageFor(entry: JsonObject, value: number): string | undefined {
  const found = asArray(entry.statusMessage)
    .filter(isObject)
    .find(({ status }) => typeof status === 'string' && Number(status) === value);
  return asString(found?.message);
}

function failed(...findings: Finding[]): EntryResult {
  return { outcome: 'failed', findings };
}
