import { type Finding, type Language, type Problem, type ProblemRow, problemTypes, type Text } from './problem.js';
import { severityOf } from './severity.js';
import type { ProblemCode } from './table.js';

/** The problem table in one language, as `scripts/generate-words.mjs` writes it. */
export interface Words {
  readonly language: Language;
  readonly rows: Readonly<Record<ProblemCode, WordsRow>>;
}

/** A row of the problem table with the words of one language. */
interface WordsRow extends Pick<ProblemRow, 'type' | 'severity'> {
  readonly title: string;
  readonly detail?: string;
  readonly help: string;
}

/** Characters of a value that a message quotes. */
const longest = 160;

/** A finding in words: title, detail and help. */
export function inWords(finding: Finding, { rows, language }: Words): Problem {
  const row = rows[finding.code];
  const received = isPersonal(finding.pointer) ? undefined : brief(finding.received);
  return {
    code: finding.code,
    severity: severityOf(finding),
    type: problemTypes[row.type],
    title: row.title,
    detail: row.detail === undefined ? row.title : fill(row.detail, finding.params, language),
    ...(finding.pointer !== undefined && { pointer: masked(finding.pointer) }),
    ...(finding.element !== undefined && { element: finding.element }),
    ...(finding.expected !== undefined && {
      expected: maskedAll(isText(finding.expected) ? finding.expected[language] : finding.expected),
    }),
    ...(received !== undefined && { received }),
    help: fill(row.help, finding.params, language),
  };
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'en' in value && 'nl' in value;
}

function fill(template: string, params: Finding['params'], language: Language): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params?.[name];
    if (value === undefined) return placeholder;
    // Whoever gave the name of a file knows it.
    if (name === 'file') return String(value);
    const text = typeof value === 'object' ? value[language] : value;
    return String(name === 'expected' ? maskedAll(text) : brief(text));
  });
}

/**
 * Wherever they stand: addresses of people, also within a URL, and tokens. An address is looked for once a run of
 * characters that it may have: a key has half a million.
 */
const eMailAddress = /(?<![^\s@%/:?=&"'<>])[^\s@%/:?=&"'<>]+(?:@|%40)[^\s@%/:?=&"'<>]+\.\p{L}{2,}/giu;
const token = /eyJ[\w-]+(?:\.[\w-]*)*/g;

function masked(text: string): string {
  return text.replace(eMailAddress, '…@…').replace(token, 'eyJ…');
}

/** What is expected, whole: the document may have a part in it. */
function maskedAll(value: unknown): unknown {
  if (typeof value === 'string') return masked(value);
  return Array.isArray(value) ? value.map(maskedAll) : value;
}

/** What was received, short enough for a message: no document, no novel, and nobody's address. */
function brief(value: unknown): unknown {
  if (typeof value === 'string') {
    const text = masked(value.slice(0, 2 * longest));
    return text.length > longest || value.length > 2 * longest ? `${text.slice(0, longest)}…` : text;
  }
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
