import type { Kind } from '../credential/types.js';
import { baseContexts } from '../credential/urls.js';
import { flatMap } from '../encoding/flat-map.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { itemPointer } from '../encoding/pointer.js';
import { isAbsoluteUrl } from '../encoding/url.js';
import type { Finding } from '../problems/problem.js';
import { baseTypeFindings } from './type.js';

const envelopeId = /^data:[a-z]+\/[a-z0-9.+-]+[;,]/i;

/** The rules of the data model for a presentation (VCDM 2.0 §4.13). Its credentials are judged each on their own. */
export function presentationFindings(document: JsonObject): Finding[] {
  return [
    ...baseTypeFindings(document, 'VerifiablePresentation'),
    ...holderFindings(document.holder),
    ...presentedFindings(document.verifiableCredential),
  ];
}

/** True for an object that says it envelops a secured credential or presentation. */
export function isEnvelope(value: JsonObject): boolean {
  const types = asArray(value.type);
  return types.includes('EnvelopedVerifiableCredential') || types.includes('EnvelopedVerifiablePresentation');
}

/**
 * An envelope has exactly one type, a `data:` URL, and the base context, which defines it (VCDM 2.0 §4.13.1). What
 * stood beside them, its issuer would not have signed.
 */
export function envelopeFindings(envelope: JsonObject, pointer: string): Finding[] {
  const { '@context': context, id, type, ...rest } = envelope;
  const wellFormed =
    Object.keys(rest).length === 0 &&
    asArray(context).includes(baseContexts['2.0']) &&
    asArray(type).length === 1 &&
    typeof id === 'string' &&
    envelopeId.test(id);
  return wellFormed ? [] : [{ code: 'DATA_ENVELOPE', pointer }];
}

/**
 * What is both would be judged as one of them and read as the other: a credential whose issuer nobody compared, or a
 * presentation whose credentials nobody verified.
 */
export function soleKindFindings(document: JsonObject, kind: Kind): Finding[] {
  const types = asArray(document.type);
  if (types.includes('VerifiableCredential') && types.includes('VerifiablePresentation'))
    return [{ code: 'DATA_TYPE_CONFLICT', pointer: '/type' }];
  const foreign = kind === 'presentation' ? ['issuer', 'credentialSubject'] : ['verifiableCredential'];
  return foreign
    .filter((member) => Object.hasOwn(document, member))
    .map((member) => ({ code: 'DATA_TYPE_CONFLICT', pointer: `/${member}` }));
}

function holderFindings(holder: unknown): Finding[] {
  if (holder === undefined || isAbsoluteUrl(holder)) return [];
  if (isObject(holder) && 'id' in holder) return [];
  return [{ code: 'DATA_HOLDER', pointer: '/holder' }];
}

function presentedFindings(presented: unknown): Finding[] {
  return flatMap(asArray(presented), (item, index): Finding[] => {
    const pointer = itemPointer(presented, '/verifiableCredential', index);
    if (!isObject(item)) return [{ code: 'DATA_PRESENTED', pointer }];
    if (isEnvelope(item))
      return asArray(item.type).includes('EnvelopedVerifiablePresentation')
        ? [{ code: 'DATA_PRESENTED', pointer }]
        : envelopeFindings(item, pointer);
    return baseTypeFindings(item, 'VerifiableCredential').map((finding) => ({
      ...finding,
      pointer: `${pointer}${finding.pointer}`,
    }));
  });
}
