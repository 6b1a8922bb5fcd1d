import { parseDateTimeStamp } from '../encoding/date-time.js';
import type { JsonObject } from '../encoding/json-object.js';
import { valueFindings } from '../validate/results.js';
import {
  fixed,
  identifier,
  iri,
  list,
  listIndex,
  members,
  moment,
  oneOrMore,
  type Shape,
  text,
} from './award-parts.js';
import type { Settled } from './settle-award.js';

/** All that a settled award may hold and still be filled in. */
const settledAward = members({
  id: iri,
  validFrom: moment([3000, 5000]),
  validUntil: moment([5001, 7000]),
  awardedDate: moment([7001, 9000]),
  narrative: text,
  recipient: members({ id: iri, identifiers: list(identifier) }),
  grade: members({ value: text, scale: members({ min: text, max: text, pass: text }), id: iri }),
  evidence: list(members({ id: iri, name: text, description: text, narrative: text, genre: text })),
  credentialStatus: oneOrMore(
    members({ id: iri, type: fixed, statusPurpose: fixed, statusListIndex: listIndex, statusListCredential: fixed }),
  ),
});

/**
 * The shape of a settled award and the texts that vary within it; undefined where something could be refused that
 * holds for this award alone, or is not covered: the general path decides there.
 */
export function readAward({ award, achievementId }: Settled): Shape | undefined {
  const shape: Shape = { key: '', values: [], ids: [] };
  if (!settledAward.read(award, shape)) return undefined;
  if (achievementId !== undefined && !iri.read(achievementId, shape)) return undefined;
  if (new Set(shape.ids).size < shape.ids.length) return undefined;
  return isInOrder(award) && isOnScale(award) ? shape : undefined;
}

/** An award of the same shape, whose texts stand nowhere else. */
export function probeAward({ award, achievementId }: Settled): Settled {
  return {
    award: settledAward.probe(award) as JsonObject,
    achievementId: achievementId && String(iri.probe(achievementId)),
  };
}

function isInOrder({ validFrom, validUntil }: JsonObject): boolean {
  if (validUntil === undefined) return true;
  const [from, until] = [validFrom, validUntil].map((date) => parseDateTimeStamp(String(date)));
  return from !== undefined && until !== undefined && from <= until;
}

function isOnScale({ grade }: JsonObject): boolean {
  if (grade === undefined) return true;
  const { value, scale = {} } = grade as { value?: string; scale?: { min?: string; max?: string; pass?: string } };
  return [value, scale.pass].every((each) => valueFindings(each, scale, '').length === 0);
}
