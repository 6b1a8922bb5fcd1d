import { defaultLimits } from '../encoding/limits.js';
import { reasonOf } from '../node/error-code.js';
import { EdubadgeError, failure } from '../problems/error.js';
import { exitCodeOf } from '../report/outcome.js';
import type { FileResult } from '../report/types.js';
import type { Call } from './commands.js';
import { notationOf, readBytes } from './read-file.js';
import { resultOutput } from './result-output.js';
import { jsonLines } from './source/json-lines.js';
import { type Notation, placesOf } from './source/places.js';
import { type Found, walk } from './walk.js';

/** How one command judges. */
export interface Judge {
  /** Endings of the files that it takes from a folder. */
  readonly endings: readonly string[];
  /** Patterns of files that it never takes from a folder. */
  readonly ignore?: readonly string[];
  judge(bytes: Uint8Array, notation: Notation): FileResult['report'] | Promise<FileResult['report']>;
  /** The report on a file that could not be had, or not be read. */
  refuse(error: EdubadgeError): Promise<FileResult['report']>;
  /** A last word on each result. */
  readonly mark?: (result: FileResult) => FileResult;
}

/** What came of a run. */
export interface Judged {
  exitCode: number;
  warnings: number;
}

/** Judges every file, whatever becomes of the others, and writes the report while it goes: nothing piles up. */
export async function judgeFiles(call: Call, judge: Judge): Promise<Judged> {
  if (call.operands.filter((operand) => operand === '-').length > 1) throw failure('CLI_STDIN_TWICE');
  const output = await resultOutput(call);
  for await (const found of walk(call.operands, judge.endings, call.io.files, judge.ignore)) {
    for await (const result of resultsOf(found, call, judge)) {
      const marked = judge.mark?.(result) ?? result;
      output.count(marked);
      await output.write(marked);
    }
  }
  const counts = await output.end();
  return { exitCode: exitCodeOf(counts), warnings: counts.warnings };
}

async function* resultsOf({ file, error: missing }: Found, call: Call, judge: Judge): AsyncGenerator<FileResult> {
  const { io } = call;
  try {
    if (missing) throw missing;
    if (/\.jsonl$/i.test(file)) yield* resultsOfLines(file, call, judge);
    else yield await resultOf(await readBytes(file, io), file, call, judge);
  } catch (error) {
    // A file that is too large is judged, and found to be that; any other could not be had.
    const refused =
      error instanceof EdubadgeError
        ? error
        : failure('CLI_FILE_UNREADABLE', { params: { file, reason: reasonOf(error) } }, error);
    const unreadable = refused.code.startsWith('CLI_');
    yield { file, report: await judge.refuse(refused), ...(unreadable && { unreadable }) };
  }
}

async function* resultsOfLines(file: string, call: Call, judge: Judge): AsyncGenerator<FileResult> {
  let any = false;
  for await (const { line, bytes } of jsonLines(call.io.files.stream(file), defaultLimits.text)) {
    any = true;
    const result = await resultOf(bytes, file, call, judge);
    const places = new Map(
      [...(result.places ?? [])].map(([pointer, place]) => [
        pointer,
        { ...place, line, ...(place.endLine !== undefined && { endLine: line }) },
      ]),
    );
    // A line that is no JSON was judged as a text of one line.
    const isBroken = result.report.problems.some(({ code }) => code === 'JSON_SYNTAX');
    const column = places.get('')?.column ?? 1;
    const report = isBroken ? await judge.refuse(failure('JSON_SYNTAX', { params: { line, column } })) : result.report;
    yield { ...result, report, line, places };
  }
  if (!any) yield await resultOf(new Uint8Array(), file, call, judge);
}

async function resultOf(bytes: Uint8Array, file: string, { io }: Call, judge: Judge): Promise<FileResult> {
  const notation = notationOf(file, bytes);
  try {
    const report = await judge.judge(bytes, notation);
    return report.problems.length === 0
      ? { file, report }
      : { file, report, places: await placesOf(bytes, notation, report.problems) };
  } catch (error) {
    if (error instanceof EdubadgeError) {
      const report = await judge.refuse(error);
      return { file, report, places: await placesOf(bytes, notation, report.problems) };
    }
    if (io.env.EDUBADGE_DEBUG && error instanceof Error) await io.stderr.write(`${error.stack ?? ''}\n`);
    const unexpected = failure('CLI_UNEXPECTED', { params: { reason: reasonOf(error) } }, error);
    return { file, report: await judge.refuse(unexpected), unreadable: true };
  }
}
