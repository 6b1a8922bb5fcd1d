import { isObject } from '../encoding/json-object.js';
import { parseJson } from '../encoding/parse-json.js';
import { failure } from '../problems/error.js';
import { documentLimits } from './document-limits.js';
import { fetchDocument } from './fetch-document.js';
import type { DidDocument, ResolveOptions } from './types.js';

/**
 * The key document that an https URL serves: an issuer's profile with its keys, or a key by itself
 * (Controlled Identifiers 1.0 §2; OB 3.0 §8.2).
 * Rejects with EdubadgeError (DID_FETCH_…, JSON_…, DID_DOCUMENT).
 */
export async function resolveHttps(url: string, options: ResolveOptions): Promise<DidDocument> {
  const document = parseJson(await fetchDocument(url, { ...options, limit: documentLimits.key }));
  if (!isObject(document) || typeof document.id !== 'string') throw failure('DID_DOCUMENT');
  return document as DidDocument;
}
