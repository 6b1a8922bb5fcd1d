import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileIndexStore } from '../../src/node/file-index-store.js';
import { createStatusList } from '../../src/status/create-status-list.js';
import { issuerJwk } from '../badges.js';
import { inputOf } from '../credential/pairs.js';
import { type Built, buildAside } from '../examples/built.js';
import { issuer } from '../proof/fixtures.js';
import { type Death, executioner } from './killed.js';

// Kills in a row, each followed by a run that goes on, the last one to the end.
const kills = 4;
const [badges, batches] = process.env.NIGHTLY ? [2000, 50] : [300, 3];

let built: Built;
let work: string;
let programs: ReturnType<typeof executioner>;

beforeAll(async () => {
  built = await buildAside();
  work = mkdtempSync(join(tmpdir(), 'edubadge-killed-'));
  programs = executioner(work);
  const { variant, issuer: institution, achievement } = inputOf('microcredential');
  const start = join(work, 'start');
  mkdirSync(start);
  const put = (name: string, content: unknown): void =>
    writeFileSync(join(start, name), typeof content === 'string' ? content : JSON.stringify(content));
  put('course.json', { variant, issuer: { ...institution, id: issuer }, achievement });
  put('key.json', issuerJwk);
  put('seed', 'seed'.repeat(8));
  put('list.json', await createStatusList({ id: 'https://hogeschool.example/status/1', issuer }));
  await fileIndexStore(join(start, 'list.json.indices')).take([], 0);
  // Every hundredth row is wrong: its problem is told, and told again.
  const rows = Array.from({ length: badges }, (_, at) => (at % 100 === 50 ? `${at}` : `een${at}@voorbeeld.example`));
  put('learners.csv', ['email', ...rows, ''].join('\n'));
});

afterAll(() => {
  built.remove();
  rmSync(work, { recursive: true, force: true });
});

/** A folder in which a batch can be issued, and what issues it. */
function batch(name: string) {
  const folder = join(work, name);
  cpSync(join(work, 'start'), folder, { recursive: true });
  const at = (file: string): string => join(folder, file);
  const files = [at('course.json'), at('learners.csv'), '--key', at('key.json'), '--status', at('list.json')];
  const options = ['--seed', at('seed'), '--out', at('out'), '--created', '2026-11-27T00:00:00Z', '--bake', '--quiet'];
  return {
    issue: (death?: Death) => programs.run([built.main, 'issue', ...files, ...options], death),
    /** What there is, byte by byte, but for the paths that the report names. */
    output: () =>
      new Map(
        readdirSync(at('out'), { recursive: true, encoding: 'utf8' })
          .filter((file) => statSync(join(at('out'), file)).isFile())
          .toSorted()
          .map((file) => [file, readFileSync(join(at('out'), file), 'utf8').replaceAll(folder, '')]),
      ),
    indices: (): number[] =>
      JSON.parse(readFileSync(at('out/manifest.json'), 'utf8')).badges.flatMap(
        ({ statusIndices }: { statusIndices: number[] }) => statusIndices,
      ),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

describe(`a batch of ${badges} that is killed`, () => {
  it(`${batches * kills} times at any byte ends like one that never was`, { timeout: 14_400_000 }, () => {
    const whole = batch('whole');
    expect(whole.issue()).toMatchObject({ status: 1, stderr: '' });
    const done = programs.counted();
    const expected = whole.output();
    expect(expected.size).toBe(badges - badges / 100 + 3);
    expect(new Set(whole.indices()).size).toBe(badges - badges / 100);
    const part = fc.integer({ min: 0, max: 999 }).map((thousandths) => thousandths / 1000);
    const death = fc
      .record({ of: fc.constantFrom<Death['of']>('change', 'append'), at: part, share: part })
      .map(({ of, at, share }) => ({ of, share, at: 1 + Math.floor((at * done[of]) / kills) }));
    for (const [name, deaths] of fc
      .sample(fc.array(death, { minLength: kills, maxLength: kills }), batches)
      .entries()) {
      const killed = batch(`killed-${name}`);
      for (const one of deaths) expect({ one, ...killed.issue(one) }).toMatchObject({ signal: 'SIGKILL' });
      expect(killed.issue()).toMatchObject({ status: 1, stderr: '' });
      expect(killed.output()).toEqual(expected);
      killed.remove();
    }
  });
});
