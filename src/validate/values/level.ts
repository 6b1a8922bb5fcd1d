import { alignmentTypes } from '../../credential/vocabularies.js';
import { flatMap } from '../../encoding/flat-map.js';
import { asString, isObject, type JsonObject } from '../../encoding/json-object.js';
import { child } from '../../encoding/pointer.js';
import type { Finding } from '../../problems/problem.js';
import { eqfLevelOf } from './alignment.js';

const nlqfName = /^NLQF[ -]?(?:level|niveau)?\s*([1-8]\+?)$/i;

/** A badge has one level: alignments with another EQF level than the first, or with an NLQF level that is another. */
export function alignedLevelFindings(alignments: unknown, pointer: string): Finding[] {
  if (!Array.isArray(alignments)) return [];
  const levels = flatMap(alignments, (alignment: unknown, index) => {
    const level = isObject(alignment) ? levelOf(alignment) : undefined;
    return level === undefined ? [] : [{ ...level, pointer: child(pointer, index) }];
  });
  const eqf = levels.find(({ framework }) => framework === 'EQF')?.level;
  if (eqf === undefined) return [];
  return flatMap(levels, ({ framework, level, pointer }): Finding[] => {
    if (framework === 'NLQF') return nlqfFindings(eqf, level, pointer);
    if (level === eqf) return [];
    const at = { pointer, element: 'level', expected: eqf, received: level };
    return [{ code: 'RULE_EQF_MISMATCH', severity: 'warning', ...at, params: { expected: eqf } }];
  });
}

/** The same of the two levels of an authoring file. */
export function inputLevelFindings(level: unknown, pointer: string): Finding[] {
  if (!isObject(level) || typeof level.eqf !== 'number' || typeof level.nlqf !== 'string') return [];
  return nlqfFindings(String(level.eqf), level.nlqf, `${pointer}/nlqf`);
}

function levelOf(alignment: JsonObject): { framework: 'EQF' | 'NLQF'; level: string } | undefined {
  const { targetType, targetCode, targetName } = alignment;
  const isEqf = targetType === alignmentTypes.eqf;
  if (!isEqf && targetType !== alignmentTypes.nlqf) return undefined;
  const level = isEqf
    ? eqfLevelOf(alignment)
    : (asString(targetCode) ?? nlqfName.exec(asString(targetName)?.trim() ?? '')?.[1]);
  return level === undefined ? undefined : { framework: isEqf ? 'EQF' : 'NLQF', level };
}

/**
 * Levels of the NLQF were referenced to those of the EQF by number (2012), and 4+, the level of vwo, to 4. A level that is
 * none is the schema's to refuse.
 */
function nlqfFindings(eqf: string, nlqf: string, pointer: string): Finding[] {
  if (!/^(?:[1-8]|4\+)$/.test(nlqf) || nlqf.charAt(0) === eqf) return [];
  const params = { nlqf, eqf };
  return [{ code: 'RULE_NLQF_MISMATCH', pointer, element: 'level', expected: eqf, received: nlqf, params }];
}
