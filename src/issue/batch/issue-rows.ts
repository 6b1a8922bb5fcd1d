import { sha256Hex } from '#platform';
import { bake } from '../../bake/bake.js';
import type { Award } from '../../credential/input.js';
import { utf8 } from '../../encoding/bytes.js';
import { asArray, isObject, type JsonObject } from '../../encoding/json-object.js';
import { EdubadgeError } from '../../problems/error.js';
import type { Finding, Language } from '../../problems/problem.js';
import { toProblems } from '../../problems/to-problem.js';
import type { PreparedIssuer } from '../prepare-issuer.js';
import { settleAward } from '../settle-award.js';
import type { SecondVerdict } from './cross-checking.js';
import { derivedHex, derivedRandom } from './derive.js';
import { type BatchRow, rowFindings, rowSecret, takenRow } from './row.js';
import type { Placed, PlacedEntry, StatusPlaces } from './status-places.js';
import type { BatchOutcome, NewBadge } from './types.js';

/** What all badges of a batch are made with. */
export interface BatchParts {
  /** What all awards have in common. */
  readonly usual: JsonObject;
  readonly secret: Uint8Array;
  readonly created: Date;
  readonly issuer: PreparedIssuer;
  readonly places: StatusPlaces;
  readonly image: Uint8Array | undefined;
  readonly doubts: SecondVerdict;
  /** Of the files. */
  readonly ending: string;
  readonly language: Language;
}

type Findings = readonly Finding[];

/** The badges of these rows, or what is wrong with them. */
export async function issueRows(given: readonly BatchRow[], batch: BatchParts): Promise<BatchOutcome<NewBadge>[]> {
  const rows = given.map(takenRow);
  const found = rows.map(rowFindings);
  const secrets = rows.map(({ award }, at) =>
    award !== undefined && found[at]?.length === 0 ? rowSecret(batch.secret, award) : undefined,
  );
  const placed = [...(await batch.places.placesOf(secrets.filter((secret) => secret !== undefined)))];
  return Promise.all(
    rows.map(async (row, at) => {
      const secret = secrets[at];
      const made = secret === undefined ? found[at] : await issueRow(row, secret, placed.shift() ?? [], batch);
      return outcomeOf(row, made ?? [], batch.language);
    }),
  );
}

async function issueRow(
  { award, file }: BatchRow,
  secret: Uint8Array,
  placed: Placed,
  { usual, created, issuer, image, doubts, ending }: BatchParts,
): Promise<NewBadge | Findings> {
  if ('code' in placed) return [placed];
  const whole = wholeAward(usual, award as unknown as JsonObject, placed);
  const settled = settleAward(whole, created, derivedRandom(secret, 'award'), false).award;
  try {
    const signed = await issuer.issue(settled as unknown as Award);
    const findings = await doubts(signed, secret, settled);
    if (findings.length > 0) return findings;
    const bytes = image === undefined ? utf8(signed) : await bake(image, signed);
    return {
      file: `${file ?? derivedHex(secret, 'file', 16)}.${ending}`,
      sha256: sha256Hex(bytes),
      id: String(settled.id),
      statusIndices: placed.map(({ index }) => index),
      bytes,
    };
  } catch (error) {
    if (error instanceof EdubadgeError) return error.findings;
    throw error;
  }
}

function wholeAward(usual: JsonObject, award: JsonObject, placed: readonly PlacedEntry[]): JsonObject {
  const { grade, credentialStatus } = { ...usual, ...award };
  const entries = [...asArray(credentialStatus), ...placed.map(({ entry }) => entry)];
  return {
    ...usual,
    ...award,
    ...(isObject(grade) && { grade: { ...(isObject(usual.grade) && usual.grade), ...grade } }),
    ...(entries.length > 0 && { credentialStatus: entries.length === 1 ? entries[0] : entries }),
  };
}

function outcomeOf({ line }: BatchRow, made: NewBadge | Findings, language: Language): BatchOutcome<NewBadge> {
  const at = line === undefined ? {} : { line };
  return 'bytes' in made ? { ...at, badge: made, problems: [] } : { ...at, problems: toProblems(made, language) };
}
