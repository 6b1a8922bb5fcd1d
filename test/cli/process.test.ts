import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
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

it('says what could not be written, and that nothing was found', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [built.main, 'validate', courses], {
    cwd: work,
    encoding: 'utf8',
    stdio: ['ignore', full, 'pipe'],
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^✗ Cannot write - \(ENOSPC\)/);
  expect(spawnSync(process.execPath, [built.main, 'nonsense'], { stdio: ['ignore', 'ignore', full] }).status).toBe(2);
  closeSync(full);
});

it('leaves no half-written file where the disk refuses', () => {
  const before = readdirSync(work);
  const { status, stderr } = edubadge(['keygen', '--output', '/dev/full/key.json']);
  expect(status).toBe(2);
  expect(stderr).toContain('[CLI_FILE_UNWRITABLE]');
  expect(readdirSync(work)).toEqual(before);
});

it('loses no edit of a list that many processes change at once', async () => {
  const key = ['--key', 'list-key.json', '--quiet'];
  edubadge(['keygen', '--output', 'list-key.json']);
  edubadge(['status', 'create', 'list.json', '--id', 'https://hogeschool.example/status/1', ...key]);
  const places = Array.from({ length: 8 }, (_, index) => 10_000 * index + index);
  const codes = await Promise.all(
    places.map((place) => finished(['status', 'revoke', 'list.json', `${place}`, ...key])),
  );
  expect(codes).toEqual(places.map(() => 0));
  const list = JSON.parse(readFileSync(join(work, 'list.json'), 'utf8'));
  const bytes = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'));
  const set = [...bytes].flatMap((byte, at) =>
    [...Array(8).keys()].filter((bit) => byte & (128 >> bit)).map((bit) => 8 * at + bit),
  );
  expect(set).toEqual(places);
  expect(readdirSync(work).filter((name) => name.includes('list.json'))).toEqual(['list.json', 'list.json.indices']);
});

it('gives badges that many processes sign at once each a place of their own', async () => {
  const key = ['--key', 'sign-key.json', '--quiet'];
  const issuer = edubadge(['keygen', '--output', 'sign-key.json', '--quiet']).stdout.trim();
  edubadge(['status', 'create', 'places.json', '--id', 'https://hogeschool.example/status/1', ...key]);
  const course = JSON.parse(readFileSync(join(courses, 'regular.json'), 'utf8'));
  const recipient = { id: 'did:web:lerende.example' };
  writeFileSync(
    join(work, 'input.json'),
    JSON.stringify({ ...course, issuer: { ...course.issuer, id: issuer }, recipient }),
  );
  edubadge(['create', 'input.json', '--output', 'unsigned.json']);
  const names = Array.from({ length: 6 }, (_, index) => `badge-${index}.json`);
  const sign = (name: string) => ['sign', 'unsigned.json', '--status', 'places.json', '--output', name, ...key];
  expect(await Promise.all(names.map((name) => finished(sign(name))))).toEqual(names.map(() => 0));
  const given = names.map(
    (name) => JSON.parse(readFileSync(join(work, name), 'utf8')).credentialStatus.statusListIndex,
  );
  expect(new Set(given).size).toBe(names.length);
});

/** Exit code of a process of its own. */
function finished(args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [built.main, ...args], { cwd: work, stdio: 'inherit' });
  return new Promise((done) => child.on('close', done));
}
