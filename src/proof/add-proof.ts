import { withoutProof } from '../canonical/memory.js';
import type { CanonicalOptions } from '../canonical/types.js';
import { formatDateTimeStamp, parseDateTimeStamp } from '../encoding/date-time.js';
import { asArray, type JsonObject } from '../encoding/json-object.js';
import { encodeBase58btc } from '../encoding/multibase.js';
import { withMembers } from '../encoding/with-members.js';
import type { Signer } from '../keys/types.js';
import { EdubadgeError, failure } from '../problems/error.js';
import { hasError } from '../problems/severity.js';
import { hashData } from './hash-data.js';
import { proofFindings } from './proof-findings.js';
import { purposeOf } from './purpose.js';
import { signData } from './sign-data.js';
import type { DataIntegritySuite } from './suites.js';

/** What a signer says of its proof. */
export interface ProofStatement {
  readonly created?: string | Date | undefined;
  readonly expires?: string | Date | undefined;
  readonly domain?: string | readonly string[] | undefined;
  readonly challenge?: string | undefined;
}

/**
 * The document as the suite will sign it: without proofs, and with the suite's context. Throws PROOF_CONTEXT_LATE where a
 * context would have to be added under proofs that stand already: they signed the document without it.
 */
export function unsecuredFor(suite: DataIntegritySuite, secured: JsonObject): JsonObject {
  const document = withoutProof(secured);
  const contexts = asArray(document['@context']);
  const [toAdd] = suite.contexts;
  if (contexts.length === 0 || contexts.some((context) => (suite.contexts as readonly unknown[]).includes(context)))
    return document;
  if (asArray(secured.proof).length > 0)
    throw failure('PROOF_CONTEXT_LATE', { pointer: '/@context', expected: toAdd, params: { context: toAdd } });
  return { ...document, '@context': [...contexts, toAdd] };
}

/** The signed document: the unsecured one with its existing proofs and one more. */
export async function addProof(
  suite: DataIntegritySuite,
  unsecured: JsonObject,
  existing: readonly unknown[],
  signer: Signer,
  statement: ProofStatement,
  options: CanonicalOptions,
): Promise<JsonObject> {
  const { created, expires, domain, challenge } = statement;
  const { type, cryptosuite } = suite.proof;
  const proof = {
    type,
    ...(cryptosuite !== undefined && { cryptosuite }),
    created: dateText(created ?? new Date()),
    ...(expires !== undefined && { expires: dateText(expires) }),
    verificationMethod: signer.verificationMethod,
    proofPurpose: purposeOf(unsecured),
    ...(domain !== undefined && { domain }),
    ...(challenge !== undefined && { challenge }),
    ...suite.members?.(unsecured),
  };
  checkStatement(proof, unsecured);
  const canonicalDocument = await suite.canonicalize(unsecured, options);
  const canonicalConfig = await suite.canonicalize(suite.config(proof, unsecured), options);
  const data = hashData(signer.algorithm, canonicalConfig, canonicalDocument);
  const signed = withMembers(proof, { proofValue: encodeBase58btc(await signData(signer, data)) });
  return withMembers(unsecured, { proof: existing.length === 0 ? signed : [...existing, signed] });
}

/** The proof must be one that a verifier would take on the day that it states: form and dates, whatever the clock says now. */
function checkStatement(proof: JsonObject, unsecured: JsonObject): void {
  const statedNow = new Date(parseDateTimeStamp(String(proof.created)) ?? Number.NaN);
  const { domain, challenge } = proof as ProofStatement;
  const findings = proofFindings({ proofValue: 'z', ...proof }, unsecured, '/proof', {
    purpose: purposeOf(unsecured),
    now: statedNow,
    ...(domain !== undefined && { domain }),
    ...(challenge !== undefined && { challenge }),
  });
  if (hasError(findings)) throw new EdubadgeError(findings);
}

function dateText(date: string | Date): string {
  return date instanceof Date && !Number.isNaN(date.getTime()) ? formatDateTimeStamp(date) : String(date);
}
