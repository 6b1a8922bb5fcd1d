import type { JsonObject } from '../../encoding/json-object.js';
import type { Finding } from '../../problems/problem.js';

/**
 * Study credits stand in three places: as ECTS, as the credits that can be earned, and as those that this learner has
 * earned, which may be fewer.
 */
export function creditFindings({ creditsEarned }: JsonObject, { ECTS, creditsAvailable }: JsonObject): Finding[] {
  if (typeof ECTS !== 'number') return [];
  const differs = typeof creditsAvailable === 'number' && creditsAvailable !== ECTS;
  const exceeds = typeof creditsEarned === 'number' && creditsEarned > ECTS;
  return [
    ...(differs
      ? [mismatch('/credentialSubject/achievement', 'creditsAvailable', ECTS, `${ECTS}`, creditsAvailable)]
      : []),
    ...(exceeds ? [mismatch('/credentialSubject', 'creditsEarned', ECTS, `<= ${ECTS}`, creditsEarned)] : []),
  ];
}

function mismatch(at: string, property: string, ects: number, expected: string, received: unknown): Finding {
  const params = { property, ects };
  return { code: 'RULE_CREDITS_MISMATCH', pointer: `${at}/${property}`, expected, received, params };
}
