import { sha256Hex } from '#platform';
import { createEdubadge } from '../../credential/create.js';
import type { EdubadgeInput, EdubadgeTemplate } from '../../credential/input.js';
import { newUrn } from '../../credential/write/random.js';
import { checkOptions } from '../../encoding/check-options.js';
import { formatDateTimeStamp } from '../../encoding/date-time.js';
import { jcs } from '../../encoding/jcs.js';
import { isObject, type JsonObject } from '../../encoding/json-object.js';
import { snapshotJson } from '../../encoding/snapshot-json.js';
import type { Signer } from '../../keys/types.js';
import { failure } from '../../problems/error.js';
import { worded } from '../../problems/worded.js';
import { suites } from '../../proof/suites.js';
import { carefulSigner } from '../careful-signer.js';
import { prepareIssuer } from '../prepare-issuer.js';
import { halvesOf } from '../template-halves.js';
import { batchImage } from './batch-image.js';
import { crossChecking } from './cross-checking.js';
import { batchSecret, derivedHex, derivedRandom, seedLength } from './derive.js';
import { issueRows } from './issue-rows.js';
import type { BatchRow } from './row.js';
import { prepareStatusPlaces } from './status-places.js';
import type { BatchJob, BatchOptions, PreparedBatch } from './types.js';

/**
 * Prepares a template for a batch whose badges follow from its seed: ids, salts and places in status lists are those
 * of the learner, so a row that is issued twice, by whatever process, is one badge with one place. That is all that a
 * queue with several workers needs; `issueBatch` does the same with a journal, in one process.
 *
 * Rows are not compared with each other: learners that stand twice are for whoever has all rows. An input without a
 * learner: it may hold what all awards have in common. The achievement's id is derived where there is none.
 *
 * @throws EdubadgeError for what holds for all badges, such as what `createEdubadge` and `sign` say of the template,
 * KEY_SEED_LENGTH, STATUS_LIST_…, PNG_… or SVG_…; what holds for one row is in its outcome. What the store of a
 * status list throws. TypeError where an argument is not what its type says.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { type Award, generateKey, prepareBatch } from 'edubadge-credentials';
 *
 * const { signer } = await generateKey({ controller: 'did:web:voorbeeld.example' });
 * const course = JSON.parse(await readFile('course.json', 'utf8'));
 * const seed = await readFile('seed');
 * const batch = await prepareBatch(course, signer, { suite: 'vc-jwt', seed, created: new Date('2026-11-27T00:00:00Z') });
 * const award: Award = { recipient: { identifiers: [{ type: 'emailAddress', value: 'een@voorbeeld.example' }] } };
 * const [outcome] = await batch.issue([{ award }]);
 * console.log(outcome?.badge?.file, outcome?.problems);
 * ```
 */
export async function prepareBatch(
  input: EdubadgeTemplate | EdubadgeInput,
  signer: Signer,
  options: BatchOptions,
): Promise<PreparedBatch> {
  checkCall(options);
  return worded(() => prepare(input, signer, options));
}

async function prepare(
  input: EdubadgeTemplate | EdubadgeInput,
  signer: Signer,
  options: BatchOptions,
): Promise<PreparedBatch> {
  const { suite, seed, created, statusLists = [], language = 'en' } = options;
  if (seed.length !== seedLength) throw failure('KEY_SEED_LENGTH', { expected: seedLength, received: seed.length });
  const copy = snapshotJson(input);
  const named = { input: sha256Hex(jcs(copy)), created: formatDateTimeStamp(created) };
  const secret = batchSecret(seed, named);
  const [template, usual] = halvesOf(withAchievementId(copy, secret));
  if (usual.id !== undefined || usual.recipient !== undefined) throw failure('RULE_BATCH_AWARDED');
  const careful = carefulSigner(signer);
  const issuer = await prepareIssuer(template as unknown as EdubadgeTemplate, careful, { suite, now: created });
  const places = await prepareStatusPlaces(statusLists, issuerOf(template, signer));
  const image = options.bake === undefined ? undefined : await batchImage(options.bake, unsigned(template, created));
  const doubts = crossChecking(options.crossCheck);
  const ending = image?.format ?? (suites[suite].securing === 'jwt' ? 'jwt' : 'json');
  const parts = { usual, secret, created, issuer, places, image: image?.bytes, doubts, ending, language };
  const job: BatchJob = {
    suite,
    verificationMethod: signer.verificationMethod,
    ...named,
    ...(image && { image: sha256Hex(image.bytes) }),
    statusLists: places.ids,
    seed: derivedHex(seed, 'fingerprint', 8),
  };
  return Object.freeze({ job, issue: (rows: readonly BatchRow[]) => worded(() => issueRows(rows, parts)) });
}

/** One achievement for the whole batch, also where the input gives it no id. */
function withAchievementId(input: JsonObject, secret: Uint8Array): JsonObject {
  const { achievement } = input;
  if (!isObject(achievement) || achievement.id !== undefined) return input;
  return { ...input, achievement: { ...achievement, id: newUrn(derivedRandom(secret, 'achievement')) } };
}

/** Throws ISSUER_MISMATCH where the key is another DID's: no reader would take such a badge. */
function issuerOf({ issuer }: JsonObject, { verificationMethod }: Signer): string {
  const id = String(isObject(issuer) ? issuer.id : undefined);
  const received = verificationMethod.split('#')[0] ?? '';
  if (id.startsWith('did:') && received !== id)
    throw failure('ISSUER_MISMATCH', { params: { received, expected: id } });
  return id;
}

/** A badge of the template as somebody would get it. */
function unsigned(template: JsonObject, now: Date): JsonObject {
  const recipient = { id: 'urn:uuid:00000000-0000-4000-8000-000000000000' };
  return createEdubadge({ ...template, recipient } as unknown as EdubadgeInput, { now });
}

function checkCall(options: unknown): void {
  if (!isObject(options)) throw new TypeError('options must be an object');
  const { crossCheck, seed, created, statusLists = [], ...others } = options;
  checkOptions(others, 'suite');
  if (!(seed instanceof Uint8Array)) throw new TypeError('options.seed must be bytes');
  if (!(created instanceof Date) || Number.isNaN(created.getTime()))
    throw new TypeError('options.created must be a valid Date');
  if (!Array.isArray(statusLists)) throw new TypeError('options.statusLists must be an array of { list, store }');
  if (crossCheck !== undefined && !(isObject(crossCheck) && typeof crossCheck.check === 'function'))
    throw new TypeError('options.crossCheck must be { of, check }');
}
