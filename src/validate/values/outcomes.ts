import { flatMap } from '../../encoding/flat-map.js';
import { asString, isObject } from '../../encoding/json-object.js';
import { itemPointer } from '../../encoding/pointer.js';
import type { Finding } from '../../problems/problem.js';

/** A learning outcome and where its words stand. */
interface Outcome {
  readonly words: string;
  readonly pointer: string;
}

/**
 * Learning outcomes that tell a reader nothing new: said twice, or a mere title, which is the badge's own name or one
 * word. What the learner knows and can do takes a verb and what it is done to (Cedefop, Defining learning outcomes).
 */
export function outcomeFindings(outcomes: unknown, title: unknown, pointer: string): Finding[] {
  if (!Array.isArray(outcomes) && !isObject(outcomes)) return [];
  const list = flatMap(Array.isArray(outcomes) ? outcomes : [outcomes], (outcome: unknown, index): Outcome[] => {
    const at = itemPointer(outcomes, pointer, index);
    const name = isObject(outcome) ? asString(outcome.name) : asString(outcome);
    const words = plain(name);
    return words === '' ? [] : [{ words, pointer: isObject(outcome) ? `${at}/name` : at }];
  });
  const name = plain(asString(title));
  const seen = new Set<string>();
  return flatMap(list, ({ words, pointer: at }): Finding[] => {
    const again = seen.has(words);
    seen.add(words);
    if (again) return [{ code: 'RULE_OUTCOME_REPEATED', pointer: at, element: 'learningOutcomes' }];
    return words === name || !words.includes(' ')
      ? [{ code: 'RULE_OUTCOME_TITLE', pointer: at, element: 'learningOutcomes' }]
      : [];
  });
}

function plain(text: string | undefined): string {
  return (text ?? '')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}
