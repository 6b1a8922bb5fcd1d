import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Built, buildAside } from './built.js';

const root = resolve(import.meta.dirname, '../..');
const manual = readFileSync(join(root, 'docs/badges-people-hold.md'), 'utf8');

let built: Built;
let work: string;

beforeAll(async () => {
  built = await buildAside();
  work = mkdtempSync(join(tmpdir(), 'edubadge-held-'));
  cpSync(join(root, 'examples'), join(work, 'examples'), { recursive: true });
  symlinkSync(join(root, 'schemas'), join(work, 'schemas'));
});

afterAll(() => {
  built.remove();
  rmSync(work, { recursive: true, force: true });
});

/** What the commands of each section must say to have done their job. */
const says: Record<string, RegExp> = {
  'Revoke, suspend, reinstate': /status +revoked: no\n +status +suspended: no\n.*\[STATUS_REVOKED\].*\nrefused\n/s,
  'In an image': /✓ out\/badge\.svg\n/,
  'Evidence, endorsements, presentations': /verified · presentation.*✓ endorsement 1/s,
  'Keys of an institution': /^did:web:hogeschool\.example\n/,
};

const sections = manual
  .split(/^## /m)
  .slice(1)
  .map((section) => [section.split('\n')[0] ?? '', section] as const);

it('begins where the quickstart ends', () => {
  const quickstart = [...built.nodeArguments, 'examples/quickstart.mjs'];
  expect(spawnSync(process.execPath, quickstart, { cwd: work }).status).toBe(0);
});

it('has its expectations here', () => {
  expect(sections.map(([title]) => title)).toEqual(Object.keys(says));
});

it.each(sections)('%s: the commands run as they stand', (title, section) => {
  const commands = [...section.matchAll(/^```sh\n(.*?)^```/gms)].map(([, code]) => code);
  const npx = `npx() { shift; '${process.execPath}' '${built.main}' "$@"; }`;
  const script = ['set -euo pipefail', npx, ...commands].join('\n');
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: work, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringContaining('✗') });
  expect(stdout).toMatch(says[title] ?? /never/);
});

it('the did.json has the retired key beside the new one', () => {
  const { verificationMethod } = JSON.parse(readFileSync(join(work, 'out/did.json'), 'utf8'));
  expect(verificationMethod).toHaveLength(4);
  expect(verificationMethod[2]).toMatchObject({ type: 'Multikey', expires: '2026-09-01T00:00:00Z' });
});
