import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importSigner } from '../../src/keys/import-signer.js';
import { sign } from '../../src/proof/sign.js';
import { badge, issuerJwk, now } from '../badges.js';
import { type Built, buildAside } from '../examples/built.js';

let built: Built;
let work: string;

beforeAll(async () => {
  built = await buildAside();
  work = mkdtempSync(join(tmpdir(), 'edubadge-command-'));
  const signer = await importSigner(issuerJwk);
  const credential = badge('microcredential', signer.verificationMethod.split('#')[0] ?? '');
  const signed = await sign(credential, signer, { suite: 'eddsa-rdfc-2022', created: '2026-10-01T00:00:00Z' });
  writeFileSync(join(work, 'badge.json'), JSON.stringify(signed));
});

afterAll(() => {
  built.remove();
  rmSync(work, { recursive: true, force: true });
});

/** Files that a run of the command reads as code, as Node's coverage tells of them. */
function filesRead(args: readonly string[]): string[] {
  const coverage = mkdtempSync(join(work, 'coverage-'));
  const { status, stderr } = spawnSync(process.execPath, [built.main, ...args], {
    cwd: work,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', NODE_V8_COVERAGE: coverage },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return readdirSync(coverage)
    .flatMap((file): { url: string }[] => JSON.parse(readFileSync(join(coverage, file), 'utf8')).result)
    .flatMap(({ url }) => (url.startsWith('file:') ? [url.slice(url.lastIndexOf('/') + 1)] : []));
}

// Each takes Node about a millisecond to find and to link.
it.each([
  [2, ['--version']],
  [2, ['--help']],
  [5, ['verify', 'badge.json', '--now', now.toISOString()]],
  [14, ['validate', 'badge.json']],
])('reads %i files at most for %j', (most, args) => {
  const files = filesRead(args);
  expect(files).toContain('main.js');
  expect(files.length, files.join(' ')).toBeLessThanOrEqual(most);
});
