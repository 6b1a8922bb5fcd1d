import type { ExtraContext } from '../canonical/types.js';
import type { Credential, Kind, Variant } from '../credential/types.js';
import type { Resolvers } from '../did/types.js';
import type { Limits } from '../encoding/limits.js';
import type { Language, Problem } from '../problems/problem.js';
import type { ProofResult } from '../proof/types.js';

/** How a check came out. `unknown`: it could not be done, which is not verified; `skipped`: it does not apply, or what it needs failed. */
export type Outcome = 'passed' | 'failed' | 'unknown' | 'skipped';

/** The twelve checks, in the order in which every report lists them. */
export const checkNames = [
  'parse',
  'context',
  'schema',
  'rules',
  'proof',
  'issuer',
  'validity',
  'status',
  'recipient',
  'endorsement',
  'credentials',
  'cross-check',
] as const;

/** Name of a check. */
export type CheckName = (typeof checkNames)[number];

/** One check of a report. */
export interface Check {
  name: CheckName;
  outcome: Outcome;
  problems: Problem[];
}

/** A second, independent verdict on a document; `edubadge-credentials/cross-check` has one. */
export type CrossCheck = (
  document: object,
  options: { now?: Date; clockTolerance?: number; contexts?: readonly ExtraContext[] },
) => Promise<{ verified: boolean; reason?: string }>;

/** What `verify` may be told. All of it is optional; the defaults are the strictest that real badges bear. */
export interface VerifyOptions {
  /** Without it nothing is fetched, and what would need the network is `unknown`. */
  fetch?: typeof fetch;
  /** Issuer ids that you trust, exactly. Given, any other issuer fails the check `issuer`. */
  trustedIssuers?: readonly string[];
  /** Whose badge it must be: an id, or an identifier as in `credentialSubject.identifier`. */
  expectedRecipient?: string | { type: string; value: string };
  /** Merged over the built-in ones. */
  resolvers?: Resolvers;
  /** Contexts beside the bundled ones that you vouch for. */
  contexts?: readonly ExtraContext[];
  /** JSON Schemas by URL, for `credentialSchema`; they are compiled, so hand over only your own. */
  schemas?: Readonly<Record<string, object>>;
  /** Suites to accept; default all that are implemented. */
  suites?: readonly string[];
  limits?: Partial<Limits>;
  /** The moment to judge at; default the clock. */
  now?: Date;
  /** Seconds of grace on each date; default 0. */
  clockTolerance?: number;
  signal?: AbortSignal;
  /** Where every proof must be meant for, and the nonce it must answer; not asked of what a presentation holds. */
  domain?: string | string[];
  challenge?: string;
  /** Accept a presentation without proof, with a warning; not where a `domain` or `challenge` is to be answered. */
  unsignedPresentation?: boolean;
  /** Exact `host:port` that the fetch rules would refuse: for tests and intranets. */
  allowHosts?: readonly string[];
  /** Refresh the credential once through its refreshService, after its proof. */
  refresh?: boolean;
  /** What a status that cannot be had means; default `fail`: the check is `unknown` and the badge not verified. */
  onStatusUnavailable?: 'fail' | 'warn';
  crossCheck?: CrossCheck;
  language?: Language;
}

/** What `verify` found. `verified` only if no check failed or is unknown. */
export interface VerificationReport {
  verified: boolean;
  kind: Kind;
  credential?: Credential;
  variant?: Variant;
  securing?: 'data-integrity' | 'jwt';
  issuer?: { id: string; name?: string; trust: 'trusted' | 'untrusted' | 'unknown' };
  proofs: ProofResult[];
  statuses: { purpose: string; value: number; message?: string }[];
  endorsements?: VerificationReport[];
  credentials?: VerificationReport[];
  checks: Check[];
  problems: Problem[];
}
