import { asArray, isObject, type JsonObject } from '../../encoding/json-object.js';
import { judged } from '../judged.js';
import { type CheckResult, type RunCheck, skipped } from '../state.js';

interface Identifier {
  readonly type: string;
  readonly value: string;
}

/** Whether it is the badge of the one whom the caller expects: by id, or by one of the identifiers. */
export const recipient: RunCheck = ({ kind, document }, { expectedRecipient: expected }) =>
  expected === undefined || kind === 'presentation' ? skipped : compare(document, expected);

async function compare({ credentialSubject }: JsonObject, expected: string | Identifier): Promise<CheckResult> {
  const subjects = asArray(credentialSubject).filter(isObject);
  const isExpected =
    typeof expected === 'string'
      ? subjects.some(({ id }) => id === expected)
      : (await Promise.all(subjects.map((item) => isIdentified(item, expected)))).includes(true);
  return judged(isExpected ? [] : [{ code: 'RECIPIENT_MISMATCH', pointer: '/credentialSubject' }]);
}

async function isIdentified(subject: JsonObject, expected: Identifier): Promise<boolean> {
  const { identityMatches } = await import('../identity-matches.js');
  // All identifiers are compared, the match among them too: the time tells nothing about which one it was.
  const matches = asArray(subject.identifier)
    .filter(isObject)
    .filter((identity) => identity.identityType === expected.type)
    .map((identity) => identityMatches(identity, expected.value));
  return (await Promise.all(matches)).includes(true);
}
