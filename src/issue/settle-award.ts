import { newGradeId } from '../credential/write/grade-id.js';
import { newSalt, newUrn, type Random } from '../credential/write/random.js';
import { formatDateTimeStamp } from '../encoding/date-time.js';
import { isObject, type JsonObject } from '../encoding/json-object.js';
import { withMembers } from '../encoding/with-members.js';

/** An award in which nothing is left to chance any more. */
export interface Settled {
  readonly award: JsonObject;
  /** Where the template gives none. */
  readonly achievementId: string | undefined;
}

/**
 * The award with everything said that `createEdubadge` would fill in, asked of `random` in the same order, and the
 * achievement's id where the template leaves that open. What is not of the right shape stays as it is.
 */
export function settleAward(award: JsonObject, now: Date, random: Random, needsAchievementId: boolean): Settled {
  const { id = newUrn(random) } = award;
  const achievementId = needsAchievementId ? newUrn(random) : undefined;
  const grade = withId(award.grade, id, random);
  const { validFrom = formatDateTimeStamp(now) } = award;
  const recipient = settleRecipient(award.recipient, random);
  return { award: withMembers(award, { id, grade, validFrom, recipient }), achievementId };
}

function withId(grade: unknown, credentialId: unknown, random: Random): unknown {
  if (!isObject(grade) || grade.id !== undefined) return grade;
  return withMembers(grade, { id: newGradeId(credentialId, random) });
}

function settleRecipient(recipient: unknown, random: Random): unknown {
  if (!isObject(recipient) || !Array.isArray(recipient.identifiers)) return recipient;
  const identifiers: unknown[] = recipient.identifiers;
  return withMembers(recipient, { identifiers: identifiers.map((identifier) => withSalt(identifier, random)) });
}

function withSalt(identifier: unknown, random: Random): unknown {
  if (!isObject(identifier) || identifier.hashed === false || identifier.salt !== undefined) return identifier;
  return withMembers(identifier, { salt: newSalt(random) });
}
