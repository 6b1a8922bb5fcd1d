import { supervisions } from '../../credential/vocabularies.js';
import { isObject, type JsonObject } from '../../encoding/json-object.js';
import type { Finding } from '../../problems/problem.js';

/** By their word; one way of supervision has none. */
const byType = new Map(supervisions.map((row) => [row.supervisionType, row]));

/** Ways for which there is no word: that identity was checked is all that is written of them. */
const wordless: ReadonlySet<unknown> = new Set(
  supervisions.filter((row) => row.supervisionType === undefined).map((row) => row.identityVerified),
);

/** The word for the supervision of an achievement, and whether identity was checked, are both there and say one thing. */
export function supervisionFindings({ supervisionType, identityChecked }: JsonObject): Finding[] {
  if (supervisionType === undefined && identityChecked === undefined) return [];
  const at = '/credentialSubject/achievement';
  if (identityChecked === undefined) return [halfFinding(at, 'identityChecked')];
  if (supervisionType === undefined) return wordless.has(identityChecked) ? [] : [halfFinding(at, 'supervisionType')];
  const row = typeof supervisionType === 'string' ? byType.get(supervisionType) : undefined;
  if (row === undefined || typeof identityChecked !== 'boolean' || row.identityVerified === identityChecked) return [];
  return [
    {
      code: 'RULE_SUPERVISION_MISMATCH',
      pointer: `${at}/identityChecked`,
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
  return missing.length === 1 && property !== undefined ? [halfFinding('/achievement/assessment', property)] : [];
}

function halfFinding(at: string, property: string): Finding {
  const pointer = `${at}/${property}`;
  return { code: 'RULE_SUPERVISION_HALF', pointer, element: 'supervision', params: { property } };
}
