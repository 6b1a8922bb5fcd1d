import { newMemory } from '../canonical/memory.js';
import type { ExtraContext } from '../canonical/types.js';
import type { Resolvers } from '../did/types.js';
import { checkOptions } from '../encoding/check-options.js';
import { flatMap } from '../encoding/flat-map.js';
import { isObject } from '../encoding/json-object.js';
import { snapshotJson } from '../encoding/snapshot-json.js';
import { withMembers } from '../encoding/with-members.js';
import type { Language } from '../problems/problem.js';
import { tellerOf } from '../problems/problems-of.js';
import { worded } from '../problems/worded.js';
import { verifyJwt } from './on-demand.js';
import type { ProofOptions, ProofOutcome, ProofResult } from './types.js';
import { verifyProofs } from './verify-proofs.js';

/** What `verifyProof` may be told. */
export interface VerifyProofOptions {
  /** Purpose that the proof must state; default `authentication` for a presentation, else `assertionMethod`. */
  purpose?: string;
  /** Merged over the built-in ones. */
  resolvers?: Resolvers;
  /** Without it no key document is fetched. */
  fetch?: typeof fetch;
  /** Contexts beside the bundled ones. */
  contexts?: readonly ExtraContext[];
  /** Where the proof must be meant for. */
  domain?: string | readonly string[];
  /** The nonce that the proof must answer. */
  challenge?: string;
  /** The moment to judge at; default the clock. */
  now?: Date;
  /** Seconds of grace on each date; default 0. */
  clockTolerance?: number;
  signal?: AbortSignal;
  language?: Language;
}

/**
 * Judges the proofs of a document and nothing else: is each signature that of the key it names, and may that key be
 * used for it? Whether the key is the issuer's, and whether the content is any good, is for `verify` to say.
 *
 * Takes any JSON-LD document with Data Integrity proofs, or a compact JWT, whose credential may carry proofs inside.
 * One result each, never none: a document without proof gives one that is not verified. Sources: VC Data
 * Integrity §4, VC-JOSE-COSE §4, Open Badges 3.0 §8.
 *
 * @throws EdubadgeError JSON_… or LIMIT_… where the object is no plain JSON; TypeError where it is no object or
 * string, or an option is not what its type says; the reason of `options.signal` on abort.
 *
 * @example
 * ```ts
 * import { verifyProof } from 'edubadge-credentials';
 *
 * for (const { verified, suite, problems } of await verifyProof({ type: 'VerifiableCredential' })) {
 *   console.log(verified, suite, problems.map(({ code }) => code)); // false, '', ['PROOF_MISSING']
 * }
 * ```
 */
export function verifyProof(document: object | string, options: VerifyProofOptions = {}): Promise<ProofResult[]> {
  return worded(() => judgeProofs(document, options));
}

async function judgeProofs(document: object | string, told: VerifyProofOptions): Promise<ProofResult[]> {
  checkOptions(told);
  const { language, ...others } = told;
  if (typeof document !== 'string' && !isObject(document)) throw new TypeError('document must be an object or a JWT');
  const options = withMembers(others, { memory: newMemory() });
  const outcomes =
    typeof document === 'string'
      ? await jwtOutcomes(document, options)
      : await verifyProofs(snapshotJson(document), options);
  const tell = await tellerOf(
    flatMap(outcomes, ({ findings }) => findings),
    language,
  );
  return outcomes.map(({ outcome, suite, verificationMethod, findings }) => ({
    verified: outcome === 'passed',
    suite,
    verificationMethod,
    problems: tell(findings),
  }));
}

/** The token's own proof, then those of the credential inside. */
async function jwtOutcomes(text: string, options: ProofOptions): Promise<ProofOutcome[]> {
  const { outcome, credential } = await verifyJwt(text, options);
  return [outcome, ...(credential?.proof === undefined ? [] : await verifyProofs(credential, options))];
}
