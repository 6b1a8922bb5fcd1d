import { escapeXml } from '../encoding/escape-xml.js';
import type { Problem } from '../problems/problem.js';
import { elementName } from './element-text.js';
import { isVerification, openProblems } from './outcome.js';
import { factLines } from './problem-text.js';
import { regionOf } from './region.js';
import { printable } from './style.js';
import type { FileResult, RenderOptions, ReportWriter } from './types.js';
import { say } from './words.js';

interface TestCase {
  name: string;
  skipped: boolean;
  /** Not judged: neither right nor wrong. */
  error?: boolean;
  problems: Problem[];
}

/**
 * Results as JUnit XML, which CI servers count: a test suite a document; in it a test case an EU element and one for
 * all else, or, of `verify`, one a check. Warnings are failures only when strict, and else stand in the output.
 */
export function junitWriter(options: RenderOptions): ReportWriter {
  let head = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="edubadge">\n';
  const taken = (): string => {
    const text = head;
    head = '';
    return text;
  };
  return {
    add: (result) => `${taken()}${suiteOf(result, options)}\n`,
    end: () => `${taken()}</testsuites>\n`,
  };
}

function suiteOf(result: FileResult, options: RenderOptions): string {
  const name = result.line === undefined ? result.file : `${result.file}:${result.line}`;
  const cases = casesOf(result, options);
  const rendered = cases.map((one) => caseXml(one, name, result, options));
  const count = (tag: string): number => rendered.filter((text) => text.includes(`    <${tag}`)).length;
  const attributes = {
    name,
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  return ['<testsuite', attributesXml(attributes), '>\n', ...rendered.map((text) => `${text}\n`), '</testsuite>'].join(
    '',
  );
}

function casesOf(result: FileResult, { language }: RenderOptions): TestCase[] {
  const { report } = result;
  const open = new Set(openProblems(result));
  const openOf = (problems: readonly Problem[]): Problem[] => problems.filter((problem) => open.has(problem));
  if (result.unreadable === true)
    return [{ name: say('document', language), skipped: false, error: true, problems: [...open] }];
  if (isVerification(report))
    return report.checks.map(({ name, outcome, problems }) => ({
      name,
      skipped: outcome === 'skipped',
      error: outcome === 'unknown',
      problems: [...problems],
    }));
  const told = new Set(report.elements.map(({ element }) => element));
  const cases = report.elements.map(({ element, present, valid }) => ({
    name: elementName(element, language),
    skipped: !present && valid,
    problems: openOf(report.problems).filter((problem) => problem.element === element),
  }));
  const rest = openOf(report.problems).filter(({ element }) => element === undefined || !told.has(element));
  return [{ name: say('document', language), skipped: false, problems: rest }, ...cases];
}

function caseXml(
  { name, skipped, error, problems }: TestCase,
  suite: string,
  result: FileResult,
  options: RenderOptions,
) {
  const failing = problems.filter(({ severity }) => options.strict || severity === 'error');
  const passing = problems.filter((problem) => !failing.includes(problem));
  const told = (some: readonly Problem[]): string =>
    some.map((problem) => problemText(problem, result, options)).join('\n\n');
  const tag = error === true ? 'error' : 'failure';
  const children = [
    ...(failing.length === 0 && error !== true
      ? []
      : [`    <${tag}${messageXml(failing)}>${escapeXml(told(failing))}</${tag}>`]),
    ...(skipped && failing.length === 0 ? ['    <skipped/>'] : []),
    ...(passing.length === 0 ? [] : [`    <system-out>${escapeXml(told(passing))}</system-out>`]),
  ];
  const open = `  <testcase${attributesXml({ name, classname: suite, file: result.file })}`;
  return children.length === 0 ? `${open}/>` : [`${open}>`, ...children, '  </testcase>'].join('\n');
}

function messageXml([first, ...more]: readonly Problem[]): string {
  if (first === undefined) return '';
  return attributesXml({
    message: more.length === 0 ? first.title : `${first.title} (+${more.length})`,
    type: first.code,
  });
}

function problemText(problem: Problem, result: FileResult, { language }: RenderOptions): string {
  const { line, column } = regionOf(result, problem) ?? {};
  const place = [result.file, line, column].filter((part) => part !== undefined).join(':');
  const lines = [
    `${place} ${problem.pointer ?? ''}`.trim(),
    `${problem.detail} [${problem.code}]`,
    ...factLines(problem, language),
    problem.help ?? '',
  ];
  return lines
    .filter((text) => text !== '')
    .map(printable)
    .join('\n');
}

function attributesXml(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(printable(String(value)))}"`)
    .join('');
}
