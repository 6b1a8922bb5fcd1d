import { utf8 } from '../../encoding/bytes.js';
import { isObject, type JsonObject } from '../../encoding/json-object.js';
import { defaultLimits, type Limits } from '../../encoding/limits.js';
import { decodeBase64url } from '../../encoding/multibase.js';
import { parseJson } from '../../encoding/parse-json.js';
import { failure } from '../../problems/error.js';
import type { Finding } from '../../problems/problem.js';
import { claimWarnings } from './claims.js';
import { credentialOf } from './credential-of.js';

/** A compact JWS, read but not verified. */
export interface DecodedJwt {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  /** What the payload says as credential or presentation: without registered claims; the `vc` or `vp` claim, completed. */
  readonly credential: JsonObject;
  /** The token itself. */
  readonly text: string;
  readonly signingInput: Uint8Array;
  readonly signature: Uint8Array;
  /** Warnings about the form. What makes the token untrue is found when it is verified. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a compact JWS (RFC 7515 §7.1) strictly: three parts, canonical base64url, no white space, header and payload
 * JSON objects without duplicate keys. Says nothing about its truth.
 * Throws EdubadgeError: LIMIT_…, JWT_FORM, JSON_….
 */
export function decodeJwt(text: string, limits: Partial<Limits> = {}): DecodedJwt {
  const limit = limits.text ?? defaultLimits.text;
  if (text.length > limit) throw failure('LIMIT_TEXT_SIZE', { params: { expected: limit, received: text.length } });
  const parts = text.split('.', 4);
  const [headerBytes, payloadBytes, signature] = parts.map(decodeBase64url);
  if (parts.length !== 3 || !headerBytes?.length || !payloadBytes?.length || !signature?.length)
    throw failure('JWT_FORM');
  const header = parseJson(headerBytes, limits);
  const payload = parseJson(payloadBytes, limits);
  if (!isObject(header) || !isObject(payload)) throw failure('JWT_FORM');
  const credential = credentialOf(header, payload);
  return {
    header,
    payload,
    credential,
    text,
    signingInput: utf8(text.slice(0, text.lastIndexOf('.'))),
    signature,
    findings: claimWarnings(payload, credential),
  };
}
