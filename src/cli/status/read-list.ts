import type { Credential } from '../../credential/types.js';
import { documentLimits } from '../../did/document-limits.js';
import { defaultLimits } from '../../encoding/limits.js';
import { failure } from '../../problems/error.js';
import { parse } from '../../verify/parse.js';

/** A status list as it stands in its file. */
export interface ListFile {
  readonly list: Credential;
  /** `vc-jwt` for a token, else the suite of its proof, where it has one. */
  readonly suite: string | undefined;
}

const limits = { ...defaultLimits, text: documentLimits.other, string: documentLimits.other };

/** Reads a status list, JSON or JWT. Throws EdubadgeError STATUS_LIST_MALFORMED, and those of LIMIT_, JSON_ and JWT_. */
export async function readList(bytes: Uint8Array): Promise<ListFile> {
  const { document, jwt, kind } = await parse(bytes, limits);
  if (kind !== 'status-list') throw failure('STATUS_LIST_MALFORMED', { pointer: '/type' });
  const proof = (document.proof ?? {}) as { type?: string; cryptosuite?: string };
  return { list: document as Credential, suite: jwt === undefined ? (proof.cryptosuite ?? proof.type) : 'vc-jwt' };
}
