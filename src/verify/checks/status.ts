import { asArray, asString, isObject } from '../../encoding/json-object.js';
import type { Finding } from '../../problems/problem.js';
import { hasError } from '../../problems/severity.js';
import { type CheckResult, type RunCheck, type Settings, skipped } from '../state.js';
import { type EntryResult, entryTypes } from '../status/entry-types.js';
import { listReader } from '../status/read-list.js';

/**
 * Whether the credential was revoked or suspended: every entry, against a list that is itself verified
 * (Bitstring Status List 1.0 §3.2; SECURITY, row status). What cannot be had is `unknown`, unless the caller says
 * otherwise by name.
 */
export const status: RunCheck = async (subject, settings, trace) => {
  const member = subject.document.credentialStatus;
  const entries = asArray(member);
  if (entries.length === 0) return skipped;
  if (settings.isStatusList) {
    const reason = 'it has a status of its own';
    return {
      outcome: 'failed',
      findings: [{ code: 'STATUS_LIST_UNVERIFIED', pointer: '/credentialStatus', params: { reason } }],
    };
  }
  const readList = listReader(settings);
  const results = await Promise.all(
    entries.map(async (entry, index): Promise<EntryResult> => {
      const pointer = Array.isArray(member) ? `/credentialStatus/${index}` : '/credentialStatus';
      if (!isObject(entry)) return { outcome: 'failed', findings: [{ code: 'STATUS_ENTRY_MALFORMED', pointer }] };
      const type = asArray(entry.type).find((name) => typeof name === 'string' && Object.hasOwn(entryTypes, name));
      if (type === undefined) return unknownType(asString(asArray(entry.type)[0]) ?? '', pointer);
      return entryTypes[type as keyof typeof entryTypes]({ entry, pointer, document: subject.document, readList });
    }),
  );
  trace.statuses = results.flatMap(({ status: value }) => (value === undefined ? [] : [value]));
  return combined(results, settings);
};

function unknownType(received: string, pointer: string): EntryResult {
  return { outcome: 'unknown', findings: [{ code: 'STATUS_TYPE_UNKNOWN', pointer, received, params: { received } }] };
}

function combined(results: readonly EntryResult[], { onStatusUnavailable = 'fail' }: Settings): CheckResult {
  const findings = results.flatMap((result) =>
    result.outcome === 'unknown' && onStatusUnavailable === 'warn' ? result.findings.map(asWarning) : result.findings,
  );
  if (results.some(({ outcome }) => outcome === 'failed')) return { outcome: 'failed', findings };
  return { outcome: hasError(findings) ? 'unknown' : 'passed', findings };
}

function asWarning(finding: Finding): Finding {
  return { ...finding, severity: 'warning' };
}
