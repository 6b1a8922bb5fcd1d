import { createHash, type Hash } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

const digestBytes = 32;

/** The modules of a program, loaded with a compile cache. */
export interface CompileCache {
  /**
   * Loads a CommonJS module of the folder; what that requires of the folder is loaded so too. It cannot `import()`.
   * The file has it as a function of `exports`, `require`, `module` and `__filename`, in ASCII: a text that is read as
   * it is, and in one piece, is in memory once.
   */
  load(file: string): unknown;
  /** Keeps what V8 has compiled by now, where that is not kept yet. Best when the work is done. */
  keep(): void;
}

/**
 * Keeps beside each module of a folder what V8 made of it, so that the next process need not compile it again: of a
 * short command that is half the time. Node does this itself from 22.1 on, but in a folder of its own, which may be
 * anybody's. Whoever can write beside the code can change the code, so nothing more is trusted here; what was damaged,
 * or made by another runtime or of another text, is found by its digest. Where nothing can be kept, nothing is.
 *
 * @param folder - Where the modules are, and what is kept of them.
 * @param required - Gives the modules of Node and of packages.
 * @param use - What the program is used for this time, because another use runs other functions. Without it nothing
 * is kept, nor taken from what was.
 */
export function compileCache(folder: string, required: (name: string) => unknown, use?: string): CompileCache {
  const modules = new Map<string, { exports: unknown }>();
  const fresh: (() => void)[] = [];
  const read = reader();

  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const path = join(folder, file);
    const text = read(path);
    const digest = createHash('sha256')
      .update(JSON.stringify([process.versions, process.arch]))
      .update(text);
    const source = text.toString('latin1');
    const cache = `${path}.${use}.cache`;
    const cachedData = use === undefined ? undefined : kept(cache, digest, read);
    const script = new Script(source, { filename: path, ...(cachedData && { cachedData }) });
    if (!cachedData || script.cachedDataRejected) {
      fresh.push(() => {
        write(cache, digest, script.createCachedData());
      });
    }
    const require = (name: string) => (name.startsWith('./') ? load(name.slice(2)) : required(name));
    script.runInThisContext()(module.exports, require, module, path);
    return module.exports;
  };

  return {
    load,
    keep() {
      if (use === undefined || fresh.length === 0) return;
      try {
        accessSync(folder, constants.W_OK);
        for (const keepOne of fresh) keepOne();
      } catch {
        // A folder that is somebody else's, or a full disk: then the next start takes as long as this one.
      }
    },
  };
}

/** Reads files into the same memory, one after the other: to touch what is new takes longer than to read. */
function reader(): (path: string) => Buffer {
  let room = Buffer.allocUnsafeSlow(2 ** 20);
  return (path) => {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (size > room.length) room = Buffer.allocUnsafeSlow(size);
      let length = 0;
      for (let read = 1; read > 0 && length < size; length += read)
        read = readSync(file, room, length, size - length, length);
      return room.subarray(0, length);
    } finally {
      closeSync(file);
    }
  };
}

/** What was kept of a module, if it is whole, of this very text and this runtime's. */
function kept(path: string, digest: Hash, read: (path: string) => Buffer): Buffer | undefined {
  let file: Buffer;
  try {
    file = read(path);
  } catch {
    return undefined;
  }
  const data = file.subarray(digestBytes);
  return digest.copy().update(data).digest().equals(file.subarray(0, digestBytes)) ? data : undefined;
}

function write(path: string, digest: Hash, data: Buffer): void {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, Buffer.concat([digest.update(data).digest(), data]));
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
