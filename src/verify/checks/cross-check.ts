import { idOf } from '../../encoding/json-object.js';
import { suiteNamed } from '../../proof/suites.js';
import { type CheckResult, outcomeOf, type RunCheck, type Subject, skipped, type Trace } from '../state.js';
import type { CrossCheck } from '../types.js';

/**
 * A second, independent verdict on integrity, binding and dates; agreement passes, be it yes or no, and none at all is
 * `unknown`. It applies to Data Integrity proofs by did:key issuers, and is skipped for a JWT or any other proof.
 */
export const crossCheck: RunCheck = (subject, { crossCheck: judge, now, clockTolerance, contexts }, trace) =>
  judge === undefined || !applies(subject, trace)
    ? skipped
    : compare(subject, trace, () => judge(subject.document, { now, clockTolerance, ...(contexts && { contexts }) }));

const verdicts = {
  yes: { en: 'verified', nl: 'in orde' },
  no: { en: 'not verified', nl: 'niet in orde' },
};

async function compare(subject: Subject, trace: Trace, ask: () => ReturnType<CrossCheck>): Promise<CheckResult> {
  const { verified, reason } = (await answerOf(ask)) ?? {};
  if (typeof verified !== 'boolean')
    return { outcome: 'unknown', findings: [{ code: 'PROOF_CROSS_CHECK_UNAVAILABLE' }] };
  if (verified === ours(subject, trace)) return { outcome: 'passed', findings: [] };
  const params = { reason: reason ?? verdicts[verified ? 'yes' : 'no'] };
  return { outcome: 'failed', findings: [{ code: 'PROOF_CROSS_CHECK', params }] };
}

/** What the second verifier says; nothing where it fails at that. */
async function answerOf(ask: () => ReturnType<CrossCheck>): Promise<Awaited<ReturnType<CrossCheck>> | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

/** What the second verifier can judge: suites that it knows, with keys that need no look-up. */
function applies(subject: Subject, { proofs }: Trace): boolean {
  return (
    subject.kind !== 'presentation' &&
    subject.jwt === undefined &&
    proofs.length > 0 &&
    proofs.every(
      ({ suite, verificationMethod }) =>
        suiteNamed(suite)?.crossChecked === true && verificationMethod.startsWith('did:key:'),
    )
  );
}

/** Our verdict on the same question: whose list the issuer is on, or what a schema asks, is none of it. */
function ours({ document }: Subject, trace: Trace): boolean {
  const issuer = idOf(document.issuer);
  return (
    outcomeOf(trace, 'context') === 'passed' &&
    outcomeOf(trace, 'validity') === 'passed' &&
    trace.proofs.every(({ outcome, controller }) => outcome === 'passed' && controller?.id === issuer)
  );
}
