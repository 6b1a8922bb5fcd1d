/**
 * Where a batch is kept, by names such as `badges/one.json`. `batchFolder` (from `edubadge-credentials/node`) is a
 * folder on a disk. What cannot be done rejects; what was done before then stands.
 */
export interface BatchFolder {
  /** The whole file; nothing where there is none. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Writes the first file of a batch; rejects where anything is there already but a seed. */
  begin(name: string, bytes: Uint8Array): Promise<void>;
  /** All of it or nothing, in place of what was there. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Adds to a file that has so many bytes; rejects where it has another number, because somebody else writes to it. */
  append(name: string, bytes: Uint8Array, length: number): Promise<void>;
  /** Takes away what a process that died left half-written. */
  tidy(): Promise<void>;
}

/** The files of a batch. */
export const batchFiles = {
  journal: 'batch.journal',
  seed: 'batch.seed',
  manifest: 'manifest.json',
  badges: 'badges',
} as const;
