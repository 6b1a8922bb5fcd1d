import { supervisions } from '../../credential/vocabularies.js';
import type { JsonObject } from '../../encoding/json-object.js';
import type { Finding } from '../../problems/problem.js';

/** The word for the supervision of an achievement, and whether identity was checked, say one thing. */
export function supervisionFindings({ supervisionType, identityChecked }: JsonObject): Finding[] {
  const row = supervisions.find((one) => one.supervisionType !== undefined && one.supervisionType === supervisionType);
  if (row === undefined || typeof identityChecked !== 'boolean' || row.identityVerified === identityChecked) return [];
  return [
    {
      code: 'RULE_SUPERVISION_MISMATCH',
      pointer: '/credentialSubject/achievement/identityChecked',
      element: 'supervision',
      expected: row.identityVerified,
      received: identityChecked,
    },
  ];
}
