import type { Language, Problem } from '../problems/problem.js';
import { placeInWords } from './place.js';
import { paint, printable, wrap } from './style.js';
import type { Region, RenderOptions } from './types.js';
import { valueInWords } from './value-words.js';
import { say } from './words.js';

const longest = 200;

/** One problem as lines: what is wrong, its code, where, what was expected and found, what to do. */
function problemLines(problem: Problem, indent: string, options: RenderOptions, region?: Region): string[] {
  const { language, width } = options;
  const mark = problem.severity === 'error' ? paint('✗', 'red', options) : paint('!', 'yellow', options);
  const title = wrap(printable(`${problem.detail} [${problem.code}]`), `${indent}  `, width).map(
    (line, index) => `${indent}${index === 0 ? mark : ' '} ${paint(line.slice(indent.length + 2), 'bold', options)}`,
  );
  const { expected, received } = factsOf(problem, language);
  const rows: [label: string, text: string][] = [
    ['where', problem.pointer === undefined ? '' : where(problem.pointer, options, region)],
    ['expected', expected],
    ['received', received],
    ['help', problem.help ?? ''],
  ].map(([word, text]) => [say(word as 'where', language), text ?? '']);
  const labelWidth = Math.max(...rows.map(([label]) => label.length));
  const lines = rows
    .filter(([, text]) => text !== '')
    .flatMap(([label, text]) => wrap(printable(text), `${indent}  ${label.padEnd(labelWidth)}  `, width));
  return [...title, ...lines];
}

/** What was expected and found, a line each where that is known: for formats without columns. */
export function factLines(problem: Problem, language: Language): string[] {
  return Object.entries(factsOf(problem, language))
    .filter(([, text]) => text !== '')
    .map(([word, text]) => printable(`${say(word as 'expected', language)}: ${text}`));
}

/** Problems as lines, errors before warnings. */
export function problemsLines(
  problems: readonly Problem[],
  indent: string,
  options: RenderOptions,
  regionOf?: (problem: Problem) => Region | undefined,
): string[] {
  const bySeverity = [...problems].sort((a, b) => a.severity.localeCompare(b.severity));
  return bySeverity.flatMap((problem) => problemLines(problem, indent, options, regionOf?.(problem)));
}

function where(pointer: string, { language }: RenderOptions, region: Region | undefined): string {
  const place = placeInWords(pointer, language);
  const parts = [lineInWords(region, language), place === '' ? '' : `${place} (${pointer})`];
  return parts.filter((part) => part !== '').join(': ');
}

function lineInWords(region: Region | undefined, language: Language): string {
  if (region?.column === undefined) return '';
  return `${say('line', language)} ${region.line}, ${say('column', language)} ${region.column}`;
}

/** In words; where that makes one of the two the other, such as of a number and the same as text, as JSON has them. */
function factsOf({ expected, received }: Problem, language: Language): { expected: string; received: string } {
  const facts = { expected: brief(expected, language), received: brief(received, language) };
  if (facts.expected === '' || facts.expected !== facts.received) return facts;
  return { expected: JSON.stringify(expected), received: JSON.stringify(received) };
}

function brief(value: unknown, language: Language): string {
  if (value === undefined) return '';
  const text =
    typeof value === 'string'
      ? valueInWords(value, language)
      : Array.isArray(value) && value.every(isPlain)
        ? value.map((item) => valueInWords(String(item), language)).join(', ')
        : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
