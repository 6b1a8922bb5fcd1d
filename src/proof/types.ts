import type { CanonicalOptions } from '../canonical/types.js';
import type { DidDocument, Resolvers } from '../did/types.js';
import type { Finding, Problem } from '../problems/problem.js';

/** Suites that this library signs with. */
export type SuiteName = 'eddsa-rdfc-2022' | 'Ed25519Signature2020' | 'vc-jwt';

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
  /** Document in which the key was found: the issuer check compares its id. */
  readonly controller?: DidDocument;
  /** `created` (JWT: `iat`, `nbf`) and `expires` are judged by the proof check against `now`. */
}

/** @internal Options of the proof room, all of them. */
export interface ProofOptions extends CanonicalOptions {
  purpose?: string;
  resolvers?: Resolvers;
  fetch?: typeof fetch;
  domain?: string | readonly string[];
  challenge?: string;
  now?: Date;
  /** Milliseconds? No: seconds of grace on each date; default 0. */
  clockTolerance?: number;
}
