import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { issueBatch } from '../../../src/issue/batch/issue-batch.js';
import type { BatchRow } from '../../../src/issue/batch/row.js';
import { batchFolder } from '../../../src/node.js';
import type { Outcome } from '../../cli/shell.js';
import { template, workshop } from '../../issue/workshop.js';
import { signer } from '../../proof/fixtures.js';
import type { Producers } from '../problems-in.js';

/** What is said of a list of learners. */
async function listed(learners: string | Uint8Array, ...more: string[]): Promise<Outcome> {
  return (await workshop()).issue(learners, more);
}

/** What is said of a second run, after a first one and a change. */
async function again(change: (path: (name: string) => string) => void, learners = 'email\na@voorbeeld.example\n') {
  const { issue, path } = await workshop();
  await issue('email,grade\na@voorbeeld.example,8\n');
  change(path);
  return issue(learners);
}

/** Somebody else writes to the journal while a batch goes on. */
async function besides(): Promise<void> {
  const { path } = await workshop();
  const folder = batchFolder(path('out'));
  async function* rows(): AsyncGenerator<BatchRow> {
    yield { award: { recipient: { id: 'did:example:one' } } };
    appendFileSync(path('out/batch.journal'), '{}\n');
    yield { award: { recipient: { id: 'did:example:two' } } };
  }
  const options = { suite: 'vc-jwt', seed: await folder.seed(), folder, concurrency: 1 } as const;
  for await (const _ of issueBatch(rows(), template(), signer, options));
}

const one = 'email,file\na@voorbeeld.example,';

/** What goes wrong where a batch is issued into a folder. */
export const batch = {
  KEY_SEED_LENGTH: () => again((path) => writeFileSync(path('seed'), 'short')),
  RULE_BATCH_AWARDED: async () => {
    const { issue, write } = await workshop();
    write('course.json', { ...template(), recipient: { id: 'did:example:one' } });
    return issue('id\ndid:example:one\n');
  },
  RECIPIENT_MISSING: () => listed('email,grade\n,8\n'),
  RECIPIENT_EMAIL: () => listed('email\nnaam\n'),
  RECIPIENT_DUPLICATE: () => listed('email\na@voorbeeld.example\nA@voorbeeld.example\n'),
  RECIPIENT_ISSUED: () => again(() => undefined, 'email,grade\na@voorbeeld.example,9\n'),
  CLI_BATCH_FILE_NAME: () => listed(`${one}../a\n`),
  CLI_BATCH_FILE_TWICE: () => listed(`${one}a\nb@voorbeeld.example,A\n`),
  CLI_BATCH_OTHER: () => again((path) => writeFileSync(path('seed'), 'othr'.repeat(8))),
  CLI_BATCH_FOLDER: async () => {
    const { issue, path } = await workshop();
    mkdirSync(path('out/holiday'), { recursive: true });
    return issue('email\na@voorbeeld.example\n');
  },
  CLI_BATCH_IN_USE: besides,
  CLI_BATCH_JOURNAL: () => again((path) => appendFileSync(path('out/batch.journal'), '{"row":\n')),
  CLI_BATCH_WRITE: async () => {
    const { issue, write } = await workshop();
    write('out', 'a file');
    return issue('email\na@voorbeeld.example\n');
  },
  CLI_CROSS_CHECK: () => listed('email\na@voorbeeld.example\n', '--suite', 'vc-jwt', '--cross-check', 'all'),
  CLI_CSV_COLUMN: () => listed('email,shoe size\na@voorbeeld.example,44\n'),
  CLI_CSV_COLUMN_TWICE: () => listed('email,e-mail\na@voorbeeld.example,\n'),
  CLI_CSV_CELLS: () => listed(`email\na@voorbeeld.example${',x'.repeat(10)}\n`),
  CLI_CSV_QUOTES: () => listed('email\n"a@voorbeeld.example\n'),
  CLI_CSV_ROW_EMPTY: () => listed('email\n\na@voorbeeld.example\n'),
  CLI_CSV_NO_ROWS: () => listed('email\n'),
} as const satisfies Producers;
