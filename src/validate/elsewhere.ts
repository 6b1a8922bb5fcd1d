import type { Place } from '../credential/element-places.js';
import { alignmentsPointer, type ElementId } from '../credential/elements.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { valueAt } from '../encoding/value-at.js';
import { elementSaidBy } from './alignment-element.js';
import type { ElementResult } from './types.js';

const achievement = '/credentialSubject/achievement';

/** Members of Open Badges in which other issuers say what edubadges have terms of their own for. */
const members: Readonly<Partial<Record<ElementId, readonly string[]>>> = {
  country: ['/issuer/address/addressCountry'],
  workload: [`${achievement}/creditsAvailable`, '/credentialSubject/creditsEarned'],
};

/** Gives an element that is absent by the table of edubadges as the badge of another issuer says it in its own way. */
export function elsewhereIn(document: JsonObject): (result: ElementResult) => ElementResult {
  const aligned = alignmentPlaces(document);
  return (result) => {
    if (result.present) return result;
    const id = result.element as ElementId;
    const place = memberPlace(id, document) ?? aligned.get(id);
    return place === undefined ? result : { ...result, present: true, valid: true, ...place };
  };
}

function memberPlace(id: ElementId, document: JsonObject): Place | undefined {
  const places = (members[id] ?? []).map((pointer) => ({ pointer, value: valueAt(document, pointer) }));
  return places.find(({ value }) => value !== undefined);
}

/** The first alignment of each element. */
function alignmentPlaces(document: JsonObject): ReadonlyMap<ElementId, Place> {
  const places = new Map<ElementId, Place>();
  for (const [index, value] of asArray(valueAt(document, alignmentsPointer)).entries()) {
    const id = isObject(value) ? elementSaidBy(value) : undefined;
    if (id !== undefined && !places.has(id)) places.set(id, { pointer: `${alignmentsPointer}/${index}`, value });
  }
  return places;
}
