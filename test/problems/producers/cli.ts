import { office } from '../../cli/office.js';
import { type Outcome, shell, words } from '../../cli/shell.js';
import type { Producers } from '../problems-in.js';
import { microcredential } from './fixtures.js';

function run(line: string, around: Parameters<ReturnType<typeof shell>['run']>[1] = {}): Promise<Outcome> {
  return shell().run(words(line), around);
}

/** The command line, in a folder with a file in it. */
function runBeside(file: string, line: string, content: unknown = {}): Promise<Outcome> {
  const here = shell();
  here.write(file, content);
  return here.run(words(line));
}

/** What `validate` says of a file in YAML. */
function yaml(text: string): Promise<Outcome> {
  return runBeside('a.yaml', 'validate a.yaml', text);
}

/** The same with this configuration. */
function configured(config: unknown): Promise<Outcome> {
  return runBeside('edubadge.config.json', 'validate a.json', config);
}

/** A token with a date that only a proof can have. */
async function dated(): Promise<Outcome> {
  const { run } = await office();
  return run(words('sign credential.json --key key.json --suite vc-jwt --expires 2030-01-01T00:00:00Z'));
}

/** A thousand times a thousand. */
const laughs = `a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
`;

/** A badge that is valid, with a warning. */
const warned = { ...microcredential, issuer: { ...(microcredential.issuer as object), type: 'Profile' } };

/** CLI_ */
export const cli = {
  CLI_USAGE: () => run('verify'),
  CLI_UNKNOWN_COMMAND: () => run('fly'),
  CLI_UNKNOWN_OPTION: () => run('verify a.json --nonsense'),
  CLI_OPTION_VALUE: () => run('verify a.json --format pdf'),
  CLI_OPTION_FLAG: () => run('verify a.json --strict=yes'),
  CLI_AUTHORING_FILE: () => runBeside('course.json', 'show course.json', JSON.stringify({ variant: 'regular' })),
  CLI_OPTION_SUITE: dated,
  CLI_FILE_UNREADABLE: () => run('verify gone.json'),
  CLI_FILE_EXISTS: () => runBeside('key.json', 'keygen --output key.json'),
  CLI_FILE_UNWRITABLE: () => run('keygen --output no/such/folder/key.json'),
  CLI_NO_MATCH: () => run('validate *.json'),
  CLI_CONFIG: () => configured('{'),
  CLI_CONFIG_MEMBER: () => configured({ colour: 'blue' }),
  CLI_CONFIG_VALUE: () => configured({ strict: 'yes' }),
  CLI_BASELINE: () => runBeside('known.json', 'validate a.json --baseline known.json'),
  CLI_BASELINE_GONE: () =>
    runBeside('known.json', 'validate a.json --baseline known.json', { findings: { 'a.json': ['ELEMENT_MISSING'] } }),
  CLI_MAX_WARNINGS: () => runBeside('a.json', 'validate a.json --max-warnings 0', warned),
  CLI_YAML_SYNTAX: () => yaml('a: ]'),
  CLI_YAML_DOCUMENTS: () => yaml('a: 1\n---\nb: 2\n'),
  CLI_YAML_TAG: () => yaml('a: !!js/function x\n'),
  CLI_YAML_KEY: () => yaml('1: a\n'),
  CLI_YAML_ALIASES: () => yaml(laughs),
  CLI_NO_FILES: () => runBeside('notes.txt', 'validate .'),
  CLI_KEY_MISSING: () => runBeside('a.json', 'sign a.json'),
  CLI_STDIN_TWICE: () => run('verify - -'),
  CLI_UNEXPECTED: () => {
    const version = () => {
      throw new RangeError('unforeseen');
    };
    return run('--version', { version });
  },
} as const satisfies Producers;
