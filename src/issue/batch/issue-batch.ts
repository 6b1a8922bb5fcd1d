import { sha256Hex } from '#platform';
import type { Award, EdubadgeInput, EdubadgeTemplate } from '../../credential/input.js';
import { jcs } from '../../encoding/jcs.js';
import type { Signer } from '../../keys/types.js';
import type { Finding } from '../../problems/problem.js';
import { toProblems } from '../../problems/to-problem.js';
import { type BatchFolder, batchFiles } from './batch-folder.js';
import { batchSecret, derivedHex, deriveSecret } from './derive.js';
import type { JournalEntry } from './journal.js';
import { journalIn, openLedger, withoutBytes } from './ledger.js';
import { prepareBatch } from './prepare-batch.js';
import { type BatchRow, comparableName, marksOf, rowFindings, rowSecret } from './row.js';
import type { BatchOptions, BatchOutcome, NewBadge } from './types.js';

/** What `issueBatch` may be told. */
export interface IssueBatchOptions extends Omit<BatchOptions, 'created'> {
  /** Where the badges, the journal and the manifest go. */
  folder: BatchFolder;
  /** Default: what the journal says; where there is none yet, the day that it is now, UTC. */
  created?: Date;
  /** How many badges are made at once, and at most how many are made anew after a crash. Default 64. */
  concurrency?: number;
  /** Ends the batch, after the badges that are being made, by throwing its reason; the same call goes on from there. */
  signal?: AbortSignal;
}

/**
 * Issues a batch into a folder, badge by badge, and keeps a journal: a batch that is ended in whatever way, and begun
 * again with the same arguments, goes on where it was and ends with the same bytes as one that was never interrupted.
 * No badge is lost, none is there twice, and no place in a status list is given to two. Rows that are wrong are
 * told, and leave the others issued; mended, they are issued by the next run. At the end a manifest is written.
 *
 * Each row gives one outcome, in order. A batch carries a day, not a time, unless `created` says otherwise.
 *
 * @throws What `prepareBatch` throws; EdubadgeError CLI_BATCH_OTHER where the folder holds another batch,
 * CLI_BATCH_JOURNAL where its journal was damaged; what the folder throws where it cannot be written; the signal's
 * reason.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { type BatchRow, generateKey, issueBatch } from 'edubadge-credentials';
 * import { batchFolder } from 'edubadge-credentials/node';
 *
 * const { signer } = await generateKey({ controller: 'did:web:voorbeeld.example' });
 * const course = JSON.parse(await readFile('course.json', 'utf8'));
 * const folder = batchFolder('out');
 * const rows: BatchRow[] = [
 *   { line: 1, award: { recipient: { identifiers: [{ type: 'emailAddress', value: 'een@voorbeeld.example' }] } } },
 * ];
 * const options = { suite: 'eddsa-rdfc-2022', seed: await folder.seed(), folder } as const;
 * for await (const { line, badge, problems } of issueBatch(rows, course, signer, options)) {
 *   console.log(line, badge?.file, problems);
 * }
 * ```
 */
export async function* issueBatch(
  rows: Iterable<BatchRow> | AsyncIterable<BatchRow>,
  input: EdubadgeTemplate | EdubadgeInput,
  signer: Signer,
  options: IssueBatchOptions,
): AsyncGenerator<BatchOutcome, void, undefined> {
  const { folder, seed, concurrency = 64, signal, language } = options;
  if (!Number.isSafeInteger(concurrency) || concurrency < 1)
    throw new TypeError('options.concurrency must be a whole number from 1');
  const before = await journalIn(folder);
  const created = options.created ?? (before ? new Date(before.job.created) : today());
  const batch = await prepareBatch(input, signer, { ...options, created });
  const secret = batchSecret(seed, batch.job);
  const ledger = await openLedger(folder, batch.job, before);
  const compare = comparing();
  for await (const slice of slicesOf(rows, concurrency)) {
    signal?.throwIfAborted();
    const known: (BatchOutcome | undefined)[] = [];
    for (const row of slice) known.push(await judge(row));
    const open = slice.filter((_, at) => known[at] === undefined);
    const issued = open.length === 0 ? [] : await batch.issue(open);
    await ledger.add(open.flatMap((row, at) => entered(row, issued[at]?.badge)));
    for (const outcome of known) yield outcome ?? told(issued.shift());
  }
  await ledger.close();

  /** What can be said of a row without issuing it; nothing where it is to be issued. */
  async function judge(row: BatchRow): Promise<BatchOutcome | undefined> {
    const findings = [...rowFindings(row), ...compare(row)];
    if (findings.length > 0 || row.award === undefined) return refused(row, findings);
    const entry = ledger.entryOf(rowName(row.award));
    if (entry === undefined) return clashing(row, row.award);
    if (entry.award !== awardName(row)) return refused(row, [{ code: 'RECIPIENT_ISSUED' }]);
    const bytes = await folder.read(`${batchFiles.badges}/${entry.file}`);
    const isWhole = bytes !== undefined && sha256Hex(bytes) === entry.sha256;
    return isWhole ? { ...lineOf(row), badge: withoutBytes(entry), problems: [] } : undefined;
  }

  /** An earlier run may have known the learner by less, or have given the file's name to somebody else. */
  function clashing(row: BatchRow, award: Award): BatchOutcome | undefined {
    if (learnerNames(award).some((name) => ledger.entryFor(name))) return refused(row, [{ code: 'RECIPIENT_ISSUED' }]);
    const other = row.file === undefined ? undefined : ledger.entryIn(row.file);
    return other && refused(row, [{ code: 'CLI_BATCH_FILE_TWICE', params: { line: other.line ?? 0 } }]);
  }

  function refused(row: BatchRow, findings: readonly Finding[]): BatchOutcome {
    return { ...lineOf(row), problems: toProblems(findings, language) };
  }

  function entered(row: BatchRow, badge: NewBadge | undefined): { entry: JournalEntry; bytes: Uint8Array }[] {
    if (badge === undefined || row.award === undefined) return [];
    const names = { row: rowName(row.award), learner: learnerNames(row.award), award: awardName(row) };
    return [{ entry: { ...names, ...lineOf(row), ...withoutBytes(badge) }, bytes: badge.bytes }];
  }

  function rowName(award: Award): string {
    return derivedHex(rowSecret(secret, award), 'row', 16);
  }

  function learnerNames(award: Award): string[] {
    return marksOf(award).map((mark) => derivedHex(deriveSecret(secret, mark), 'learner', 8));
  }

  function awardName({ award, file = '' }: BatchRow): string {
    return derivedHex(deriveSecret(secret, jcs(award)), `award ${file}`, 16);
  }
}

/** Finds rows that are about the same learner, or want the same file name, as one before. */
function comparing(): (row: BatchRow) => Finding[] {
  const lines = new Map<string, number>();
  let count = 0;
  return ({ line, award, file }) => {
    count += 1;
    if (award === undefined) return [];
    const marks = marksOf(award);
    const name = file === undefined ? [] : [`/${comparableName(file)}`];
    const [learner, place] = [marks, name].map((keys) => keys.map((key) => lines.get(key)).find(Boolean));
    const findings: Finding[] = [
      ...(learner === undefined ? [] : [{ code: 'RECIPIENT_DUPLICATE', params: { line: learner } } as const]),
      ...(place === undefined ? [] : [{ code: 'CLI_BATCH_FILE_TWICE', params: { line: place } } as const]),
    ];
    if (findings.length === 0) for (const key of [...marks, ...name]) lines.set(key, line ?? count);
    return findings;
  };
}

async function* slicesOf<T>(items: Iterable<T> | AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let slice: T[] = [];
  for await (const item of items) {
    slice.push(item);
    if (slice.length < size) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}

function told(outcome: BatchOutcome<NewBadge> | undefined): BatchOutcome {
  const { badge, ...rest } = outcome ?? { problems: [] };
  return badge === undefined ? rest : { ...rest, badge: withoutBytes(badge) };
}

function lineOf({ line }: BatchRow): { line?: number } {
  return line === undefined ? {} : { line };
}

/** The day that it is, UTC: whoever gets a badge need not know at what hour it was made. */
function today(): Date {
  const date = new Date();
  date.setUTCHours(0, 0, 0, 0);
  return date;
}
