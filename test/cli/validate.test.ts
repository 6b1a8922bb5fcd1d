import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { configMembers } from '../../src/cli/config.js';
import { type OptionRow, takesValue } from '../../src/cli/option-rows.js';
import { options } from '../../src/cli/options.js';
import { generateKey } from '../../src/keys/generate-key.js';
import { shell, words } from './shell.js';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'examples/courses/microcredential.json'), 'utf8');
const course = JSON.parse(text);

/** A course with another workload: 2 ECTS is a warning, 5.3 an error. */
const withEcts = (ects: number): object => ({ ...course, achievement: { ...course.achievement, workload: { ects } } });
const warned = withEcts(2);
const faulty = withEcts(5.3);

/** A folder with files in it. */
function folder(files: Record<string, unknown>) {
  const here = shell();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(here.folder, name, '..'), { recursive: true });
    here.write(name, content);
  }
  const json = async (line: string) => {
    const { code, stdout } = await here.run([...words(line), '--format', 'json']);
    return { code, ...JSON.parse(stdout) };
  };
  const judged = async (line: string): Promise<string[]> =>
    (await json(line)).results.map(({ file }: { file: string }) => file);
  return { ...here, json, judged };
}

const errorOf = ({ stderr }: { stderr: string }): string | undefined => /\[(CLI_[A-Z_]+)\]/.exec(stderr)?.[1];

describe('which files', () => {
  const files = {
    'a/one.json': course,
    'a/deep/two.yaml': stringify(course),
    'a/deep/three.yml': stringify(course),
    'a/awards.jsonl': `${JSON.stringify(course)}\n`,
    'a/draft.json': course,
    'a/notes.txt': '',
    'a/.hidden.json': '{',
    'b/node_modules/x.json': '{',
    'b/four.json': course,
    'b/[five].json': course,
  };

  it.each([
    ['a', ['a/awards.jsonl', 'a/deep/three.yml', 'a/deep/two.yaml', 'a/draft.json', 'a/one.json']],
    ['a/*', ['a/awards.jsonl', 'a/draft.json', 'a/one.json']],
    ['**/*.{yaml,yml}', ['a/deep/three.yml', 'a/deep/two.yaml']],
    ['./a/**/*.y*ml b', ['a/deep/three.yml', 'a/deep/two.yaml', 'b/[five].json', 'b/four.json']],
    ['b/[five].json', ['b/[five].json']],
    ['a --ignore **/draft.* --ignore a/deep', ['a/awards.jsonl', 'a/one.json']],
    ['. --ignore a', ['b/[five].json', 'b/four.json']],
    ['a/draft.json --ignore **', ['a/draft.json']],
  ])('%s', async (line, expected) => {
    expect(await folder(files).judged(`validate ${line}`)).toEqual(expected);
  });

  it('says when a pattern matches nothing', async () => {
    const { code, stdout } = await folder(files).run(words('validate c/**'));
    expect(code).toBe(2);
    expect(stdout).toContain('[CLI_NO_MATCH]');
  });
});

describe('notations', () => {
  it('YAML is judged like the JSON that it stands for', async () => {
    const { json } = folder({ 'a.json': faulty, 'a.yaml': `# A comment.\n${stringify(faulty)}` });
    const { code, results } = await json('validate a.json a.yaml');
    expect(code).toBe(1);
    expect(results[1].report).toEqual(results[0].report);
    expect(results[1].places['/achievement/workload/ects']).toMatchObject({ column: 11 });
  });

  it('a line of JSON Lines is judged as a file is, and blank ones are none', async () => {
    const lines = [JSON.stringify(course), '', JSON.stringify(faulty), '  \r', '{', JSON.stringify(course)].join('\n');
    const { code, results, summary } = await folder({ 'a.jsonl': lines }).json('validate a.jsonl');
    expect(code).toBe(1);
    expect(summary).toEqual({ files: 1, documents: 4, passed: 2, failed: 2, unknown: 0 });
    expect(results.map(({ line }: { line: number }) => line)).toEqual([1, 3, 5, 6]);
    expect(results[1].places['/achievement/workload/ects'].line).toBe(3);
    expect(results[2].places['']).toEqual({ line: 5, column: 2 });
    expect(results[2].report.problems[0].detail).toContain('line 5, column 2');
  });

  it('an empty file is not passed over', async () => {
    for (const name of ['a.json', 'a.jsonl', 'a.yaml'])
      expect((await folder({ [name]: '' }).json(`validate ${name}`)).summary).toMatchObject({ files: 1, failed: 1 });
  });

  it('is judged as the variant that is asked for', async () => {
    const { json } = folder({ 'a.json': course });
    const { results } = await json('validate a.json --variant extra-curricular');
    expect(results[0].report).toMatchObject({ valid: false, variant: 'extra-curricular' });
  });

  it('is told from a credential where one is wanted', async () => {
    const { run } = folder({ 'a.json': course, 'key.json': (await generateKey()).privateJwk });
    for (const line of ['sign a.json --key key.json --suite vc-jwt', 'show a.json', 'verify a.json']) {
      const { code, stdout, stderr } = await run(words(line));
      expect([line, code, stdout + stderr]).toEqual([
        line,
        line === 'verify a.json' ? 1 : 2,
        expect.stringContaining('[CLI_AUTHORING_FILE]'),
      ]);
    }
  });

  it('create reads YAML', async () => {
    const recipient = { id: 'did:example:learner' };
    const { run } = folder({ 'a.yaml': stringify({ ...course, recipient }) });
    const { code, stdout } = await run(words('create a.yaml'));
    expect(code).toBe(0);
    expect(JSON.parse(stdout).credentialSubject.achievement.name).toBe(course.achievement.name);
  });

  it('create says on which line what is wrong stands', async () => {
    const { run } = folder({ 'a.yaml': stringify(faulty) });
    const { code, stderr } = await run(words('create a.yaml'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/line \d+, column 11: achievement › workload › ects/);
  });
});

describe('--baseline', () => {
  it('forgives what is known, and nothing else', async () => {
    const { run, json, write } = folder({ 'a.json': faulty, 'b.json': warned });
    const update = words('validate a.json b.json --strict --baseline known.json --update-baseline');
    expect((await run(update)).code).toBe(0);
    const line = 'validate ./a.json b.json --strict --baseline known.json';
    const known = await json(line);
    expect(known).toMatchObject({ code: 0, summary: { passed: 2, failed: 0 } });
    // The report itself is true, whatever is forgiven.
    expect(known.results[0]).toMatchObject({ report: { valid: false }, known: [0] });
    const { assessment, ...rest } = course.achievement;
    write('a.json', { ...faulty, achievement: { ...rest, workload: { ects: 5.3 } } });
    const more = await run(words(line));
    expect(more.code).toBe(1);
    expect(more.stdout).toContain('[ELEMENT_MISSING]');
    expect(more.stdout).not.toContain('[FRAMEWORK_WORKLOAD_STEP]');
    expect(more.stdout).toMatch(/\n2 files: 1 passed, 1 failed \(2 known in the baseline\)\n$/);
  });

  it('knows a finding as often as it was there', async () => {
    const { json, run, write } = folder({ 'a.jsonl': `${JSON.stringify(faulty)}\n` });
    await run(words('validate a.jsonl --baseline known.json --update-baseline'));
    write('a.jsonl', `${JSON.stringify(course)}\n${JSON.stringify(faulty)}\n${JSON.stringify(faulty)}\n`);
    const { summary } = await json('validate a.jsonl --baseline known.json');
    expect(summary).toMatchObject({ passed: 2, failed: 1 });
  });

  it('tells which findings are gone, and forgets them when updated', async () => {
    const { run, write, path } = folder({ 'a.json': faulty });
    await run(words('validate a.json --baseline known.json --update-baseline'));
    write('a.json', course);
    expect(errorOf(await run(words('validate a.json --baseline known.json')))).toBe('CLI_BASELINE_GONE');
    expect(await run(words('validate a.json --baseline known.json --update-baseline'))).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(path('known.json'), 'utf8'))).toEqual({ findings: {} });
  });

  it('writes over a baseline and over nothing else', async () => {
    const { run, path } = folder({ 'a.json': course, 'precious.json': '{"a":1}', 'text.json': 'precious' });
    for (const name of ['precious.json', 'text.json']) {
      const outcome = await run(words(`validate a.json --baseline ${name} --update-baseline`));
      expect(outcome).toMatchObject({ code: 2, stdout: '' });
      expect(errorOf(outcome)).toBe('CLI_BASELINE');
    }
    expect(readFileSync(path('text.json'), 'utf8')).toBe('precious');
  });

  it('must be there, and never forgives a file that cannot be read', async () => {
    const { run } = folder({ 'a.json': course });
    expect(errorOf(await run(words('validate a.json --baseline gone.json')))).toBe('CLI_FILE_UNREADABLE');
    expect((await run(words('validate gone.json --baseline known.json --update-baseline'))).code).toBe(2);
    expect(errorOf(await run(words('validate a.json --update-baseline')))).toBe('CLI_USAGE');
  });
});

describe('--max-warnings', () => {
  it('fails when there are more', async () => {
    const { run } = folder({ 'a.json': warned, 'b.json': warned });
    expect((await run(words('validate a.json b.json --max-warnings 2'))).code).toBe(0);
    const more = await run(words('validate a.json b.json --max-warnings 1 --lang nl'));
    expect(more.code).toBe(1);
    expect(more.stderr).toContain('Er zijn 2 waarschuwingen, en --max-warnings staat er 1 toe. [CLI_MAX_WARNINGS]');
  });
});

describe('edubadge.config.json', () => {
  it('says what the command line does not', async () => {
    const config = { $schema: 'x', files: ['courses'], ignore: ['**/draft.*'], strict: true, lang: 'nl' };
    const files = { 'edubadge.config.json': config, 'courses/a.json': warned, 'courses/draft.json': faulty };
    const { run } = folder(files);
    const { code, stdout } = await run(['validate']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/\n1 bestand: 1 fout\n$/);
    const other = await run(words('validate courses/draft.json --lang en'));
    expect(other.stdout).toMatch(/\n1 file: 1 failed\n$/);
  });

  it('is not judged itself, nor is the baseline', async () => {
    const files = {
      'edubadge.config.json': { baseline: 'known.json' },
      'known.json': { findings: {} },
      'a.json': course,
    };
    expect(await folder(files).judged('validate .')).toEqual(['a.json']);
  });

  it('may stand elsewhere; its paths start from its folder', async () => {
    const files = {
      'ci/my.json': { files: ['courses'], ignore: ['courses/draft*'], baseline: 'known.json' },
      'ci/known.json': { findings: {} },
      'ci/courses/a.json': course,
      'ci/courses/draft.json': '{',
    };
    expect(await folder(files).judged('validate --config ci/my.json')).toEqual(['ci/courses/a.json']);
  });

  it.each([
    ['no JSON', '{', 'CLI_CONFIG'],
    ['no object', '[]', 'CLI_CONFIG'],
    ['an unknown member', { sectors: 'hbo' }, 'CLI_CONFIG_MEMBER'],
    ['an unknown sector', { sector: 'po' }, 'CLI_CONFIG_VALUE'],
    ['a flag that is a text', { strict: 'yes' }, 'CLI_CONFIG_VALUE'],
    ['files that are numbers', { files: [1] }, 'CLI_CONFIG_VALUE'],
    ['fewer than no warnings', { maxWarnings: -1 }, 'CLI_CONFIG_VALUE'],
  ])('refuses %s', async (_what, config, code) => {
    const outcome = await folder({ 'edubadge.config.json': config, 'a.json': course }).run(words('validate a.json'));
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(errorOf(outcome)).toBe(code);
  });

  it('has in its schema what its options take', () => {
    const schema = JSON.parse(readFileSync(join(root, 'schemas/edubadge-config.json'), 'utf8'));
    expect(Object.keys(schema.properties)).toEqual(['$schema', 'files', ...Object.keys(configMembers)]);
    for (const [member, option] of Object.entries(configMembers)) {
      const row: OptionRow = options[option];
      const { type, enum: values } = schema.properties[member];
      if (values) expect(takesValue(row) && row.takes).toBe(values.join('|'));
      else expect(type === 'boolean').toBe(!takesValue(row));
    }
  });
});

describe('bad input', () => {
  it('judges every file, whatever the others are, and counts truly', async () => {
    const { run, json, path } = folder({ 'a/good.json': course, 'a/bad.json': '{', 'a/two.yaml': 'a: 1\n---\nb: 2' });
    symlinkSync(path('a'), path('a/loop'));
    symlinkSync(path('nowhere'), path('a/broken.json'));
    writeFileSync(path('a/huge.json'), Buffer.alloc(40 * 1024 * 1024, 0x20));
    const read = (name: string) =>
      name.endsWith('good.json') ? Promise.reject(Object.assign(new Error(), { code: 'EACCES' })) : undefined;
    expect((await json('validate a')).summary).toEqual({ files: 5, passed: 1, failed: 4, unknown: 0 });
    const { nodeFiles } = await import('../../src/cli/node-io.js');
    const files = nodeFiles(path('.'));
    const locked = { read: (name: string) => read(name) ?? files.read(name) };
    const { code, stdout } = await run(words('validate a'), { files: locked });
    expect(code).toBe(1);
    expect(stdout).toMatch(/has 41943040 bytes; at most 33554432 are read\.\s+\[LIMIT_TEXT_SIZE\]/);
    expect(stdout).toMatch(/\n5 files: 3 failed, 2 could not be read\n$/);
  });

  it('names a folder that may not be looked into, and goes on', async () => {
    const { run, path } = folder({ 'a/good.json': course, 'a/locked/x.json': course });
    const { nodeFiles } = await import('../../src/cli/node-io.js');
    const files = nodeFiles(path('.'));
    const list = (name: string) =>
      name.endsWith('locked') ? Promise.reject(Object.assign(new Error(), { code: 'EACCES' })) : files.list(name);
    const { code, stdout } = await run(words('validate a'), { files: { list } });
    expect(code).toBe(2);
    expect(stdout).toContain('Cannot read a/locked (EACCES). [CLI_FILE_UNREADABLE]');
    expect(stdout).toMatch(/\n2 files: 1 passed, 1 could not be read\n$/);
  });

  it('reads a JSON Lines file of any size line by line, and refuses one line that is too long', async () => {
    const { json, path } = folder({});
    const line = `${JSON.stringify(course)}\n`;
    writeFileSync(path('a.jsonl'), `${line.repeat(50)}{"a":"${'x'.repeat(40e6)}"}\n${line.repeat(50)}`);
    const { summary, results } = await json('validate a.jsonl');
    expect(summary).toEqual({ files: 1, documents: 101, passed: 100, failed: 1, unknown: 0 });
    expect(results[50].report.problems[0].code).toBe('LIMIT_TEXT_SIZE');
  });
});
