import { base64 } from '@scure/base';
import { flatMap } from '../encoding/flat-map.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { itemPointer } from '../encoding/pointer.js';
import { isAbsoluteUrl } from '../encoding/url.js';
import type { Finding } from '../problems/problem.js';
import { readDigests } from './digest.js';
import { publishedDigests } from './published-digests.js';

/**
 * Related resources (VCDM 2.0 §5.3): a unique URL and a readable digest each; that of a published context is
 * compared. A resource that is not at hand is a warning, which a caller with a fetch can settle.
 */
export function relatedResourceFindings(resources: unknown): Finding[] {
  const seen = new Set<unknown>();
  return flatMap(asArray(resources), (resource, index): Finding[] => {
    const pointer = itemPointer(resources, '/relatedResource', index);
    if (!isObject(resource) || !isAbsoluteUrl(resource.id) || seen.has(resource.id)) {
      return [{ code: 'DATA_RELATED_RESOURCE', pointer }];
    }
    seen.add(resource.id);
    return digestFindings(resource, resource.id, pointer);
  });
}

function digestFindings(resource: JsonObject, url: string, pointer: string): Finding[] {
  const digests = readDigests(resource);
  if (digests === undefined) return [{ code: 'DATA_RELATED_RESOURCE', pointer }];
  const published = Object.hasOwn(publishedDigests, url) ? publishedDigests[url] : undefined;
  if (published === undefined) return [{ code: 'DATA_DIGEST_UNCHECKED', pointer, params: { url } }];
  const same = digests.every(({ algorithm, bytes }) => base64.encode(bytes) === published[algorithm]);
  return same ? [] : [{ code: 'DATA_DIGEST_MISMATCH', pointer, params: { url } }];
}
