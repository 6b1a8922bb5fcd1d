import { loadOnce } from '../platform/load-once.js';
import type * as FetchedDigests from './fetched-digests.js';
import type * as Token from './jwt/token.js';
import type * as DataIntegrity from './verify-data-integrity.js';

const token = loadOnce(() => import('./jwt/token.js'));
const fetchedDigests = loadOnce(() => import('./fetched-digests.js'));
const dataIntegrity = loadOnce(() => import('./verify-data-integrity.js'));

/** `verifyDataIntegrity`, loaded when the first proof of the kind is met. */
export const verifyDataIntegrity: typeof DataIntegrity.verifyDataIntegrity = (...given) =>
  dataIntegrity((room) => room.verifyDataIntegrity(...given));

/** `decodeJwt`, loaded when the first token is met. */
export function decodeJwt(...given: Parameters<typeof Token.decodeJwt>): Promise<ReturnType<typeof Token.decodeJwt>> {
  return token(async (room) => room.decodeJwt(...given));
}

/** `verifyJwt`, loaded when the first token is met. */
export const verifyJwt: typeof Token.verifyJwt = (...given) => token((room) => room.verifyJwt(...given));

/** `verifyDecodedJwt`, loaded when the first token is met. */
export const verifyDecodedJwt: typeof Token.verifyDecodedJwt = (...given) =>
  token((room) => room.verifyDecodedJwt(...given));

/** `fetchedDigestFindings`, loaded where there is a fetch. */
export const fetchedDigestFindings: typeof FetchedDigests.fetchedDigestFindings = (...given) =>
  fetchedDigests((room) => room.fetchedDigestFindings(...given));
