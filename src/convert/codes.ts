import { assessments, participations, supervisions } from '../credential/vocabularies.js';
import { asArray, isObject } from '../encoding/json-object.js';
import type { Finding } from '../problems/problem.js';
import type { Source } from './source.js';

const achievement = '/credentialSubject/achievement';

/** Codes that were found, and words that stand for more than one. */
export interface Codes {
  readonly codes: readonly string[];
  readonly unclear: readonly Finding[];
}

interface Row {
  readonly code: string;
  readonly word: string;
  readonly iri: string | undefined;
  readonly names: readonly string[];
  readonly aliases: readonly string[];
}

const participationRows: readonly Row[] = Object.entries(participations).map(([code, row]) => ({
  code,
  word: row.participationType,
  iri: row.mode,
  names: [],
  aliases: [],
}));

const assessmentRows: readonly Row[] = Object.entries(assessments).map(([code, row]) => ({
  code,
  word: row.assessmentType,
  iri: row.dcType,
  names: [row.name.nl, row.name.en],
  aliases: row.aliases ?? [],
}));

/** Forms of participation: by the ELM modes, which are finer, then by words or the platform's own codes. */
export function participationCodes(source: Source, written: unknown): Codes {
  const modes = source.items(`${achievement}/mode`).flatMap((pointer) => {
    const row = participationRows.find(({ iri }) => iri !== undefined && iri === source.see(pointer));
    if (row !== undefined) source.take(pointer);
    return row ?? [];
  });
  return byWords(source, `${achievement}/participationType`, written, participationRows, modes);
}

/** Forms of assessment: by the specifications in `provenBy`, then by words or the platform's own codes. */
export function assessmentCodes(source: Source, written: unknown): Codes {
  const proven = source.items(`${achievement}/provenBy`).flatMap((pointer) => {
    const specification = source.see(pointer);
    if (!isObject(specification)) return [];
    const { name, dcType } = specification;
    const row = assessmentRows.find(
      ({ iri, names }) => (iri !== undefined && asArray(dcType).includes(iri)) || names.includes(name as string),
    );
    if (row === undefined) return [];
    if (row.names.includes(name as string)) source.take(`${pointer}/name`);
    source.take(`${pointer}/dcType`);
    return row;
  });
  return byWords(source, `${achievement}/assessmentType`, written, assessmentRows, proven);
}

/**
 * The rows that words add to those found already. A word that one of these has is theirs; another one is a code, or
 * stands for a single row, or cannot be told.
 */
function byWords(
  source: Source,
  pointer: string,
  written: unknown,
  rows: readonly Row[],
  found: readonly Row[],
): Codes {
  const said = asArray(written).flatMap((text) =>
    typeof text === 'string' ? text.split(',').map((word) => word.trim()) : [],
  );
  const unclear: Finding[] = [];
  const added = said.flatMap((word): Row[] => {
    const byCode = rows.find(({ code, aliases }) => code === word || aliases.includes(word));
    if (byCode !== undefined) return [byCode];
    if (found.some((row) => row.word === word)) return [];
    const meant = rows.filter((row) => row.word === word);
    if (meant.length > 1)
      unclear.push({ code: 'RULE_CONVERT_UNCLEAR', pointer, received: word, expected: meant.map(({ code }) => code) });
    return meant.length === 1 ? meant : [];
  });
  const codes = [...new Set([...found, ...added].map(({ code }) => code))];
  if (said.length > 0 && (unclear.length > 0 || codes.length > 0)) source.take(pointer);
  return { codes, unclear };
}

/** Forms of participation at a place that has the platform's own codes. */
export function participationAt(source: Source, pointer: string): Codes {
  return byWords(source, pointer, source.see(pointer), participationRows, []);
}

/** Forms of assessment at a place that has the platform's own codes. */
export function assessmentAt(source: Source, pointer: string): Codes {
  return byWords(source, pointer, source.see(pointer), assessmentRows, []);
}

/** What the words and the boolean say of supervision; where they differ, the boolean has the last word, and that is told. */
export function supervisionOf(source: Source): {
  supervised?: boolean;
  identityVerified?: boolean;
  changes: Finding[];
} {
  const row = supervisions.find(({ supervisionType }) => {
    const word = source.see(`${achievement}/supervisionType`);
    return supervisionType !== undefined && supervisionType === word;
  });
  const checked = source.see(`${achievement}/identityChecked`);
  if (row !== undefined) source.take(`${achievement}/supervisionType`);
  if (typeof checked === 'boolean') source.take(`${achievement}/identityChecked`);
  const identityVerified = typeof checked === 'boolean' ? checked : row?.identityVerified;
  const differs = row !== undefined && identityVerified !== row.identityVerified;
  return {
    ...(row !== undefined && { supervised: row.supervised }),
    ...(identityVerified !== undefined && { identityVerified }),
    changes: differs
      ? [
          {
            code: 'RULE_CONVERT_CHANGED',
            pointer: `${achievement}/supervisionType`,
            received: row.supervisionType,
            expected: { supervised: row.supervised, identityVerified },
          },
        ]
      : [],
  };
}
