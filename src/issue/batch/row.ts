import type { Award } from '../../credential/input.js';
import { utf8 } from '../../encoding/bytes.js';
import { asArray, asString, isObject, type JsonObject } from '../../encoding/json-object.js';
import { snapshotJson } from '../../encoding/snapshot-json.js';
import { EdubadgeError } from '../../problems/error.js';
import type { Finding } from '../../problems/problem.js';
import { deriveSecret } from './derive.js';

/** One learner of a batch: what a row of the recipients file says. */
export interface BatchRow {
  /** Where it stands in its file, from 1. */
  line?: number;
  /** None where the row could not be read. */
  award?: Award;
  /** Name of the badge's file, without ending; default part of its derived id. */
  file?: string;
  /** @internal What is wrong with the row as it was read. */
  findings?: readonly Finding[];
}

const address = /^[^\s@<>()[\],;:"\\]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;
/** Bytes; with its ending it is less than any file system takes. */
const longestName = 200;
/** Names that Windows keeps for devices. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A row whose award nobody changes any more: a copy; of what no JSON can hold only what is wrong with it. */
export function takenRow({ award, ...row }: BatchRow): BatchRow {
  if (award === undefined) return row;
  try {
    return { ...row, award: snapshotJson(award) as unknown as Award };
  } catch (error) {
    if (error instanceof EdubadgeError) return { ...row, findings: [...(row.findings ?? []), ...error.findings] };
    throw error;
  }
}

/** All that is wrong with a row by itself, before anything is made of it. */
export function rowFindings(row: BatchRow): Finding[] {
  const { award, file, findings = [] } = row;
  if (findings.length > 0 || award === undefined) return [...findings];
  const found: Finding[] = [];
  const identifiers = identifiersOf(award);
  if (recipientId(award) === undefined && identifiers.length === 0)
    found.push({ code: 'RECIPIENT_MISSING', pointer: '/recipient' });
  for (const [index, { type, value }] of identifiers.entries()) {
    if (type !== 'emailAddress' || (value.length <= 254 && address.test(value))) continue;
    found.push({ code: 'RECIPIENT_EMAIL', pointer: `/recipient/identifiers/${index}/value` });
  }
  if (file !== undefined && !isFileName(file)) found.push({ code: 'CLI_BATCH_FILE_NAME', pointer: '/file' });
  return found;
}

/** What tells a row from every other, however the rows are ordered: the learner, by id and identifiers. */
export function rowKey(award: Award): string {
  const identifiers = identifiersOf(award).map(({ type, value }) => [type, comparable(type, value)].join('='));
  return JSON.stringify([recipientId(award) ?? '', ...identifiers.toSorted()]);
}

/** The secret of a learner's badge, which is the same wherever the row stands. */
export function rowSecret(batchSecret: Uint8Array, award: Award): Uint8Array {
  return deriveSecret(batchSecret, rowKey(award));
}

/** What a learner is known by; who shares one of them is the same learner. Names are shared by many. */
export function marksOf(award: Award): string[] {
  const id = recipientId(award);
  const marks = identifiersOf(award)
    .filter(({ type }) => type !== 'name')
    .map(({ type, value }) => `${type}=${comparable(type, value)}`);
  return id === undefined ? marks : [`=${id}`, ...marks];
}

/** File systems differ on whether two names are one: those that some of them take for one are. */
export function comparableName(file: string): string {
  return file.normalize('NFC').toLowerCase();
}

function isFileName(file: string): boolean {
  // Made here: classes of so many letters take V8 two milliseconds, which who names no file need not wait for.
  const fileName = /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M} ._@+-]{0,78}[\p{L}\p{N}\p{M}_-])?$/u;
  return fileName.test(file) && utf8(file).length <= longestName && !deviceName.test(file);
}

function comparable(type: string, value: string): string {
  return type === 'emailAddress' ? value.toLowerCase() : value;
}

function recipientId(award: Award): string | undefined {
  return isObject(award.recipient) ? asString(award.recipient.id) : undefined;
}

/** The identifiers as far as they are any: what they are not, `createEdubadge` tells. */
function identifiersOf(award: Award): { type: string; value: string }[] {
  const recipient: JsonObject = isObject(award.recipient) ? award.recipient : {};
  return asArray(recipient.identifiers)
    .filter(isObject)
    .flatMap(({ type, value }) => (typeof type === 'string' && typeof value === 'string' ? [{ type, value }] : []));
}
