import { parseDateTimeStamp } from '../encoding/date-time.js';
import { jcs } from '../encoding/jcs.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { publicKeyFromJwk } from '../keys/jwk.js';
import { publicKeyFromMultikey } from '../keys/multikey.js';
import type { PublicKey } from '../keys/types.js';
import { EdubadgeError } from '../problems/error.js';
import type { Finding } from '../problems/problem.js';
import type { DidDocument } from './types.js';

/** What is asked of a key beside being there. Moments in milliseconds since 1970. */
export interface KeyRules {
  /** Verification relationship under which the method must be listed. */
  readonly purpose: string;
  readonly now: number;
  /** When the proof says it was made. */
  readonly created?: number | undefined;
}

/** The key, or why it is none. */
export type FoundKey =
  | { readonly key: PublicKey; readonly findings: readonly [] }
  | { readonly key?: never; readonly findings: readonly Finding[] };

/** The members in which a verification method writes its key. */
const keyMembers = { publicKeyMultibase: publicKeyFromMultikey, publicKeyJwk: publicKeyFromJwk } as const;

interface MethodType {
  readonly member: keyof typeof keyMembers;
  /** The one algorithm of its keys, where there is but one. */
  readonly algorithm?: PublicKey['algorithm'];
}

const methodTypes: Readonly<Record<string, MethodType>> = Object.freeze({
  Multikey: { member: 'publicKeyMultibase' },
  JsonWebKey: { member: 'publicKeyJwk' },
  JsonWebKey2020: { member: 'publicKeyJwk' },
  Ed25519VerificationKey2020: { member: 'publicKeyMultibase', algorithm: 'Ed25519' },
});

/** Where methods stand: all of them, and those of each relationship. */
const methodMembers = [
  'verificationMethod',
  'authentication',
  'assertionMethod',
  'keyAgreement',
  'capabilityInvocation',
  'capabilityDelegation',
];
const secretMembers = [
  'secretKeyMultibase',
  'secretKeyJwk',
  'privateKeyMultibase',
  'privateKeyJwk',
  'privateKeyBase58',
];

/**
 * The one verification method of a resolved document that `matches` says it is, held to SECURITY's row `key`: exactly
 * one such method (an identical copy counts once), controlled by the document itself, listed under the purpose, not
 * revoked, not expired when the proof was made, and a good key.
 */
export async function findKey(
  document: DidDocument,
  matches: (method: JsonObject) => boolean,
  rules: KeyRules,
): Promise<FoundKey> {
  const [method, another] = distinct(methodsOf(document, matches));
  if (method === undefined) return { findings: [{ code: 'DID_METHOD_NOT_FOUND' }] };
  if (another !== undefined) return { findings: [{ code: 'DID_METHOD_AMBIGUOUS' }] };
  const findings: Finding[] = [...bindingFindings(document, method, rules), ...dateFindings(method, rules)];
  const read = await readKey(method);
  if (read.key === undefined || findings.length > 0) return { findings: [...findings, ...read.findings] };
  return read;
}

/** Whether a document holds such a method, or names it under the purpose as a document by itself. */
export function holdsMethod(document: DidDocument, matches: (method: JsonObject) => boolean, purpose: string): boolean {
  return methodsOf(document, matches).length > 0 || asArray(document[purpose]).some((id) => matches({ id }));
}

/** The verification methods of a document that are looked for, wherever they stand, with absolute ids. */
function methodsOf(document: DidDocument, matches: (method: JsonObject) => boolean): JsonObject[] {
  const found: JsonObject[] = [];
  for (const member of methodMembers) {
    for (const method of asArray(document[member])) {
      if (!isObject(method)) continue;
      const id = absolute(method.id, document);
      const absoluteMethod = id === method.id ? method : { ...method, id };
      if (matches(absoluteMethod)) found.push(absoluteMethod);
    }
  }
  return found;
}

/** Identical copies once. */
function distinct(methods: JsonObject[]): JsonObject[] {
  return methods.length < 2 ? methods : [...new Map(methods.map((method) => [jcs(method), method])).values()];
}

function bindingFindings(document: DidDocument, method: JsonObject, { purpose }: KeyRules): Finding[] {
  const findings: Finding[] = [];
  if (method.controller !== document.id) findings.push({ code: 'DID_METHOD_CONTROLLER' });
  const listed = asArray(document[purpose]).map((entry) => absolute(isObject(entry) ? entry.id : entry, document));
  if (!listed.includes(method.id)) findings.push({ code: 'DID_METHOD_PURPOSE', params: { purpose } });
  return findings;
}

/** `created` is the signer's own word, so it does not help against a revocation. */
function dateFindings({ revoked, expires }: JsonObject, { now, created = now }: KeyRules): Finding[] {
  const findings: Finding[] = [];
  const moment = (member: string, value: unknown): number | undefined => {
    if (value === undefined) return undefined;
    const time = typeof value === 'string' ? parseDateTimeStamp(value) : undefined;
    if (time === undefined) findings.push({ code: 'KEY_DATE', params: { member } });
    return time;
  };
  const revokedAt = moment('revoked', revoked);
  const expiresAt = moment('expires', expires);
  if (revokedAt !== undefined && revokedAt <= now)
    findings.push({ code: 'KEY_REVOKED', params: { revoked: String(revoked) } });
  if (expiresAt !== undefined && expiresAt < created)
    findings.push({ code: 'KEY_EXPIRED', params: { expires: String(expires) } });
  return findings;
}

async function readKey(method: JsonObject): Promise<FoundKey> {
  const { type } = method;
  const row = typeof type === 'string' && Object.hasOwn(methodTypes, type) ? methodTypes[type] : undefined;
  if (row === undefined) return { findings: [{ code: 'DID_METHOD_TYPE' }] };
  if (secretMembers.some((member) => member in method)) return { findings: [{ code: 'KEY_PRIVATE' }] };
  try {
    const key = await keyMembers[row.member](method[row.member]);
    const other = row.member === 'publicKeyJwk' ? 'publicKeyMultibase' : 'publicKeyJwk';
    // Beside it the same key may stand in the other member; another would be the key of whoever reads that one.
    const isOne = method[other] === undefined || jcs((await keyMembers[other](method[other])).jwk) === jcs(key.jwk);
    const fits = row.algorithm === undefined || row.algorithm === key.algorithm;
    return isOne && fits ? { key, findings: [] } : { findings: [{ code: 'DID_METHOD_TYPE' }] };
  } catch (error) {
    if (error instanceof EdubadgeError) return { findings: error.findings };
    throw error;
  }
}

/** A relative DID URL is relative to the document (DID Core §3.2.2). */
function absolute(id: unknown, document: DidDocument): unknown {
  return typeof id === 'string' && id.startsWith('#') ? document.id + id : id;
}
