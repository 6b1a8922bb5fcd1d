import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = process.env.CONFORMANCE_CORPUS ?? '../shared/corpus';

/** Whether the third-party corpus is at hand; conformance tests are skipped, visibly, where it is not. */
export const hasCorpus = existsSync(root);

/** Bytes of a corpus file. */
export function corpusBytes(path: string): Uint8Array {
  return readFileSync(join(root, path));
}

/** A corpus file as text. */
export function corpusText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** A corpus file as JSON. */
export function corpus<T = Record<string, unknown>>(path: string): T {
  return JSON.parse(corpusText(path)) as T;
}

/** Paths of all files below a corpus folder with the ending asked for. */
export function corpusFiles(folder: string, ending = ''): string[] {
  if (!hasCorpus) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}
