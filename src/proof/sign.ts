import { contextFindings } from '../canonical/context-findings.js';
import { newMemory } from '../canonical/memory.js';
import { termFindings, typeFindings } from '../canonical/on-demand.js';
import type { CanonicalOptions, ExtraContext } from '../canonical/types.js';
import { kindOf } from '../credential/kind.js';
import type { SecuredCredential } from '../credential/types.js';
import { checkOptions } from '../encoding/check-options.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { defaultLimits } from '../encoding/limits.js';
import { snapshotJson } from '../encoding/snapshot-json.js';
import { checkSigner } from '../keys/check-signer.js';
import { isKeyUrl } from '../keys/key-url.js';
import type { Signer } from '../keys/types.js';
import type { MaybePromise } from '../platform/types.js';
import { EdubadgeError, failure } from '../problems/error.js';
import type { Finding } from '../problems/problem.js';
import { hasError, severityOf } from '../problems/severity.js';
import { worded } from '../problems/worded.js';
import { documentFindings } from '../validate/document.js';
import { addProof, type ProofStatement, unsecuredFor } from './add-proof.js';
import { signJwt } from './jwt/sign-jwt.js';
import { fetchedDigestFindings } from './on-demand.js';
import { type Suite, suiteNamed, suites } from './suites.js';
import type { SuiteName } from './types.js';

/** What signing may be told, in any suite. */
interface CommonSignOptions {
  /** Where the proof is meant for, and the nonce that it answers: of a presentation. */
  domain?: string | readonly string[];
  challenge?: string;
  /** Contexts beside the bundled ones that you vouch for. */
  contexts?: readonly ExtraContext[];
  /** For resources that the document gives a digest of; nothing is fetched without it. */
  fetch?: typeof fetch;
  signal?: AbortSignal;
}

/** What signing with a proof inside the document may be told. */
export interface SignOptions extends CommonSignOptions {
  suite: Exclude<SuiteName, 'vc-jwt'>;
  /** Date of the proof, an xsd:dateTimeStamp; default the clock, in whole seconds. */
  created?: string | Date;
  /** When the proof ceases to hold, an xsd:dateTimeStamp. */
  expires?: string | Date;
}

/** What signing as a token may be told: its dates are the credential's own. */
export interface SignJwtOptions extends CommonSignOptions {
  suite: 'vc-jwt';
}

/**
 * Signs a credential or presentation: with a proof inside it (Data Integrity, an Ed25519 signer), or as a compact
 * JWT (`vc-jwt`, any signer).
 *
 * What `verify` would refuse of the document is refused here with the same problems: data model, contexts, schema,
 * rules, undefined terms. Warnings and framework findings block nothing. Signing a signed document adds to its proof set; a JWT carries
 * the proofs of its document inside. Where the suite needs a context of its own it is appended. The input is not changed.
 * Sources: VC Data Integrity §4.1, VC-DI-EdDSA, VC-JOSE-COSE §3.1, Open Badges 3.0 §8.
 *
 * @throws EdubadgeError with all problems: PROOF_SUITE_UNKNOWN, KEY_ALGORITHM_UNSUITABLE, KEY_VERIFICATION_METHOD,
 * KEY_SIGNATURE_FORM, PROOF_CONTEXT_LATE, PROOF_DATE, PROOF_DATE_ORDER, PROOF_MALFORMED, JWT_CLAIM_MISMATCH, and those of
 * CONTEXT_, DATA_, SCHEMA_, RULE_, DATE_, JSON_ and LIMIT_; TypeError where an argument is not what its type says.
 *
 * @example
 * ```ts
 * import { generateKey, sign } from 'edubadge-credentials';
 *
 * const { signer, controller } = await generateKey();
 * const credential = {
 *   '@context': ['https://www.w3.org/ns/credentials/v2'],
 *   type: ['VerifiableCredential'],
 *   issuer: controller,
 *   credentialSubject: { id: 'urn:uuid:7a9f2c1e-6d1b-4b53-9c0e-0b8f6a2f9d11' },
 * };
 * const signed = await sign(credential, signer, { suite: 'eddsa-rdfc-2022', created: '2026-01-01T00:00:00Z' });
 * const jwt = await sign(credential, signer, { suite: 'vc-jwt' });
 * console.log(signed.proof, jwt);
 * ```
 */
export function sign<T extends object>(
  document: T,
  signer: Signer,
  options: SignOptions,
): Promise<T & SecuredCredential>;
export function sign(document: object, signer: Signer, options: SignJwtOptions): Promise<string>;
export function sign(document: object, signer: Signer, options: SignOptions | SignJwtOptions): Promise<object | string>;
export function sign(
  document: object,
  signer: Signer,
  options: SignOptions | SignJwtOptions,
): Promise<object | string> {
  return worded(() => signDocument(document, signer, options));
}

async function signDocument(
  document: object,
  signer: Signer,
  options: SignOptions | SignJwtOptions,
): Promise<object | string> {
  checkCall(document, signer, options);
  const suite = suiteNamed(options.suite);
  if (suite?.writes !== true)
    throw failure('PROOF_SUITE_UNKNOWN', { expected: writtenSuites(), received: options.suite });
  checkAlgorithm(signer, suite, options.suite);
  const input = snapshotJson(document);
  const { contexts = [], signal } = options;
  const canonical: CanonicalOptions = { contexts, memory: newMemory(), ...(signal && { signal }) };
  if (suite.securing === 'jwt') {
    await refuseFaults(input, suite, canonical, options.fetch);
    return signJwt(input, signer, options);
  }
  const existing = asArray(input.proof);
  const [expected, received] = [defaultLimits.proofs, existing.length + 1];
  if (received > expected) throw failure('LIMIT_PROOFS', { pointer: '/proof', params: { expected, received } });
  const unsecured = unsecuredFor(suite, input);
  await refuseFaults(
    existing.length === 0 ? unsecured : { ...unsecured, proof: input.proof },
    suite,
    canonical,
    options.fetch,
  );
  return addProof(suite, unsecured, existing, signer, options as ProofStatement, canonical);
}

/** Everything that `verify` would find apart from proofs, at once; of those that are there already, the form. */
async function refuseFaults(
  document: JsonObject,
  suite: Suite,
  options: CanonicalOptions,
  fetch: SignOptions['fetch'],
): Promise<void> {
  const context = contextFindings(document, { through: suite.signs, ...options });
  // What signs the JSON itself also serves other people's documents, with the small faults that are read with a warning.
  const judged = documentFindings(document, kindOf(document), suite.signs === 'rdf' ? 'write' : 'read');
  const { schema, rules } = judged instanceof Promise ? await judged : judged;
  const noted = hasError(context) ? [] : termsOf(document, suite, context, options);
  const terms = noted instanceof Promise ? await noted : noted;
  const offline = [...context, ...schema, ...rules, ...terms];
  const { signal } = options;
  const mayFetch = fetch !== undefined && !hasError(offline);
  const findings = mayFetch ? await fetchedDigestFindings(document, { fetch, ...(signal && { signal }) }) : offline;
  // Errors first: the first problem gives the error its code.
  if (hasError(findings)) throw new EdubadgeError(findings.toSorted((a, b) => rank(a) - rank(b)));
}

function termsOf(
  document: JsonObject,
  suite: Suite,
  context: readonly Finding[],
  options: CanonicalOptions,
): MaybePromise<readonly Finding[]> {
  if (suite.signs === 'rdf') return termFindings(document, { mode: 'write', ...options });
  // Where a context is not known, nothing can be said of the types.
  return context.length === 0 ? typeFindings(document, options) : [];
}

function rank(finding: Finding): number {
  return severityOf(finding) === 'error' ? 0 : 1;
}

function checkCall(document: unknown, signer: unknown, options: SignOptions | SignJwtOptions): void {
  if (!isObject(document)) throw new TypeError('document must be an object');
  checkSigner(signer);
  // What the proof is to state is judged as a part of it, with a code and a place.
  const { created, expires, domain: _, challenge: __, ...others } = (options ?? {}) as Partial<SignOptions>;
  checkOptions(others, 'suite');
  const [dated] = Object.entries({ created, expires }).find(([, date]) => date !== undefined) ?? [];
  if (suiteNamed(options.suite)?.securing === 'jwt' && dated !== undefined)
    throw new TypeError(`options.${dated} is not for a JWT: its dates are the credential's own`);
}

function checkAlgorithm({ algorithm, verificationMethod }: Signer, suite: Suite, name: string): void {
  if (!suite.algorithms.includes(algorithm)) {
    throw failure('KEY_ALGORITHM_UNSUITABLE', {
      expected: suite.algorithms,
      received: algorithm,
      params: { algorithm: String(algorithm), suite: name },
    });
  }
  if (!isKeyUrl(verificationMethod)) throw failure('KEY_VERIFICATION_METHOD');
}

function writtenSuites(): string[] {
  return Object.entries<Suite>(suites)
    .filter(([, suite]) => suite.writes)
    .map(([name]) => name);
}
