import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { arrowsOf, breachesOf, cyclesOf, type Sources } from './house.js';

const page = readFileSync('docs/architecture.md', 'utf8');

/** Files of src/, but for what is generated and the declarations of other people's packages. */
function readSources(): Sources {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return new Map(
    paths
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.includes('generated/'))
      .sort()
      .map((path) => [path, readFileSync(`src/${path}`, 'utf8')]),
  );
}

/** The table of rooms in docs/architecture.md: room → what it may import. */
function drawnArrows(): [room: string, targets: string[]][] {
  const rows = page.matchAll(/^\| `([\w-]+)` *\|[^|]*\|([^|]*)\|$/gm);
  return [...rows].map(([, room, targets]) => [
    room ?? '',
    [...(targets ?? '').matchAll(/[\w-]+/g)].map(([name]) => name),
  ]);
}

describe('the house', () => {
  const sources = readSources();
  const drawn = drawnArrows();

  it('has exactly the arrows that docs/architecture.md draws', () => {
    const { types: _declarations, ...arrows } = arrowsOf(sources);
    expect(arrows).toEqual(Object.fromEntries(drawn));
  });

  it('draws every arrow upwards', () => {
    const rooms = drawn.map(([room]) => room);
    const downwards = drawn.flatMap(([room, targets]) =>
      targets
        .filter((target) => !rooms.slice(0, rooms.indexOf(room)).includes(target))
        .map((target) => `${room} → ${target}`),
    );
    expect(downwards).toEqual([]);
  });

  it('draws each room on the first floor above what it imports', () => {
    const lines = /```\n(problems, platform\n[\s\S]*?)```/.exec(page)?.[1]?.trimEnd().split('\n') ?? [];
    const floors = new Map(lines.flatMap((line, floor) => (line.match(/[\w-]+/g) ?? []).map((room) => [room, floor])));
    const first = (targets: string[]) => 1 + Math.max(-1, ...targets.map((target) => floors.get(target) ?? Infinity));
    expect(Object.fromEntries(floors)).toEqual(Object.fromEntries(drawn.map(([room, to]) => [room, first(to)])));
  });

  it('names tables that exist', () => {
    const paths = [...page.matchAll(/^\|[^|]+\| `((?:src|schemas)\/[^`*]+)[^`]*` *\|$/gm)].map(
      ([, path]) => path ?? '',
    );
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('has no cycle among files', () => {
    expect(cyclesOf(sources)).toEqual([]);
  });

  it('keeps its rules in every file', () => {
    expect(breachesOf(sources)).toEqual([]);
  });
});
