import { EdubadgeError, failure } from '../problems/error.js';
import type { Finding, Language } from '../problems/problem.js';
import { problemsOf } from '../problems/problems-of.js';
import { problemsLines } from '../report/problem-text.js';
import { languageOf, parseArguments } from './arguments.js';
import { commands, isCommand } from './commands.js';
import { commandHelp, generalHelp } from './help.js';
import type { Io } from './io.js';
import { renderOptions } from './render-options.js';

/**
 * Runs one command line (without `node` and the script's own name) and gives the exit code:
 * 0 all is well, 1 something was found, 2 wrong usage or something unreadable, 3 not everything could be checked.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const language = languageOf(argv);
  try {
    return await dispatch(commandFirst(argv), io, language);
  } catch (error) {
    await io.stderr.write(`${(await explain(error, language, io)).join('\n')}\n`);
    if (io.env.EDUBADGE_DEBUG && error instanceof Error) await io.stderr.write(`${error.stack ?? ''}\n`);
    return error instanceof EdubadgeError && !error.code.startsWith('CLI_') ? 1 : 2;
  }
}

/** The language may be asked for before the command as well as behind it. */
function commandFirst(argv: readonly string[]): readonly string[] {
  const count = argv[0] === '--lang' ? 2 : argv[0]?.startsWith('--lang=') ? 1 : 0;
  return [...argv.slice(count, count + 1), ...argv.slice(0, count), ...argv.slice(count + 1)];
}

async function dispatch([name, ...args]: readonly string[], io: Io, language: Language): Promise<number> {
  if (name === undefined) return printed(io.stderr, generalHelp(language), 2);
  if (name === '--help' || name === '-h' || name === 'help') return printed(io.stdout, generalHelp(language), 0);
  if (name === '--version') return printed(io.stdout, `${io.version()}\n`, 0);
  if (!isCommand(name)) throw failure('CLI_UNKNOWN_COMMAND', { params: { command: name } });
  const call = { command: name, io, ...parseArguments(name, args) };
  if (call.options.help) return printed(io.stdout, commandHelp(name, language), 0);
  const command = await commands[name].load();
  return await command(call);
}

async function printed(output: Io['stdout'], text: string, exitCode: number): Promise<number> {
  await output.write(text);
  return exitCode;
}

async function explain(error: unknown, language: Language, io: Io): Promise<string[]> {
  const findings: readonly Finding[] =
    error instanceof EdubadgeError
      ? error.findings
      : [{ code: 'CLI_UNEXPECTED', params: { reason: error instanceof Error ? error.name : typeof error } }];
  return problemsLines(await problemsOf(findings, language), '', renderOptions({ lang: language }, io.stderr, io.env));
}
