import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Built, buildAside } from '../examples/built.js';

const courses = resolve(import.meta.dirname, '../../examples/courses');

let built: Built;
let work: string;

beforeAll(async () => {
  built = await buildAside();
  work = mkdtempSync(join(tmpdir(), 'edubadge-process-'));
});

afterAll(() => {
  built.remove();
  rmSync(work, { recursive: true, force: true });
});

function edubadge(args: readonly string[], input?: string) {
  const options = { cwd: work, encoding: 'utf8', env: { PATH: process.env.PATH ?? '' } } as const;
  return spawnSync(process.execPath, [built.main, ...args], input === undefined ? options : { ...options, input });
}

it('exits with the code of the run, and writes where it should', () => {
  expect(edubadge(['--version'])).toMatchObject({ status: 0, stdout: '0.0.0-test\n', stderr: '' });
  expect(edubadge(['nonsense'])).toMatchObject({ status: 2, stdout: '' });
  expect(edubadge(['validate', courses])).toMatchObject({ status: 0, stderr: '' });
  expect(edubadge(['validate', '-'], '{')).toMatchObject({ status: 1, stderr: '' });
});

it('has no colour where it is no terminal', () => {
  expect(edubadge(['validate', courses]).stdout).not.toContain('\u001b');
});

it('is quiet when the reader goes away', async () => {
  const child = spawn(process.execPath, [built.main, 'validate', ...Array.from({ length: 400 }, () => courses)], {
    cwd: work,
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((done) => child.on('close', done));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

it('leaves no half-written file where the disk refuses', () => {
  const before = readdirSync(work);
  const { status, stderr } = edubadge(['keygen', '--output', '/dev/full/key.json']);
  expect(status).toBe(2);
  expect(stderr).toContain('[CLI_FILE_UNWRITABLE]');
  expect(readdirSync(work)).toEqual(before);
});
