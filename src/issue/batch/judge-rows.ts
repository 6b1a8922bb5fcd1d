import { sha256Hex } from '#platform';
import type { Award } from '../../credential/input.js';
import { jcs } from '../../encoding/jcs.js';
import type { Finding, Language } from '../../problems/problem.js';
import { toProblems } from '../../problems/to-problem.js';
import { type BatchFolder, batchFiles } from './batch-folder.js';
import { batchSecret, derivedHex, deriveSecret } from './derive.js';
import type { JournalEntry } from './journal.js';
import { type Ledger, withoutBytes } from './ledger.js';
import { type BatchRow, comparableName, marksOf, rowFindings, rowSecret } from './row.js';
import type { BatchJob, BatchOutcome, NewBadge } from './types.js';

/** Compares the rows of a run with each other, and with what was issued before. */
export interface RowJudge {
  /** What can be said of a row without issuing it; nothing where it is to be issued. */
  judge(row: BatchRow): Promise<BatchOutcome | undefined>;
  /** What the ledger is told of a badge that was issued. */
  entered(row: BatchRow, badge: NewBadge | undefined): { entry: JournalEntry; bytes: Uint8Array }[];
}

/** Judges the rows of a run, in their order. */
export function rowJudge(
  job: BatchJob,
  ledger: Ledger,
  { folder, seed, language }: { folder: BatchFolder; seed: Uint8Array; language?: Language },
): RowJudge {
  const compare = comparing();
  const nameOf = naming(batchSecret(seed, job));
  return {
    judge: async (row) => {
      const findings = [...rowFindings(row), ...compare(row)];
      if (findings.length > 0 || row.award === undefined) return refused(row, findings);
      const names = nameOf(row, row.award);
      const entry = ledger.entryOf(names.row);
      const clash = entry === undefined ? clashing(row, names) : entry.award !== names.award && issuedBefore;
      if (clash) return refused(row, [clash]);
      if (entry === undefined) return undefined;
      const bytes = await folder.read(`${batchFiles.badges}/${entry.file}`);
      const isWhole = bytes !== undefined && sha256Hex(bytes) === entry.sha256;
      return isWhole ? { ...lineOf(row), badge: withoutBytes(entry), problems: [] } : undefined;
    },
    entered: (row, badge) => {
      if (badge === undefined || row.award === undefined) return [];
      const entry = { ...nameOf(row, row.award), ...lineOf(row), ...withoutBytes(badge) };
      return [{ entry, bytes: badge.bytes }];
    },
  };

  /** An earlier run may have known the learner by less, or have given the file's name to somebody else. */
  function clashing({ file }: BatchRow, { learner }: Names): Finding | undefined {
    if (learner.some((name) => ledger.entryFor(name))) return issuedBefore;
    const other = file === undefined ? undefined : ledger.entryIn(file);
    return other && { code: 'CLI_BATCH_FILE_TWICE', params: { line: other.line ?? 0 } };
  }

  function refused(row: BatchRow, findings: readonly Finding[]): BatchOutcome {
    return { ...lineOf(row), problems: toProblems(findings, language) };
  }
}

const issuedBefore: Finding = { code: 'RECIPIENT_ISSUED' };

type Names = Pick<JournalEntry, 'row' | 'learner' | 'award'>;

/** What the journal calls a row: nothing that says who it is about. */
function naming(secret: Uint8Array): (row: BatchRow, award: Award) => Names {
  return ({ file = '' }, award) => ({
    row: derivedHex(rowSecret(secret, award), 'row', 16),
    learner: marksOf(award).map((mark) => derivedHex(deriveSecret(secret, mark), 'learner', 8)),
    award: derivedHex(deriveSecret(secret, jcs(award)), `award ${file}`, 16),
  });
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

function lineOf({ line }: BatchRow): { line?: number } {
  return line === undefined ? {} : { line };
}
