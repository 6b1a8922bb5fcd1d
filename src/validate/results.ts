import { flatMap } from '../encoding/flat-map.js';
import { asArray, asString, isObject, type JsonObject } from '../encoding/json-object.js';
import { child } from '../encoding/pointer.js';
import type { Finding, Severity } from '../problems/problem.js';

/** A scale on which a result lies. */
export interface Scale {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly allowed?: readonly string[];
}

/** Results, descriptions and rubric levels point at each other, and values lie on their scale (OB 3.0 §B.1.18–20). */
export function resultFindings(subject: JsonObject, achievement: JsonObject, severity: Severity): Finding[] {
  const findings: Finding[] = [];
  const descriptions = asArray(achievement.resultDescription);
  for (let at = 0; at < descriptions.length; at += 1) {
    const description = descriptions[at];
    if (!isObject(description)) continue;
    const pointer = `/credentialSubject/achievement/resultDescription/${at}`;
    if (isDead(description.requiredLevel, new Set(levelsOf(description))))
      findings.push(deadLink(description, 'requiredLevel', pointer, severity));
    findings.push(...valueOn(description, description.requiredValue, `${pointer}/requiredValue`));
  }
  const results = asArray(subject.result);
  if (results.length === 0) return findings;
  const byId = new Map(descriptions.filter(isObject).map((description) => [description.id, description]));
  const levels = new Set(flatMap(descriptions, levelsOf));
  for (let at = 0; at < results.length; at += 1) {
    const result = results[at];
    if (!isObject(result)) continue;
    const pointer = `/credentialSubject/result/${at}`;
    const description = byId.get(result.resultDescription);
    if (description === undefined && typeof result.resultDescription === 'string')
      findings.push(deadLink(result, 'resultDescription', pointer, severity));
    if (isDead(result.achievedLevel, levels)) findings.push(deadLink(result, 'achievedLevel', pointer, severity));
    if (description !== undefined) findings.push(...valueOn(description, result.value, `${pointer}/value`));
  }
  return findings;
}

/** True for a link to a rubric level that is none of these. */
function isDead(level: unknown, levels: ReadonlySet<unknown>): boolean {
  return typeof level === 'string' && !levels.has(level);
}

function deadLink(object: JsonObject, property: string, pointer: string, severity: Severity): Finding {
  const params = { property };
  return { code: 'RULE_RESULT_LINK', severity, pointer: child(pointer, property), received: object[property], params };
}

function valueOn(description: JsonObject, value: unknown, pointer: string): Finding[] {
  return typeof value === 'string' ? valueFindings(value, scaleOf(description), pointer) : [];
}

/**
 * A value lies on its scale: it is one of the allowed ones, or a number between the bounds. Where 1 is the best grade,
 * as in Germany, some write the worst as the lowest.
 */
export function valueFindings(value: string | undefined, { min, max, allowed }: Scale, pointer: string): Finding[] {
  if (value === undefined) return [];
  const isList = allowed !== undefined && allowed.length > 0;
  if (isList ? allowed.includes(value) : isBetween(value, min, max)) return [];
  const words = [min === undefined ? '' : `≥ ${min}`, max === undefined ? '' : `≤ ${max}`].filter(
    (word) => word !== '',
  );
  const scale = isList ? allowed.join(', ') : words.join(', ');
  return [{ code: 'RULE_RESULT_VALUE', pointer, expected: scale, received: value, params: { scale } }];
}

function isBetween(value: string, min: string | undefined, max: string | undefined): boolean {
  const one = numberOf(min) ?? -Infinity;
  const other = numberOf(max) ?? Infinity;
  if (one === -Infinity && other === Infinity) return true;
  const number = numberOf(value);
  return number !== undefined && number >= Math.min(one, other) && number <= Math.max(one, other);
}

/** A grade as a number; a Dutch one may have a decimal comma. */
function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d{1,15}(?:[.,]\d{1,15})?\s*$/.test(text)
    ? Number(text.replace(',', '.'))
    : undefined;
}

function scaleOf(description: JsonObject): Scale {
  return {
    min: asString(description.valueMin),
    max: asString(description.valueMax),
    allowed: asArray(description.allowedValue).filter((value) => typeof value === 'string'),
  };
}

function levelsOf(description: unknown): unknown[] {
  if (!isObject(description)) return [];
  return flatMap(asArray(description.rubricCriterionLevel), (level) => (isObject(level) ? [level.id] : []));
}
