import { loadOnce } from '../../platform/load-once.js';
import type { DecodedJwt } from './decode.js';
import type * as Token from './token.js';

const load = loadOnce(() => import('./token.js'));

/** `decodeJwt`, loaded when the first token is met. */
export async function decodeJwt(...given: Parameters<typeof Token.decodeJwt>): Promise<DecodedJwt> {
  return (await load()).decodeJwt(...given);
}

/** `verifyJwt`, loaded when the first token is met. */
export const verifyJwt: typeof Token.verifyJwt = async (...given) => (await load()).verifyJwt(...given);

/** `verifyDecodedJwt`, loaded when the first token is met. */
export const verifyDecodedJwt: typeof Token.verifyDecodedJwt = async (...given) =>
  (await load()).verifyDecodedJwt(...given);
