import type { Variant } from '../../credential/types.js';
import { variants } from '../../credential/variants.js';
import { present } from '../../credential/write/present.js';
import { isObject, type JsonObject } from '../../encoding/json-object.js';
import type { Finding } from '../../problems/problem.js';
import { assessmentAt, participationAt } from '../codes.js';
import { lostOf } from '../lost.js';
import { imageAt, presentOrNone } from '../members.js';
import { evidenceAt } from '../references.js';
import { type Source, type Structure, sourceOf } from '../source.js';
import type { Converted, ConvertOptions } from '../types.js';
import { achievementOf } from './achievement.js';
import { booleanOf, either, extension, type Making, openBadge2Classes } from './making.js';
import { partsOf } from './parts.js';

/** Classes have names in Open Badges 2.0; what is an IRI says more. */
const structure: Structure = {
  members: ['@context', 'type', 'verification', 'verify'],
  isOwnType: (type) => !/^https?:/.test(type),
};

/**
 * A hosted edubadge in Open Badges 2.0 as an authoring file: assertion, badge class and issuer with the platform's eleven
 * extensions. The new badge gets ids of its own, and names these two as its twins: the assertion as evidence, the badge
 * class as a related achievement.
 */
export function openBadge2ToInput(document: JsonObject, options: ConvertOptions): Converted {
  const parts = partsOf(document);
  const source = sourceOf(document, structure);
  const making: Making = { source, parts, changes: [] };
  const variant = options.variant ?? variantOf(making);
  const achievement =
    parts.badge === undefined ? {} : achievementOf(making, parts.badge, { variant, sector: options.sector });
  const { unclear, made } = codesOf(making);
  const result = present({
    variant,
    ...award(making),
    issuer: issuerOf(making),
    achievement: presentOrNone({ ...achievement, ...made }),
  });
  const named = [...namedOnly(making, parts.assertion, 'badge'), ...namedOnly(making, parts.badge, 'issuer')];
  return {
    result,
    changes: making.changes,
    lost: [...unclear, ...named, ...hashed(making), ...revoked(making), ...lostOf(source)],
  };
}

/** A member that only names a part. Where that part is there, it is no loss. */
function namedOnly({ source, parts }: Making, from: string | undefined, name: 'badge' | 'issuer'): Finding[] {
  if (from === undefined) return [];
  const pointer = `${from}/${name}`;
  const received = source.see(pointer);
  const part = parts[name];
  if (typeof received !== 'string') return [];
  if (part === undefined || source.see(`${part}/id`) === received) source.take(pointer);
  return part === undefined ? [{ code: 'RULE_CONVERT_ELSEWHERE', pointer, received }] : [];
}

function variantOf(making: Making): Variant | undefined {
  const pointer = either(making, 'typeBadgeClass');
  const code = pointer === undefined ? undefined : making.source.see(pointer);
  const variant = (Object.keys(variants) as Variant[]).find((name) => variants[name].platformCode === code);
  if (variant !== undefined && pointer !== undefined) making.source.take(pointer);
  return variant;
}

function issuerOf({ source, parts: { badge, issuer } }: Making): JsonObject | undefined {
  if (issuer === undefined)
    return badge === undefined ? undefined : presentOrNone({ id: source.text(`${badge}/issuer`) });
  const at = (name: string): string | undefined => {
    const pointer = extension(source, issuer, name);
    return pointer === undefined ? undefined : source.text(pointer);
  };
  const brinPointer = extension(source, issuer, 'InstitutionIdentifier');
  const brin = brinPointer === undefined ? undefined : source.see(brinPointer);
  const institution = extension(source, issuer, 'InstitutionName');
  if (institution !== undefined && source.see(institution) === source.see(`${issuer}/name`)) source.take(institution);
  for (const member of ['name', 'url', 'description', 'image'])
    for (const language of ['dutch', 'english']) takeSame(source, `${issuer}/${member}`, language);
  return present({
    id: source.text(`${issuer}/id`),
    name: source.text(`${issuer}/name`),
    url: source.text(`${issuer}/url`),
    email: source.text(`${issuer}/email`),
    image: imageAt(source, `${issuer}/image`),
    country: at('InstitutionCountry'),
    // The platform writes 0000 for an institution without one.
    brin: typeof brin === 'string' && /^[0-9]{2}[A-Z]{2}/.test(brin) ? at('InstitutionIdentifier') : undefined,
  });
}

/** What is said in a language as it is said without one is no loss. */
function takeSame(source: Source, pointer: string, language: string): void {
  if (source.see(`${pointer}_${language}`) === source.see(pointer)) source.take(`${pointer}_${language}`);
}

/** Forms of participation and assessment, by the platform's own codes. */
function codesOf(making: Making): { made: JsonObject; unclear: readonly Finding[] } {
  const participation = participationAt(making.source, either(making, 'participation') ?? '/participation');
  const assessment = assessmentAt(making.source, either(making, 'assessmentType') ?? '/assessmentType');
  return {
    made: present({
      participation: participation.codes,
      assessment: presentOrNone({
        types: assessment.codes,
        supervised: booleanOf(making, 'assessmentSupervised'),
        identityVerified: booleanOf(making, 'assessmentIdVerified'),
      }),
    }),
    unclear: [...participation.unclear, ...assessment.unclear],
  };
}

function award(making: Making): JsonObject {
  const { source, parts } = making;
  const { assertion } = parts;
  if (assertion === undefined) return {};
  const grade = either(making, 'grade_achieved');
  const value = grade === undefined ? undefined : source.text(grade);
  const own = source.text(`${assertion}/id`);
  return {
    recipient: recipientOf(source, assertion),
    validFrom: source.text(`${assertion}/issuedOn`),
    validUntil: source.text(`${assertion}/expires`),
    narrative: source.text(`${assertion}/narrative`),
    grade: value === undefined ? undefined : { value },
    evidence: [
      ...(own === undefined ? [] : [{ id: own, type: openBadge2Classes.assertion }]),
      ...evidenceAt(source, `${assertion}/evidence`),
    ],
  };
}

const identityTypes: Readonly<Record<string, string>> = { email: 'emailAddress', id: 'ext:eduID' };

/** Who earned it, in plain words; the new badge hashes it. */
function recipientOf(source: Source, assertion: string): JsonObject | undefined {
  const recipient = source.see(`${assertion}/recipient`);
  if (!isObject(recipient) || recipient.hashed === true) return undefined;
  const type = typeof recipient.type === 'string' ? identityTypes[recipient.type] : undefined;
  if (type === undefined || typeof recipient.identity !== 'string') return undefined;
  source.take(`${assertion}/recipient`);
  return { identifiers: [{ type, value: recipient.identity }] };
}

/** What was revoked is not to come back as a new badge without a word. */
function revoked({ source, parts: { assertion } }: Making): Finding[] {
  const pointer = `${assertion}/revoked`;
  if (assertion === undefined || source.see(pointer) !== true) return [];
  source.take(pointer);
  return [{ code: 'RULE_CONVERT_REVOKED', pointer }];
}

function hashed({ source, parts }: Making): Finding[] {
  const pointer = `${parts.assertion}/recipient`;
  const recipient = parts.assertion === undefined ? undefined : source.see(pointer);
  if (!isObject(recipient) || recipient.hashed !== true) return [];
  source.take(pointer);
  return [{ code: 'RULE_CONVERT_HASHED', pointer }];
}
