import { reasonOf } from '../node/error-code.js';
import { type EdubadgeError, failure } from '../problems/error.js';
import type { Entry, Files } from './io.js';

/** A file to judge, or a folder with the reason why nothing in it can be. */
export interface Found {
  file: string;
  error?: EdubadgeError;
}

/** Which files of a folder are wanted. */
interface Wanted {
  readonly endings: readonly string[];
  /** True for a path that is passed over, file or folder. */
  readonly ignored: (path: string) => boolean;
  /** True for a path that the pattern means, where there is a pattern. */
  readonly matches: (path: string) => boolean;
}

/**
 * The files that operands name, in their order: a folder is walked, sorted by code unit, and so is the folder that a
 * pattern such as `courses/**` begins with. Hidden files and folders and `node_modules` are passed over, and what
 * `ignore` means, and a folder that links lead to again is not entered twice.
 * A path that cannot be looked at is given as it is, so that reading it says why.
 */
export async function* walk(
  operands: readonly string[],
  endings: readonly string[],
  files: Files,
  ignore: readonly string[] = [],
): AsyncGenerator<Found> {
  for (const operand of operands) {
    const kind = operand === '-' ? 'file' : await kindOf(operand, files);
    const base = kind === 'missing' ? await baseOf(operand) : undefined;
    const pattern = base !== undefined;
    if (kind !== 'folder' && !pattern) {
      yield { file: operand };
      continue;
    }
    const wanted = {
      endings,
      ignored: ignore.length > 0 ? await matcher(ignore) : () => false,
      matches: pattern ? await matcher([operand]) : () => true,
    };
    let found = false;
    const start = (base ?? operand).replace(/^\.\/*$/, '');
    if (!pattern || (await kindOf(start, files)) === 'folder')
      for await (const file of filesBelow(start, wanted, files, new Set())) {
        found = true;
        yield file;
      }
    if (found) continue;
    const params = { file: operand, expected: endings.join(', ') };
    yield { file: operand, error: failure(pattern ? 'CLI_NO_MATCH' : 'CLI_NO_FILES', { params }) };
  }
}

async function* filesBelow(folder: string, wanted: Wanted, files: Files, entered: Set<string>): AsyncGenerator<Found> {
  const entries = await entriesIn(folder, files, entered);
  if (!Array.isArray(entries)) {
    yield { file: folder === '' ? '.' : folder, error: entries };
    return;
  }
  for (const { name, kind: told } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? name : `${folder.replace(/\/+$/, '')}/${name}`;
    if (name.startsWith('.') || name === 'node_modules' || wanted.ignored(path)) continue;
    const kind = told === 'link' ? await kindOf(path, files) : told;
    if (kind === 'folder') yield* filesBelow(path, wanted, files, entered);
    else if (kind !== 'other' && isWanted(path, wanted)) yield { file: path };
  }
}

function isWanted(path: string, { endings, matches }: Wanted): boolean {
  const name = path.toLowerCase();
  return endings.some((ending) => name.endsWith(ending)) && matches(path);
}

/** The folder that a pattern begins with; undefined for what is no pattern. */
async function baseOf(operand: string): Promise<string | undefined> {
  const { default: picomatch } = await import('picomatch');
  const { base, isGlob } = picomatch.scan(operand);
  return isGlob ? base : undefined;
}

/** `./a` and `a` are the same to a pattern. */
async function matcher(patterns: readonly string[]): Promise<(path: string) => boolean> {
  const { default: picomatch } = await import('picomatch');
  const plain = (path: string): string => path.replace(/^(\.\/+)+/, '');
  const matches = picomatch(patterns.map(plain));
  return (path) => matches(plain(path));
}

async function entriesIn(folder: string, files: Files, entered: Set<string>): Promise<Entry[] | EdubadgeError> {
  try {
    const real = await files.realPath(folder);
    if (entered.has(real)) return [];
    entered.add(real);
    return await files.list(folder);
  } catch (error) {
    return failure('CLI_FILE_UNREADABLE', { params: { file: folder, reason: reasonOf(error) } }, error);
  }
}

/** What a path is; `missing` where it cannot be told, a broken link for one. */
async function kindOf(path: string, files: Files): Promise<'file' | 'folder' | 'other' | 'missing'> {
  try {
    return await files.kind(path);
  } catch {
    return 'missing';
  }
}
