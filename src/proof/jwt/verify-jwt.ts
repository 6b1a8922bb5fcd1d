import { jcs } from '../../encoding/jcs.js';
import { asString, isObject, type JsonObject } from '../../encoding/json-object.js';
import { algorithms } from '../../keys/algorithms.js';
import { publicKeyFromJwk } from '../../keys/jwk.js';
import { encodeMultikey } from '../../keys/multikey.js';
import type { PublicKey } from '../../keys/types.js';
import { EdubadgeError } from '../../problems/error.js';
import type { Finding } from '../../problems/problem.js';
import { hasError } from '../../problems/severity.js';
import { countSignatures } from '../count-signatures.js';
import { placeOf } from '../key-document.js';
import { type KeyQuery, keyLookup } from '../look-up-key.js';
import { useFindings } from '../proof-findings.js';
import { purposeOf } from '../purpose.js';
import type { ProofOptions, ProofOutcome } from '../types.js';
import { claimFindings } from './claims.js';
import { type DecodedJwt, decodeJwt } from './decode.js';
import { headerFindings } from './header.js';
import { isSignedWith } from './verify-signature.js';

const suite = 'vc-jwt';
const keyUrl = /^(did:[a-z0-9]+:|https:\/\/)[^#\s]+#[^#\s]+$/;

/**
 * The proof that a token is, with what its reading noticed, and the credential in it. A token that cannot be read is one
 * that fails.
 */
export async function verifyJwt(
  text: string,
  options: ProofOptions,
): Promise<{ outcome: ProofOutcome; credential?: JsonObject }> {
  try {
    const jwt = decodeJwt(text, options.limits);
    const outcome = await verifyDecodedJwt(jwt, options);
    return { outcome: { ...outcome, findings: [...outcome.findings, ...jwt.findings] }, credential: jwt.credential };
  } catch (error) {
    if (!(error instanceof EdubadgeError)) throw error;
    return { outcome: { outcome: 'failed', suite, verificationMethod: '', findings: error.findings } };
  }
}

/** The same for a token that has been read. The algorithm is the key's; the header has only to agree. */
export async function verifyDecodedJwt(jwt: DecodedJwt, options: ProofOptions): Promise<ProofOutcome> {
  const { header, payload, credential } = jwt;
  const verificationMethod = asString(header.kid) ?? '';
  const own = [
    ...headerFindings(header, payload, credential),
    ...claimFindings(header, payload, credential, options),
    ...useFindings({ domain: payload.aud, challenge: payload.nonce }, '', options).map(
      ({ pointer: _, ...finding }) => finding,
    ),
  ];
  const query = await keyQuery(jwt, options);
  if (query === undefined)
    return { outcome: 'failed', suite, verificationMethod, findings: [...own, { code: 'JWT_KEY_ID' }] };
  const { key, controller, unknown = false, findings } = await keyLookup(options)(query);
  const all = [...own, ...findings, ...(key === undefined ? [] : await agreementFindings(header, key))];
  if (!hasError(all) && key !== undefined) {
    if (!countSignatures(options.memory?.effort, key.algorithm)) all.push({ code: 'LIMIT_SIGNATURES' });
    else if (!(await isSignedWith(key, jwt))) all.push({ code: 'PROOF_SIGNATURE' });
  }
  return {
    outcome: unknown && !hasError(own) ? 'unknown' : hasError(all) ? 'failed' : 'passed',
    suite,
    verificationMethod,
    findings: all,
    ...(controller && { controller }),
  };
}

/**
 * Which key to look for: the one whose URL is `kid`; else, in the document of `iss`, the one whose JWK bears `kid`,
 * or without `kid` the one that equals the header's `jwk`. The header names a key; it never is one.
 */
async function keyQuery(
  { header, payload, credential }: DecodedJwt,
  options: ProofOptions,
): Promise<KeyQuery | undefined> {
  const { kid, jwk } = header;
  const { iss = header.iss, nbf } = payload;
  const rules = {
    purpose: options.purpose ?? purposeOf(credential),
    created: typeof nbf === 'number' ? nbf * 1000 : undefined,
  };
  if (typeof kid === 'string') {
    const place = placeOf(kid, options.expectedController ?? asString(iss));
    const isDocument = place.keyDocument !== undefined;
    const matches = (method: JsonObject) => method.id === kid || (isDocument && bears(method, kid));
    if (isDocument || keyUrl.test(kid)) return { id: kid, matches, ...place, ...rules };
  }
  if (typeof iss !== 'string') return undefined;
  if (kid !== undefined) return { controller: iss, matches: (method) => bears(method, kid), ...rules };
  const named = isObject(jwk) ? await readHeaderKey(jwk) : undefined;
  return named && { controller: iss, matches: (method) => isKey(method, named), ...rules };
}

function bears({ publicKeyJwk }: JsonObject, kid: unknown): boolean {
  return isObject(publicKeyJwk) && publicKeyJwk.kid === kid;
}

/** The key pins the algorithm: the header, the key's own `alg` and the header's `jwk` must all agree with it. */
async function agreementFindings(header: JsonObject, key: PublicKey): Promise<Finding[]> {
  const names: readonly unknown[] = algorithms[key.algorithm].jose;
  const findings: Finding[] = [];
  if (!names.includes(header.alg) || (key.alg !== undefined && !names.includes(key.alg))) {
    findings.push({ code: 'JWT_ALGORITHM_MISMATCH', expected: names[0] });
  }
  if (header.jwk === undefined) return findings;
  const named = isObject(header.jwk) ? await readHeaderKey(header.jwk) : undefined;
  if (named === undefined || jcs(named.jwk) !== jcs(key.jwk)) findings.push({ code: 'JWT_KEY_MISMATCH' });
  return findings;
}

async function readHeaderKey(jwk: JsonObject): Promise<PublicKey | undefined> {
  try {
    return await publicKeyFromJwk(jwk);
  } catch {
    return undefined;
  }
}

function isKey({ publicKeyJwk, publicKeyMultibase }: JsonObject, { jwk, ...key }: PublicKey): boolean {
  if (!isObject(publicKeyJwk))
    return publicKeyMultibase !== undefined && publicKeyMultibase === encodeMultikey({ jwk, ...key });
  return Object.entries(jwk).every(([member, value]) => publicKeyJwk[member] === value);
}
