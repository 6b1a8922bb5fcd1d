import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseYaml } from '../../src/cli/source/parse-yaml.js';
import { utf8 } from '../../src/encoding/bytes.js';
import { EdubadgeError } from '../../src/problems/error.js';
import { inputOf } from '../credential/pairs.js';
import { shell, words } from './shell.js';

async function codeOf(text: string | Uint8Array): Promise<string> {
  try {
    await parseYaml(typeof text === 'string' ? utf8(text) : text);
    return 'read';
  } catch (error) {
    if (error instanceof EdubadgeError) return error.code;
    throw error;
  }
}

/** Each anchor nine times the one before it: a thousand million values in 300 characters. */
const bomb = [...'abcdefghij'].reduce(
  (text, name, index) =>
    `${text}${name}: &${name} [${Array(9).fill(index === 0 ? 'x' : `*${'abcdefghij'[index - 1]}`)}]\n`,
  '',
);

describe('YAML', () => {
  it('is read as JSON would be', async () => {
    const document = fc.object({
      maxDepth: 5,
      values: [fc.string(), fc.integer(), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true })],
    });
    const safe = document.filter((value) => !/"(__proto__|constructor)":|-0/.test(JSON.stringify(value)));
    await fc.assert(
      fc.asyncProperty(safe, async (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(await parseYaml(utf8(stringify(plain)))).toEqual(plain);
      }),
    );
  });

  it('has no dates, no yes and no, and no version 1.1', async () => {
    const text = '%YAML 1.1\n---\ncountry: NO\ndate: 2026-01-01\nyes: on\nsame: &x 0613\nagain: *x\n';
    expect(await parseYaml(utf8(text))).toEqual({
      country: 'NO',
      date: '2026-01-01',
      yes: 'on',
      same: 613,
      again: 613,
    });
  });

  it.each([
    ['an anchor bomb', bomb, 'CLI_YAML_ALIASES'],
    ['an anchor within itself', 'a: &a [*a]', 'LIMIT_DEPTH'],
    ['an alias of nothing', 'a: *b', 'CLI_YAML_SYNTAX'],
    ['a tag of JavaScript', 'a: !!js/function "x"', 'CLI_YAML_TAG'],
    ['a binary', 'a: !!binary aGk=', 'CLI_YAML_TAG'],
    ['a tag of its own', 'a: !secret b', 'CLI_YAML_TAG'],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3', 'JSON_DUPLICATE_KEY'],
    ['a key that is a number', '1: a', 'CLI_YAML_KEY'],
    ['a key that is a list', '? [a]\n: b', 'CLI_YAML_KEY'],
    ['a key that changes programs', '__proto__: {}', 'JSON_DANGEROUS_KEY'],
    ['two documents', 'a: 1\n---\nb: 2', 'CLI_YAML_DOCUMENTS'],
    ['a tab', '\ta: 1', 'CLI_YAML_SYNTAX'],
    ['a colon too many', 'a: b: c', 'CLI_YAML_SYNTAX'],
    ['a number that loses digits', 'a: 12345678901234567890', 'JSON_NUMBER'],
    ['infinity', 'a: .inf', 'JSON_NUMBER'],
    ['not UTF-8', Uint8Array.of(0x61, 0x3a, 0x20, 0xff), 'JSON_ENCODING'],
    ['a byte-order mark', '\ufeffa: 1', 'JSON_BYTE_ORDER_MARK'],
    ['deep brackets', '['.repeat(100_000), 'LIMIT_DEPTH'],
    ['deep objects', '{a: '.repeat(100_000), 'LIMIT_DEPTH'],
    ['deep dashes', `${'- '.repeat(100_000)}x`, 'LIMIT_DEPTH'],
    [
      'deep indentation',
      Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'LIMIT_DEPTH',
    ],
    ['many keys', Array.from({ length: 300_000 }, (_, index) => `k${index}: 1`).join('\n'), 'LIMIT_NODES'],
    ['many items', `[${'1,'.repeat(1_000_000)}]`, 'LIMIT_NODES'],
    ['five megabytes', `a: ${'x'.repeat(5_000_000)}`, 'LIMIT_TEXT_SIZE'],
  ])('refuses %s', async (_what, text, code) => {
    expect(await codeOf(text)).toBe(code);
  });

  it('says where a key stands twice', async () => {
    const work = parseYaml(utf8('a:\n  - b: 1\n    "b": 2\n'));
    const error = (await work.catch((cause) => cause)) as EdubadgeError;
    expect(error.findings[0]?.pointer).toBe('/a/0/b');
  });

  it('never throws anything but our error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-[\]{}:&*!|>?%@#'",a1 \n\t]{0,60}$/)),
        async (text) => {
          expect(await codeOf(text)).toMatch(/^(read|[A-Z_]+)$/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('standard input', () => {
  const text = readFileSync(new URL('../../examples/courses/microcredential.json', import.meta.url), 'utf8');
  const course = JSON.parse(text);
  const yaml = stringify(course);

  it.each([yaml, `# a course\n${yaml}`, `---\n${yaml}`, `\n\n${yaml}`])('is YAML where it begins so', async (stdin) => {
    const { run } = shell();
    expect(await run(words('validate -'), { stdin })).toMatchObject({ code: 0 });
  });

  it('is read so by create too', async () => {
    const stdin = stringify(inputOf('regular'));
    const { code, stdout } = await shell().run(words('create -'), { stdin });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).name).toBe(inputOf('regular').achievement.name);
  });

  it('places in YAML what is wrong there', async () => {
    const stdin = yaml.replace('country: NL', 'country: Nederland');
    const { code, stdout } = await shell().run(words('validate - --format github'), { stdin });
    const line = stdin.split('\n').findIndex((one) => one.includes('Nederland')) + 1;
    expect(code).toBe(1);
    expect(stdout).toContain(`line=${line},`);
  });

  it.each(['', '{ "variant": ', 'true', 'abc', 'a.b.c', '[1'])('is JSON otherwise: %j', async (stdin) => {
    const { code, stdout } = await shell().run(words('validate -'), { stdin });
    expect(code).toBe(1);
    expect(stdout).toMatch(/\[(JSON|JWT)_/);
  });
});
