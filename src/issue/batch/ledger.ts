import { utf8 } from '../../encoding/bytes.js';
import { failure } from '../../problems/error.js';
import { type BatchFolder, batchFiles } from './batch-folder.js';
import { entryLine, type Journal, type JournalEntry, jobLine, readJournal } from './journal.js';
import { comparableName } from './row.js';
import type { BatchJob, IssuedBadge, NewBadge } from './types.js';

/** The badges of a batch, in their files and in the journal. */
export interface Ledger {
  /** The badge that a row was issued as. */
  entryOf(row: string): JournalEntry | undefined;
  /** A badge that was issued to a learner who is known by this. */
  entryFor(learner: string): JournalEntry | undefined;
  /** The badge whose file has this name, whatever its ending. */
  entryIn(file: string): JournalEntry | undefined;
  /** Writes badges and then, when they are there, says so in the journal. */
  add(badges: readonly { entry: JournalEntry; bytes: Uint8Array }[]): Promise<void>;
  /** Writes the manifest. */
  close(): Promise<void>;
}

/** The journal of a folder, as far as it goes; nothing where there is none. Throws EdubadgeError CLI_BATCH_JOURNAL. */
export async function journalIn(folder: BatchFolder): Promise<(Journal & { isTorn: boolean }) | undefined> {
  const bytes = await folder.read(batchFiles.journal);
  if (bytes === undefined) return undefined;
  const journal = readJournal(bytes);
  return { ...journal, isTorn: journal.length < bytes.length };
}

/** Begins the journal of a job, or goes on where one ends. Throws EdubadgeError CLI_BATCH_OTHER where it is another job's. */
export async function openLedger(
  folder: BatchFolder,
  job: BatchJob,
  before: Awaited<ReturnType<typeof journalIn>>,
): Promise<Ledger> {
  if (before !== undefined) checkJob(before.job, job);
  await folder.tidy();
  const entries = new Map<string, JournalEntry>();
  const learners = new Map<string, JournalEntry>();
  const files = new Map<string, JournalEntry>();
  const enter = (entry: JournalEntry): void => {
    entries.set(entry.row, entry);
    for (const learner of entry.learner) learners.set(learner, entry);
    files.set(comparableName(entry.file.replace(/\.[a-z]+$/, '')), entry);
  };
  for (const entry of before?.entries ?? []) enter(entry);
  let length = before?.length ?? 0;
  if (before === undefined) length = await begin(folder, job);
  else if (before.isTorn) await cut(folder, before);
  return {
    entryOf: (row) => entries.get(row),
    entryFor: (learner) => learners.get(learner),
    entryIn: (file) => files.get(comparableName(file)),
    add: async (badges) => {
      for (const { entry, bytes } of badges) await folder.write(`${batchFiles.badges}/${entry.file}`, bytes);
      const lines = utf8(badges.map(({ entry }) => entryLine(entry)).join(''));
      if (lines.length > 0) await folder.append(batchFiles.journal, lines, length);
      length += lines.length;
      for (const { entry } of badges) enter(entry);
    },
    close: async () => {
      const badges = [...entries.values()].map(({ row: _row, learner: _learner, award: _award, file, ...entry }) => ({
        file: `${batchFiles.badges}/${file}`,
        ...entry,
      }));
      await folder.write(batchFiles.manifest, utf8(`${JSON.stringify({ job, badges }, null, 2)}\n`));
      await folder.tidy();
    },
  };
}

/** What the journal and callers are told of a badge. */
export function withoutBytes({ file, sha256, id, statusIndices }: IssuedBadge | NewBadge): IssuedBadge {
  return { file, sha256, id, statusIndices };
}

async function begin(folder: BatchFolder, job: BatchJob): Promise<number> {
  const line = utf8(jobLine(job));
  await folder.begin(batchFiles.journal, line);
  return line.length;
}

async function cut(folder: BatchFolder, { job, entries }: Journal): Promise<void> {
  await folder.write(batchFiles.journal, utf8([jobLine(job), ...entries.map(entryLine)].join('')));
}

function checkJob(before: BatchJob, job: BatchJob): void {
  const names = new Set([...Object.keys(before), ...Object.keys(job)] as (keyof BatchJob)[]);
  const member = [...names].find((name) => JSON.stringify(before[name]) !== JSON.stringify(job[name]));
  if (member !== undefined) throw failure('CLI_BATCH_OTHER', { params: { member } });
}
