import { asArray, type JsonObject } from '../encoding/json-object.js';
import type { Kind } from './types.js';
import { openBadge2Context } from './urls.js';

const badgeTypes = ['OpenBadgeCredential', 'AchievementCredential'];
const statusListTypes = ['BitstringStatusListCredential', 'StatusList2021Credential'];

/**
 * What a document is, by its types: nothing else is looked at, but that a subject typed `AchievementSubject` or
 * holding an `achievement` makes a badge of it, whatever type it has (OB 3.0 §B.1: the badge type is then missing, which
 * is an error). A comprehensive learner record (CLR 2.0) holds achievements too, and is no badge.
 */
export function kindOf(document: JsonObject): Kind {
  const types = asArray(document.type);
  if (asArray(document['@context']).includes(openBadge2Context)) return 'open-badge-2';
  if (types.some((type) => badgeTypes.includes(type as string))) return 'open-badge';
  if (!types.includes('ClrCredential') && asArray(document.credentialSubject).some(isAchievementSubject))
    return 'open-badge';
  if (types.includes('EndorsementCredential')) return 'endorsement';
  if (types.some((type) => statusListTypes.includes(type as string))) return 'status-list';
  if (types.includes('VerifiablePresentation') || types.includes('EnvelopedVerifiablePresentation'))
    return 'presentation';
  return 'credential';
}

function isAchievementSubject(subject: unknown): boolean {
  if (typeof subject !== 'object' || subject === null) return false;
  const { type } = subject as JsonObject;
  return 'achievement' in subject || asArray(type).includes('AchievementSubject');
}
