import { newUrn, type Random } from './random.js';

/** Id of a grade: a part of its credential's page, where that has a web address, else one of its own. */
export function newGradeId(credentialId: unknown, random: Random): string {
  const isWeb = typeof credentialId === 'string' && /^https:[^#]*$/i.test(credentialId);
  return isWeb ? `${credentialId}#grade` : newUrn(random);
}
