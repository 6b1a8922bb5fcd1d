import { type Outcome, shell, words } from '../../cli/shell.js';
import type { Producers } from '../problems-in.js';

function run(line: string, around: Parameters<ReturnType<typeof shell>['run']>[1] = {}): Promise<Outcome> {
  return shell().run(words(line), around);
}

/** The command line, in a folder with a file in it. */
function runBeside(file: string, line: string, around: Parameters<typeof run>[1] = {}): Promise<Outcome> {
  const here = shell();
  here.write(file, {});
  return here.run(words(line), around);
}

/** CLI_ */
export const cli = {
  CLI_USAGE: () => run('verify'),
  CLI_UNKNOWN_COMMAND: () => run('fly'),
  CLI_UNKNOWN_OPTION: () => run('verify a.json --nonsense'),
  CLI_OPTION_VALUE: () => run('verify a.json --format pdf'),
  CLI_OPTION_SUITE: () => runBeside('a.json', 'sign a.json --key k --suite vc-jwt --expires 2030-01-01T00:00:00Z'),
  CLI_FILE_UNREADABLE: () => run('verify gone.json'),
  CLI_FILE_EXISTS: () => runBeside('key.json', 'keygen --output key.json'),
  CLI_FILE_UNWRITABLE: () => run('keygen --output no/such/folder/key.json'),
  CLI_NO_FILES: () => runBeside('notes.txt', 'validate .'),
  CLI_KEY_MISSING: () => runBeside('a.json', 'sign a.json'),
  CLI_STDIN_TWICE: () => run('verify - -'),
  CLI_UNEXPECTED: () => run('--version', { version: () => Promise.reject(new RangeError('unforeseen')) }),
} as const satisfies Producers;
