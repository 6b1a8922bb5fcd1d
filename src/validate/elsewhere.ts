import type { Place } from '../credential/elements.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { stepsOf, valueAlong, valueAt } from '../encoding/value-at.js';
import { elementSaidBy } from './alignment-element.js';
import type { ElementResult } from './types.js';

const achievement = '/credentialSubject/achievement';
const alignments = `${achievement}/alignment`;

/** Members of Open Badges in which other issuers say what edubadges have terms of their own for. */
const members: Readonly<Partial<Record<string, readonly { pointer: string; steps: readonly string[] }[]>>> = {
  country: ['/issuer/address/addressCountry'].map(withSteps),
  workload: [`${achievement}/creditsAvailable`, '/credentialSubject/creditsEarned'].map(withSteps),
};

/** Gives an element that is absent by the table of edubadges as the badge of another issuer says it in its own way. */
export function elsewhereIn(document: JsonObject): (result: ElementResult) => ElementResult {
  const aligned = alignmentPlaces(document);
  return (result) => {
    if (result.present) return result;
    const place = memberPlace(result.element, document) ?? aligned.get(result.element);
    return place === undefined ? result : { ...result, present: true, valid: true, ...place };
  };
}

function withSteps(pointer: string): { pointer: string; steps: readonly string[] } {
  return { pointer, steps: stepsOf(pointer) };
}

function memberPlace(element: string, document: JsonObject): Place | undefined {
  const places = (members[element] ?? []).map(({ pointer, steps }) => ({
    pointer,
    value: valueAlong(document, steps),
  }));
  return places.find(({ value }) => value !== undefined);
}

/** The first alignment of each element. */
function alignmentPlaces(document: JsonObject): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [index, value] of asArray(valueAt(document, alignments)).entries()) {
    const element = isObject(value) ? elementSaidBy(value) : undefined;
    if (element !== undefined && !places.has(element))
      places.set(element, { pointer: `${alignments}/${index}`, value });
  }
  return places;
}
