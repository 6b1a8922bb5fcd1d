import type { JsonObject } from '../encoding/json-object.js';

/** The template of an input, and its award: what else it says. Members that a template does not have are undefined. */
export function halvesOf(input: JsonObject): [template: JsonObject, award: JsonObject] {
  const { $schema, variant, issuer, awardingBody, achievement, ...award } = input;
  return [{ $schema, variant, issuer, awardingBody, achievement }, award];
}

const [nothing] = halvesOf({});

/** True for what a template says and no award. */
export function isTemplateMember(name: string): boolean {
  return Object.hasOwn(nothing, name);
}
