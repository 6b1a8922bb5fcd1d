import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { shell, words } from './shell.js';

describe('usage', () => {
  it.each([
    ['', ''],
    ['fly', 'CLI_UNKNOWN_COMMAND'],
    ['constructor', 'CLI_UNKNOWN_COMMAND'],
    ['validate', 'CLI_USAGE'],
    ['verify', 'CLI_USAGE'],
    ['keygen extra --stdout', 'CLI_USAGE'],
    ['create a.json b.json', 'CLI_USAGE'],
    ['create', 'CLI_USAGE'],
    ['validate a.json --suite vc-jwt', 'CLI_UNKNOWN_OPTION'],
    ['validate a.json --nonsense', 'CLI_UNKNOWN_OPTION'],
    ['validate a.json --format', 'CLI_OPTION_VALUE'],
    ['validate a.json --format pdf', 'CLI_OPTION_VALUE'],
    ['validate a.json --variant diploma', 'CLI_OPTION_VALUE'],
    ['validate a.json --strict=yes', 'CLI_OPTION_FLAG'],
    ['keygen --stdout --controller nobody', 'CLI_OPTION_VALUE'],
    ['keygen --stdout --format sarif', 'CLI_OPTION_VALUE'],
    ['show a.json --format junit', 'CLI_OPTION_VALUE'],
    ['sign a.json --key k.json --suite vc-jwt --verification-method mine', 'CLI_OPTION_VALUE'],
    ['validate a.json --lang fy', 'CLI_OPTION_VALUE'],
    ['verify a.json --now tomorrow', 'CLI_OPTION_VALUE'],
    ['verify a.json --now 2026-02-28T00:00:00', 'CLI_OPTION_VALUE'],
    ['verify a.json --now 2026-02-30T00:00:00Z', 'CLI_OPTION_VALUE'],
    ['verify a.json --context nothing', 'CLI_OPTION_VALUE'],
    ['sign a.json --key k.json --suite rot13', 'CLI_OPTION_VALUE'],
    ['validate - -', 'CLI_STDIN_TWICE'],
    ['verify - a.json -', 'CLI_STDIN_TWICE'],
  ])('edubadge %s is wrong usage: %s', async (line, code) => {
    const { code: exit, stdout, stderr } = await shell().run(words(line));
    expect(exit).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(code === '' ? 'Commands:' : `[${code}]`);
  });

  it('explains wrong usage in the language asked for', async () => {
    const { stderr } = await shell().run(['verify', '--lang', 'nl']);
    expect(stderr).toBe(
      '✗ De opdracht hoort te luiden: edubadge verify <file|folder|->… [CLI_USAGE]\n  te doen   Zie edubadge verify --help.\n',
    );
  });

  it.each([['--lang', 'nl'], ['--lang=nl']])('takes the language before the command too: %j', async (...asked) => {
    const behind = await shell().run(['verify', '--lang', 'nl']);
    expect(await shell().run([...asked, 'verify'])).toEqual(behind);
    expect((await shell().run([...asked, 'verify', '--help'])).stdout).toContain('toon deze hulp');
  });

  it.each(Object.keys(commands))('%s --help shows its options within 80 columns', async (command) => {
    for (const lang of ['en', 'nl']) {
      const { code, stdout, stderr } = await shell().run([command, '--help', '--lang', lang]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('--help');
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });

  it.each([['--help'], ['-h'], ['help'], ['--lang', 'nl', '--help']])('%s lists the commands', async (...argv) => {
    const { code, stdout } = await shell().run(argv);
    expect(code).toBe(0);
    for (const command of Object.keys(commands)) expect(stdout).toContain(`  ${command} `);
  });

  it('--version says which version this is', async () => {
    expect(await shell().run(['--version'])).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '' });
  });

  it('a failure nobody foresaw is told plainly, with a trace only when asked', async () => {
    const version = () => {
      throw new RangeError('secret');
    };
    const plain = await shell().run(['--version'], { version });
    expect(plain).toMatchObject({ code: 2, stdout: '' });
    expect(plain.stderr).toContain('RangeError');
    expect(plain.stderr).not.toContain('secret');
    const traced = await shell().run(['--version'], { version, env: { EDUBADGE_DEBUG: '1' } });
    expect(traced.stderr).toContain('secret');
  });
});
