import type { CanonicalOptions } from '../canonical/types.js';
import type { DidDocument, Resolvers } from '../did/types.js';
import type { Limits } from '../encoding/limits.js';
import type { Finding, Problem } from '../problems/problem.js';

/** Suites that this library signs with. */
export type SuiteName = 'eddsa-rdfc-2022' | 'eddsa-jcs-2022' | 'Ed25519Signature2020' | 'vc-jwt';

/** What came of one proof. */
export interface ProofResult {
  verified: boolean;
  suite: string;
  verificationMethod: string;
  problems: Problem[];
}

/** What a proof is for: credentials are asserted, presentations authenticate (Data Integrity §2.1). */
export type ProofPurpose = 'assertionMethod' | 'authentication';

/** @internal What the proof check of one proof came to, before it is put into words. */
export interface ProofOutcome {
  /** `unknown`: the key could not be had, so nothing was proved either way. */
  readonly outcome: 'passed' | 'failed' | 'unknown';
  readonly suite: string;
  readonly verificationMethod: string;
  readonly findings: readonly Finding[];
  /** Document in which the key was looked for: the issuer check compares its id. */
  readonly controller?: DidDocument;
}

/** @internal Options of the proof room, all of them. */
export interface ProofOptions extends CanonicalOptions {
  /** Default by what the document is: `authentication` for a presentation, else `assertionMethod`. */
  purpose?: string;
  resolvers?: Resolvers;
  fetch?: typeof fetch;
  /** Exact `host:port` that the fetch rules would refuse. */
  allowHosts?: readonly string[];
  domain?: string | readonly string[];
  challenge?: string;
  now?: Date;
  /** Seconds of grace on each date; default 0. */
  clockTolerance?: number;
  limits?: Partial<Limits>;
  /** Id of the issuer or holder: nobody else's key document is fetched. */
  expectedController?: string;
}
