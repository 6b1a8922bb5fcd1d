import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse as parseJunit } from 'junit2json';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Built, buildAside } from './built.js';

const ci = resolve(import.meta.dirname, '../../examples/ci');
const recipe = (name: string) => parse(readFileSync(join(ci, name), 'utf8'));

let built: Built;
let work: string;

beforeAll(async () => {
  built = await buildAside();
  work = mkdtempSync(join(tmpdir(), 'edubadge-ci-'));
  cpSync(ci, work, { recursive: true });
});

afterAll(() => {
  built.remove();
  rmSync(work, { recursive: true, force: true });
});

/** Runs a script of a recipe as its CI would, with this source in place of the published package. */
function bash(script: string, env: Record<string, string> = {}) {
  const shims = ['edubadge', 'npx'].map(
    (name) => `${name}() { ${name === 'npx' ? 'shift 2;' : ''} '${process.execPath}' '${built.main}' "$@"; }`,
  );
  const text = ['set -eo pipefail', ...shims, script].join('\n');
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-c', text], {
    cwd: work,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  return { status, stdout, stderr };
}

function spoil(): void {
  const text = readFileSync(join(ci, 'metadata/wondzorg.json'), 'utf8');
  writeFileSync(join(work, 'metadata/spoilt.json'), text.replace('"onsite"', '"on site"'));
}

describe('recipes', () => {
  const action = recipe('action/action.yml');
  const [, step] = action.runs.steps;
  const defaults = { FILES: 'metadata', STRICT: 'true', BASELINE: '', LANGUAGE: 'en', SARIF: '', VERSION: '0.1' };

  it('the workflow passes on the folder of metadata', () => {
    const { run } = recipe('github-actions.yml').jobs.validate.steps.at(-1);
    expect(bash(run)).toEqual({ status: 0, stdout: '3 files: 3 passed\n', stderr: '' });
  });

  it('the composite action gives each input to its script through the environment', () => {
    expect(action.runs.using).toBe('composite');
    const given = Object.values<string>(step.env).map((value) => /^\$\{\{ inputs\.(\w+) \}\}$/.exec(value)?.[1]);
    expect(given.toSorted()).toEqual(Object.keys(action.inputs).toSorted());
    expect(step.run).not.toContain('${{');
  });

  it('the composite action passes, and fails with annotations and SARIF', () => {
    expect(bash(step.run, defaults)).toMatchObject({ status: 0, stderr: '' });
    expect(bash(step.run, { ...defaults, FILES: '' })).toMatchObject({ status: 0, stderr: '' });
    spoil();
    const { status, stdout } = bash(step.run, { ...defaults, SARIF: 'out.sarif', LANGUAGE: 'nl' });
    rmSync(join(work, 'metadata/spoilt.json'));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=metadata\/spoilt\.json,line=\d+,endLine=\d+,col=\d+,/m);
    const [run] = JSON.parse(readFileSync(join(work, 'out.sarif'), 'utf8')).runs;
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('metadata/spoilt.json');
  });

  it('the composite action runs nothing that stands in an input', () => {
    const { stdout } = bash(step.run, { ...defaults, FILES: '$(touch hacked) ; touch hacked' });
    expect(stdout).toContain('::error');
    expect(() => readFileSync(join(work, 'hacked'))).toThrow(/ENOENT/);
  });

  it('the GitLab job leaves a report that says what failed', async () => {
    spoil();
    const { script, artifacts } = recipe('gitlab-ci.yml')['badge-metadata'];
    const { status } = bash(script.join('\n'));
    rmSync(join(work, 'metadata/spoilt.json'));
    expect(status).toBe(1);
    const report = await parseJunit(readFileSync(join(work, artifacts.reports.junit), 'utf8'));
    const suites = report && 'testsuite' in report ? (report.testsuite ?? []) : [];
    expect(suites.map((suite) => 'failures' in suite && suite.failures)).toEqual([0, 0, 1, 0]);
  });

  it('the pre-commit hook judges the files that it is given', () => {
    const [hook] = recipe('pre-commit-config.yaml').repos[0].hooks;
    const files = ['metadata/wondzorg.json', 'metadata/bestuursjaar.yaml', 'README.md'];
    const given = files.filter((file) => new RegExp(hook.files).test(file));
    expect(bash(`${hook.entry} ${given.join(' ')}`).stdout).toBe('2 files: 2 passed\n');
  });

  it('the configuration does the same without a word on the command line', () => {
    expect(bash('edubadge validate --quiet')).toEqual({ status: 0, stdout: '3 files: 3 passed\n', stderr: '' });
  });
});
