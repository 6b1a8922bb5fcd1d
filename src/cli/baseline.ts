import { asArray, asString, isObject } from '../encoding/json-object.js';
import { parseJson } from '../encoding/parse-json.js';
import { isCode } from '../node/error-code.js';
import { EdubadgeError, failure } from '../problems/error.js';
import type { Problem } from '../problems/problem.js';
import type { FileResult } from '../report/types.js';
import type { Io } from './io.js';
import { readBytes } from './read-file.js';

/** The findings of an earlier run, which need not be mended today. */
export interface Baseline {
  /** The result with the problems that are known set apart; each finding of the baseline knows one. */
  mark(result: FileResult): FileResult;
  /** How many findings of the baseline did not come back. */
  gone(): number;
}

/** File → its findings, each `CODE /pointer`, as often as they occur. No line numbers: those move. */
type Findings = Map<string, string[]>;

/**
 * Reads a baseline: `{ "findings": { "courses/a.json": ["ELEMENT_MISSING /achievement/assessment"] } }`.
 * Throws EdubadgeError CLI_FILE_UNREADABLE, CLI_BASELINE.
 */
export async function readBaseline(file: string, io: Io): Promise<Baseline> {
  const left = findingsIn(await readBytes(file, io), file);
  return {
    mark: (result) => {
      const keys = left.get(plainPath(result.file));
      const known = new Set(result.unreadable ? [] : result.report.problems.filter((one) => take(keys, keyOf(one))));
      return { ...result, known };
    },
    gone: () => [...left.values()].reduce((count, keys) => count + keys.length, 0),
  };
}

/** A baseline that takes all it is shown: then `text` is what to write. */
export function newBaseline(): Baseline & { text(): string } {
  const findings: Findings = new Map();
  return {
    mark: (result) => {
      const problems = result.unreadable ? [] : result.report.problems;
      const path = plainPath(result.file);
      if (problems.length > 0) findings.set(path, [...(findings.get(path) ?? []), ...problems.map(keyOf)]);
      return { ...result, known: new Set(problems) };
    },
    gone: () => 0,
    text: () => `${JSON.stringify({ findings: Object.fromEntries(findings) }, null, 2)}\n`,
  };
}

function findingsIn(bytes: Uint8Array, file: string): Findings {
  const value = parse(bytes, file);
  const findings = isObject(value) ? value.findings : undefined;
  if (!isObject(findings)) throw failure('CLI_BASELINE', { params: { file } });
  const keysOf = (keys: unknown): string[] => asArray(keys).flatMap((key) => asString(key) ?? []);
  return new Map(Object.entries(findings).map(([path, keys]) => [path, keysOf(keys)]));
}

function parse(bytes: Uint8Array, file: string): unknown {
  try {
    return parseJson(bytes, { nodes: 1_000_000, text: bytes.length });
  } catch (error) {
    if (error instanceof EdubadgeError) throw failure('CLI_BASELINE', { params: { file } }, error);
    throw error;
  }
}

/** True when there is a baseline at that path, so that it may be replaced; what is there and is none throws. */
export async function isBaseline(file: string, io: Io): Promise<boolean> {
  try {
    findingsIn(await io.files.read(file), file);
    return true;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

function keyOf({ code, pointer = '' }: Problem): string {
  return `${code} ${pointer}`.trim();
}

function take(keys: string[] | undefined, key: string): boolean {
  const at = keys?.indexOf(key) ?? -1;
  if (at >= 0) keys?.splice(at, 1);
  return at >= 0;
}

/** `./courses//a.json` and `courses/a.json` are the same file. */
function plainPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/\/(\.?\/)+/g, '/')
    .replace(/^(\.\/)+/, '');
}
