import { variants } from '../credential/variants.js';
import type { ValidationReport } from '../validate/types.js';
import type { VerificationReport } from '../verify/types.js';
import { spaced, verificationLines } from './check-text.js';
import { elementLines } from './element-text.js';
import { marks } from './marks.js';
import { type FileOutcome, isVerification, openProblems, outcomeOf } from './outcome.js';
import { problemsLines } from './problem-text.js';
import { regionOf } from './region.js';
import { paint, printable, wrap } from './style.js';
import { summaryLine } from './summary-text.js';
import type { FileResult, RenderOptions, ReportWriter } from './types.js';
import { kindWords, say, type words } from './words.js';

/** Results as text for a person, grouped by file; the last line sums up. */
export function textWriter(options: RenderOptions): ReportWriter {
  return {
    add: (result) =>
      options.quiet && outcomeOf(result, options.strict) === 'passed'
        ? ''
        : `${fileLines(result, options).join('\n')}\n\n`,
    end: (counts) => `${summaryLine(counts, options)}\n`,
  };
}

function fileLines(result: FileResult, options: RenderOptions): string[] {
  const { report } = result;
  const outcome = outcomeOf(result, options.strict);
  const [sign, style] = marks[outcome];
  const name = result.line === undefined ? result.file : `${result.file}:${result.line}`;
  const head = `${paint(sign, style, options)} ${paint(printable(name), 'bold', options)}`;
  if (result.unreadable === true) return [head, ...problemsLines(report.problems, '  ', options)];
  const said = verdict(outcome, result, options);
  const about = wrap([said, ...describe(report, options), ...counts(result, options)].join(' · '), '  ', options.width);
  const body = isVerification(report)
    ? verificationLines(report, '  ', options, result)
    : validationLines(report, result, options);
  const [first = '', ...more] = about;
  return [head, first.replace(said, (text) => paint(text, style, options)), ...more, ...body];
}

function validationLines({ elements }: ValidationReport, result: FileResult, options: RenderOptions): string[] {
  const table = elementLines(elements, '  ', options);
  const title = paint(`  ${say('elements', options.language)}`, 'dim', options);
  const problems = problemsLines(openProblems(result), '  ', options, (problem) => regionOf(result, problem));
  return [...spaced(table.length === 0 ? [] : [title, ...table]), ...spaced(problems)];
}

function verdict(outcome: FileOutcome, { report }: FileResult, options: RenderOptions): string {
  const word: Record<FileOutcome, keyof typeof words> = isVerification(report)
    ? { passed: 'verified', failed: 'notVerified', unknown: 'undecided', unreadable: 'unreadable' }
    : { passed: 'valid', failed: 'invalid', unknown: 'invalid', unreadable: 'unreadable' };
  const strictly = outcome === 'failed' && (isVerification(report) ? report.verified : report.valid);
  if (outcome === 'passed' && !isVerification(report) && !report.valid) return say('nothingNew', options.language);
  return strictly
    ? `${say(word.passed, options.language)}, ${say('strict', options.language)}`
    : say(word[outcome], options.language);
}

function describe(report: ValidationReport | VerificationReport, { language }: RenderOptions): string[] {
  const variant = report.variant === undefined ? [] : [variants[report.variant].name[language]];
  if (isVerification(report))
    return report.kind === 'unknown' ? variant : [kindWords[report.kind][language], ...variant];
  return report.framework === undefined ? variant : [...variant, `${say('framework', language)} ${report.framework}`];
}

function counts(result: FileResult, { language }: RenderOptions): string[] {
  const problems = openProblems(result);
  const known = result.known?.size ?? 0;
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  return [
    ...(errors > 0 ? [`${errors} ${say(errors === 1 ? 'error' : 'errors', language)}`] : []),
    ...(warnings > 0 ? [`${warnings} ${say(warnings === 1 ? 'warning' : 'warnings', language)}`] : []),
    ...(known > 0 ? [`${known} ${say('known', language)}`] : []),
  ];
}
