import { describe, expect, it } from 'vitest';
import { shell, words } from '../cli/shell.js';
import { credentialOf } from '../credential/pairs.js';
import { change } from '../validate/change.js';

const achievement = '/credentialSubject/achievement';
const badge = change(credentialOf('regular'), {
  [`${achievement}/inLanguage`]: 'nl_NL',
  '/credentialSubject/identifier': undefined,
  '/credentialSubject/id': 'did:example:learner',
});

describe('edubadge convert', () => {
  it('writes an authoring file that validates, and says what it changed', async () => {
    const { path, run, write } = shell();
    write('badge.json', badge);
    const made = await run(['convert', '--from', 'edubadge', '--output', 'input.json', 'badge.json']);
    expect(made).toMatchObject({ code: 0, stdout: '' });
    expect(made.stderr).toContain('RULE_LANGUAGE_UNDERSCORE');
    expect((await run(['validate', path('input.json')])).code).toBe(0);
  });

  it('reads standard input and writes standard output; --quiet leaves the notes out', async () => {
    const { run } = shell();
    const made = await run(words('convert --from edubadge --to input --quiet -'), { stdin: JSON.stringify(badge) });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(made.stdout)).toMatchObject({ variant: 'regular', achievement: { language: 'nl' } });
  });

  it('fails with --strict where anything changed', async () => {
    const { run } = shell();
    const made = await run(words('convert --from edubadge --strict --lang nl -'), { stdin: JSON.stringify(badge) });
    expect(made.code).toBe(1);
    expect(made.stderr).toContain('Het platform schrijft nl_NL');
  });

  it('names the forms in its help', async () => {
    const { stdout } = await shell().run(words('convert --help'));
    expect(stdout).toContain('--from edubadge|open-badge-2|ooapi-5|ooapi-6');
    expect(stdout).toContain('--to input|linkedin');
  });

  it.each([
    ['convert -', 'CLI_USAGE', 2],
    ['convert --from paper -', 'CLI_OPTION_VALUE', 2],
    ['convert --from edubadge --to paper -', 'CLI_OPTION_VALUE', 2],
    ['convert --from ooapi-5 --to linkedin -', 'CLI_OPTION_VALUE', 2],
    ['convert --from edubadge -', 'RULE_CONVERT_FROM', 1],
  ])('%s is refused', async (line, problem, code) => {
    const { run } = shell();
    const made = await run(words(line), { stdin: '{}' });
    expect(made).toMatchObject({ code, stdout: '' });
    expect(made.stderr).toContain(problem);
  });
});
