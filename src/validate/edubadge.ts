import type { Variant } from '../credential/types.js';
import type { JsonObject } from '../encoding/json-object.js';
import { contentFindings, missingFindings } from './elements.js';
import { credentialFacts } from './facts.js';
import { frameworkFindings, type Judged } from './framework-findings.js';
import { asItCame, readEdubadge } from './reading/read-edubadge.js';
import type { ValidateOptions } from './types.js';
import { credentialValueFindings } from './values/values.js';

type Held = Pick<ValidateOptions, 'sector' | 'framework' | 'now'>;

/**
 * What an edubadge is asked beyond Open Badges: what its variant must have, the EU elements, the frameworks, and values
 * that are what they say. Spellings of the platform's are read, and told. In `validate` errors count; `verify` tells
 * them as warnings.
 */
export function edubadgeFindings(document: JsonObject, variant: Variant, options: Held = {}): Judged {
  const { document: read, findings, moved } = readEdubadge(document, { variant, sector: options.sector });
  const judged = readFindings(read, variant, options);
  return {
    framework: judged.framework,
    findings: [...findings, ...judged.findings].map((finding) => asItCame(finding, moved)),
  };
}

/** The same of a document that has been read, without what reading it found. */
export function readFindings(document: JsonObject, variant: Variant, options: Held = {}): Judged {
  const { sector, framework, now = new Date() } = options;
  const held = frameworkFindings(credentialFacts(document, { variant, sector, now }), framework);
  return {
    framework: held.framework,
    findings: [
      ...missingFindings(document, variant),
      ...contentFindings(document),
      ...held.findings,
      ...credentialValueFindings(document),
    ],
  };
}
