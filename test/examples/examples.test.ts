import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/cli/source/parse-yaml.js';
import { validateInput } from '../../src/validate/validate-input.js';
import { type Built, buildAside } from './built.js';

const root = resolve(import.meta.dirname, '../..');
const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.mjs'));
const diffs = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.diff'));
const metadata = ['courses', 'ci/metadata'].flatMap((folder) =>
  readdirSync(join(root, 'examples', folder)).map((name) => `${folder}/${name}`),
);

let built: Built;
let work: string;

beforeAll(async () => {
  built = await buildAside();
  work = mkdtempSync(join(tmpdir(), 'edubadge-examples-'));
  cpSync(join(root, 'examples'), join(work, 'examples'), { recursive: true });
  symlinkSync(join(root, 'schemas'), join(work, 'schemas'));
});

afterAll(() => {
  built.remove();
  rmSync(work, { recursive: true, force: true });
});

function runExample(file: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...built.nodeArguments, file], {
    cwd: work,
    encoding: 'utf8',
  });
  expect({ file, status, stderr }).toEqual({ file, status: 0, stderr: '' });
  return stdout;
}

/** What each example must say to have done its job. */
const says: Record<string, RegExp> = {
  'create-microcredential.mjs': /"ECTS": 5.*"MicroCredentialAchievement"|"MicroCredentialAchievement".*"ECTS": 5/s,
  'create-microcredential.mbo.diff': /"SBU": 240/,
  'cross-check.mjs': /cross-check: passed/,
  'issue-batch.mjs': /^80 badges issued, .*\n200 badges issued, .*\n200 places on the list\n.*statusIndices/s,
  'kms-signer.mjs': /verified: true true\nwithout the vault: the vault is closed/,
  'quickstart.mjs': /Tampered \(grade 8 → 10\): refused/,
  'sign-and-verify.mjs': /signed with eddsa-rdfc-2022\nverified: true/,
  'sign-and-verify.vc-jwt.diff': /signed as a JWT of \d+ characters\nverified: true/,
  'sign-and-verify.two-proofs.diff': /proofs: Ed25519Signature2020 and DataIntegrityProof\nverified: true/,
  'validate-metadata.mjs': /✓ in orde.*✗ niet in orde.*ontbrekende EU-elementen: .*assessment/s,
  'verify-in-an-app.mjs': /accepted: true.*accepted: false/s,
};

describe('examples', () => {
  it('each has its expectation here', () => {
    expect([...examples, ...diffs].sort()).toEqual(Object.keys(says).sort());
  });

  it.each(examples)('%s does its job', (name) => {
    expect(runExample(join(work, 'examples', name))).toMatch(says[name] ?? /never/);
  });

  it.each(diffs)('%s applies cleanly, and the variant does its job', (name) => {
    const base = join(work, 'examples', `${name.split('.')[0]}.mjs`);
    const changed = join(work, 'examples', `${basename(name, '.diff')}.changed.mjs`);
    const patch = spawnSync('patch', ['--fuzz=0', '--output', changed, base, join(root, 'examples', name)], {
      encoding: 'utf8',
    });
    expect({ status: patch.status, stdout: patch.stdout }).toEqual({
      status: 0,
      stdout: expect.not.stringContaining('offset'),
    });
    expect(runExample(changed)).toMatch(says[name] ?? /never/);
  });

  it('the quickstart writes everything to out/, each badge in each suite', () => {
    runExample(join(work, 'examples/quickstart.mjs'));
    for (const variant of ['regular', 'microcredential', 'extra-curricular']) {
      const names = readdirSync(join(work, 'out', variant));
      expect(names).toEqual(
        expect.arrayContaining(['eddsa-rdfc-2022.json', 'Ed25519Signature2020.json', 'vc-jwt.jwt']),
      );
    }
  });
});

describe('the list of learners', () => {
  it('is issued by the command, each badge in a file of its name', () => {
    const command = (...args: string[]) => {
      const { status, stderr } = spawnSync(process.execPath, [built.main, ...args], { cwd: work, encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringContaining('[') });
    };
    const course = 'examples/courses/extra-curricular.json';
    const { issuer } = JSON.parse(readFileSync(join(work, course), 'utf8'));
    command('keygen', '--controller', issuer.id, '--output', 'key.json');
    command('issue', course, 'examples/recipients.csv', '--key', 'key.json', '--out', 'issued');
    const names = ['bram-jansen.json', 'noor-el-amrani.json', 'sanne-de-vries.json'];
    expect(readdirSync(join(work, 'issued/badges')).toSorted()).toEqual(names);
  });
});

describe('metadata of the examples', () => {
  it.each(metadata)('%s is a valid template, with no warning', async (name) => {
    // JSON is YAML too.
    const report = validateInput(await parseYaml(readFileSync(join(root, 'examples', name))));
    expect(report.problems).toEqual([]);
    expect(report.valid).toBe(true);
  });

  it.each(metadata)('%s names the shipped schema', (name) => {
    const path = join(root, 'examples', name);
    const schema = /"\$schema": "(.*)"|\$schema=(\S+)$/m.exec(readFileSync(path, 'utf8'));
    expect(resolve(path, '..', schema?.[1] ?? schema?.[2] ?? '')).toBe(join(root, 'schemas/edubadge-input.json'));
  });
});
