import type { Credential, Kind } from '../credential/types.js';
import { flatMap } from '../encoding/flat-map.js';
import { asString, idOf, isObject } from '../encoding/json-object.js';
import type { Finding, Language, Problem } from '../problems/problem.js';
import { type Teller, tellerOf } from '../problems/problems-of.js';
import { type CheckResult, outcomeOf, type Settings, type Subject, skipped, type Trace } from './state.js';
import { type Check, type CheckName, checkNames, type VerificationReport } from './types.js';

/** The results of all checks as the report that callers read. */
export async function report(subject: Subject, trace: Trace, settings: Settings): Promise<VerificationReport> {
  const { results } = trace;
  const told = flatMap([...results.values(), ...trace.proofs], ({ findings }) => findings);
  const tell = await tellerOf(told, settings.language);
  const checks = checkNames.map((name) => checkOf(name, results.get(name) ?? skipped, tell));
  const { variant } = subject;
  const issuer = issuerOf(subject, trace, settings);
  return {
    verified: checks.every(({ outcome }) => outcome === 'passed' || outcome === 'skipped'),
    kind: subject.kind,
    credential: subject.document as Credential,
    ...(variant !== undefined && { variant }),
    ...securingOf(subject),
    ...(issuer && { issuer }),
    proofs: trace.proofs.map(({ outcome, suite, verificationMethod, findings }) => ({
      verified: outcome === 'passed',
      suite,
      verificationMethod,
      problems: tell(findings),
    })),
    statuses: trace.statuses,
    ...(trace.endorsements && { endorsements: trace.endorsements }),
    ...(trace.credentials && { credentials: trace.credentials }),
    checks,
    problems: distinct(flatMap(checks, ({ problems }) => problems)),
  };
}

/** The report of what could not be read, or is recognised and never verified: `parse` failed, all else is skipped. */
export async function unparsedReport(
  findings: readonly Finding[],
  language: Language | undefined,
  kind: Kind = 'unknown',
): Promise<VerificationReport> {
  const tell = await tellerOf(findings, language);
  const results = new Map<CheckName, CheckResult>([['parse', { outcome: 'failed', findings }]]);
  const checks = checkNames.map((name) => checkOf(name, results.get(name) ?? skipped, tell));
  return {
    verified: false,
    kind,
    proofs: [],
    statuses: [],
    checks,
    problems: tell(findings),
  };
}

function checkOf(name: CheckName, { outcome, findings }: CheckResult, tell: Teller): Check {
  return { name, outcome, problems: tell(findings) };
}

function securingOf(subject: Subject): Pick<VerificationReport, 'securing'> {
  if (subject.jwt !== undefined) return { securing: 'jwt' };
  return subject.document.proof === undefined ? {} : { securing: 'data-integrity' };
}

function issuerOf(subject: Subject, trace: Trace, { trustedIssuers }: Settings): VerificationReport['issuer'] {
  const claimed = subject.document.issuer;
  const id = idOf(claimed);
  if (id === undefined || subject.kind === 'presentation') return undefined;
  const name = isObject(claimed) ? asString(claimed.name) : undefined;
  const shown = outcomeOf(trace, 'proof') === 'passed' && outcomeOf(trace, 'issuer') === 'passed';
  const trust =
    trustedIssuers === undefined
      ? 'unknown'
      : !trustedIssuers.includes(id)
        ? 'untrusted'
        : shown
          ? 'trusted'
          : 'unknown';
  return { id, ...(name !== undefined && { name }), trust };
}

/** One fault that two checks came upon is told once. */
function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, pointer, detail }) => {
    const key = `${code} ${pointer} ${detail}`;
    return !seen.has(key) && seen.add(key);
  });
}
