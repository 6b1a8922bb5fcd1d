import type { Language, Problem } from '../../problems/problem.js';
import type { SuiteName } from '../../proof/types.js';
import type { BatchCrossCheck } from './cross-checking.js';
import type { BatchRow } from './row.js';
import type { BatchStatusList } from './status-places.js';

/** What a batch is told. */
export interface BatchOptions {
  suite: SuiteName;
  /** 32 secret bytes from which ids, salts and status indices follow. Whoever has them can undo the salts. */
  seed: Uint8Array;
  /** Date of the proofs, and of what is valid from now. */
  created: Date;
  /** Lists on which each badge gets a place. */
  statusLists?: readonly BatchStatusList[];
  /** Bakes the badges into this PNG or SVG; `true`: into the achievement's own where the input holds it, else a drawn one. */
  bake?: Uint8Array | true;
  /** A second, independent verdict on badges before they are handed out; a token has none. */
  crossCheck?: BatchCrossCheck;
  /** Language of the problems; default `en`. */
  language?: Language;
}

/** What makes one batch different from another; its hashes are SHA-256 in hexadecimal. */
export interface BatchJob {
  readonly suite: SuiteName;
  readonly verificationMethod: string;
  readonly created: string;
  /** Hash of the input. */
  readonly input: string;
  /** Hash of the image that is baked into. */
  readonly image?: string;
  readonly statusLists: readonly string[];
  /** Tells seeds apart, and nothing about them. */
  readonly seed: string;
}

/** A badge that was issued. */
export interface IssuedBadge {
  /** Name of its file. */
  file: string;
  /** SHA-256 of the file, in hexadecimal. */
  sha256: string;
  /** Id of the credential. */
  id: string;
  /** Its index in each of the status lists. */
  statusIndices: readonly number[];
}

/** A badge that has just been issued. */
export interface NewBadge extends IssuedBadge {
  bytes: Uint8Array;
}

/** What came of a row: a badge, or what is wrong; neither where there was nothing in it but a warning. */
export interface BatchOutcome<Badge extends IssuedBadge = IssuedBadge> {
  /** Line of the row. */
  line?: number;
  badge?: Badge;
  problems: Problem[];
}

/** A batch, ready to issue rows of it anywhere, in any order, again and again. */
export interface PreparedBatch {
  readonly job: BatchJob;
  /** The badges of these rows, all at once. The same row gives the same bytes, however often, and whoever asks. */
  issue(rows: readonly BatchRow[]): Promise<BatchOutcome<NewBadge>[]>;
}
