import type { JsonObject } from '../encoding/json-object.js';

/** Members of a template; what else an input has is the award. */
const templateMembers = ['$schema', 'variant', 'issuer', 'awardingBody', 'achievement'];

/** The template of an input, and its award: objects without prototype, in which every name is a member like another. */
export function halvesOf(input: JsonObject): [template: JsonObject, award: JsonObject] {
  const template: Record<string, unknown> = Object.create(null);
  const award: Record<string, unknown> = Object.create(null);
  for (const name of Object.keys(input)) (isTemplateMember(name) ? template : award)[name] = input[name];
  return [template, award];
}

/** True for what a template says and no award. */
export function isTemplateMember(name: string): boolean {
  return templateMembers.includes(name);
}
