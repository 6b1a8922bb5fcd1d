import { withoutProof } from '../canonical/memory.js';
import { breather } from '../encoding/breather.js';
import { parseDateTimeStamp } from '../encoding/date-time.js';
import { asArray, asString, isObject, type JsonObject } from '../encoding/json-object.js';
import { defaultLimits } from '../encoding/limits.js';
import { decodeBase58btc } from '../encoding/multibase.js';
import { child, itemPointer } from '../encoding/pointer.js';
import { type AlgorithmRow, algorithms } from '../keys/algorithms.js';
import type { Algorithm, PublicKey } from '../keys/types.js';
import { verifySignature } from '../keys/verify-signature.js';
import type { MaybePromise } from '../platform/types.js';
import { whenThere } from '../platform/when-there.js';
import { EdubadgeError } from '../problems/error.js';
import type { Finding } from '../problems/problem.js';
import { hasError } from '../problems/severity.js';
import type { ProblemCode } from '../problems/table.js';
import { countSignatures } from './count-signatures.js';
import { hashData } from './hash-data.js';
import { placeOf } from './key-document.js';
import { type KeyLookup, keyLookup } from './look-up-key.js';
import { bindPrevious, judgeChains, type PreviousProofs, previousProofs } from './proof-chain.js';
import { proofFindings } from './proof-findings.js';
import { type DataIntegritySuite, suiteOf, suites } from './suites.js';
import type { ProofOptions, ProofOutcome } from './types.js';

/** What the proofs of one document share. */
interface Run {
  readonly document: JsonObject;
  readonly options: ProofOptions;
  readonly lookUp: ReturnType<typeof keyLookup>;
  /** Canonical text of the document as a suite signs it, with previous proofs or without; made once for each. */
  readonly canonical: (suite: DataIntegritySuite, bound: JsonObject) => MaybePromise<readonly string[]>;
}

/** Every proof of a document, one outcome each: the set is as good as its worst (VC Data Integrity §4.5). */
export async function verifyDataIntegrity(document: JsonObject, options: ProofOptions): Promise<ProofOutcome[]> {
  const { proof } = document;
  const unsecured = withoutProof(document, options.memory);
  const proofs = asArray(proof);
  const limit = options.limits?.proofs ?? defaultLimits.proofs;
  if (proofs.length === 0) return [refused({ code: 'PROOF_MISSING', pointer: '/proof' })];
  if (proofs.length > limit) {
    return [refused({ code: 'LIMIT_PROOFS', pointer: '/proof', params: { expected: limit, received: proofs.length } })];
  }
  const pointers = proofs.map((_, index) => itemPointer(proof, '/proof', index));
  const previous = previousProofs(proofs, pointers);
  const run: Run = { document: unsecured, options, lookUp: keyLookup(options), canonical: canonicalOnce(options) };
  const outcomes: ProofOutcome[] = [];
  const breathe = options.signal && breather();
  for (const [index, item] of proofs.entries()) {
    const breath = breathe?.();
    if (breath !== undefined) await breath;
    options.signal?.throwIfAborted();
    const chain = previous[index] as PreviousProofs;
    const bound = bindPrevious(unsecured, proofs, chain);
    outcomes.push(await verifyOne(run, item, bound, pointers[index] ?? '/proof', chain.findings));
  }
  return judgeChains(outcomes, previous, pointers);
}

async function verifyOne(
  run: Run,
  proof: unknown,
  bound: JsonObject,
  pointer: string,
  chain: readonly Finding[],
): Promise<ProofOutcome> {
  if (!isObject(proof)) return refused({ code: 'PROOF_MALFORMED', pointer, params: { member: 'proof' } });
  const suite = suiteOf(proof);
  const verificationMethod = asString(proof.verificationMethod) ?? '';
  if (suite === undefined) return { ...refused(unknownSuite(proof, pointer)), verificationMethod };
  const signature =
    suite.loadDisclosure === undefined ? decodeProofValue(asString(proof.proofValue) ?? '', suite) : undefined;
  const own: Finding[] = [
    ...proofFindings(proof, run.document, pointer, run.options),
    ...valueFindings(proof.proofValue, suite, signature, pointer),
    ...chain,
  ];
  const pending = lookUpKey(run, proof);
  const lookup = pending instanceof Promise ? await pending : pending;
  const at = child(pointer, 'verificationMethod');
  const findings = [...own, ...lookup.findings.map((finding) => ({ pointer: at, ...finding }))];
  if (!hasError(findings) && lookup.key !== undefined) {
    findings.push(...(await signatureFindings(run, { proof, suite, signature, bound, pointer, key: lookup.key })));
  }
  const unknown = lookup.unknown === true && !hasError(own);
  return {
    outcome: unknown ? 'unknown' : hasError(findings) ? 'failed' : 'passed',
    suite: nameOf(suite),
    verificationMethod,
    findings,
    ...(lookup.controller && { controller: lookup.controller }),
  };
}

function lookUpKey({ lookUp, options }: Run, proof: JsonObject): MaybePromise<KeyLookup> {
  const { verificationMethod: id, created } = proof;
  if (typeof id !== 'string') return { findings: [] };
  return lookUp({
    id,
    matches: (method) => method.id === id,
    purpose: options.purpose ?? '',
    created: typeof created === 'string' ? parseDateTimeStamp(created) : undefined,
    ...placeOf(id, options.expectedController),
  });
}

interface Signed {
  readonly proof: JsonObject;
  readonly suite: DataIntegritySuite;
  /** Of a suite whose proof value is one signature. */
  readonly signature: Uint8Array | undefined;
  readonly bound: JsonObject;
  readonly pointer: string;
  readonly key: PublicKey;
}

async function signatureFindings(run: Run, signed: Signed): Promise<Finding[]> {
  const { suite, pointer, key } = signed;
  const names: readonly unknown[] = algorithms[key.algorithm].jose;
  if (!suite.algorithms.includes(key.algorithm) || (key.alg !== undefined && !names.includes(key.alg))) {
    const params = { algorithm: String(key.alg ?? key.algorithm), suite: nameOf(suite) };
    return [{ code: 'KEY_ALGORITHM_UNSUITABLE', pointer: child(pointer, 'verificationMethod'), params }];
  }
  try {
    const judging = (suite.loadDisclosure === undefined ? signatureFault : disclosedFault)(run, signed);
    const fault = judging instanceof Promise ? await judging : judging;
    if (fault === undefined) return [];
    return [
      {
        code: fault,
        pointer: fault === 'PROOF_VALUE' || fault === 'PROOF_NOT_DERIVED' ? child(pointer, 'proofValue') : pointer,
      },
    ];
  } catch (error) {
    // What cannot be canonicalised cannot have been signed.
    if (error instanceof EdubadgeError) return [...error.findings];
    throw error;
  }
}

function signatureFault(run: Run, signed: Signed): MaybePromise<ProblemCode | undefined> {
  const { suite, signature, bound, key } = signed;
  const { signatureSize }: AlgorithmRow = algorithms[key.algorithm];
  if (signature === undefined || signature.length !== signatureSize) return 'PROOF_VALUE';
  return whenThere(run.canonical(suite, bound), (canonicalDocument) =>
    whenThere(canonicalConfigOf(run, signed), (canonicalConfig) => {
      if (!countSignatures(run.options.memory?.effort, key.algorithm)) return 'LIMIT_SIGNATURES';
      const data = hashData(key.algorithm, canonicalConfig, canonicalDocument);
      return whenThere(verifySignature(key, data, signature), (holds) => (holds ? undefined : 'PROOF_SIGNATURE'));
    }),
  );
}

/** Canonical proof options; what is wrong with them stands in the proof. */
function canonicalConfigOf(run: Run, { proof, suite, pointer }: Signed): MaybePromise<readonly string[]> {
  const refuse = (error: unknown): never => {
    if (!(error instanceof EdubadgeError)) throw error;
    throw new EdubadgeError(
      error.findings.map((finding) => ({ ...finding, pointer: pointer + (finding.pointer ?? '') })),
    );
  };
  try {
    const canonical = suite.canonicalize(suite.config(proof, run.document), run.options);
    return canonical instanceof Promise ? canonical.catch(refuse) : canonical;
  } catch (error) {
    return refuse(error);
  }
}

async function disclosedFault(run: Run, signed: Signed): Promise<ProblemCode | undefined> {
  const { proof, suite, bound, key } = signed;
  const disclosure = await suite.loadDisclosure?.();
  return disclosure?.disclosureFault({
    proofValue: String(proof.proofValue),
    canonicalConfig: (await canonicalConfigOf(run, signed)).join(''),
    canonicalDocument: (await run.canonical(suite, bound)).join(''),
    key,
    signal: run.options.signal,
    effort: run.options.memory?.effort,
  });
}

/** A value that cannot be a signature is told before any key is asked. */
function valueFindings(
  value: unknown,
  suite: DataIntegritySuite,
  signature: Uint8Array | undefined,
  pointer: string,
): Finding[] {
  if (typeof value !== 'string' || suite.loadDisclosure !== undefined || signature !== undefined) return [];
  return [{ code: 'PROOF_VALUE', pointer: child(pointer, 'proofValue') }];
}

/** Bytes of a proof value that can be a signature of the suite. */
function decodeProofValue(value: string, suite: DataIntegritySuite): Uint8Array | undefined {
  const bytes = decodeBase58btc(value);
  const fits = (algorithm: Algorithm) => (algorithms[algorithm] as AlgorithmRow).signatureSize === bytes?.length;
  return suite.algorithms.some(fits) ? bytes : undefined;
}

function canonicalOnce(options: ProofOptions): Run['canonical'] {
  const texts = new Map<DataIntegritySuite['canonicalize'], Map<JsonObject, MaybePromise<readonly string[]>>>();
  return ({ canonicalize }, bound) => {
    const known = texts.get(canonicalize) ?? new Map<JsonObject, MaybePromise<readonly string[]>>();
    texts.set(canonicalize, known);
    const text = known.get(bound) ?? canonicalize(bound, options);
    known.set(bound, text);
    return text;
  };
}

function unknownSuite({ type, cryptosuite }: JsonObject, pointer: string): Finding {
  return { code: 'PROOF_SUITE_UNKNOWN', pointer, expected: Object.keys(suites), received: cryptosuite ?? type };
}

function nameOf({ proof: { cryptosuite, type } }: DataIntegritySuite): string {
  return cryptosuite ?? type;
}

function refused(finding: Finding): ProofOutcome {
  return { outcome: 'failed', suite: '', verificationMethod: '', findings: [finding] };
}
