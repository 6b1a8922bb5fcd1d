import type { Variant } from '../credential/types.js';
import type { JsonObject } from '../encoding/json-object.js';
import type { Finding } from '../problems/problem.js';
import { contentFindings, missingFindings } from './elements.js';
import { credentialFacts } from './facts.js';
import { frameworkFindings } from './framework-findings.js';
import type { ValidateOptions } from './types.js';

/**
 * What an edubadge is asked beyond Open Badges: what its variant must have, the EU elements, and the frameworks. In
 * `validate` they count; `verify` tells them as warnings.
 */
export function edubadgeFindings(
  document: JsonObject,
  variant: Variant,
  { sector, framework, now = new Date() }: Pick<ValidateOptions, 'sector' | 'framework' | 'now'> = {},
): { framework?: string; findings: Finding[] } {
  const held = frameworkFindings(credentialFacts(document, { variant, sector, now }), framework);
  return { ...held, findings: [...missingFindings(document, variant), ...contentFindings(document), ...held.findings] };
}
