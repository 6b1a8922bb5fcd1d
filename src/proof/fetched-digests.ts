import { documentLimits } from '../did/document-limits.js';
import { type FetchOptions, fetchDocument } from '../did/fetch-document.js';
import { flatMap } from '../encoding/flat-map.js';
import { asArray, asString, isObject, type JsonObject } from '../encoding/json-object.js';
import { itemPointer } from '../encoding/pointer.js';
import { EdubadgeError } from '../problems/error.js';
import type { Finding } from '../problems/problem.js';
import { readDigests } from '../validate/digest.js';
import { matches } from '../validate/digest-matches.js';
import { publishedDigests } from '../validate/published-digests.js';

/** Something at a URL, of which the credential says what it must be. */
interface Resource {
  readonly pointer: string;
  readonly object: JsonObject;
}

type Fetching = Omit<FetchOptions, 'limit' | 'anyType'> & Required<Pick<FetchOptions, 'fetch'>>;

/** Most resources that one credential may have fetched. */
const most = 16;

/**
 * Fetches what the credential gives a digest of (related resources, evidence, the image) and compares. Only with the
 * caller's fetch; `verify` asks for it only after the proof: nothing is fetched on the word of unverified content.
 */
export async function fetchedDigestFindings(document: JsonObject, options: Fetching): Promise<Finding[]> {
  const resources = resourcesOf(document);
  const findings = await Promise.all(resources.slice(0, most).map((resource) => compare(resource, options)));
  return [...findings.flat(), ...resources.slice(most).map(unchecked)];
}

function resourcesOf(document: JsonObject): Resource[] {
  return [
    ...listed(document, '', 'relatedResource'),
    ...listed(document, '', 'evidence'),
    ...listed(document, '', 'image'),
    ...flatMap(asArray(document.credentialSubject).filter(isObject), (item, index) => {
      const pointer = itemPointer(document.credentialSubject, '/credentialSubject', index);
      const achievement = isObject(item.achievement) ? listed(item.achievement, `${pointer}/achievement`, 'image') : [];
      return [...listed(item, pointer, 'image'), ...achievement];
    }),
  ].filter(({ object }) => hasDigest(object) && !Object.hasOwn(publishedDigests, asString(object.id) ?? ''));
}

function listed(parent: JsonObject, at: string, member: string): Resource[] {
  return flatMap(asArray(parent[member]), (object, index) => {
    return isObject(object) ? [{ pointer: itemPointer(parent[member], `${at}/${member}`, index), object }] : [];
  });
}

function hasDigest({ digestSRI, digestMultibase }: JsonObject): boolean {
  return digestSRI !== undefined || digestMultibase !== undefined;
}

async function compare(resource: Resource, options: Fetching): Promise<Finding[]> {
  const { pointer, object } = resource;
  const url = asString(object.id) ?? '';
  const mismatch: Finding = { code: 'DATA_DIGEST_MISMATCH', pointer, params: { url } };
  const digests = readDigests(object);
  // No bytes have a digest that cannot be read.
  if (digests === undefined) return [mismatch];
  try {
    const bytes = await fetchDocument(url, { ...options, limit: documentLimits.other, anyType: true });
    return matches(bytes, digests) ? [] : [mismatch];
  } catch (error) {
    if (error instanceof EdubadgeError) return [unchecked(resource)];
    throw error;
  }
}

function unchecked({ pointer, object }: Resource): Finding {
  return { code: 'DATA_DIGEST_UNCHECKED', pointer, params: { url: asString(object.id) ?? '' } };
}
