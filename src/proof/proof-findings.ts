import { parseDateTimeStamp } from '../encoding/date-time.js';
import { jcs } from '../encoding/jcs.js';
import { asArray, type JsonObject } from '../encoding/json-object.js';
import { child } from '../encoding/pointer.js';
import type { Finding } from '../problems/problem.js';
import { momentOf } from './moment.js';
import type { ProofOptions } from './types.js';

type MemberTest = (value: unknown) => boolean;

const isText: MemberTest = (value) => typeof value === 'string' && value !== '';
const isTextOrList: MemberTest = (value) =>
  isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText));

/** Members that a proof may have (VC Data Integrity §2.1); what else it holds, nobody would look at. */
const members: Readonly<Record<string, MemberTest>> = Object.freeze({
  '@context': () => true,
  id: isText,
  type: isText,
  cryptosuite: isText,
  created: isText,
  expires: isText,
  verificationMethod: isText,
  proofPurpose: isText,
  proofValue: isText,
  domain: isTextOrList,
  challenge: isText,
  nonce: isText,
  previousProof: isTextOrList,
});

const required = ['verificationMethod', 'proofPurpose', 'proofValue'] as const;

/** What is wrong with a proof before any key is asked: form, purpose, dates, domain and challenge. Type and cryptosuite are for `suiteOf`. */
export function proofFindings(
  proof: JsonObject,
  document: JsonObject,
  pointer: string,
  options: ProofOptions,
): Finding[] {
  return [
    ...memberFindings(proof, pointer),
    ...contextFindings(proof, document, pointer),
    ...purposeFindings(proof, pointer, options),
    ...dateFindings(proof, pointer, options),
    ...useFindings({ domain: proof.domain, challenge: proof.challenge }, pointer, options),
  ];
}

function memberFindings(proof: JsonObject, pointer: string): Finding[] {
  const findings: Finding[] = [];
  for (const member of required)
    if (proof[member] === undefined) findings.push({ code: 'PROOF_MALFORMED', pointer, params: { member } });
  for (const member in proof) {
    const test = Object.hasOwn(members, member) ? members[member] : undefined;
    if (test?.(proof[member]) === true) continue;
    const code = test === undefined ? 'PROOF_MEMBER_UNKNOWN' : 'PROOF_MALFORMED';
    findings.push({ code, pointer: child(pointer, member), params: { member } });
  }
  return findings;
}

function contextFindings(proof: JsonObject, document: JsonObject, pointer: string): Finding[] {
  const own = proof['@context'];
  if (own === undefined || jcs(asArray(own)) === jcs(asArray(document['@context']))) return [];
  return [{ code: 'PROOF_CONTEXT', pointer: child(pointer, '@context') }];
}

function purposeFindings(
  { proofPurpose: received }: JsonObject,
  pointer: string,
  { purpose: expected }: ProofOptions,
): Finding[] {
  if (received === undefined || received === expected) return [];
  return [
    {
      code: 'PROOF_PURPOSE',
      pointer: child(pointer, 'proofPurpose'),
      expected,
      received,
      params: { expected: String(expected) },
    },
  ];
}

function dateFindings(proof: JsonObject, pointer: string, options: ProofOptions): Finding[] {
  const findings: Finding[] = [];
  const { now, grace } = momentOf(options);
  const moment = (member: 'created' | 'expires'): number | undefined => {
    const text = proof[member];
    if (typeof text !== 'string') return undefined;
    const time = parseDateTimeStamp(text);
    if (time === undefined)
      findings.push({ code: 'PROOF_DATE', pointer: child(pointer, member), received: text, params: { member } });
    return time;
  };
  const created = moment('created');
  const expires = moment('expires');
  if (created !== undefined && created > now + grace) findings.push(dated('PROOF_CREATED_IN_FUTURE', 'created'));
  if (created !== undefined && expires !== undefined && expires < created)
    findings.push(dated('PROOF_DATE_ORDER', 'expires'));
  if (expires !== undefined && expires < now - grace) findings.push(dated('PROOF_EXPIRED', 'expires'));
  return findings;

  function dated(code: Finding['code'], member: 'created' | 'expires'): Finding {
    return { code, pointer: child(pointer, member), received: proof[member], params: { date: String(proof[member]) } };
  }
}

/**
 * Where a proof is meant for, and what it answers (VC Data Integrity §4.2): what the caller expects must be there, the
 * domains as a set. What is there and was not asked for is told: nobody has checked it.
 */
export function useFindings(
  proof: { domain: unknown; challenge: unknown },
  pointer: string,
  options: ProofOptions,
): Finding[] {
  const findings: Finding[] = [];
  const use = (code: Finding['code'], member: string) => findings.push({ code, pointer: child(pointer, member) });
  if (options.domain !== undefined) {
    if (setOf(proof.domain) !== setOf(options.domain)) use('PROOF_DOMAIN', 'domain');
  } else if (proof.domain !== undefined) use('PROOF_DOMAIN_NOT_CHECKED', 'domain');
  if (options.challenge !== undefined) {
    if (proof.challenge !== options.challenge) use('PROOF_CHALLENGE', 'challenge');
  } else if (proof.challenge !== undefined) use('PROOF_CHALLENGE_NOT_CHECKED', 'challenge');
  return findings;
}

function setOf(domain: unknown): string {
  return jcs([...new Set(asArray(domain))].sort());
}
