import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shell, words } from './shell.js';

const variants = ['regular', 'microcredential', 'extra-curricular'];
const sectors = ['mbo', 'hbo', 'wo'];
const languages = ['nl', 'en'];

describe('init', () => {
  describe.each(variants)('%s', (variant) => {
    it.each(sectors)(
      'for %s begins a file that validates, strictly, in both notations and languages',
      async (sector) => {
        const { run } = shell();
        const files = languages.flatMap((lang) => [`${lang}.yaml`, `${lang}.json`]);
        for (const file of files) {
          const line = `init --variant ${variant} --sector ${sector} --lang ${file.slice(0, 2)} ${file}`;
          expect(await run(words(line))).toEqual({ code: 0, stdout: '', stderr: '' });
        }
        const { code, stdout } = await run(['validate', ...files, '--strict']);
        expect(code, stdout).toBe(0);
      },
    );
  });

  it('explains itself in comments, within 80 columns but for what must be whole', async () => {
    const { run } = shell();
    const { stdout } = await run(words('init --variant microcredential --lang nl'));
    const [first, ...lines] = stdout.split('\n');
    expect(first).toBe(
      '# yaml-language-server: $schema=https://unpkg.com/edubadge-credentials@1.2.3/schemas/edubadge-input.json',
    );
    expect(lines.filter((line) => line.includes('#') && line.length > 80)).toEqual([]);
    expect(stdout).toMatch(/\n {4}# Een of meer van: written_exam, /);
    expect(await run(words('validate -'), { stdin: '{}' })).toMatchObject({ code: 1 });
  });

  it('names the schema in JSON, and writes to --output too', async () => {
    const { run, path } = shell();
    await run(words('init --variant regular --output a.json'));
    expect(JSON.parse(readFileSync(path('a.json'), 'utf8')).$schema).toMatch(/schemas\/edubadge-input\.json$/);
  });

  it('leaves an existing file alone, and wants a variant', async () => {
    const { run, write, path } = shell();
    write('a.yaml', 'mine');
    const refused = await run(words('init --variant regular a.yaml'));
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('[CLI_FILE_EXISTS]');
    expect(readFileSync(path('a.yaml'), 'utf8')).toBe('mine');
    for (const line of ['init', 'init a.yaml', 'init --variant regular a.yaml --output b.yaml'])
      expect((await run(words(line))).stderr).toContain('[CLI_USAGE]');
  });
});
