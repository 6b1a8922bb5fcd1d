import { variants } from '../credential/variants.js';
import type { ValidationReport } from '../validate/types.js';
import type { VerificationReport } from '../verify/types.js';
import { marks, spaced, verificationLines } from './check-text.js';
import { elementLines } from './element-text.js';
import { type FileOutcome, isVerification, outcomeOf } from './outcome.js';
import { problemsLines } from './problem-text.js';
import { paint, printable, wrap } from './style.js';
import type { FileResult, RenderOptions } from './types.js';
import { kindWords, say, type words } from './words.js';

/** Results as text for a person, grouped by file; the last line sums up. */
export function renderText(results: readonly FileResult[], options: RenderOptions): string {
  const shown = results.filter((result) => !options.quiet || outcomeOf(result, options.strict) !== 'passed');
  const blocks = shown.map((result) => [...fileLines(result, options), ''].join('\n'));
  return [...blocks, `${summaryLine(results, options)}\n`].join('\n');
}

function fileLines(result: FileResult, options: RenderOptions): string[] {
  const { report } = result;
  const outcome = outcomeOf(result, options.strict);
  const [sign, style] = marks[outcome];
  const head = `${paint(sign, style, options)} ${paint(printable(result.file), 'bold', options)}`;
  if (result.unreadable === true) return [head, ...problemsLines(report.problems, '  ', options)];
  const said = verdict(outcome, report, options);
  const about = wrap([said, ...describe(report, options), ...counts(report, options)].join(' · '), '  ', options.width);
  const body = isVerification(report) ? verificationLines(report, '  ', options) : validationLines(report, options);
  const [first = '', ...more] = about;
  return [head, first.replace(said, (text) => paint(text, style, options)), ...more, ...body];
}

function validationLines({ elements, problems }: ValidationReport, options: RenderOptions): string[] {
  const table = elementLines(elements, '  ', options);
  const title = paint(`  ${say('elements', options.language)}`, 'dim', options);
  return [...spaced(table.length === 0 ? [] : [title, ...table]), ...spaced(problemsLines(problems, '  ', options))];
}

function verdict(outcome: FileOutcome, report: ValidationReport | VerificationReport, options: RenderOptions): string {
  const word: Record<FileOutcome, keyof typeof words> = isVerification(report)
    ? { passed: 'verified', failed: 'notVerified', unknown: 'undecided', unreadable: 'unreadable' }
    : { passed: 'valid', failed: 'invalid', unknown: 'invalid', unreadable: 'unreadable' };
  const strictly = outcome === 'failed' && (isVerification(report) ? report.verified : report.valid);
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

function counts({ problems }: ValidationReport | VerificationReport, { language }: RenderOptions): string[] {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  return [
    ...(errors > 0 ? [`${errors} ${say(errors === 1 ? 'error' : 'errors', language)}`] : []),
    ...(warnings > 0 ? [`${warnings} ${say(warnings === 1 ? 'warning' : 'warnings', language)}`] : []),
  ];
}

function summaryLine(results: readonly FileResult[], options: RenderOptions): string {
  const { language } = options;
  const outcomes = results.map((result) => outcomeOf(result, options.strict));
  const parts = (
    [
      ['passed', 'countPassed'],
      ['failed', 'countFailed'],
      ['unknown', 'countUnknown'],
      ['unreadable', 'countUnreadable'],
    ] as const
  )
    .map(([outcome, word]) => ({ outcome, word, count: outcomes.filter((one) => one === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, word, count }) => paint(`${count} ${say(word, language)}`, marks[outcome][1], options));
  return `${results.length} ${say(results.length === 1 ? 'file' : 'files', language)}: ${parts.join(', ')}`;
}
