import type { ClaimStore, IndexStore } from '../issue/allocate-indices.js';

/** What the command line has of the world, handed in so that a test needs no process. */
export interface Io {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: Files;
  /** What fetches for a command that may use the network. */
  readonly fetch: typeof fetch;
  /** Version of this package. */
  version(): string;
}

/** Standard input. */
export interface Input {
  readonly isTTY: boolean;
  read(): Promise<Uint8Array>;
}

/** Standard output or standard error. */
export interface Output {
  readonly isTTY: boolean;
  /** Columns of the terminal, where it is one. */
  readonly columns?: number | undefined;
  write(content: string | Uint8Array): Promise<void>;
}

/** The file system; paths are relative to the working directory. What fails rejects with an error that has Node's `code`. */
export interface Files {
  /** The whole file. Rejects with EdubadgeError LIMIT_TEXT_SIZE where it is larger than any limit lets through. */
  read(path: string): Promise<Uint8Array>;
  /** The file piece by piece, however large it is. */
  stream(path: string): AsyncIterable<Uint8Array>;
  kind(path: string): Promise<'file' | 'folder' | 'other'>;
  list(folder: string): Promise<Entry[]>;
  /** The path from the root. */
  absolute(path: string): string;
  /** The path without symbolic links: the same for the same folder. */
  realPath(path: string): Promise<string>;
  /** All of it or nothing; rejects with `EEXIST` where the file exists and may not be replaced. */
  write(path: string, content: string | Uint8Array, options: WriteFileOptions): Promise<void>;
  /**
   * Puts in place of a file what is made of its bytes: one process at a time, and all of it or nothing.
   * Rejects with EdubadgeError CLI_FILE_BUSY where another process does not finish.
   */
  update(path: string, change: (bytes: Uint8Array) => Promise<string>): Promise<void>;
  /** What remembers in a file which places of a status list were given. */
  indices(path: string): Promise<IndexStore & ClaimStore>;
}

/** What stands in a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** How a file is written. */
export interface WriteFileOptions {
  /** Permissions, such as `0o600`. */
  mode: number;
  /** Write over a file that exists. */
  replace: boolean;
}
