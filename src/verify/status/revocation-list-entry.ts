import { didWebUrl } from '../../did/did-web.js';
import { asArray, asString, idOf, isObject } from '../../encoding/json-object.js';
import { parseJson } from '../../encoding/parse-json.js';
import { urlOf } from '../../encoding/url.js';
import { EdubadgeError } from '../../problems/error.js';
import type { Finding } from '../../problems/problem.js';
import type { EntryInput, EntryResult } from './entry-types.js';

/**
 * 1EdTechRevocationList: `{ revokedCredential: [{ id, revoked? }] }`, unsigned. It is believed only over https from
 * the issuer's own host, with a warning; from anywhere else nobody knows.
 */
export async function revocationListEntry({ entry, pointer, document, readList }: EntryInput): Promise<EntryResult> {
  const url = asString(entry.id) ?? '';
  const host = hostOf(idOf(document.issuer));
  const unknown: EntryResult = { outcome: 'unknown', findings: [{ code: 'STATUS_UNAVAILABLE', pointer }] };
  if (host === undefined || urlOf(url)?.host !== host) return unknown;
  const bytes = await readList.fetch(url);
  const list = bytes === undefined ? undefined : read(bytes, url);
  if (list === undefined) return unknown;
  const unsigned: Finding = { code: 'STATUS_LIST_UNSIGNED', pointer };
  const isRevoked = list.some((item) => item.id === document.id && item.revoked !== false);
  const status = { purpose: 'revocation', value: isRevoked ? 1 : 0 };
  if (!isRevoked) return { outcome: 'passed', findings: [unsigned], status };
  return { outcome: 'failed', findings: [unsigned, { code: 'STATUS_REVOKED', pointer }], status };
}

/** Host of an issuer that has one: an https URL or a did:web. */
function hostOf(issuer = ''): string | undefined {
  if (issuer.startsWith('https:')) return urlOf(issuer)?.host;
  try {
    return issuer.startsWith('did:web:') ? urlOf(didWebUrl(issuer))?.host : undefined;
  } catch {
    // A resolver of the caller may know ids that are none of the method.
    return undefined;
  }
}

/** The entries; undefined for what is no such list, or says that it is another one. */
function read(bytes: Uint8Array, url: string): { id?: unknown; revoked?: unknown }[] | undefined {
  try {
    const list = parseJson(bytes, { nodes: 1_000_000 });
    if (!isObject(list) || list.revokedCredential === undefined || (list.id ?? url) !== url) return undefined;
    const items = asArray(list.revokedCredential).map((item) => (isObject(item) ? item : { id: item }));
    return items.every(({ id }) => typeof id === 'string') ? items : undefined;
  } catch (error) {
    if (error instanceof EdubadgeError) return undefined;
    throw error;
  }
}
