import { asArray, idOf, isObject } from '../../encoding/json-object.js';
import type { Finding } from '../../problems/problem.js';
import { hasError } from '../../problems/severity.js';
import { claimedId } from '../claimed-id.js';
import { judged } from '../judged.js';
import {
  type CheckResult,
  outcomeOf,
  type RunCheck,
  type Settings,
  type Subject,
  skipped,
  type Trace,
} from '../state.js';

/**
 * Every proof was made with a key of the issuer itself, and the issuer is one that the caller trusts, when the
 * caller says whom (SECURITY, rows key and issuer trust). Of a presentation: with a key of its holder.
 */
export const issuer: RunCheck = (subject, settings, trace) => {
  if (outcomeOf(trace, 'proof') === 'skipped') return skipped;
  const claimed = claimedId(subject);
  if (claimed === undefined) return subject.kind === 'presentation' ? withoutHolder(subject, trace) : skipped;
  const binding = bound(subject, claimed, trace);
  const findings = [...binding.findings, ...(subject.kind === 'presentation' ? [] : trustFindings(claimed, settings))];
  return { outcome: hasError(findings) && binding.outcome !== 'unknown' ? 'failed' : binding.outcome, findings };
};

/** Without a holder nobody is claimed. Whoever presents a credential of their own should still say so (VCDM 2.0 §4.13.4). */
function withoutHolder({ document }: Subject, { proofs }: Trace): CheckResult {
  const signers = proofs.map(({ controller }) => controller?.id);
  const isSelfAsserted = asArray(document.verifiableCredential).some((presented) => {
    const claimed = isObject(presented) ? idOf(presented.issuer) : undefined;
    return claimed !== undefined && signers.includes(claimed);
  });
  return isSelfAsserted ? judged([{ code: 'ISSUER_HOLDER_MISSING', pointer: '/holder' }]) : skipped;
}

function bound(subject: Subject, claimed: string, trace: Trace): CheckResult {
  const unresolved = trace.proofs.some(({ controller }) => controller === undefined);
  const foreign = trace.proofs.find(({ controller }) => controller !== undefined && controller.id !== claimed);
  if (foreign !== undefined) {
    const code = subject.kind === 'presentation' ? 'ISSUER_HOLDER_MISMATCH' : 'ISSUER_MISMATCH';
    const received = foreign.controller?.id ?? '';
    const pointer = subject.kind === 'presentation' ? '/holder' : '/issuer';
    return {
      outcome: 'failed',
      findings: [{ code, pointer, expected: claimed, received, params: { expected: claimed, received } }],
    };
  }
  // A proof that failed has nothing to bind.
  if (unresolved && outcomeOf(trace, 'proof') === 'failed') return skipped;
  if (unresolved) return { outcome: 'unknown', findings: [{ code: 'ISSUER_UNRESOLVED', pointer: '/issuer' }] };
  return { outcome: 'passed', findings: [] };
}

function trustFindings(id: string, { trustedIssuers }: Settings): Finding[] {
  if (trustedIssuers === undefined || trustedIssuers.includes(id)) return [];
  return [{ code: 'ISSUER_UNTRUSTED', pointer: '/issuer', received: id, params: { received: id } }];
}
