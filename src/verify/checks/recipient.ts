import { asArray, isObject, type JsonObject } from '../../encoding/json-object.js';
import { identityMatches } from '../identity-matches.js';
import { judged } from '../judged.js';
import { type RunCheck, type Settings, skipped } from '../state.js';

/** Whether it is the badge of the one whom the caller expects: by id, or by one of the identifiers. */
export const recipient: RunCheck = (subject, { expectedRecipient: expected }) => {
  if (expected === undefined || subject.kind === 'presentation') return skipped;
  const subjects = asArray(subject.document.credentialSubject).filter(isObject);
  const isExpected = subjects.some((item) => isRecipient(item, expected));
  return judged(isExpected ? [] : [{ code: 'RECIPIENT_MISMATCH', pointer: '/credentialSubject' }]);
};

function isRecipient(subject: JsonObject, expected: NonNullable<Settings['expectedRecipient']>): boolean {
  if (typeof expected === 'string') return subject.id === expected;
  // All identifiers are compared, the match among them too: the time tells nothing about which one it was.
  const matches = asArray(subject.identifier)
    .filter(isObject)
    .filter((identity) => identity.identityType === expected.type)
    .map((identity) => identityMatches(identity, expected.value));
  return matches.includes(true);
}
