import { asArray, isObject, type JsonObject } from '../../encoding/json-object.js';
import { openBadge2Context } from '../urls.js';
import { alignmentTypes, confirmedLevel, supervisions } from '../vocabularies.js';
import type { Subject } from './lines.js';

/**
 * An Open Badge 2.0 in the members of 3.0, to be told in the same words: an assertion with its badge class and issuer
 * inside it, or one of the two alone, with the platform's extensions. Undefined for anything else.
 */
export function openBadge2(document: JsonObject): Subject | undefined {
  if (!asArray(document['@context']).includes(openBadge2Context)) return undefined;
  const assertion = document.type === 'Assertion' ? document : {};
  const badge = isObject(document.badge) ? document.badge : document.type === 'BadgeClass' ? document : {};
  const issuer = isObject(badge.issuer) ? badge.issuer : document.type === 'Issuer' ? document : {};
  const either = (member: string): unknown => assertion[member] ?? badge[member];
  const grade = either('grade_achieved');
  return {
    credential: {
      name: issuer === document ? issuer.name : undefined,
      issuer: issuer.name === undefined ? badge.issuer : { ...issuer, address: addressOf(issuer) },
      validFrom: assertion.issuedOn,
      validUntil: assertion.expires,
      evidence: asArray(assertion.evidence).map((item) => (isObject(item) ? item : { id: item })),
    },
    learner: { identifier: recipientOf(assertion), result: grade === undefined ? [] : [{ value: grade }] },
    achievement: {
      ...achievementOf(badge, either('eqfNlqfLevelVerified') === true),
      participationType: either('participation'),
      assessmentType: either('assessmentType'),
      ...supervisionOf(either('assessmentSupervised'), either('assessmentIdVerified'), either('participation')),
    },
  };
}

function achievementOf(badge: JsonObject, verified: boolean): JsonObject {
  const { name, description, criteria } = badge;
  const [eqf, outcome] = [extension(badge, 'EQF'), extension(badge, 'LearningOutcome')];
  const level = {
    targetType: alignmentTypes.eqf,
    targetCode: eqf,
    ...(verified && { targetDescription: confirmedLevel.en }),
  };
  return {
    name,
    description,
    criteria: isObject(criteria) ? criteria : { id: criteria },
    inLanguage: String(extension(badge, 'Language') ?? '').slice(0, 2),
    ECTS: extension(badge, 'ECTS'),
    timeInvestment: extension(badge, 'TimeInvestment') ?? extension(badge, 'StudyLoad'),
    learningOutcome: outcome === undefined ? [] : [{ name: outcome }],
    alignment: [...asArray(badge.alignment), ...(eqf === undefined ? [] : [level])],
  };
}

function supervisionOf(supervised: unknown, identityVerified: unknown, participation: unknown): JsonObject {
  const row = supervisions.find(
    (one) =>
      one.supervised === supervised &&
      one.identityVerified === identityVerified &&
      (!one.onlineOnly || participation === 'online'),
  );
  return { supervisionType: row?.supervisionType, identityChecked: identityVerified };
}

/** The platform's recipients are hashed eduIDs; others are known by an e-mail address. */
function recipientOf({ recipient }: JsonObject): JsonObject[] {
  if (!isObject(recipient)) return [];
  const { type, hashed, identity } = recipient;
  return [{ hashed, identityHash: identity, identityType: type === 'email' ? 'emailAddress' : 'eduID' }];
}

function addressOf(issuer: JsonObject): JsonObject {
  return { addressCountryCode: extension(issuer, 'InstitutionCountry') };
}

function extension(part: JsonObject, name: string): unknown {
  const key = `extensions:${name}Extension`;
  const value = part[key] ?? (isObject(part.extensions) ? part.extensions[key] : undefined);
  return isObject(value) ? value[name] : undefined;
}
