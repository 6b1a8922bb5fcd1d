import type { Language, Problem } from '../problems/problem.js';
import type { ProblemCode } from '../problems/table.js';
import { wordsOf } from '../problems/words.js';
import { factLines } from './problem-text.js';
import { regionOf } from './region.js';
import type { FileResult, RenderOptions, ReportWriter } from './types.js';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const site = 'https://www.npmjs.com/package/edubadge-credentials';

/**
 * Results as SARIF 2.1.0, which code scanners read: one result a problem, with its place in the file, and the rows of
 * the problem table that occur as rules. What a baseline knows is there, as suppressed.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifWriter(options: RenderOptions): ReportWriter {
  const head = { $schema: schema, version: '2.1.0' };
  const codes: string[] = [];
  let separator = `${JSON.stringify(head).slice(0, -1)},"runs":[{"columnKind":"utf16CodeUnits","results":[\n`;
  const lineOf = (problem: Problem, result: FileResult): string => {
    if (!codes.includes(problem.code)) codes.push(problem.code);
    const text = separator + JSON.stringify(resultOf(problem, result, codes.indexOf(problem.code), options));
    separator = ',\n';
    return text;
  };
  return {
    add: (result) => result.report.problems.map((problem) => lineOf(problem, result)).join(''),
    end: ({ outcomes }) => {
      const invocations = [{ executionSuccessful: outcomes.unreadable === 0 }];
      const run = { tool: { driver: driverOf(codes, options) }, invocations };
      return `${separator === ',\n' ? '\n' : separator}],${JSON.stringify(run).slice(1)}]}\n`;
    },
  };
}

function driverOf(codes: readonly string[], { language, version }: RenderOptions): object {
  return {
    name: 'edubadge',
    informationUri: site,
    ...(version !== undefined && { semanticVersion: version() }),
    language,
    rules: codes.map((code) => ruleOf(code, language)),
  };
}

/** A row of the problem table as a rule. A code that is not in the table, as a later version may have, is only named. */
function ruleOf(code: string, language: Language): object {
  const { rows } = wordsOf(language);
  if (!Object.hasOwn(rows, code)) return { id: code };
  const { title, help, severity, type } = rows[code as ProblemCode];
  const text = withoutPlaceholders(help);
  return {
    id: code,
    name: code,
    shortDescription: { text: title },
    fullDescription: { text: title },
    help: { text },
    defaultConfiguration: { level: severity },
    properties: { tags: [code.slice(0, code.indexOf('_')).toLowerCase()], problemType: type },
  };
}

/** What a finding fills in is not known of the rule as such. */
function withoutPlaceholders(text: string): string {
  return text.replace(/\{\w+\}/g, '…');
}

function resultOf(problem: Problem, result: FileResult, ruleIndex: number, { language }: RenderOptions): object {
  const { code, severity, detail, help, pointer, element, expected, received } = problem;
  const region = regionOf(result, problem);
  const { line: startLine, column: startColumn, endLine, endColumn } = region ?? {};
  const known = result.known?.has(problem) === true;
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: [detail, ...factLines(problem, language).map((fact) => `${fact}.`), help ?? ''].join(' ').trim() },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(result.file) },
          ...(region && { region: { startLine, startColumn, endLine, endColumn } }),
        },
        ...(pointer !== undefined && { logicalLocations: [{ fullyQualifiedName: pointer, kind: 'member' }] }),
      },
    ],
    partialFingerprints: { 'codeAndPointer/v1': `${code} ${pointer ?? ''}`.trim() },
    ...(result.known !== undefined && { baselineState: known ? 'unchanged' : 'new' }),
    ...(known && { suppressions: [{ kind: 'external' }] }),
    properties: { element, expected, received },
  };
}

/** A path as a URI reference: relative where the path is. */
function uriOf(path: string): string {
  const steps = path.replaceAll('\\', '/').replace(/^\.\//, '').split('/').map(encodeURIComponent);
  return steps[0] === '' ? `file://${steps.join('/')}` : steps.join('/');
}
