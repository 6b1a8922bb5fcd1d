import { flatMap } from '../encoding/flat-map.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import type { Finding } from '../problems/problem.js';
import type { ProofOutcome } from './types.js';

/** The proofs that a proof of the list names as previous ones, as indexes in document order, and what is wrong with that. */
export interface PreviousProofs {
  readonly indexes: readonly number[];
  readonly findings: readonly Finding[];
}

const none: PreviousProofs = { indexes: [], findings: [] };

/** Follows `previousProof` of each proof (VC Data Integrity §2.1.2): each id named must be that of exactly one other proof. */
export function previousProofs(proofs: readonly unknown[], pointers: readonly string[]): PreviousProofs[] {
  return proofs.map((proof, at) => {
    if (!isObject(proof) || proof.previousProof === undefined) return none;
    const findings: Finding[] = [];
    const pointer = `${pointers[at]}/previousProof`;
    const named = flatMap(asArray(proof.previousProof), (id) => {
      const found = flatMap(proofs, (other, index) =>
        isObject(other) && other.id === id && typeof id === 'string' ? [index] : [],
      );
      if (found.length === 0) findings.push({ code: 'PROOF_PREVIOUS_UNKNOWN', pointer });
      if (found.length > 1) findings.push({ code: 'PROOF_ID_DUPLICATE', pointer });
      return found;
    });
    return { indexes: [...new Set(named)].sort((a, b) => a - b), findings };
  });
}

/** The document as a chained proof signs it: with the proofs it follows, and no other (VC Data Integrity §4.2). */
export function bindPrevious(
  unsecured: JsonObject,
  proofs: readonly unknown[],
  { indexes }: PreviousProofs,
): JsonObject {
  return indexes.length === 0 ? unsecured : { ...unsecured, proof: indexes.map((index) => proofs[index]) };
}

/** A chained proof is no better than those it follows; a circle of them follows nothing. */
export function judgeChains(
  outcomes: readonly ProofOutcome[],
  previous: readonly PreviousProofs[],
  pointers: readonly string[],
): ProofOutcome[] {
  return outcomes.map((outcome, index) => {
    if (previous[index]?.indexes.length === 0) return outcome;
    const followed = ancestors(index, previous);
    const pointer = `${pointers[index]}/previousProof`;
    if (followed.has(index)) return failed(outcome, { code: 'PROOF_CHAIN_CYCLE', pointer });
    const others = [...followed].map((other) => outcomes[other]?.outcome);
    if (others.includes('failed')) return failed(outcome, { code: 'PROOF_PREVIOUS_NOT_VERIFIED', pointer });
    if (!others.includes('unknown') || outcome.outcome === 'failed') return outcome;
    return { ...failed(outcome, { code: 'PROOF_PREVIOUS_NOT_VERIFIED', pointer }), outcome: 'unknown' };
  });
}

function ancestors(start: number, previous: readonly PreviousProofs[]): Set<number> {
  const seen = new Set<number>();
  const queue = [...(previous[start]?.indexes ?? [])];
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    queue.push(...(previous[index]?.indexes ?? []));
  }
  return seen;
}

function failed(outcome: ProofOutcome, finding: Finding): ProofOutcome {
  return { ...outcome, outcome: 'failed', findings: [...outcome.findings, finding] };
}
