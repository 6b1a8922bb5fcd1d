import { flatMap } from '../../encoding/flat-map.js';
import { asArray } from '../../encoding/json-object.js';
import type { Finding } from '../../problems/problem.js';
import { hasError } from '../../problems/severity.js';
import { type CheckResult, type RunCheck, type Settings, skipped } from '../state.js';
import type { EntryResult } from '../status/entry-types.js';

/**
 * Whether the credential was revoked or suspended: every entry, against a list that is itself verified
 * (Bitstring Status List 1.0 §3.2; SECURITY, row status). What cannot be had is `unknown`, unless the caller says
 * otherwise by name.
 */
export const status: RunCheck = async (subject, settings, trace) => {
  if (asArray(subject.document.credentialStatus).length === 0) return skipped;
  if (settings.isStatusList) {
    const reason = { en: 'it has a status of its own', nl: 'ze heeft zelf een status' };
    return {
      outcome: 'failed',
      findings: [{ code: 'STATUS_LIST_UNVERIFIED', pointer: '/credentialStatus', params: { reason } }],
    };
  }
  const { judgeEntries } = await import('../status/judge-entries.js');
  const results = await judgeEntries(subject.document, settings);
  trace.statuses = flatMap(results, ({ status: value }) => (value === undefined ? [] : [value]));
  return combined(results, settings);
};

function combined(results: readonly EntryResult[], { onStatusUnavailable = 'fail' }: Settings): CheckResult {
  const findings = flatMap(results, (result) =>
    result.outcome === 'unknown' && onStatusUnavailable === 'warn' ? result.findings.map(asWarning) : result.findings,
  );
  if (results.some(({ outcome }) => outcome === 'failed')) return { outcome: 'failed', findings };
  return { outcome: hasError(findings) ? 'unknown' : 'passed', findings };
}

function asWarning(finding: Finding): Finding {
  return { ...finding, severity: 'warning' };
}
