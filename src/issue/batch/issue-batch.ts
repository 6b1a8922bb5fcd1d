import type { EdubadgeInput, EdubadgeTemplate } from '../../credential/input.js';
import { checkCount } from '../../encoding/check-options.js';
import type { Signer } from '../../keys/types.js';
import { wordedEach } from '../../problems/worded.js';
import type { BatchFolder } from './batch-folder.js';
import { rowJudge } from './judge-rows.js';
import { journalIn, openLedger, withoutBytes } from './ledger.js';
import { prepareBatch } from './prepare-batch.js';
import { type BatchRow, takenRow } from './row.js';
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
export function issueBatch(
  rows: Iterable<BatchRow> | AsyncIterable<BatchRow>,
  input: EdubadgeTemplate | EdubadgeInput,
  signer: Signer,
  options: IssueBatchOptions,
): AsyncGenerator<BatchOutcome, void, undefined> {
  return wordedEach(issueEach(rows, input, signer, options));
}

async function* issueEach(
  rows: Iterable<BatchRow> | AsyncIterable<BatchRow>,
  input: EdubadgeTemplate | EdubadgeInput,
  signer: Signer,
  options: IssueBatchOptions,
): AsyncGenerator<BatchOutcome, void, undefined> {
  const { folder, concurrency = 64, signal } = options;
  checkCount('concurrency', concurrency);
  const before = await journalIn(folder);
  const created = options.created ?? (before ? new Date(before.job.created) : today());
  const batch = await prepareBatch(input, signer, { ...options, created });
  const ledger = await openLedger(folder, batch.job, before);
  const { judge, entered } = rowJudge(batch.job, ledger, options);
  for await (const given of slicesOf(rows, concurrency)) {
    signal?.throwIfAborted();
    const slice = given.map(takenRow);
    const known: (BatchOutcome | undefined)[] = [];
    for (const row of slice) known.push(await judge(row));
    const open = slice.filter((_, at) => known[at] === undefined);
    const issued = open.length === 0 ? [] : await batch.issue(open);
    await ledger.add(open.flatMap((row, at) => entered(row, issued[at]?.badge)));
    for (const outcome of known) yield outcome ?? told(issued.shift());
  }
  await ledger.close();
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

/** The day that it is, UTC: whoever gets a badge need not know at what hour it was made. */
function today(): Date {
  const date = new Date();
  date.setUTCHours(0, 0, 0, 0);
  return date;
}
