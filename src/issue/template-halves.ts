import type { JsonObject } from '../encoding/json-object.js';

/** Members of a template; what else an input has is the award. */
const templateMembers = ['$schema', 'variant', 'issuer', 'awardingBody', 'achievement'];

/** The template of an input, and its award. */
export function halvesOf(input: JsonObject): [template: JsonObject, award: JsonObject] {
  const entries = Object.entries(input);
  const half = (isTemplate: boolean) => entries.filter(([name]) => isTemplateMember(name) === isTemplate);
  return [Object.fromEntries(half(true)), Object.fromEntries(half(false))];
}

/** True for what a template says and no award. */
export function isTemplateMember(name: string): boolean {
  return templateMembers.includes(name);
}
