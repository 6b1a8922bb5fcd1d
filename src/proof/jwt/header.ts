import { kindOf } from '../../credential/kind.js';
import { isObject, type JsonObject } from '../../encoding/json-object.js';
import { findAlgorithm } from '../../keys/algorithms.js';
import type { Finding } from '../../problems/problem.js';
import { wrappedIn } from './credential-of.js';

/** Parameters that change how a token is read, or send a verifier to fetch a key of the signer's choosing. */
const refusedParameters = ['crit', 'zip', 'jku', 'x5u', 'x5c'] as const;

/** `typ` and `cty` that a token about a credential or a presentation may have (VC-JOSE-COSE §3.1, RFC 7519 §5.1). */
const mediaTypes = {
  credential: { typ: /^(JWT|(application\/)?vc\+jwt)$/i, cty: /^(application\/)?vc$/i, expected: 'vc+jwt or JWT' },
  presentation: { typ: /^(JWT|(application\/)?vp\+jwt)$/i, cty: /^(application\/)?vp$/i, expected: 'vp+jwt or JWT' },
} as const;

/** `typ` to write: wallets of Open Badges look for `JWT` (Open Badges 3.0 §8.2.2), others for the media type. */
export function typeToWrite(credential: JsonObject): string {
  const kind = kindOf(credential);
  if (kind === 'open-badge' || kind === 'endorsement') return 'JWT';
  return kind === 'presentation' ? 'vp+jwt' : 'vc+jwt';
}

/** What of a header forbids to verify the token at all (SECURITY, row JWT). */
export function headerFindings(header: JsonObject, payload: JsonObject, credential: JsonObject): Finding[] {
  const findings: Finding[] = [];
  const { alg, typ, cty } = header;
  if (typeof alg !== 'string' || findAlgorithm(({ jose }) => jose.includes(alg)) === undefined)
    findings.push({ code: 'JWT_ALGORITHM' });
  const refused = refusedParameters.filter((parameter) => header[parameter] !== undefined);
  if (header.b64 !== undefined && header.b64 !== true) findings.push(refusal('b64'));
  findings.push(...refused.map(refusal));
  if (isObject(header.jwk) && 'd' in header.jwk) findings.push({ code: 'KEY_PRIVATE' });
  const allowed = mediaTypes[kindOf(credential) === 'presentation' ? 'presentation' : 'credential'];
  if (typ !== undefined && !(typeof typ === 'string' && allowed.typ.test(typ)))
    findings.push(wrongType('typ', typ, allowed.expected));
  if (cty !== undefined && !(typeof cty === 'string' && allowed.cty.test(cty)))
    findings.push(wrongType('cty', cty, allowed.expected));
  const hasClaim = payload.vc !== undefined || payload.vp !== undefined;
  if (hasClaim && wrappedIn(header, payload) === undefined) findings.push({ code: 'JWT_VC_CLAIM' });
  return findings;
}

function refusal(parameter: string): Finding {
  return { code: 'JWT_HEADER_REFUSED', params: { parameter } };
}

function wrongType(parameter: 'typ' | 'cty', received: unknown, expected: string): Finding {
  return { code: 'JWT_TYPE', expected, received, params: { parameter, expected } };
}
