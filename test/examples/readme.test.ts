import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { elements } from '../../src/credential/elements.js';
import * as second from '../../src/cross-check.js';
import * as library from '../../src/index.js';
import * as onNode from '../../src/node.js';
import { type Built, buildAside } from './built.js';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, code]) => code ?? '');

let built: Built;
let work: string;

beforeAll(async () => {
  built = await buildAside();
  work = mkdtempSync(join(tmpdir(), 'edubadge-readme-'));
  cpSync(join(root, 'examples'), join(work, 'examples'), { recursive: true });
  symlinkSync(join(root, 'schemas'), join(work, 'schemas'));
});

afterAll(() => {
  built.remove();
  rmSync(work, { recursive: true, force: true });
});

function node(...args: string[]) {
  return spawnSync(process.execPath, [...built.nodeArguments, ...args], { cwd: work, encoding: 'utf8' });
}

it('the program runs as it stands, and says what its comment says', () => {
  const [program = ''] = blocks('ts');
  writeFileSync(join(work, 'program.mjs'), program);
  expect(node('program.mjs')).toMatchObject({ status: 0, stdout: 'true []\n', stderr: '' });
});

it('the commands run as they stand, after the quickstart', () => {
  expect(node('examples/quickstart.mjs').status).toBe(0);
  const commands = blocks('sh').filter((block) => block.includes('npx edubadge'));
  const npx = `npx() { shift; '${process.execPath}' '${built.main}' "$@"; }`;
  const script = ['set -euo pipefail', npx, ...commands].join('\n');
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: work, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringContaining('✗') });
  expect(stdout).toContain('4 bestanden: 4 goed');
  expect(stdout).toContain('verified · Open Badge · regular edubadge');
});

it('the job in CI is the one of the example workflow', () => {
  const workflow = readFileSync(join(root, 'examples/ci/github-actions.yml'), 'utf8');
  const run = /npx --yes edubadge-credentials@[\d.]+ validate .*/;
  const [job = ''] = blocks('yaml');
  expect(run.exec(job)?.[0]).toBe(run.exec(workflow)?.[0]);
});

it('the table has the 16 elements, in their order', () => {
  const table = [...readme.matchAll(/^\| +(\d+) \| `(\w+)` +\| (mandatory|optional) +\|/gm)].map(
    ([, number, element, requirement]) => [Number(number), element, requirement],
  );
  expect(table).toEqual(
    Object.entries(elements).map(([element, { number, requirement }]) => [number, element, requirement]),
  );
});

it('names every function and table that is offered', () => {
  const offered = Object.keys({ ...library, ...onNode, ...second }).filter((name) => name !== 'EdubadgeError');
  expect(offered.filter((name) => !readme.includes(name))).toEqual([]);
});

it('links lead somewhere', () => {
  for (const [, link = ''] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
    expect(() => readFileSync(join(root, link)), link).not.toThrow(/ENOENT/);
  }
});
