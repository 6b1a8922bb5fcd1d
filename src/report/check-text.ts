import type { Language } from '../problems/problem.js';
import type { Check, CheckName, VerificationReport } from '../verify/types.js';
import { marks } from './marks.js';
import { outcomeOf } from './outcome.js';
import { problemsLines } from './problem-text.js';
import { regionOf } from './region.js';
import { paint, printable, wrap } from './style.js';
import type { FileResult, RenderOptions } from './types.js';
import { checkWords, purposeWords, say, trustWords } from './words.js';

/** A verification report as lines: issuer, proofs, the checks with their outcome, the problems, and the reports within. */
export function verificationLines(
  report: VerificationReport,
  indent: string,
  options: RenderOptions,
  result: FileResult = { file: '', report },
): string[] {
  return [
    ...partyLines(report, indent, options),
    '',
    ...checkLines(report.checks, indent, options),
    ...spaced(problemsLines(report.problems, indent, options, (problem) => regionOf(result, problem))),
    ...inner(report.credentials, 'credential', indent, options),
    ...inner(report.endorsements, 'endorsement', indent, options),
  ];
}

/** Who issued it, what it is signed with and what its status is; a key that is plainly the issuer's own is not written out again. */
function partyLines(
  { issuer, proofs, statuses, checks }: VerificationReport,
  indent: string,
  options: RenderOptions,
): string[] {
  const { language, width } = options;
  const outcome = (name: CheckName) => checks.find((check) => check.name === name)?.outcome;
  const unshown = outcome('proof') === 'unknown' ? 'proofUnknown' : 'proofFails';
  const parties = proofs.map(({ verified, suite, verificationMethod }) => ({
    label: say('proof', language),
    facts: [
      `${suite} (${say(verified ? 'proofHolds' : unshown, language)})`,
      verificationMethod.startsWith(`${issuer?.id}#`) ? '' : verificationMethod,
    ],
  }));
  if (issuer !== undefined) {
    const isShown = outcome('proof') === 'passed' && outcome('issuer') === 'passed';
    const trust = trustWords[issuer.trust === 'unknown' && !isShown ? 'unshown' : issuer.trust][language];
    const facts = [issuer.name ?? '', issuer.id, `(${trust})`];
    parties.unshift({ label: say('issuer', language), facts });
  }
  parties.push(...statuses.map((one) => ({ label: say('status', language), facts: [statusInWords(one, language)] })));
  const labelWidth = Math.max(0, ...parties.map(({ label }) => label.length));
  return parties.flatMap(({ label, facts }) =>
    facts
      .filter((fact) => fact !== '')
      .flatMap((fact, index) =>
        wrap(printable(fact), `${indent}${(index === 0 ? label : '').padEnd(labelWidth)}  `, width),
      ),
  );
}

/** `revoked: no`; of another purpose its value, and what the issuer calls that. */
function statusInWords(
  { purpose, value, message }: VerificationReport['statuses'][number],
  language: Language,
): string {
  const word = Object.hasOwn(purposeWords, purpose) ? purposeWords[purpose]?.[language] : undefined;
  if (word === undefined) return `${purpose}: ${value}${message === undefined ? '' : ` (${message})`}`;
  return `${word}: ${say(value === 0 ? 'no' : 'yes', language)}`;
}

function checkLines(checks: readonly Check[], indent: string, options: RenderOptions): string[] {
  const done = checks.filter((check) => check.outcome !== 'skipped');
  const skipped = checks.filter((check) => check.outcome === 'skipped').map((check) => check.name);
  const width = Math.max(0, ...checks.map((check) => check.name.length));
  const lines = done.map(({ name, outcome }) => {
    const [sign, style] = marks[outcome];
    return `${indent}${paint(sign, style, options)} ${name.padEnd(width)}  ${asked(name, options)}`;
  });
  if (skipped.length === 0) return lines;
  const rest = `${say('notDone', options.language)}: ${skipped.join(', ')}`;
  return [...lines, ...wrap(rest, `${indent}· `, options.width)];
}

function asked(name: CheckName, { language }: RenderOptions): string {
  return checkWords[name][language];
}

function inner(
  reports: readonly VerificationReport[] | undefined,
  word: 'credential' | 'endorsement',
  indent: string,
  options: RenderOptions,
): string[] {
  return (reports ?? []).flatMap((report, index) => {
    const [sign, style] = marks[outcomeOf({ file: '', report }, options.strict)];
    const head = `${indent}${paint(sign, style, options)} ${say(word, options.language)} ${index + 1}`;
    return ['', head, ...verificationLines(report, `${indent}  `, options)];
  });
}

/** The lines with an empty one before them, if there are any. */
export function spaced(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}
