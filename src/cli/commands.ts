import type { Text } from '../problems/problem.js';
import type { Io } from './io.js';
import type { OptionName, OptionValues } from './options.js';

/** One call of a command. */
export interface Call {
  readonly command: CommandName;
  /** What stands on the line beside the options: files, or `-` for standard input. */
  readonly operands: readonly string[];
  readonly options: OptionValues;
  readonly io: Io;
}

/** Does a command; gives the exit code. */
export type CommandRun = (call: Call) => Promise<number>;

interface CommandRow {
  readonly usage: string;
  readonly summary: Text;
  /** How many operands it takes; a command that takes none but may read one reads standard input in its stead. */
  readonly operands: readonly [least: number, most: number];
  readonly options: readonly OptionName[];
  /** Loaded only when it is called: start-up is paid for by one command, not by all. */
  readonly load: () => Promise<CommandRun>;
}

const common = ['lang', 'quiet', 'help'] as const;
const written = ['output', 'force'] as const;

/** The commands: name → summary, options, and where it is done. */
export const commands = {
  init: {
    usage: 'init --variant <variant> [file.yaml|file.json]',
    summary: { en: 'begin a file that you can fill in', nl: 'begin een bestand dat u kunt invullen' },
    operands: [0, 1],
    options: ['variant', 'sector', ...written, ...common],
    load: async () => (await import('./init.js')).init,
  },
  create: {
    usage: 'create <input.json|->',
    summary: { en: 'make a credential of what you wrote', nl: 'maak een certificaat van wat u schreef' },
    operands: [0, 1],
    options: ['sector', ...written, ...common],
    load: async () => (await import('./create.js')).create,
  },
  validate: {
    usage: 'validate <file|folder|pattern|->…',
    summary: { en: 'is the metadata right? (input or credential)', nl: 'kloppen de metadata? (invoer of certificaat)' },
    // None at all is for the configuration to make good.
    operands: [0, Number.POSITIVE_INFINITY],
    options: [
      'variant',
      'sector',
      'now',
      'strict',
      'max-warnings',
      'baseline',
      'update-baseline',
      'ignore',
      'config',
      'format',
      ...written,
      ...common,
    ],
    load: async () => (await import('./validate.js')).validateFiles,
  },
  keygen: {
    usage: 'keygen --output <file>',
    summary: { en: 'make an Ed25519 key to sign with', nl: 'maak een Ed25519-sleutel om mee te ondertekenen' },
    operands: [0, 0],
    options: ['controller', 'stdout', 'format', ...written, ...common],
    load: async () => (await import('./keygen.js')).keygen,
  },
  sign: {
    usage: 'sign --key <file> <credential.json|->',
    summary: { en: 'sign a credential', nl: 'onderteken een certificaat' },
    operands: [0, 1],
    options: [
      'key',
      'suite',
      'verification-method',
      'created',
      'expires',
      'domain',
      'challenge',
      'context',
      'offline',
      ...written,
      ...common,
    ],
    load: async () => (await import('./sign.js')).signFile,
  },
  verify: {
    usage: 'verify <file|folder|->…',
    summary: { en: 'is it genuine, valid, and whose is it?', nl: 'is het echt, geldig, en van wie?' },
    operands: [1, Number.POSITIVE_INFINITY],
    options: [
      'trusted-issuer',
      'recipient',
      'now',
      'domain',
      'challenge',
      'context',
      'cross-check',
      'offline',
      'strict',
      'format',
      ...written,
      ...common,
    ],
    load: async () => (await import('./verify.js')).verifyFiles,
  },
  issue: {
    usage: 'issue <input> <recipients.csv|jsonl> --out <folder> --key <file>',
    summary: { en: 'issue a badge to each learner of a list', nl: 'geef elke lerende op een lijst een badge' },
    operands: [2, 2],
    options: [
      'out',
      'key',
      'suite',
      'verification-method',
      'status',
      'bake',
      'image',
      'seed',
      'created',
      'cross-check-of',
      'sector',
      'strict',
      'format',
      ...written,
      ...common,
    ],
    load: async () => (await import('./issue.js')).issue,
  },
  convert: {
    usage: 'convert --from <form> [--to <form>] <file|->',
    summary: { en: 'give a document another form', nl: 'geef een document een andere vorm' },
    operands: [0, 1],
    options: ['from', 'to', 'variant', 'sector', 'strict', ...written, ...common],
    load: async () => (await import('./convert.js')).convert,
  },
  show: {
    usage: 'show <credential.json|->',
    summary: { en: 'what, who, by whom and how, in plain words', nl: 'wat, wie, door wie en hoe, in gewone woorden' },
    operands: [0, 1],
    options: ['format', ...written, ...common],
    load: async () => (await import('./show.js')).show,
  },
} as const satisfies Record<string, CommandRow>;

/** Name of a command. */
export type CommandName = keyof typeof commands;

/** True for the name of a command. */
export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
