import type { EdubadgeTemplate } from '../credential/input.js';
import { utf8 } from '../encoding/bytes.js';
import { batchFiles } from '../issue/batch/batch-folder.js';
import type { BatchCrossCheck } from '../issue/batch/cross-checking.js';
import { issueBatch } from '../issue/batch/issue-batch.js';
import { prepareBatch } from '../issue/batch/prepare-batch.js';
import type { BatchStatusList } from '../issue/batch/status-places.js';
import type { BatchOptions, BatchOutcome } from '../issue/batch/types.js';
import type { Signer } from '../keys/types.js';
import { failure } from '../problems/error.js';
import { suites } from '../proof/suites.js';
import type { SuiteName } from '../proof/types.js';
import { formats } from '../report/formats.js';
import { exitCodeOf } from '../report/outcome.js';
import type { FileResult } from '../report/types.js';
import { acceptInput } from './accept-input.js';
import { wrongUsage } from './arguments.js';
import type { Call } from './commands.js';
import type { Io } from './io.js';
import { progressBar } from './progress.js';
import { objectIn, operandOf, readBytes } from './read-file.js';
import { countRecipients, readRecipients } from './read-recipients.js';
import { readSeed } from './read-seed.js';
import { readSigner } from './read-signer.js';
import { resultOutput } from './result-output.js';
import { readList } from './status/read-list.js';
import { placesOf } from './status/with-status.js';
import { writeNote } from './write-note.js';

const note = {
  en: 'The seed of this batch is {file}: keep it secret, and never publish it with the badges.',
  nl: 'De seed van deze batch is {file}: houd haar geheim, en publiceer haar nooit met de badges.',
} as const;

/**
 * `edubadge issue`: each learner of a list gets a badge of the input, in a folder with a journal. A faulty input is
 * refused with its report; a faulty row is told, and the others are issued.
 */
export async function issue(call: Call): Promise<number> {
  const { operands, options, io, command } = call;
  const [, recipients = ''] = operands;
  const { out } = options;
  if (out === undefined) throw wrongUsage(command);
  const bytes = await readBytes(operandOf(call), io);
  const input = await objectIn(bytes, operandOf(call));
  if (!(await acceptInput(input, bytes, call))) return 1;
  const template = input as unknown as EdubadgeTemplate;
  const signer = await readSigner(call, options.seed === undefined ? operands : [...operands, options.seed]);
  const batch = await readBatchOptions(call, signer);
  const rows = await begun(readRecipients(recipients, io));
  // What is wrong with the whole of it is told before there is a folder, with a secret in it.
  await prepareBatch(template, signer, { created: new Date(), ...batch, seed: new Uint8Array(32) });
  const { batchFolder } = await import('../node.js');
  const folder = batchFolder(io.files.absolute(out));
  const seed = options.seed === undefined ? await folder.seed() : await readSeed(options.seed, io);
  const outcomes = issueBatch(rows, template, signer, { ...batch, seed, folder });
  const told = await tell(outcomes, call);
  await folder.write('report.json', utf8(told.json));
  await folder.tidy();
  if (options.seed === undefined) await writeNote(note, { file: `${out}/${batchFiles.seed}` }, call);
  return told.exitCode;
}

/** The same items, with the first of them read already. */
async function begun<T>(items: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await items.next();
  return (async function* () {
    if (first.done !== true) yield first.value;
    yield* items;
  })();
}

type ReadOptions = Omit<BatchOptions, 'seed' | 'created'> & { created?: Date };

async function readBatchOptions({ options, io }: Call, signer: Signer): Promise<ReadOptions> {
  const { suite = 'eddsa-rdfc-2022', created, lang, image, bake } = options;
  const statusLists: BatchStatusList[] = [];
  for (const path of options.status ?? []) statusLists.push(await readStatusList(path, io));
  const of = options['cross-check-of'];
  return {
    suite,
    statusLists,
    ...(created !== undefined && { created }),
    ...(lang !== undefined && { language: lang }),
    ...(bake && { bake: true }),
    ...(image !== undefined && { bake: await readBytes(image, io) }),
    ...(of !== undefined && { crossCheck: { of, check: await secondVerifier(suite, signer) } }),
  };
}

/** A list in its file, and beside it the record of its places. */
async function readStatusList(path: string, io: Io): Promise<BatchStatusList> {
  const { list } = await readList(await readBytes(path, io));
  return { list, store: await placesOf(path, io) };
}

async function secondVerifier(suite: SuiteName, { verificationMethod }: Signer): Promise<BatchCrossCheck['check']> {
  if (!suites[suite].crossChecked || !verificationMethod.startsWith('did:key:')) throw failure('CLI_CROSS_CHECK');
  return (await import('../cross-check.js')).crossCheck;
}

/** Tells what came of the rows while they come: those with something wrong, and at the end how many. */
async function tell(outcomes: AsyncIterable<BatchOutcome>, call: Call): Promise<{ exitCode: number; json: string }> {
  const { operands, options, io } = call;
  const [, file = ''] = operands;
  const output = await resultOutput(call);
  const kept = await formats.json();
  const json: string[] = [];
  // What is piped in is read once, and nobody knows how much is to come.
  const showsProgress = io.stderr.isTTY && !options.quiet && file !== '-';
  const progress = showsProgress ? progressBar(io.stderr, await countRecipients(file, io)) : undefined;
  try {
    for await (const { line = 0, problems } of outcomes) {
      const valid = problems.every(({ severity }) => severity !== 'error');
      const result: FileResult = { file, line, report: { valid, problems, elements: [] } };
      output.count(result);
      await progress?.step();
      if (problems.length === 0) continue;
      await output.write(result);
      json.push(kept.add(result));
    }
  } finally {
    await progress?.end();
  }
  const counts = await output.end();
  json.push(kept.end(counts));
  return { exitCode: exitCodeOf(counts), json: json.join('') };
}
