import type { Memory } from '../canonical/memory.js';
import type { Kind, Variant } from '../credential/types.js';
import type { JsonObject } from '../encoding/json-object.js';
import type { Limits } from '../encoding/limits.js';
import type { MaybePromise } from '../platform/types.js';
import type { Finding } from '../problems/problem.js';
import type { DecodedJwt } from '../proof/jwt/decode.js';
import type { ProofOutcome } from '../proof/types.js';
import type { DocumentFindings } from '../validate/document.js';
import type { CheckName, Outcome, VerificationReport, VerifyOptions } from './types.js';

/** What was handed in, once it is parsed: the one entity that every check judges. */
export interface Subject {
  readonly kind: Kind;
  /** Which edubadge it is, of a badge that is one. */
  readonly variant?: Variant | undefined;
  /** The credential or presentation itself; of a JWT, what its claims say. */
  readonly document: JsonObject;
  /** The token that secures it, when it came as one. */
  readonly jwt?: DecodedJwt;
  /** What was odd about the form that it came in. */
  readonly findings: readonly Finding[];
}

/** Options with the defaults filled in. */
export interface Settings extends VerifyOptions {
  readonly now: Date;
  readonly limits: Limits;
  /** Bytes of lists and resources, fetched so far for all documents of the call. */
  readonly spent: { bytes: number };
  readonly clockTolerance: number;
  /** The document is a list by which another one's status is checked: it has none of its own. */
  readonly isStatusList: boolean;
  /** Judges a newer form of this same document, which is not refreshed again. */
  readonly verifyRefreshed: (bytes: Uint8Array) => Promise<VerificationReport>;
  /** Judges a document that stands inside this one: a presentation's credential, a credential's endorsement. */
  readonly verifyInside: (
    document: JsonObject | string | Uint8Array,
    options?: InsideOptions,
  ) => Promise<VerificationReport>;
}

/** What is told anew for a document inside another. */
export interface InsideOptions {
  /** The embedding document's issuer list is not about an endorser. */
  readonly anyIssuer?: boolean;
  /** Nothing is fetched for it: the document that it stands in has not been verified. */
  readonly offline?: boolean;
  /** A status list is larger than a credential, and the issuer is compared by whoever asks. */
  readonly isStatusList?: boolean;
}

/** What came of a check, before it is put into words. */
export interface CheckResult {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}

/** What checks leave behind for later ones and for the report. */
export interface Trace {
  /** Those of the checks that have run. */
  readonly results: Map<CheckName, CheckResult>;
  /** What canonicalising found out about the document. */
  readonly memory: Memory;
  stated?: MaybePromise<DocumentFindings>;
  proofs: readonly ProofOutcome[];
  statuses: VerificationReport['statuses'];
  endorsements?: VerificationReport[];
  credentials?: VerificationReport[];
}

/** One check: it judges the subject and says how it came out. */
export type RunCheck = (subject: Subject, settings: Settings, trace: Trace) => CheckResult | Promise<CheckResult>;

/** How a check came out that has run. */
export function outcomeOf({ results }: Trace, name: CheckName): Outcome | undefined {
  return results.get(name)?.outcome;
}

/** A check that does not apply. */
export const skipped: CheckResult = Object.freeze({ outcome: 'skipped', findings: [] });
