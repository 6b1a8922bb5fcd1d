import type { Sector } from '../credential/types.js';
import type { Finding } from '../problems/problem.js';
import type { Facts } from './facts.js';
import { type Framework, frameworks, isInForce } from './frameworks.js';

// In lower case: with the flag `i`, such a pattern takes a millisecond to be made ready. What stands before the word is
// looked at once there is a word: of most letters that is never asked.
const sectorWord = /(?:mbo|hbo|wo)(?<![\p{L}\p{N}](?:mbo|hbo|wo))(?![\p{L}\p{N}])/gu;

/**
 * Quality assurance whose words and URL speak of different frameworks, or whose framework was not in force on the day
 * of award. `rows` are those at the URL; where it is of no framework in the table, nothing is said.
 */
export function qualityFindings({ quality, date }: Facts, rows: readonly Framework[]): Finding[] {
  const [row] = rows;
  if (quality === undefined || row === undefined) return [];
  const at = { element: 'qualityAssurance', params: { framework: row.name } } as const;
  if (contradicts(quality.name, row, rows) || mentionsOthers(`${quality.name} ${quality.description}`, row))
    return [{ code: 'FRAMEWORK_QUALITY_MISMATCH', pointer: quality.namePointer, expected: row.name, ...at }];
  if (rows.some((one) => isInForce(one, date))) return [];
  const params = { framework: row.name, date, from: row.validFrom ?? '…', until: row.validTo ?? '…' };
  return [{ code: 'FRAMEWORK_NOT_IN_FORCE', pointer: quality.urlPointer, ...at, params }];
}

/** Each framework by its names; of two that share one, the first. */
const byName = new Map(
  frameworks.toReversed().flatMap((row) => [row.name.nl, row.name.en].map((text) => [plain(text), row] as const)),
);

/** The name is that of another row of the table. */
function contradicts(name: string, row: Framework, rows: readonly Framework[]): boolean {
  const named = byName.get(plain(name));
  return named !== undefined && named !== row && !rows.includes(named);
}

/** The words name sectors, and none of the framework's. */
function mentionsOthers(text: string, { sectors }: Framework): boolean {
  const mentioned = (text.toLowerCase().match(sectorWord) ?? []).map((word) => word as Sector);
  return mentioned.length > 0 && !mentioned.some((sector) => sectors.includes(sector));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
