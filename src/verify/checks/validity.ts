import type { Finding } from '../../problems/problem.js';
import { validity as validityOf } from '../../validate/data-model.js';
import { judged } from '../judged.js';
import { type RunCheck, skipped } from '../state.js';

/** Whether the credential is valid at the moment of judging; the bounds themselves are inside (VCDM 2.0 §4.9). */
export const validity: RunCheck = (subject, { now, clockTolerance }) => {
  if (subject.kind === 'presentation') return skipped;
  const { from, until } = validityOf(subject.document);
  const grace = clockTolerance * 1000;
  const findings: Finding[] = [];
  if (from !== undefined && from.time > now.getTime() + grace) {
    findings.push({
      code: 'DATE_NOT_YET_VALID',
      pointer: from.pointer,
      received: from.text,
      params: { from: from.text },
    });
  }
  if (until !== undefined && until.time < now.getTime() - grace) {
    findings.push({
      code: 'DATE_EXPIRED',
      pointer: until.pointer,
      received: until.text,
      params: { until: until.text },
    });
  }
  return judged(findings);
};
