import { isAscii } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  const issuer = signer.verificationMethod.split('#')[0] ?? '';
  const edubadge = badge('microcredential', issuer);
  const openBadge = {
    '@context': edubadge['@context'].slice(0, 2),
    id: 'urn:uuid:0d2f9b6e-7a6c-4f5e-9d3c-000000000001',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer, type: ['Profile'], name: 'Hogeschool van Voorbeeld' },
    validFrom: '2026-10-01T00:00:00Z',
    name: 'Bestuursjaar',
    credentialSubject: {
      id: 'urn:uuid:0d2f9b6e-7a6c-4f5e-9d3c-000000000002',
      type: ['AchievementSubject'],
      achievement: {
        id: 'urn:uuid:0d2f9b6e-7a6c-4f5e-9d3c-000000000003',
        type: ['Achievement'],
        name: 'Bestuursjaar',
        description: 'Een jaar in het bestuur.',
        criteria: { narrative: 'Een volledig bestuursjaar.' },
      },
    },
  };
  for (const [file, document] of Object.entries({ 'badge.json': edubadge, 'open-badge.json': openBadge })) {
    const signed = await sign(document, signer, { suite: 'eddsa-rdfc-2022', created: '2026-10-01T00:00:00Z' });
    writeFileSync(join(work, file), JSON.stringify(signed));
  }
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
    env: { PATH: process.env.PATH ?? '', NODE_V8_COVERAGE: coverage, NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return readdirSync(coverage)
    .flatMap((file): { url: string }[] => JSON.parse(readFileSync(join(coverage, file), 'utf8')).result)
    .flatMap(({ url }) => (url.startsWith('file:') ? [fileURLToPath(url)] : []));
}

// Each file takes Node about a millisecond to find and to link, and all of its text is read.
it.each([
  [['--version'], { files: 2, kB: 42 }],
  [['--help'], { files: 2, kB: 42 }],
  [['verify', 'open-badge.json', '--now', now.toISOString()], { files: 4, kB: 364 }],
  [['verify', 'badge.json', '--now', now.toISOString()], { files: 5, kB: 432 }],
  [['validate', 'badge.json'], { files: 13, kB: 690 }],
])('reads little for %j', (args, most) => {
  const files = filesRead(args);
  const names = files.map((file) => basename(file));
  expect(names).toContain('main.cjs');
  expect(names.length, names.join(' ')).toBeLessThanOrEqual(most.files);
  expect(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000).toBeLessThanOrEqual(most.kB);
});

it('is ASCII, as which it is read', () => {
  const folder = dirname(built.main);
  const files = readdirSync(folder).filter((file) => file.endsWith('.cjs'));
  expect(files.length).toBeGreaterThan(12);
  for (const file of files) expect(isAscii(readFileSync(join(folder, file))), file).toBe(true);
});

describe('the compile cache', () => {
  const kept = () => readdirSync(dirname(built.main)).filter((file) => /\.cache/.test(file));
  const run = (args: readonly string[], env: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [built.main, ...args], {
      cwd: work,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', ...env },
    });
    return { status, stdout, stderr };
  };
  const verify = ['verify', 'badge.json', '--now', now.toISOString()];

  it.each([
    ['when it is not wanted', verify, { NODE_DISABLE_COMPILE_CACHE: '1' }, 0],
    ['for a command that there is not', ['verifi', 'badge.json'], {}, 2],
    ['for what would be a path', ['../verify', 'badge.json'], {}, 2],
    ['for an option', ['--version'], {}, 0],
    ['where something was found', ['verify', 'badge.json', '--now', '2020-01-01T00:00:00Z'], {}, 1],
  ])('is not kept %s', (_, args, env, status) => {
    expect(run(args, env).status).toBe(status);
    expect(kept()).toEqual([]);
  });

  it('is kept beside the code, and changes nothing of what is said', () => {
    const first = run(verify);
    expect(kept().map((file) => file.replace(/-[\w-]{8}\.cjs/, '.cjs'))).toEqual([
      'edubadge.cjs.verify.cache',
      'judge.cjs.verify.cache',
      'rolldown-runtime.cjs.verify.cache',
      'start.cjs.verify.cache',
    ]);
    expect(run(verify)).toEqual(first);
    expect(run([...verify, '--lang', 'nl']).stdout).toContain('geverifieerd');
  });
});

it('names functions in a trace', () => {
  const { stderr } = spawnSync(process.execPath, [built.main, 'verify', '--nonsense'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', EDUBADGE_DEBUG: '1' },
  });
  expect(stderr).toContain('at parseArguments (');
});
