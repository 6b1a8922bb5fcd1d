import { asString, type JsonObject } from '../../encoding/json-object.js';
import type { Finding } from '../../problems/problem.js';
import { derivedRandom } from './derive.js';

/** Who gives the second verdict, and on how many. */
export interface BatchCrossCheck {
  /** `sample`: the first badge and about one in 64. */
  of: 'sample' | 'all';
  /** Such as `crossCheck` of `edubadge-credentials/cross-check`. */
  check(document: object, options: { now: Date }): Promise<{ verified: boolean; reason?: string }>;
}

/** What a second verifier has against a signed badge. */
export type SecondVerdict = (signed: string, secret: Uint8Array, award: JsonObject) => Promise<readonly Finding[]>;

const bytesInSample = 4;

/** Asks for the second verdict on a signed badge whose turn it is, at the moment from which it is valid. */
export function crossChecking(crossCheck: BatchCrossCheck | undefined): SecondVerdict {
  let isFirst = true;
  return async (signed, secret, { validFrom }) => {
    if (crossCheck === undefined || !signed.startsWith('{')) return [];
    const [byte = 0] = derivedRandom(secret, 'sample')(1);
    const isIts = isFirst || crossCheck.of === 'all' || byte < bytesInSample;
    isFirst = false;
    if (!isIts) return [];
    const document = JSON.parse(signed) as object;
    const { verified, reason } = await crossCheck.check(document, { now: new Date(asString(validFrom) ?? 0) });
    return verified
      ? []
      : [{ code: 'PROOF_CROSS_CHECK', params: { reason: reason ?? { en: 'not verified', nl: 'niet in orde' } } }];
  };
}
