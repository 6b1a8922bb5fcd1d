import type { JsonObject } from '../encoding/json-object.js';
import { failure } from '../problems/error.js';

/** Members of a template; what else an input has is the award. */
const templateMembers = ['$schema', 'variant', 'issuer', 'awardingBody', 'achievement'];

/** The template of an input, and its award. Throws EdubadgeError JSON_DANGEROUS_KEY for what is no member when assigned. */
export function halvesOf(input: JsonObject): [template: JsonObject, award: JsonObject] {
  const template: Record<string, unknown> = {};
  const award: Record<string, unknown> = {};
  for (const name of Object.keys(input)) {
    if (name === '__proto__') throw failure('JSON_DANGEROUS_KEY', { pointer: `/${name}`, params: { key: name } });
    (isTemplateMember(name) ? template : award)[name] = input[name];
  }
  return [template, award];
}

/** True for what a template says and no award. */
export function isTemplateMember(name: string): boolean {
  return templateMembers.includes(name);
}
