import { flatMap } from '../../encoding/flat-map.js';
import type { Finding } from '../../problems/problem.js';
import { hasError } from '../../problems/severity.js';
import { verifyDecodedJwt } from '../../proof/on-demand.js';
import type { ProofOptions, ProofOutcome } from '../../proof/types.js';
import { verifyProofs } from '../../proof/verify-proofs.js';
import { claimedId } from '../claimed-id.js';
import { fetchOptions } from '../fetch-options.js';
import type { CheckResult, RunCheck, Settings, Subject, Trace } from '../state.js';

/** Every proof verifies: the token, when there is one, and each proof inside (SECURITY, row proof). */
export const proof: RunCheck = async (subject, settings, trace) => {
  const embedded = subject.document.proof !== undefined;
  if (!embedded && subject.jwt === undefined) return unsigned(subject, settings);
  const options = proofOptions(subject, settings, trace);
  const outcomes = [
    ...(subject.jwt === undefined ? [] : [await verifyDecodedJwt(subject.jwt, options)]),
    ...(embedded ? await verifyProofs(subject.document, options) : []),
  ].map((outcome) => accepted(outcome, settings));
  trace.proofs = outcomes;
  return summary(outcomes);
};

/** Where a domain or a challenge is to be answered, only a proof can do so. */
function unsigned(subject: Subject, { unsignedPresentation = false, domain, challenge }: Settings): CheckResult {
  const isAsked = domain !== undefined || challenge !== undefined;
  if (subject.kind === 'presentation' && unsignedPresentation && !isAsked) {
    return { outcome: 'skipped', findings: [{ code: 'PROOF_MISSING', pointer: '/proof', severity: 'warning' }] };
  }
  return { outcome: 'failed', findings: [{ code: 'PROOF_MISSING', pointer: '/proof' }] };
}

function proofOptions(subject: Subject, settings: Settings, { memory }: Trace): ProofOptions {
  const { contexts, resolvers, domain, challenge, signal, now, clockTolerance, limits } = settings;
  const isPresentation = subject.kind === 'presentation';
  const controller = claimedId(subject);
  return {
    purpose: isPresentation ? 'authentication' : 'assertionMethod',
    now,
    clockTolerance,
    limits,
    memory,
    faultless: true,
    ...(controller !== undefined && { expectedController: controller }),
    ...(contexts && { contexts }),
    ...(resolvers && { resolvers }),
    // Who names no issuer sends us to nobody's key document; a presentation may leave its holder out.
    ...(isPresentation || controller !== undefined ? fetchOptions(settings) : signal && { signal }),
    ...(domain !== undefined && { domain }),
    ...(challenge !== undefined && { challenge }),
  };
}

/** A suite that the caller does not accept fails, however good its mathematics. */
function accepted(outcome: ProofOutcome, { suites }: Settings): ProofOutcome {
  if (suites === undefined || suites.includes(outcome.suite)) return outcome;
  const refused: Finding = { code: 'PROOF_SUITE_UNKNOWN', received: outcome.suite, expected: suites };
  return { ...outcome, outcome: 'failed', findings: [...outcome.findings, refused] };
}

function summary(outcomes: readonly ProofOutcome[]): CheckResult {
  const findings = flatMap(outcomes, (outcome) => outcome.findings);
  const some = (wanted: ProofOutcome['outcome']) => outcomes.some(({ outcome }) => outcome === wanted);
  if (some('failed') || (hasError(findings) && !some('unknown'))) return { outcome: 'failed', findings };
  return { outcome: some('unknown') ? 'unknown' : 'passed', findings };
}
