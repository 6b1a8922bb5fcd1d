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
  const descriptions = asArray(achievement.resultDescription).filter(isObject);
  const byId = new Map(descriptions.map((description) => [description.id, description]));
  const levels = new Set(flatMap(descriptions, levelsOf));
  const link = (
    object: JsonObject,
    property: string,
    known: { has(id: unknown): boolean },
    pointer: string,
  ): Finding[] =>
    typeof object[property] !== 'string' || known.has(object[property])
      ? []
      : [
          {
            code: 'RULE_RESULT_LINK',
            severity,
            pointer: child(pointer, property),
            received: object[property],
            params: { property },
          },
        ];
  return [
    ...flatMap(asArray(achievement.resultDescription), (description, index) => {
      if (!isObject(description)) return [];
      const pointer = `/credentialSubject/achievement/resultDescription/${index}`;
      const required = asString(description.requiredValue);
      return [
        ...link(description, 'requiredLevel', new Set(levelsOf(description)), pointer),
        ...valueFindings(required, scaleOf(description), `${pointer}/requiredValue`),
      ];
    }),
    ...flatMap(asArray(subject.result), (result, index) => {
      if (!isObject(result)) return [];
      const pointer = `/credentialSubject/result/${index}`;
      const description = byId.get(result.resultDescription);
      return [
        ...link(result, 'resultDescription', byId, pointer),
        ...link(result, 'achievedLevel', levels, pointer),
        ...(description === undefined
          ? []
          : valueFindings(asString(result.value), scaleOf(description), `${pointer}/value`)),
      ];
    }),
  ];
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
  const bounds = [numberOf(min) ?? -Infinity, numberOf(max) ?? Infinity];
  if (!bounds.some(Number.isFinite)) return true;
  const number = numberOf(value);
  return number !== undefined && number >= Math.min(...bounds) && number <= Math.max(...bounds);
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

function levelsOf(description: JsonObject): unknown[] {
  return flatMap(asArray(description.rubricCriterionLevel), (level) => (isObject(level) ? [level.id] : []));
}
