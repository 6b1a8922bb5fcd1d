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

/** A row of the command table. */
export interface CommandRow {
  readonly usage: string;
  readonly summary: Text;
  /** Of a command that does several things: how each is asked for. */
  readonly actions?: Readonly<Record<string, Text>>;
  /** How many operands it takes; a command that takes none but may read one reads standard input in its stead. */
  readonly operands: readonly [least: number, most: number];
  readonly options: readonly OptionName[];
  /** Loaded only when it is called: start-up is paid for by one command, not by all. */
  readonly load: () => Promise<CommandRun>;
}

const common = ['lang', 'quiet', 'help'] as const;
const written = ['output', 'force'] as const;
const keyed = ['key', 'passphrase-file', 'suite', 'verification-method'] as const;

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
    options: ['sector', 'evidence', ...written, ...common],
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
    options: ['controller', 'encrypt', 'passphrase-file', 'stdout', 'short-format', ...written, ...common],
    load: async () => (await import('./keygen.js')).keygen,
  },
  sign: {
    usage: 'sign --key <file> <credential.json|->',
    summary: { en: 'sign a credential', nl: 'onderteken een certificaat' },
    operands: [0, 1],
    options: [
      ...keyed,
      'status',
      'endorsement',
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
      'status',
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
    usage: 'issue <input> <recipients.csv|jsonl|-> --out <folder> --key <file>',
    summary: { en: 'issue a badge to each learner of a list', nl: 'geef elke lerende op een lijst een badge' },
    operands: [2, 2],
    options: [
      'out',
      ...keyed,
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
  bake: {
    usage: 'bake [image] --credential <file|->',
    summary: {
      en: 'put a signed badge into a PNG or SVG, or one that is drawn of it',
      nl: 'zet een ondertekende badge in een PNG of SVG, of in een die ervan wordt getekend',
    },
    operands: [0, 1],
    options: ['credential', ...written, ...common],
    load: async () => (await import('./bake.js')).bakeFile,
  },
  unbake: {
    usage: 'unbake <image|->',
    summary: { en: 'take the badge out of an image', nl: 'haal de badge uit een afbeelding' },
    operands: [0, 1],
    options: [...written, ...common],
    load: async () => (await import('./unbake.js')).unbakeFile,
  },
  status: {
    usage: 'status create|revoke|suspend|reinstate|check …',
    summary: {
      en: 'lists by which badges are revoked or suspended',
      nl: 'lijsten waarmee badges worden ingetrokken of opgeschort',
    },
    actions: {
      'status create <list> --id <https-url>': {
        en: 'make a list, and the record of its places beside it',
        nl: 'maak een lijst, met de registratie van haar plaatsen ernaast',
      },
      'status revoke <list> <badge|index>…': { en: 'revoke badges, for good', nl: 'trek badges in, voorgoed' },
      'status suspend <list> <badge|index>…': { en: 'suspend badges', nl: 'schort badges op' },
      'status reinstate <list> <badge|index>…': { en: 'end their suspension', nl: 'hef de opschorting op' },
      'status check <badge>…': { en: 'are these badges in force?', nl: 'zijn deze badges van kracht?' },
    },
    operands: [1, Number.POSITIVE_INFINITY],
    options: ['id', 'purpose', ...keyed, 'status', 'now', 'offline', 'strict', 'format', ...common],
    load: async () => (await import('./status.js')).status,
  },
  present: {
    usage: 'present <badge|->… --key <file>',
    summary: { en: 'show badges to whoever asked for them', nl: 'toon badges aan wie erom vroeg' },
    operands: [1, Number.POSITIVE_INFINITY],
    options: [...keyed, 'domain', 'challenge', 'created', 'expires', ...written, ...common],
    load: async () => (await import('./present.js')).presentBadges,
  },
  endorse: {
    usage: 'endorse <badge|-> --comment <text>',
    summary: { en: 'say, signed, what you think of a badge', nl: 'zeg ondertekend wat u van een badge vindt' },
    operands: [0, 1],
    options: ['comment', 'of', 'profile', ...keyed, ...written, ...common],
    load: async () => (await import('./endorse.js')).endorse,
  },
  'did-web': {
    usage: 'did-web --domain <domain> --key <file>',
    summary: {
      en: 'the did.json of an institution, with its keys',
      nl: 'de did.json van een instelling, met de sleutels',
    },
    operands: [0, 0],
    options: ['domain', 'key', 'retired', 'revoked', 'profile', 'passphrase-file', ...written, ...common],
    load: async () => (await import('./did-web.js')).didWeb,
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
    options: ['short-format', ...written, ...common],
    load: async () => (await import('./show.js')).show,
  },
} as const satisfies Record<string, CommandRow>;

/** Name of a command. */
export type CommandName = keyof typeof commands;

/** True for the name of a command. */
export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
