import { parseArgs } from 'node:util';
import { failure } from '../problems/error.js';
import type { Language } from '../problems/problem.js';
import { type CommandName, commands } from './commands.js';
import { type OptionRow, takesValue } from './option-rows.js';
import { flagOf, type OptionName, type OptionValues, options } from './options.js';

/**
 * Operands and options of a command, read by the tables.
 * Throws EdubadgeError: CLI_UNKNOWN_OPTION, CLI_OPTION_VALUE, CLI_USAGE.
 */
export function parseArguments(
  command: CommandName,
  args: readonly string[],
): { operands: string[]; options: OptionValues } {
  const row = commands[command];
  const known: readonly OptionName[] = row.options;
  const config = Object.fromEntries(known.map((name) => [flagOf(name), parserRow(options[name])]));
  const { tokens } = parseArgs({
    args: [...args],
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const operands: string[] = [];
  const values: Record<string, unknown> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const name = known.find((one) => flagOf(one) === token.name);
    if (name === undefined) throw failure('CLI_UNKNOWN_OPTION', { params: { command, option: token.rawName } });
    values[name] = readValue(name, token.value, values[name]);
  }
  const [least, most] = row.operands;
  if (values.help !== true && (operands.length < least || operands.length > most)) throw wrongUsage(command);
  return { operands, options: values as OptionValues };
}

/** The command was called in a way that its usage line does not allow. */
export function wrongUsage(command: CommandName): Error {
  return failure('CLI_USAGE', { params: { command, usage: `edubadge ${commands[command].usage}` } });
}

/** The language asked for, also where the rest of the line cannot be read. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  return argv.includes('--lang=nl') || (at >= 0 && argv[at + 1] === 'nl') ? 'nl' : 'en';
}

function parserRow(row: OptionRow): { type: 'string' | 'boolean'; short?: string } {
  if (row === options.help) return { type: 'boolean', short: 'h' };
  return { type: takesValue(row) ? 'string' : 'boolean' };
}

function readValue(name: OptionName, text: string | undefined, before: unknown): unknown {
  const row: OptionRow = options[name];
  if (!takesValue(row)) {
    if (text !== undefined) throw wrongValue(name, undefined, text);
    return true;
  }
  const value = text === undefined ? undefined : row.read(text);
  if (value === undefined) throw wrongValue(name, row.takes, text);
  return row.multiple ? [...(Array.isArray(before) ? before : []), value] : value;
}

function wrongValue(name: OptionName, expected: string | undefined, received: string | undefined): Error {
  const option = flagOf(name);
  const given = received !== undefined && { received };
  if (expected === undefined) return failure('CLI_OPTION_FLAG', { ...given, params: { option } });
  return failure('CLI_OPTION_VALUE', { expected, ...given, params: { option, expected } });
}
