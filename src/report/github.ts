import type { Problem } from '../problems/problem.js';
import { openProblems } from './outcome.js';
import { factLines } from './problem-text.js';
import { regionOf } from './region.js';
import { printable } from './style.js';
import { summaryLine } from './summary-text.js';
import type { FileResult, RenderOptions, ReportWriter } from './types.js';
import { say } from './words.js';

/**
 * Results as workflow commands of GitHub Actions, which shows them beside the lines that they are about:
 * `::error file=…,line=…,col=…,title=…::…`. What a baseline knows is left out; the last line sums up.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubWriter(options: RenderOptions): ReportWriter {
  return {
    add: (result) =>
      openProblems(result)
        .map((problem) => `${annotation(problem, result, options)}\n`)
        .join(''),
    end: (counts) => `${summaryLine(counts, { ...options, colour: false })}\n`,
  };
}

function annotation(problem: Problem, result: FileResult, { language }: RenderOptions): string {
  const { severity, title, code, detail, help, pointer } = problem;
  const region = regionOf(result, problem);
  const properties = {
    file: result.file === '-' ? undefined : result.file,
    line: region?.line,
    endLine: region?.endLine,
    col: region?.column,
    // GitHub shows columns only within one line.
    endColumn: region?.endLine === region?.line ? region?.endColumn : undefined,
    title: `${title} (${code})`,
  };
  const given = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  const where = pointer ? `${say('where', language)}: ${pointer}` : '';
  const lines = [detail, where, ...factLines(problem, language), help ?? ''];
  const message = lines.filter((line) => line !== '').map(printable);
  return `::${severity} ${given.join(',')}::${escapeData(message.join('\n'))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
