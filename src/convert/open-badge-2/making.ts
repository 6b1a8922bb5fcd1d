import type { Finding } from '../../problems/problem.js';
import type { Source } from '../source.js';
import type { Parts } from './parts.js';

/** What a twin in Open Badges 3.0 says that the other one is (OB 3.0 Implementation Guide). */
export const openBadge2Classes = Object.freeze({
  assertion: 'https://w3id.org/openbadges#Assertion',
  badgeClass: 'https://w3id.org/openbadges#BadgeClass',
});

/** What is made, and what that changes. */
export interface Making {
  readonly source: Source;
  readonly parts: Parts;
  readonly changes: Finding[];
}

/** The members that the platform adds stand on the assertion, or on the badge class. */
export function either({ source, parts }: Making, member: string): string | undefined {
  return [parts.assertion, parts.badge]
    .filter((part) => part !== undefined)
    .map((part) => `${part}/${member}`)
    .find((pointer) => source.see(pointer) !== undefined && source.see(pointer) !== null);
}

/** Where the value of an extension stands: beside the other members, or below `extensions`. */
export function extension(source: Source, part: string, name: string): string | undefined {
  return [`${part}/extensions:${name}Extension/${name}`, `${part}/extensions/extensions:${name}Extension/${name}`].find(
    (pointer) => source.see(pointer) !== undefined,
  );
}

/** A boolean that the platform adds. */
export function booleanOf(making: Making, member: string): boolean | undefined {
  const pointer = either(making, member);
  const value = pointer === undefined ? undefined : making.source.see(pointer);
  if (pointer === undefined || typeof value !== 'boolean') return undefined;
  making.source.take(pointer);
  return value;
}
