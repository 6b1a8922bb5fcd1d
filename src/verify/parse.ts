import { kindOf } from '../credential/kind.js';
import { asArray, asString, isObject, type JsonObject } from '../encoding/json-object.js';
import type { Limits } from '../encoding/limits.js';
import { parseJson, readText } from '../encoding/parse-json.js';
import { snapshotJson } from '../encoding/snapshot-json.js';
import { failure } from '../problems/error.js';
import { decodeJwt } from '../proof/jwt/decode.js';
import { envelopeFindings, isEnvelope } from '../validate/presentation.js';
import type { Subject } from './state.js';

const envelopeUrl = /^data:application\/(?:vc\+jwt|vp\+jwt|jwt)(?:;[^,]*)?,(.*)$/s;
const asciiSpace = /^[\t\n\r ]+|[\t\n\r ]+$/g;

/**
 * Whatever was handed in, as the one entity that the checks judge: JSON or a compact JWT as text or bytes, or an
 * object that the caller parsed. An envelope is opened: what counts is its content.
 * Throws EdubadgeError (LIMIT_, JSON_, JWT_ codes, DATA_ENVELOPE).
 */
export function parse(input: unknown, limits: Limits): Subject {
  if (typeof input === 'string' || input instanceof Uint8Array) {
    const text = readText(input, limits.text).replace(asciiSpace, '');
    return looksLikeJwt(text) ? fromJwt(text, limits) : fromObject(parseJson(text, limits), limits);
  }
  return fromObject(snapshotJson(input, limits), limits);
}

/** A compact token never begins like JSON; whether it is well formed is for the JWT reader to say. */
function looksLikeJwt(text: string): boolean {
  return /^[\w-]+\.[\w-]*\.[\w-]*$/.test(text);
}

function fromObject(value: unknown, limits: Limits): Subject {
  if (!isObject(value)) throw failure('JSON_NOT_OBJECT');
  if (isEnvelope(value)) return fromEnvelope(value, limits);
  const proofs = asArray(value.proof).length;
  if (proofs > limits.proofs)
    throw failure('LIMIT_PROOFS', { pointer: '/proof', params: { received: proofs, expected: limits.proofs } });
  return { kind: kindOf(value), document: value };
}

function fromEnvelope(envelope: JsonObject, limits: Limits): Subject {
  const token = envelopeUrl.exec(asString(envelope.id) ?? '')?.[1];
  const malformed = envelopeFindings(envelope, '');
  if (token === undefined || malformed.length > 0) throw failure('DATA_ENVELOPE', { pointer: '' });
  return fromJwt(token, limits);
}

function fromJwt(text: string, limits: Limits): Subject {
  const jwt = decodeJwt(text, limits);
  return { kind: kindOf(jwt.credential), document: jwt.credential, jwt };
}
