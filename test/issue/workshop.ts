import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { EdubadgeTemplate } from '../../src/credential/input.js';
import { fileIndexStore } from '../../src/node/file-index-store.js';
import { createStatusList } from '../../src/status/create-status-list.js';
import { issuerJwk } from '../badges.js';
import { type Outcome, shell } from '../cli/shell.js';
import { inputOf } from '../credential/pairs.js';
import { issuer } from '../proof/fixtures.js';

/** A template by the issuer of the tests. */
export function template(variant: 'regular' | 'microcredential' | 'extra-curricular' = 'microcredential') {
  const { issuer: institution, achievement } = inputOf(variant);
  return { variant, issuer: { ...institution, id: issuer }, achievement } as EdubadgeTemplate;
}

/** A folder with what a batch takes: `course.json`, `key.json`, a `seed`, `list.json`. */
export async function workshop() {
  const here = shell();
  here.write('course.json', template());
  here.write('key.json', issuerJwk);
  here.write('seed', 'seed'.repeat(8));
  here.write('list.json', await createStatusList({ id: 'https://hogeschool.example/status/1', issuer }));
  // The record of its places, as `edubadge status create` begins it.
  await fileIndexStore(here.path('list.json.indices')).take([], 0);
  return {
    ...here,
    /** Issues to these learners, into `out`. */
    issue: (learners: string | Uint8Array, more: readonly string[] = [], around = {}): Promise<Outcome> => {
      here.write('learners.csv', learners);
      const argv = ['course.json', 'learners.csv', '--key', 'key.json', '--seed', 'seed', '--out', 'out', ...more];
      return here.run(['issue', ...argv], around);
    },
    read: (name: string): string => readFileSync(here.path(name), 'utf8'),
    json: (name: string) => JSON.parse(readFileSync(here.path(name), 'utf8')),
    output: (folder = 'out') => filesBelow(here.path(folder)),
  };
}

/** Every file below a folder, with its content. */
export function filesBelow(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return new Map(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}

/** `[CODE]` of each problem in a text. */
export function codesIn(text: string): string[] {
  return [...text.matchAll(/\[([A-Z][A-Z0-9_]+)\]/g)].map(([, code]) => code ?? '');
}
