import { baseContexts } from '../../credential/urls.js';
import { formatDateTimeStamp } from '../../encoding/date-time.js';
import { asArray, isObject, type JsonObject } from '../../encoding/json-object.js';

const lastSecond = Date.parse('9999-12-31T23:59:59Z') / 1000;

/** Claims of the token itself; what else the payload holds is the credential's (RFC 7519 §4.1, VC-JOSE-COSE §3.1). */
export const registeredClaims: readonly string[] = [
  'iss',
  'sub',
  'aud',
  'exp',
  'nbf',
  'iat',
  'jti',
  'nonce',
  'cnf',
  'vc',
  'vp',
];

/** The claim that holds the credential in the form of VCDM 1.1 §6.3.1, where the token's type allows that form. */
export function wrappedIn(header: JsonObject, payload: JsonObject): 'vc' | 'vp' | undefined {
  if (header.typ !== undefined && !/^JWT$/i.test(String(header.typ))) return undefined;
  if ('@context' in payload || (isObject(payload.vc) && isObject(payload.vp))) return undefined;
  if (isObject(payload.vc)) return 'vc';
  return isObject(payload.vp) ? 'vp' : undefined;
}

/** The credential or presentation that a token is about. Claims fill what a `vc` or `vp` claim leaves out. */
export function credentialOf(header: JsonObject, payload: JsonObject): JsonObject {
  const claim = wrappedIn(header, payload);
  if (claim !== undefined) return completed(payload[claim] as JsonObject, payload, claim);
  return Object.fromEntries(Object.entries(payload).filter(([name]) => !registeredClaims.includes(name)));
}

function completed(inner: JsonObject, { iss, jti, sub, nbf, exp }: JsonObject, claim: 'vc' | 'vp'): JsonObject {
  if (claim === 'vp') return filled(inner, { id: jti, holder: iss });
  const isVersion1 = asArray(inner['@context']).includes(baseContexts['1.1']);
  const { issuer, credentialSubject: subject } = inner;
  return {
    ...filled(inner, {
      id: jti,
      issuer: iss,
      [isVersion1 ? 'issuanceDate' : 'validFrom']: dateOf(nbf),
      [isVersion1 ? 'expirationDate' : 'validUntil']: dateOf(exp),
    }),
    ...(isObject(issuer) && { issuer: filled(issuer, { id: iss }) }),
    ...(isObject(subject) && { credentialSubject: filled(subject, { id: sub }) }),
  };
}

function filled(object: JsonObject, values: JsonObject): JsonObject {
  const absent = Object.entries(values).filter(
    ([member, value]) => value !== undefined && object[member] === undefined,
  );
  return { ...object, ...Object.fromEntries(absent) };
}

function dateOf(seconds: unknown): string | undefined {
  if (!Number.isSafeInteger(seconds) || Number(seconds) < 0 || Number(seconds) > lastSecond) return undefined;
  return formatDateTimeStamp(new Date(Number(seconds) * 1000));
}
