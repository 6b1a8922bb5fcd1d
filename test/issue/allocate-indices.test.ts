import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allocateIndices, type IndexStore } from '../../src/issue/allocate-indices.js';
import { fileIndexStore } from '../../src/node.js';

const folder = mkdtempSync(join(tmpdir(), 'indices-'));
const writer = join(folder, 'writer.mjs');
let files = 0;
const newPath = () => join(folder, `${files++}.indices`);

beforeAll(async () => {
  await build({
    entryPoints: ['test/issue/writer.ts'],
    outfile: writer,
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: { '#platform': './src/platform/node.ts' },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Places that a process of its own was given; none where it is killed once the record has so many bytes. */
function allocated(path: string, count: number, length = 131_072, killAt?: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, path, String(count), String(length)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const watch = setInterval(() => {
      if (killAt !== undefined && existsSync(path) && statSync(path).size >= killAt) child.kill('SIGKILL');
    }, 5);
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
    });
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(watch);
      resolve(text === '' ? [] : text.split('\n').map(Number));
    });
  });
}

describe('places in a status list', () => {
  it('are all different when 16 processes ask for 1,000 each, one at a time', { timeout: 600_000 }, async () => {
    const path = newPath();
    const given = (await Promise.all(Array.from({ length: 16 }, () => allocated(path, 1000)))).flat();
    expect(given).toHaveLength(16_000);
    expect(new Set(given).size).toBe(16_000);
    expect(given.every((index) => Number.isInteger(index) && index >= 0 && index < 131_072)).toBe(true);
  });

  it('are each given once when processes race for the last of them', async () => {
    const path = newPath();
    const given = (await Promise.all(Array.from({ length: 4 }, () => allocated(path, 64, 256)))).flat();
    expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 256 }, (_, index) => index));
    await expect(allocateIndices(fileIndexStore(path), { length: 256 })).rejects.toMatchObject({
      code: 'STATUS_LIST_EXHAUSTED',
    });
  });

  it('are not given again after a process was killed, and after a line was left unfinished', async () => {
    const path = newPath();
    await Promise.all([500, 1000, 2000, 4000].map((size) => allocated(path, 100_000, 131_072, size)));
    const recorded = new Set(
      readFileSync(path, 'utf8')
        .match(/^\d+(?= [0-9a-f]{16}$)/gm)
        ?.map(Number),
    );
    expect(recorded.size).toBeGreaterThan(0);
    appendFileSync(path, '\n4711 abc');
    const given = await allocateIndices(fileIndexStore(path), { count: 500 });
    expect(new Set(given).size).toBe(500);
    expect(given.filter((index) => recorded.has(index))).toEqual([]);
  });

  it('are remembered by the file alone, and different for two who use it in one process', async () => {
    const path = newPath();
    const [one, two] = [fileIndexStore(path), fileIndexStore(path)];
    const asked = [one, two, one, two, one, two].map((store) => allocateIndices(store, { count: 20, length: 200 }));
    const given = (await Promise.all(asked)).flat();
    const rest = await allocateIndices(fileIndexStore(path), { count: 80, length: 200 });
    expect([...given, ...rest].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index));
  });

  it('are the same for an owner who asks again, and nobody else’s', async () => {
    const path = newPath();
    const claims = (from: number) =>
      Array.from({ length: 50 }, (_, at) => ({
        owner: (from + at).toString(16).padStart(16, '0'),
        candidates: Array.from({ length: 200 }, (_, after) => (7 * at + after) % 200),
      }));
    const [one, two] = [fileIndexStore(path), fileIndexStore(path)];
    const [first, other] = await Promise.all([one.claim(claims(0)), two.claim(claims(1000))]);
    expect(new Set([...first, ...other]).size).toBe(100);
    expect(await fileIndexStore(path).claim(claims(0))).toEqual(first);
    expect(await two.claim(claims(0).toReversed())).toEqual(first.toReversed());
    await one.take(
      Array.from({ length: 200 }, (_, index) => index),
      100,
    );
    expect(await one.claim(claims(2000))).toEqual(Array.from({ length: 50 }, () => undefined));
    expect(await one.claim(claims(1000))).toEqual(other);
  });

  it('are spread over the list, and not in order', async () => {
    const given = await allocateIndices(fileIndexStore(newPath()), { count: 4000 });
    const perQuarter = [0, 1, 2, 3].map((quarter) => given.filter((index) => index >> 15 === quarter).length);
    for (const number of perQuarter) expect(Math.abs(number - 1000)).toBeLessThan(200);
    expect(given).not.toEqual(given.toSorted((a, b) => a - b));
  });

  it('come from any store that keeps its word', async () => {
    const taken = new Set<number>();
    const store: IndexStore = {
      take: async (candidates, count) => {
        const free = candidates.filter((index) => !taken.has(index)).slice(0, count);
        for (const index of free) taken.add(index);
        return free;
      },
    };
    const given = [
      ...(await allocateIndices(store, { count: 9, length: 10 })),
      ...(await allocateIndices(store, { length: 10 })),
    ];
    expect(given.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('a record that cannot be used', () => {
  it('is refused and left as it is', async () => {
    const path = newPath();
    writeFileSync(path, '{"id":"https://hogeschool.example/status/1"}');
    await expect(allocateIndices(fileIndexStore(path))).rejects.toMatchObject({ code: 'STATUS_ALLOCATION' });
    expect(readFileSync(path, 'utf8')).toBe('{"id":"https://hogeschool.example/status/1"}');
    await expect(allocateIndices(fileIndexStore(join(folder, 'none', 'there')))).rejects.toMatchObject({
      code: 'STATUS_ALLOCATION',
    });
  });

  it('and a call that is none', async () => {
    const store = fileIndexStore(newPath());
    await expect(allocateIndices({} as never)).rejects.toThrow(TypeError);
    await expect(allocateIndices(store, { count: 0 })).rejects.toThrow(TypeError);
    await expect(allocateIndices(store, { length: 1.5 })).rejects.toThrow(TypeError);
  });
});
