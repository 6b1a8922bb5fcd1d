import type { DidDocument } from '../did/types.js';
import { asArray, isObject } from '../encoding/json-object.js';
import { urlOf } from '../encoding/url.js';
import type { KeyQuery } from './look-up-key.js';

type DocumentOf = (id: string) => Promise<DidDocument>;

/**
 * Where a method stands: in its controller's document, or in one by itself (Controlled Identifiers 1.0 §2.2), which is
 * an https URL without fragment of the issuer's own origin.
 */
export function placeOf(method: string, issuer: string | undefined): Pick<KeyQuery, 'controller' | 'keyDocument'> {
  const isDocument = method.startsWith('https://') && !method.includes('#') && method !== issuer;
  const isIssuers = isDocument && (issuer === undefined || originOf(issuer) === originOf(method));
  if (!isIssuers) return { controller: method.split('#', 1)[0] ?? method };
  return { controller: issuer ?? method, keyDocument: method };
}

/**
 * The controller's document with the method in it, where that stands by itself. The controller must name it under the
 * purpose: on nobody else's word is it fetched; and where it holds the method too, its URL may serve a bare JWK (Open
 * Badges 3.0 §8.2.2) or nothing. Where nobody said who the controller is, the key document does, and the same holds.
 */
export async function withKeyDocument(
  found: DidDocument,
  url: string,
  { matches, purpose }: KeyQuery,
  documentOf: DocumentOf,
): Promise<DidDocument> {
  const namesController = found.id === url && typeof found.controller === 'string';
  const controller = namesController ? await documentOf(String(found.controller)) : found;
  if (!asArray(controller[purpose]).includes(url) || originOf(url) !== originOf(controller.id)) return controller;
  const own = asArray(controller.verificationMethod);
  if (own.some((method) => isObject(method) && method.id === url)) return controller;
  const { '@context': _, ...method } = await documentOf(url);
  return matches(method) ? { ...controller, verificationMethod: [...own, method] } : controller;
}

function originOf(id: string): string | undefined {
  return urlOf(id)?.origin;
}
