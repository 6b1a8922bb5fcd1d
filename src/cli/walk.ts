import { type EdubadgeError, failure } from '../problems/error.js';
import type { Files } from './io.js';
import { reasonOf } from './read-file.js';

/** A file to judge, or a folder with the reason why nothing in it can be. */
export interface Found {
  file: string;
  error?: EdubadgeError;
}

/**
 * The files that operands name, in their order: a folder is walked, sorted by code unit. Hidden folders and
 * `node_modules` are passed over, and a folder that links lead to again is not entered twice.
 * A path that cannot be looked at is given as it is, so that reading it says why.
 */
export async function* walk(
  operands: readonly string[],
  endings: readonly string[],
  files: Files,
): AsyncGenerator<Found> {
  for (const operand of operands) {
    if (operand === '-' || (await kindOf(operand, files)) !== 'folder') {
      yield { file: operand };
      continue;
    }
    let found = false;
    for await (const file of filesBelow(operand, endings, files, new Set())) {
      found = true;
      yield file;
    }
    if (found) continue;
    const error = failure('CLI_NO_FILES', { params: { file: operand, expected: endings.join(', ') } });
    yield { file: operand, error };
  }
}

async function* filesBelow(
  folder: string,
  endings: readonly string[],
  files: Files,
  entered: Set<string>,
): AsyncGenerator<Found> {
  const names = await namesIn(folder, files, entered);
  if (!Array.isArray(names)) {
    yield { file: folder, error: names };
    return;
  }
  for (const name of names.sort()) {
    const path = `${folder.replace(/\/+$/, '')}/${name}`;
    const kind = await kindOf(path, files);
    if (kind === 'folder') {
      if (!name.startsWith('.') && name !== 'node_modules') yield* filesBelow(path, endings, files, entered);
    } else if (kind !== 'other' && endings.some((ending) => name.toLowerCase().endsWith(ending))) yield { file: path };
  }
}

async function namesIn(folder: string, files: Files, entered: Set<string>): Promise<string[] | EdubadgeError> {
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
