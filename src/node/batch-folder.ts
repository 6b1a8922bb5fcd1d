import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type BatchFolder, batchFiles } from '../issue/batch/batch-folder.js';
import { seedLength } from '../issue/batch/derive.js';
import { EdubadgeError, failure } from '../problems/error.js';
import { worded } from '../problems/worded.js';
import { isCode, reasonOf } from './error-code.js';

/** A folder on a disk that also keeps the seed of its batch. */
export interface DiskBatchFolder extends BatchFolder {
  /** The seed that the folder keeps; made, of 32 random bytes, where it keeps none. Only its owner can read it. */
  seed(): Promise<Uint8Array>;
}

const drafts = '.partial';
const secrets: readonly string[] = [batchFiles.seed, batchFiles.journal];

/**
 * Keeps a batch in a folder, which is made where there is none: the badges in `badges/`, beside it `batch.journal`,
 * `batch.seed` (permissions 0600) and, at the end, `manifest.json`. Files are written aside and then moved into place,
 * so that a badge is there whole or not at all, whenever the process dies or the disk is full.
 *
 * @throws Its functions reject with EdubadgeError CLI_BATCH_WRITE where the disk refuses, CLI_BATCH_FOLDER where
 * something else stands in the folder, CLI_BATCH_IN_USE where two work in it at once.
 *
 * @example
 * ```ts
 * import { batchFolder } from 'edubadge-credentials/node';
 *
 * const seed = await batchFolder('out').seed();
 * console.log(seed.length); // 32
 * ```
 */
export function batchFolder(path: string): DiskBatchFolder {
  const at = (name: string): string => join(path, name);
  const made = new Set<string>();
  // Not through the thread pool: the way there takes longer than what is done.
  return Object.freeze({
    read: doing((name: string) => readIfThere(at(name))),
    begin: doing((name: string, bytes: Uint8Array) => {
      const strange = namesIn(path).find((found) => found !== drafts && found !== batchFiles.seed);
      if (strange !== undefined) throw failure('CLI_BATCH_FOLDER', { params: { file: strange } });
      if (!placeNew(name, bytes)) throw failure('CLI_BATCH_IN_USE');
    }),
    write: doing((name: string, bytes: Uint8Array) => renameSync(drafted(name, bytes), at(name))),
    append: doing((name: string, bytes: Uint8Array, length: number) => appendTo(at(name), bytes, length)),
    tidy: doing(() => {
      rmSync(at(drafts), { recursive: true, force: true });
      made.delete(at(drafts));
    }, drafts),
    seed: doing(() => {
      const kept = readIfThere(at(batchFiles.seed));
      if (kept !== undefined) return kept;
      if (existsSync(at(batchFiles.journal))) throw failure('CLI_BATCH_OTHER', { params: { member: 'seed' } });
      placeNew(batchFiles.seed, randomBytes(seedLength));
      return readFileSync(at(batchFiles.seed));
    }, batchFiles.seed),
  });

  /** Writes a file aside; gives where. */
  function drafted(name: string, bytes: Uint8Array): string {
    const draft = join(at(drafts), basename(name));
    for (const folder of [dirname(at(name)), dirname(draft)]) {
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
    }
    try {
      writeFileSync(draft, bytes, { mode: secrets.includes(name) ? 0o600 : 0o644 });
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
    return draft;
  }

  /** False where a file of that name is there already: a link, unlike a rename, does not take its place. */
  function placeNew(name: string, bytes: Uint8Array): boolean {
    const draft = drafted(name, bytes);
    try {
      linkSync(draft, at(name));
      return true;
    } catch (error) {
      if (isCode(error, 'EEXIST')) return false;
      throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
}

/** The work as a promise, which rejects with our error where the disk refuses. */
function doing<Arguments extends unknown[], T>(work: (...given: Arguments) => T, what = '') {
  return (...given: Arguments): Promise<T> =>
    worded(async () => {
      try {
        return work(...given);
      } catch (error) {
        if (error instanceof EdubadgeError) throw error;
        const [name] = given;
        const reason = reasonOf(error);
        throw failure('CLI_BATCH_WRITE', { params: { file: typeof name === 'string' ? name : what, reason } }, error);
      }
    });
}

function appendTo(file: string, bytes: Uint8Array, length: number): void {
  const handle = openSync(file, constants.O_WRONLY | constants.O_APPEND);
  try {
    if (fstatSync(handle).size !== length) throw failure('CLI_BATCH_IN_USE');
    appendFileSync(handle, bytes);
  } finally {
    closeSync(handle);
  }
}

function readIfThere(file: string): Uint8Array | undefined {
  return unlessMissing(() => readFileSync(file));
}

function namesIn(folder: string): string[] {
  return unlessMissing(() => readdirSync(folder)) ?? [];
}

function unlessMissing<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
