import { type Finding, type Language, type Problem, problemTypes, type Severity } from './problem.js';
import { problems } from './table.js';

const longest = 160;

/** The severity that counts: the finding's own, else its row's. */
export function severityOf(finding: Finding): Severity {
  return finding.severity ?? problems[finding.code].severity;
}

/** True when one of the findings is an error. */
export function hasError(findings: readonly Finding[]): boolean {
  return findings.some((finding) => severityOf(finding) === 'error');
}

/** A finding in words: title, detail and help in the language asked for. */
export function toProblem(finding: Finding, language: Language = 'en'): Problem {
  const row = problems[finding.code];
  const title = row.title[language];
  const received = isPersonal(finding.pointer) ? undefined : brief(finding.received);
  return {
    code: finding.code,
    severity: severityOf(finding),
    type: problemTypes[row.type],
    title,
    detail: row.detail === undefined ? title : fill(row.detail[language], finding.params, language),
    ...(finding.pointer !== undefined && { pointer: finding.pointer }),
    ...(finding.element !== undefined && { element: finding.element }),
    ...(finding.expected !== undefined && { expected: finding.expected }),
    ...(received !== undefined && { received }),
    help: fill(row.help[language], finding.params, language),
  };
}

/** All findings in words. */
export function toProblems(findings: readonly Finding[], language: Language = 'en'): Problem[] {
  return findings.map((finding) => toProblem(finding, language));
}

function fill(template: string, params: Finding['params'], language: Language): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params?.[name];
    if (value === undefined) return placeholder;
    return String(brief(typeof value === 'object' ? value[language] : value));
  });
}

/** What was received, short enough for a message: no document, no novel. */
function brief(value: unknown): unknown {
  if (typeof value === 'string') return value.length > longest ? `${value.slice(0, longest)}…` : value;
  if (Array.isArray(value)) return `array of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'object';
  return value;
}

/** Where a learner's identity or a secret may stand, the value that was received stays out of the report. */
function isPersonal(pointer: string | undefined): boolean {
  return (
    pointer !== undefined &&
    /\/credentialSubject(\/\d+)?\/(id|identifier|name|givenName|familyName)|\/recipient\b|\/email|\/proofValue|\/salt/.test(
      pointer,
    )
  );
}
