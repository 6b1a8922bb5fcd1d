import { EdubadgeError, failure } from '../problems/error.js';
import { formats } from '../report/formats.js';
import { exitCodeOf } from '../report/outcome.js';
import type { FileResult } from '../report/types.js';
import type { Call } from './commands.js';
import { readBytes, reasonOf } from './read-file.js';
import { renderOptions } from './render-options.js';
import { type Found, walk } from './walk.js';
import { writeResult } from './write-result.js';

/** How one command judges. */
export interface Judge {
  /** Endings of the files that it takes from a folder. */
  readonly endings: readonly string[];
  judge(bytes: Uint8Array): FileResult['report'] | Promise<FileResult['report']>;
  /** The report on a file that could not be had. */
  refuse(error: EdubadgeError): FileResult['report'];
}

/** Judges every file, whatever becomes of the others; writes one report and gives the exit code. */
export async function judgeFiles(call: Call, judge: Judge): Promise<number> {
  if (call.operands.filter((operand) => operand === '-').length > 1) throw failure('CLI_STDIN_TWICE');
  const results: FileResult[] = [];
  for await (const found of walk(call.operands, judge.endings, call.io.files))
    results.push(await judgeFile(found, call, judge));
  const { io, options } = call;
  const how = renderOptions(options, io.stdout, io.env);
  const render = formats[options.format ?? 'text'];
  await writeResult(render(results, options.output === undefined ? how : { ...how, colour: false }), call);
  return exitCodeOf(results, how.strict);
}

async function judgeFile({ file, error: missing }: Found, { io }: Call, judge: Judge): Promise<FileResult> {
  try {
    if (missing) throw missing;
    return { file, report: await judge.judge(await readBytes(file, io)) };
  } catch (error) {
    if (error instanceof EdubadgeError) return { file, report: judge.refuse(error), unreadable: true };
    if (io.env.EDUBADGE_DEBUG && error instanceof Error) await io.stderr.write(`${error.stack ?? ''}\n`);
    const unexpected = failure('CLI_UNEXPECTED', { params: { reason: reasonOf(error) } }, error);
    return { file, report: judge.refuse(unexpected), unreadable: true };
  }
}
