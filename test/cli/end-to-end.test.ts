import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesOf, courses, type Json, office, reportOf } from './office.js';
import { shell, words } from './shell.js';

const suites = ['eddsa-rdfc-2022', 'Ed25519Signature2020', 'vc-jwt'];
const variants = ['regular', 'microcredential', 'extra-curricular'];

describe('the main job', () => {
  describe.each(variants)('%s', (variant) => {
    it.each(suites)('create | sign --suite %s | verify -', async (suite) => {
      const { run } = await office(variant);
      const created = await run(words('create input.json'));
      const signed = await run(['sign', '--key', 'key.json', '--suite', suite], { stdin: created.stdout });
      const verified = await run(words('verify -'), { stdin: signed.stdout });
      expect(verified).toMatchObject({ code: 0, stderr: '' });
      expect(verified.stdout).toContain('✓ -\n  verified · Open Badge · ');
      expect(verified.stdout).toMatch(/\n1 file: 1 passed\n$/);
    });
  });

  it('validates the courses, the input and the credential alike, each with the 16 elements', async () => {
    const { run } = await office();
    const { code, stdout } = await run(['validate', courses, 'input.json', 'credential.json', '--format', 'json']);
    expect(code).toBe(0);
    const { summary, results } = JSON.parse(stdout);
    expect(summary).toEqual({ files: 5, passed: 5, failed: 0, unknown: 0 });
    for (const { report } of results) expect(report.elements).toHaveLength(16);
  });

  it('shows a badge in plain words, in both languages', async () => {
    const { run } = await office();
    const dutch = await run(words('show credential.json --lang nl'));
    const english = await run(words('show credential.json --lang en'));
    for (const { code, stdout } of [dutch, english]) {
      expect(code).toBe(0);
      expect(stdout).toContain('Introductie programmeren');
      expect(stdout).not.toContain('lerende@voorbeeld.example');
    }
    expect(dutch.stdout).not.toBe(english.stdout);
  });

  it('signs with a key from the environment or from standard input', async () => {
    const { run, path } = await office();
    const key = readFileSync(path('key.json'), 'utf8');
    for (const around of [{ env: { EDUBADGE_KEY: key } }, { stdin: key, argv: ['--key', '-'] }]) {
      const { argv = [], ...rest } = { argv: [] as string[], ...around };
      const { code, stdout } = await run(['sign', 'credential.json', '--suite', 'vc-jwt', ...argv], rest);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^ey[\w-]+\.[\w-]+\.[\w-]+\n$/);
    }
  });

  it('a second independent verifier agrees', async () => {
    const { run, sign } = await office();
    const signed = await sign('eddsa-rdfc-2022');
    const { code, stdout } = await run(words('verify - --cross-check'), { stdin: signed });
    expect(code).toBe(0);
    expect(stdout).toContain('✓ cross-check');
  });
});

describe('bad input to validate', () => {
  const bad: [what: string, content: (input: Json & { achievement: Json }) => unknown, code: string | RegExp][] = [
    ['not JSON', () => '{ "variant": ', 'JSON_SYNTAX'],
    ['not UTF-8', () => Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d), 'JSON_ENCODING'],
    ['a duplicate key', () => '{ "variant": "regular", "variant": "regular" }', 'JSON_DUPLICATE_KEY'],
    ['a wrong variant', (input) => ({ ...input, variant: 'diploma' }), /^SCHEMA_/],
    [
      'a missing element',
      ({ achievement: { learningOutcomes, ...rest }, ...input }) => ({ ...input, achievement: rest }),
      /^(ELEMENT|SCHEMA)_/,
    ],
    ['a bad date', (input) => ({ ...input, validFrom: '2026-13-45' }), /^(DATE|SCHEMA|ELEMENT)_/],
  ];

  it.each(bad)('%s', async (_what, content, code) => {
    const { run, write, read } = await office();
    write('bad.json', content(read('input.json') as Json & { achievement: Json }));
    const { code: exit, stdout, stderr } = await run(words('validate bad.json'));
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    const [found, ...others] = codesOf(stdout);
    expect(others).toEqual([]);
    expect(found).toMatch(code);
  });

  it('a missing file, beside a good and a bad one: every file is judged', async () => {
    const { run, write } = await office();
    write('bad.json', '{');
    const good = await run(words('validate gone.json input.json'));
    expect(good.code).toBe(2);
    expect(good.stdout).toContain('[CLI_FILE_UNREADABLE]');
    const all = await run(words('validate gone.json bad.json input.json'));
    expect(all.code).toBe(1);
    expect(all.stdout).toMatch(/\n3 files: 1 passed, 1 failed, 1 could not be read\n$/);
  });

  it('create refuses what validate refuses, and writes nothing', async () => {
    const { run, write, read } = await office();
    write('bad.json', { ...read('input.json'), variant: 'diploma' });
    const { code, stdout, stderr } = await run(words('create bad.json --output new.json'));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(codesOf(stderr)).toHaveLength(1);
    expect(() => read('new.json')).toThrow(/ENOENT/);
  });

  it('create tells a template that nobody earned it yet', async () => {
    const { run } = shell();
    const { code, stdout, stderr } = await run(['create', join(courses, 'regular.json')]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(codesOf(stderr)).toHaveLength(1);
  });

  it('--strict makes a warning count', async () => {
    const { run, write, read } = await office();
    const input = read('input.json') as Json & { achievement: Json };
    write('small.json', { ...input, achievement: { ...input.achievement, workload: { ects: 2 } } });
    expect((await run(words('validate small.json'))).code).toBe(0);
    const strict = await run(words('validate small.json --strict'));
    expect(strict.code).toBe(1);
    expect(strict.stdout).toContain('warnings count (--strict)');
  });

  it('writes the report to --output, and not twice', async () => {
    const { run, path } = await office();
    expect(await run(words('validate input.json --output report.txt'))).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(path('report.txt'), 'utf8')).toMatch(/1 file: 1 passed\n$/);
    expect((await run(words('validate input.json --output report.txt'))).stderr).toContain('[CLI_FILE_EXISTS]');
  });
});

describe('bad input to sign', () => {
  it.each([
    ['no key', ['credential.json'], 'CLI_KEY_MISSING', 2],
    ['a key file that is not there', ['credential.json', '--key', 'gone'], 'CLI_FILE_UNREADABLE', 2],
    ['a key that is none', ['credential.json', '--key', 'input.json'], /^KEY_/, 1],
    ['a credential that is not there', ['gone.json', '--key', 'key.json'], 'CLI_FILE_UNREADABLE', 2],
    [
      'a date that a JWT cannot have',
      ['credential.json', '--key', 'key.json', '--suite', 'vc-jwt', '--expires', '2030-01-01T00:00:00Z'],
      'CLI_OPTION_SUITE',
      2,
    ],
    ['two things from standard input', ['-', '--key', '-'], 'CLI_STDIN_TWICE', 2],
  ])('%s', async (_what, argv, code, exit) => {
    const { run } = await office();
    const outcome = await run(['sign', ...argv]);
    expect(outcome).toMatchObject({ code: exit, stdout: '' });
    expect(codesOf(outcome.stderr)[0]).toMatch(code);
  });

  it('never repeats a key that was given in place of its file', async () => {
    const { run } = await office();
    const { stderr } = await run(['sign', 'credential.json', '--key', 'zrv2secretsecretsecret']);
    expect(stderr).not.toContain('secret');
  });

  it.each([
    ['an unknown term', { favouriteColour: 'blue' }, /^DATA_|^CONTEXT_/],
    [
      'an unknown context',
      { '@context': ['https://www.w3.org/ns/credentials/v2', 'https://example.org/unknown'] },
      /^CONTEXT_/,
    ],
  ])('%s', async (_what, change, code) => {
    const { run, read, write } = await office();
    write('bad.json', { ...read('credential.json'), ...change });
    const { code: exit, stdout, stderr } = await run(words('sign bad.json --key key.json'));
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(codesOf(stderr)[0]).toMatch(code);
  });
});

describe('bad input to verify', () => {
  async function verifyCodes(signed: string, ...more: string[]) {
    const { run } = shell();
    const { code, stdout } = await run(['verify', '-', '--format', 'json', ...more], { stdin: signed });
    const report = reportOf(stdout);
    const errors = report.problems.filter(({ severity }) => severity === 'error').map((problem) => problem.code);
    return { code, errors, report };
  }

  it('an altered credential', async () => {
    const { sign } = await office();
    const signed = (await sign('eddsa-rdfc-2022')).replaceAll('Introductie programmeren', 'Gevorderd programmeren');
    const { code, errors } = await verifyCodes(signed);
    expect({ code, errors }).toEqual({ code: 1, errors: ['PROOF_SIGNATURE'] });
  });

  it('an unsigned credential', async () => {
    const { read } = await office();
    const { code, errors } = await verifyCodes(JSON.stringify(read('credential.json')));
    expect({ code, errors }).toEqual({ code: 1, errors: ['PROOF_MISSING'] });
  });

  it('a key that is not the issuer’s', async () => {
    const { run, read, write } = await office();
    await run(words('keygen --output other.json'));
    write('foreign.json', read('credential.json'));
    const { stdout } = await run(words('sign foreign.json --key other.json'));
    const { code, errors } = await verifyCodes(stdout);
    expect(code).toBe(1);
    expect(errors).toEqual([expect.stringMatching(/^ISSUER_/)]);
  });

  it('an expired one, judged at a moment given', async () => {
    const { sign } = await office('regular', { validFrom: '2026-01-01T00:00:00Z', validUntil: '2026-06-30T00:00:00Z' });
    const signed = await sign('Ed25519Signature2020');
    const early = await verifyCodes(signed, '--now', '2025-12-31T00:00:00Z');
    const late = await verifyCodes(signed, '--now', '2036-07-01T00:00:00Z');
    expect(early.errors).toContain('DATE_NOT_YET_VALID');
    expect(late.errors).toContain('DATE_EXPIRED');
  });

  it('two proofs of which one is bad', async () => {
    const { sign, write } = await office();
    write('first.json', await sign('Ed25519Signature2020'));
    const twice = JSON.parse(await sign('eddsa-rdfc-2022', 'first.json'));
    expect(await verifyCodes(JSON.stringify(twice))).toMatchObject({ code: 0, errors: [] });
    twice.proof[1].proofValue = twice.proof[0].proofValue;
    const { code, errors, report } = await verifyCodes(JSON.stringify(twice));
    expect({ code, errors }).toEqual({ code: 1, errors: ['PROOF_SIGNATURE'] });
    expect(report.proofs.map(({ verified }) => verified)).toEqual([true, false]);
  });

  it('an issuer that is not trusted', async () => {
    const { sign, issuer } = await office();
    const signed = await sign('vc-jwt');
    expect(await verifyCodes(signed, '--trusted-issuer', issuer)).toMatchObject({
      code: 0,
      report: { issuer: { trust: 'trusted' } },
    });
    const other = await verifyCodes(signed, '--trusted-issuer', 'did:web:other.example');
    expect(other).toMatchObject({ code: 1, errors: ['ISSUER_UNTRUSTED'] });
  });

  it('an issuer whose key cannot be had without the network is unknown: exit code 3', async () => {
    const { run, write, read } = await office();
    const { issuer, ...rest } = read('credential.json') as Json & { issuer: Json };
    write('web.json', { ...rest, issuer: { ...issuer, id: 'did:web:school.example' } });
    await run(words('keygen --output web-key.json --controller did:web:school.example'));
    const signed = await run(words('sign web.json --key web-key.json'));
    expect(signed.code, signed.stderr).toBe(0);
    const { code, report } = await verifyCodes(signed.stdout, '--offline');
    expect(code).toBe(3);
    expect(report.verified).toBe(false);
  });

  it('a file that is not there', async () => {
    const { run } = shell();
    const { code, stdout } = await run(words('verify gone.json --format json'));
    expect(code).toBe(2);
    const report = reportOf(stdout);
    expect(report.checks).toHaveLength(12);
    expect(report.problems.map((problem) => problem.code)).toEqual(['CLI_FILE_UNREADABLE']);
  });
});
