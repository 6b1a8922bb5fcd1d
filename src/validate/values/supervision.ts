import { supervisions } from '../../credential/vocabularies.js';
import { isObject, type JsonObject } from '../../encoding/json-object.js';
import type { Finding } from '../../problems/problem.js';

/** By their word; one way of supervision has none. */
const byType = new Map(supervisions.map((row) => [row.supervisionType, row]));

/** The word for the supervision of an achievement, and whether identity was checked, say one thing. */
export function supervisionFindings({ supervisionType, identityChecked }: JsonObject): Finding[] {
  const row = typeof supervisionType === 'string' ? byType.get(supervisionType) : undefined;
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

/** In an authoring file the two facts stand apart, and only together do they name a way of supervision. */
export function halfSupervisionFindings({ assessment }: JsonObject): Finding[] {
  if (!isObject(assessment)) return [];
  const missing = ['supervised', 'identityVerified'].filter((member) => assessment[member] === undefined);
  const [property] = missing;
  if (missing.length !== 1 || property === undefined) return [];
  const pointer = `/achievement/assessment/${property}`;
  return [{ code: 'RULE_SUPERVISION_HALF', pointer, element: 'supervision', params: { property } }];
}
