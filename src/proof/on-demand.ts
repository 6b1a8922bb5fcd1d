import { loadOnce } from '../platform/load-once.js';
import type * as FetchedDigests from './fetched-digests.js';
import type { DecodedJwt } from './jwt/decode.js';
import type * as Token from './jwt/token.js';
import type * as DataIntegrity from './verify-data-integrity.js';

const loadToken = loadOnce(() => import('./jwt/token.js'));
const loadDataIntegrity = loadOnce(() => import('./verify-data-integrity.js'));

/** `verifyDataIntegrity`, loaded when the first proof of the kind is met. */
export const verifyDataIntegrity: typeof DataIntegrity.verifyDataIntegrity = async (...given) =>
  (await loadDataIntegrity()).verifyDataIntegrity(...given);

/** `decodeJwt`, loaded when the first token is met. */
export async function decodeJwt(...given: Parameters<typeof Token.decodeJwt>): Promise<DecodedJwt> {
  return (await loadToken()).decodeJwt(...given);
}

/** `verifyJwt`, loaded when the first token is met. */
export const verifyJwt: typeof Token.verifyJwt = async (...given) => (await loadToken()).verifyJwt(...given);

/** `verifyDecodedJwt`, loaded when the first token is met. */
export const verifyDecodedJwt: typeof Token.verifyDecodedJwt = async (...given) =>
  (await loadToken()).verifyDecodedJwt(...given);

/** `fetchedDigestFindings`, loaded where there is a fetch. */
export const fetchedDigestFindings: typeof FetchedDigests.fetchedDigestFindings = async (document, options) => {
  if (options.fetch === undefined) return [];
  return (await import('./fetched-digests.js')).fetchedDigestFindings(document, options);
};
