import type { ElementId, Place } from '../credential/elements.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { valueAt } from '../encoding/value-at.js';
import { elementSaidBy } from './alignment-element.js';
import type { ElementResult } from './types.js';

const achievement = '/credentialSubject/achievement';
const alignments = `${achievement}/alignment`;

/** Members of Open Badges in which other issuers say what edubadges have terms of their own for. */
const members: Readonly<Partial<Record<ElementId, readonly string[]>>> = {
  country: ['/issuer/address/addressCountry'],
  workload: [`${achievement}/creditsAvailable`, '/credentialSubject/creditsEarned'],
};

/** An element that is absent by the table of edubadges, where a badge of another issuer says it in its own way. */
export function foundElsewhere(result: ElementResult, document: JsonObject): ElementResult {
  if (result.present) return result;
  const id = result.element as ElementId;
  const place = memberPlace(id, document) ?? alignmentPlace(id, document);
  return place === undefined ? result : { ...result, present: true, valid: true, ...place };
}

function memberPlace(id: ElementId, document: JsonObject): Place | undefined {
  const places = (members[id] ?? []).map((pointer) => ({ pointer, value: valueAt(document, pointer) }));
  return places.find(({ value }) => value !== undefined);
}

function alignmentPlace(id: ElementId, document: JsonObject): Place | undefined {
  const places = asArray(valueAt(document, alignments)).map((value, index) => ({
    pointer: `${alignments}/${index}`,
    value,
  }));
  return places.find(({ value }) => isObject(value) && elementSaidBy(value) === id);
}
