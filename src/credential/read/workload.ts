import type { JsonObject } from '../../encoding/json-object.js';
import type { Language } from '../../problems/problem.js';
import { type WorkloadUnit, workloadUnits } from '../variants.js';
import { textOf } from './text.js';
import { phrases } from './words.js';

/** A workload as a badge states it. */
export interface StatedWorkload {
  readonly unit: WorkloadUnit;
  /** Such as `5 ECTS`. */
  readonly text: string;
}

/**
 * What an achievement states of its workload, unit by unit. Credits are ECTS where they are called so. The platform's
 * study load is in hours, whatever the sector calls them.
 */
export function statedWorkloads(achievement: JsonObject, language: Language): StatedWorkload[] {
  const { ECTS, creditsAvailable, SBU, timeInvestment, TimeInvestment, StudyLoad } = achievement;
  const { ects, sbu, hours } = workloadUnits;
  const stated: readonly (readonly [WorkloadUnit, unknown, string])[] = [
    ['ects', ECTS, ects.name[language]],
    ['ects', ECTS === undefined ? creditsAvailable : undefined, phrases.credits[language]],
    ['sbu', SBU, sbu.name[language]],
    ...[timeInvestment, TimeInvestment, StudyLoad].map((value) => ['hours', value, hours.name[language]] as const),
  ];
  return stated.flatMap(([unit, value, word]) => {
    const amount = typeof value === 'number' ? value.toLocaleString(language) : textOf(value, language);
    return amount === undefined ? [] : [{ unit, text: `${amount} ${word}` }];
  });
}
