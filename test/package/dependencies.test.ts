import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const [runTime = '', buildTime = ''] = readFileSync('docs/dependencies.md', 'utf8').split('## At build and test time');
const named = (section: string): string[] =>
  [...section.matchAll(/^\| `([^`]+)` *\|/gm)].map(([, name]) => name ?? '').sort();

describe('docs/dependencies.md', () => {
  it('gives a reason for each dependency and for nothing else', () => {
    expect(named(runTime)).toEqual(Object.keys(manifest.dependencies).sort());
    expect(named(buildTime)).toEqual(Object.keys(manifest.devDependencies).sort());
  });

  it('tells of each optional peer, which tests have at hand', () => {
    const [, peers = ''] = buildTime.split('## Optional peers');
    const names = Object.keys(manifest.peerDependencies);
    expect(Object.keys(manifest.peerDependenciesMeta)).toEqual(names);
    for (const name of names) {
      expect(peers).toContain(`\`${name}\``);
      expect(Object.keys(manifest.devDependencies)).toContain(name);
    }
  });

  it('is about exact versions', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });
});
