import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bake } from '../../src/bake/bake.js';
import { badge } from '../badges.js';
import { pngWith } from '../bake/images.js';
import { inputOf } from '../credential/pairs.js';
import { hasFonts } from '../node/fonts.js';
import { signed, testSigner } from '../verify/fixtures.js';
import { type Built, buildAside } from './built.js';

const run = promisify(execFile);

/** The examples of the docstrings in a source file, without the star before each line. */
function examplesIn(file: string): [name: string, code: string][] {
  const text = readFileSync(join('src', file), 'utf8').replace(/^ *\* ?/gm, '');
  return [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ''], at) => [`${file} ${at + 1}`, code]);
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const examples = sources.toSorted().flatMap(examplesIn);

let built: Built;
let work: string;
let files: string;

/** What examples read: each gets files of its own. */
beforeAll(async () => {
  built = await buildAside();
  work = mkdtempSync(join(tmpdir(), 'edubadge-docstrings-'));
  files = join(work, 'files');
  mkdirSync(files);
  const signer = await testSigner();
  const [issuer = ''] = signer.verificationMethod.split('#');
  const credential = badge('microcredential', issuer);
  const { variant, issuer: institution, achievement } = inputOf('microcredential');
  const made = await signed(credential, signer);
  const documents = {
    'badge.json': credential,
    'signed.json': made,
    'programming.json': inputOf('regular'),
    'course.json': { variant, issuer: { ...institution, id: 'did:web:voorbeeld.example' }, achievement },
  };
  for (const [file, value] of Object.entries(documents)) writeFileSync(join(files, file), JSON.stringify(value));
  writeFileSync(join(files, 'seed'), 'seed'.repeat(8));
  writeFileSync(join(files, 'image.png'), pngWith());
  writeFileSync(join(files, 'badge.png'), await bake(pngWith(), made));
  writeFileSync(join(files, 'werkstuk.pdf'), '%PDF-1.7');
});

afterAll(() => {
  built.remove();
  rmSync(work, { recursive: true, force: true });
});

describe.concurrent('the example of a docstring runs as it stands', () => {
  for (const [name, code] of examples)
    it.skipIf(!hasFonts && name.startsWith('node/badge-image-png'))(name, () => runs(name, code));
});

async function runs(name: string, code: string): Promise<void> {
  const folder = join(work, name.replace(/\W/g, '-'));
  cpSync(files, folder, { recursive: true });
  const program = join(folder, 'program.mjs');
  writeFileSync(program, (await transform(code, { loader: 'ts', format: 'esm', target: 'es2022' })).code);
  const { stderr } = await run(process.execPath, [...built.nodeArguments, program], { cwd: folder });
  expect(stderr).toBe('');
}
