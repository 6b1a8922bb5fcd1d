import { asArray, isObject } from '../encoding/json-object.js';
import { isAbsoluteUrl } from '../encoding/url.js';
import type { Finding } from '../problems/problem.js';

/** The form of `relatedResource` (VCDM 2.0 §5.3): a unique URL and a digest each. */
export function relatedResourceFindings(resources: unknown): Finding[] {
  const seen = new Set<unknown>();
  return asArray(resources).flatMap((resource, index) => {
    const pointer = Array.isArray(resources) ? `/relatedResource/${index}` : '/relatedResource';
    const wellFormed =
      isObject(resource) &&
      isAbsoluteUrl(resource.id) &&
      !seen.has(resource.id) &&
      (typeof resource.digestSRI === 'string' || typeof resource.digestMultibase === 'string');
    if (isObject(resource)) seen.add(resource.id);
    return wellFormed ? [] : [{ code: 'DATA_RELATED_RESOURCE', pointer } as const];
  });
}
