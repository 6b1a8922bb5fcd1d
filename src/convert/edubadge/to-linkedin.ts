import { kindOf } from '../../credential/kind.js';
import type { JsonObject } from '../../encoding/json-object.js';
import { notOfForm } from '../forms.js';
import { lostOf } from '../lost.js';
import { type Source, sourceOf } from '../source.js';
import type { Converted } from '../types.js';

const profile = 'https://www.linkedin.com/profile/add';
const achievement = '/credentialSubject/achievement';
const structural = ['@context', 'type', 'credentialSchema', 'proof', 'credentialStatus'];
const longest = 255;

/**
 * The page of LinkedIn on which a learner adds the badge to their profile, filled in as far as the badge says so. Its
 * address, where that is a web page, is what others can follow. Throws EdubadgeError RULE_CONVERT_FROM.
 */
export function edubadgeToLinkedIn(credential: JsonObject): Converted {
  if (kindOf(credential) !== 'open-badge') throw notOfForm('edubadge', '/type');
  const source = sourceOf(credential, { members: structural, isOwnType: () => true });
  const id = source.text('/id');
  const issued = monthOf(source, '/awardedDate') ?? monthOf(source, '/validFrom') ?? monthOf(source, '/issuanceDate');
  const expires = monthOf(source, '/validUntil') ?? monthOf(source, '/expirationDate');
  const members = {
    name: source.text(`${achievement}/name`) ?? source.text('/name'),
    organizationName: source.text(`${achievement}/creator/name`) ?? source.text('/issuer/name'),
    issueYear: issued?.year,
    issueMonth: issued?.month,
    expirationYear: expires?.year,
    expirationMonth: expires?.month,
    certUrl: id?.startsWith('https://') ? id : undefined,
    certId: id,
  };
  const query = new URLSearchParams({ startTask: 'CERTIFICATION_NAME' });
  for (const [name, value] of Object.entries(members)) if (value !== undefined) query.append(name, clean(value));
  return { result: `${profile}?${query}`, changes: [], lost: lostOf(source) };
}

/** The month as it is written, in the zone in which it is written. */
function monthOf(source: Source, pointer: string): { year: string; month: string } | undefined {
  const text = source.see(pointer);
  const [, year, month] = /^(\d{4})-(\d\d)-\d\dT/.exec(typeof text === 'string' ? text : '') ?? [];
  if (year === undefined || month === undefined) return undefined;
  source.take(pointer);
  return { year, month: String(Number(month)) };
}

/** One line, without characters that steer: somebody will see it in a form. */
function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
}
