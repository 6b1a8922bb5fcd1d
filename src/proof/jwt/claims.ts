import { kindOf } from '../../credential/kind.js';
import { parseDateTimeStamp } from '../../encoding/date-time.js';
import { flatMap } from '../../encoding/flat-map.js';
import { asArray, isObject, type JsonObject } from '../../encoding/json-object.js';
import { itemPointer } from '../../encoding/pointer.js';
import type { Finding } from '../../problems/problem.js';
import { momentOf } from '../moment.js';
import type { ProofOptions } from '../types.js';

/** A claim that repeats a member of the credential, and what the member says. */
export interface Mirror {
  readonly claim: 'iss' | 'jti' | 'nbf' | 'sub' | 'exp';
  readonly pointer: string;
  readonly value: unknown;
}

/** What the registered claims must say, by what stands in the credential (Open Badges 3.0 §8.2.3, VC-JOSE-COSE §3.1.3). */
export function mirrorsOf(credential: JsonObject): Mirror[] {
  const mirrors: Mirror[] = [{ claim: 'jti', pointer: '/id', value: credential.id }];
  if (kindOf(credential) === 'presentation')
    return [...mirrors, { claim: 'iss', pointer: '/holder', value: idOf(credential.holder) }];
  const [subject, another] = asArray(credential.credentialSubject);
  // The claims are those of VC 1.1; a document that also has a date of 2.0 means something else by it.
  const date = (claim: 'nbf' | 'exp', ...members: [string, string]): Mirror => {
    const member = members.find((name) => credential[name] !== undefined) ?? members[1];
    return { claim, pointer: `/${member}`, value: secondsOf(credential[member]) };
  };
  return [
    { claim: 'iss', pointer: '/issuer', value: idOf(credential.issuer) },
    ...mirrors,
    date('nbf', 'issuanceDate', 'validFrom'),
    { claim: 'sub', pointer: '/credentialSubject/id', value: another === undefined ? idOf(subject) : undefined },
    date('exp', 'expirationDate', 'validUntil'),
  ];
}

/**
 * Faults of the claims: malformed dates, claims that contradict the credential, and dates that it does not state itself.
 * `iss` may stand in the header too, and says the same there (VC-JOSE-COSE §4.1.2).
 */
export function claimFindings(
  { iss }: JsonObject,
  payload: JsonObject,
  credential: JsonObject,
  options: ProofOptions,
): Finding[] {
  const mirrors = mirrorsOf(credential);
  const differs = (said: unknown, value: unknown) => said !== undefined && value !== undefined && said !== value;
  const mismatches = mirrors
    .filter(({ claim, value }) => differs(payload[claim], value) || (claim === 'iss' && differs(iss, value)))
    .map(({ claim, pointer }): Finding => ({ code: 'JWT_CLAIM_MISMATCH', pointer, params: { claim } }));
  const malformed = (['iat', 'nbf', 'exp'] as const)
    .filter((claim) => payload[claim] !== undefined && !isNumericDate(payload[claim]))
    .filter((claim) => claim !== 'iat' || typeof payload.iat === 'number')
    .map((claim): Finding => ({ code: 'JWT_CLAIM_FORM', params: { claim } }));
  return [...mismatches, ...malformed, ...timeFindings(payload, mirrors, options)];
}

/** What is odd about the claims without making the token untrue. */
export function claimWarnings(payload: JsonObject, credential: JsonObject): Finding[] {
  const findings: Finding[] = [];
  if (!('@context' in payload) && (isObject(payload.vc) || isObject(payload.vp)))
    findings.push({ code: 'JWT_VC_CLAIM_READ' });
  if (payload.iat !== undefined && typeof payload.iat !== 'number') {
    findings.push({ code: 'JWT_CLAIM_FORM', severity: 'warning', params: { claim: 'iat' } });
  }
  const kind = kindOf(credential);
  if (kind === 'presentation' && '@context' in payload)
    findings.push(...plainFindings(credential.verifiableCredential));
  if (!['open-badge', 'endorsement'].includes(kind)) return findings;
  for (const { claim, pointer, value } of mirrorsOf(credential)) {
    if (value !== undefined && payload[claim] === undefined)
      findings.push({ code: 'JWT_CLAIM_MISSING', pointer, params: { claim } });
  }
  return findings;
}

/** What a token of version 2.0 presents is enveloped (VC-JOSE-COSE §3.1.2); what is not is judged all the same. */
function plainFindings(presented: unknown): Finding[] {
  return flatMap(asArray(presented), (item, index): Finding[] => {
    if (!isObject(item) || asArray(item.type).includes('EnvelopedVerifiableCredential')) return [];
    return [{ code: 'JWT_PRESENTED_PLAIN', pointer: itemPointer(presented, '/verifiableCredential', index) }];
  });
}

/** A date that the credential states too is judged with the credential; here those that only the token has. */
function timeFindings(payload: JsonObject, mirrors: readonly Mirror[], options: ProofOptions): Finding[] {
  const { now, grace } = momentOf(options);
  const findings: Finding[] = [];
  const alone = (claim: 'nbf' | 'exp') => mirrors.find((mirror) => mirror.claim === claim)?.value === undefined;
  const { iat, nbf, exp } = payload;
  if (isNumericDate(iat) && iat * 1000 > now + grace) findings.push({ code: 'JWT_ISSUED_IN_FUTURE' });
  if (isNumericDate(nbf) && alone('nbf') && nbf * 1000 > now + grace) findings.push({ code: 'JWT_NOT_YET_VALID' });
  if (isNumericDate(exp) && alone('exp') && exp * 1000 < now - grace) findings.push({ code: 'JWT_EXPIRED' });
  return findings;
}

function isNumericDate(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function idOf(value: unknown): unknown {
  return isObject(value) ? value.id : value;
}

function secondsOf(date: unknown): number | undefined {
  const time = typeof date === 'string' ? parseDateTimeStamp(date) : undefined;
  return time === undefined ? undefined : Math.floor(time / 1000);
}
