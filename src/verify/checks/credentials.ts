import { flatMap } from '../../encoding/flat-map.js';
import { asArray, isObject } from '../../encoding/json-object.js';
import { someAtOnce } from '../../encoding/some-at-once.js';
import type { Finding } from '../../problems/problem.js';
import { mayFetch } from '../may-fetch.js';
import { type CheckResult, type RunCheck, type Settings, type Subject, skipped, type Trace } from '../state.js';

/** Each credential of a presentation, judged on its own; the presentation is verified only if all of them are. */
export const credentials: RunCheck = (subject, settings, trace) =>
  subject.kind === 'presentation' ? judgeEach(subject, settings, trace) : skipped;

async function judgeEach(subject: Subject, settings: Settings, trace: Trace): Promise<CheckResult> {
  const presented = asArray(subject.document.verifiableCredential).filter(isObject);
  const offline = !mayFetch(subject, trace, settings);
  const reports = await someAtOnce(presented, (item) => settings.verifyInside(item, { offline }));
  trace.credentials = reports;
  const findings = flatMap(reports, (report, index): Finding[] =>
    report.verified ? [] : [{ code: 'DATA_PRESENTED_UNVERIFIED', pointer: `/verifiableCredential/${index}` }],
  );
  const failed = reports.some((report) => report.checks.some(({ outcome }) => outcome === 'failed'));
  return { outcome: findings.length === 0 ? 'passed' : failed ? 'failed' : 'unknown', findings };
}
