import { imageFormatOf } from '../bake/image-format.js';
import { kindOf } from '../credential/kind.js';
import { variantOf } from '../credential/variants.js';
import { utf8 } from '../encoding/bytes.js';
import { isCompactToken, trimmed } from '../encoding/compact-token.js';
import { asArray, asString, isObject, type JsonObject } from '../encoding/json-object.js';
import type { Limits } from '../encoding/limits.js';
import { parseJson, readText } from '../encoding/parse-json.js';
import { snapshotJson } from '../encoding/snapshot-json.js';
import { failure } from '../problems/error.js';
import { decodeJwt } from '../proof/on-demand.js';
import { envelopeFindings, isEnvelope } from '../validate/presentation.js';
import type { Subject } from './state.js';

const envelopeUrl = /^data:application\/(?:vc\+jwt|vp\+jwt|jwt)(?:;[^,]*)?,(.*)$/s;

/**
 * Whatever was handed in, as the one entity that the checks judge: JSON, a compact JWT, or a PNG or SVG with one of
 * them baked in, as text or bytes, or an object that the caller parsed. An envelope is opened: what counts is its
 * content.
 * Throws or rejects with EdubadgeError (LIMIT_, JSON_, JWT_, PNG_, SVG_ codes, DATA_ENVELOPE, DATA_NOT_BAKED), and
 * the signal's reason while it reads an image.
 */
export function parse(input: unknown, limits: Limits, signal?: AbortSignal): Subject | Promise<Subject> {
  const source = typeof input === 'string' || isBytes(input) ? input : undefined;
  if (source === undefined) return fromObject(snapshotJson(input, limits), limits);
  if (typeof source !== 'string' && imageFormatOf(source) !== undefined) return fromImage(source, limits, signal);
  const text = readText(source, limits.text);
  const content = trimmed(text);
  return content.startsWith('<') ? fromImage(utf8(content), limits, signal) : fromText(text, limits);
}

/** `instanceof` looks at the object, and a proxy may throw on that: whether there are bytes is asked first. */
function isBytes(input: unknown): input is Uint8Array {
  return ArrayBuffer.isView(input) && input instanceof Uint8Array;
}

async function fromImage(image: Uint8Array, limits: Limits, signal: AbortSignal | undefined): Promise<Subject> {
  // Reading images takes an XML parser, which who verifies JSON need not load.
  const { readBaked } = await import('../bake/read-baked.js');
  const baked = await readBaked(image, limits, signal);
  if (baked === undefined) throw failure('DATA_NOT_BAKED');
  if (baked.version === 2) return { kind: 'open-badge-2', document: {}, findings: baked.findings };
  const subject = await fromText(readText(baked.text, limits.text), limits);
  return { ...subject, findings: [...baked.findings, ...subject.findings] };
}

/** Of JSON the white space around it stays: places in the text are told by line. */
function fromText(text: string, limits: Limits): Subject | Promise<Subject> {
  const token = trimmed(text);
  return isCompactToken(token) ? fromJwt(token, limits) : fromObject(parseJson(text, limits), limits);
}

function fromObject(value: unknown, limits: Limits): Subject | Promise<Subject> {
  if (!isObject(value)) throw failure('JSON_NOT_OBJECT', { pointer: '' });
  if (isEnvelope(value)) return fromEnvelope(value, limits);
  const proofs = asArray(value.proof).length;
  if (proofs > limits.proofs)
    throw failure('LIMIT_PROOFS', { pointer: '/proof', params: { received: proofs, expected: limits.proofs } });
  return subjectOf(value, { findings: [] });
}

async function fromEnvelope(envelope: JsonObject, limits: Limits): Promise<Subject> {
  const token = envelopeUrl.exec(asString(envelope.id) ?? '')?.[1];
  const malformed = envelopeFindings(envelope, '');
  if (token === undefined || malformed.length > 0) throw failure('DATA_ENVELOPE', { pointer: '' });
  const subject = await fromJwt(token, limits);
  const isPresentation = asArray(envelope.type).includes('EnvelopedVerifiablePresentation');
  if (isPresentation !== (subject.kind === 'presentation')) throw failure('DATA_ENVELOPE', { pointer: '' });
  return subject;
}

async function fromJwt(text: string, limits: Limits): Promise<Subject> {
  const jwt = await decodeJwt(text, limits);
  return subjectOf(jwt.credential, { jwt, findings: jwt.findings });
}

function subjectOf(document: JsonObject, others: Pick<Subject, 'jwt' | 'findings'>): Subject {
  const kind = kindOf(document);
  return { kind, variant: kind === 'open-badge' ? variantOf(document) : undefined, document, ...others };
}
