import { contextFindings } from '../canonical/context-findings.js';
import { elements } from '../credential/elements.js';
import { kindOf } from '../credential/kind.js';
import type { Variant } from '../credential/types.js';
import { isEdubadge, variantOf } from '../credential/variants.js';
import type { JsonObject } from '../encoding/json-object.js';
import { withMembers } from '../encoding/with-members.js';
import type { Finding } from '../problems/problem.js';
import { hasError } from '../problems/severity.js';
import { toProblems } from '../problems/to-problem.js';
import { checkValidateOptions } from './check-validate-options.js';
import { withDataModel } from './document.js';
import { readFindings } from './edubadge.js';
import { contentFindings, elementResults } from './elements.js';
import { elsewhereIn } from './elsewhere.js';
import { mergeFindings, tellElements } from './merge.js';
import { judgeOpenBadge } from './open-badge-document.js';
import { readObject } from './read-object.js';
import { asItCame, type Read, readEdubadge } from './reading/read-edubadge.js';
import type { ValidateOptions, ValidationReport } from './types.js';

/**
 * Judges the metadata of a badge, signed or not; proofs, keys and dates of validity are `verify`'s.
 *
 * An edubadge (by its types, its schemas or `options.variant`) is held to Open Badges 3.0, to its variant, to the dated
 * quality framework that variant, sector and award date pick, and to the 16 EU standard elements. Any other badge is
 * held to Open Badges 3.0, and its elements are only told. Synchronous and offline; never throws for what it is given.
 *
 * Problems come from the families SCHEMA_, DATA_, DATE_, RULE_, CONTEXT_, ELEMENT_ and FRAMEWORK_; one fault is one
 * problem, with a JSON Pointer.
 *
 * @throws TypeError for an option that is not what its type says, such as an unknown `variant`, `sector` or `framework`.
 * @see Council Recommendation 2022/C 243/02, Annex I; Open Badges 3.0 §B.1.
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { validate } from 'edubadge-credentials';
 *
 * const report = validate(JSON.parse(readFileSync('badge.json', 'utf8')), { sector: 'hbo', language: 'nl' });
 * console.log(report.valid, report.variant, report.framework);
 * for (const { element, present, valid } of report.elements) console.log(element, present && valid);
 * for (const { severity, pointer, detail } of report.problems) console.log(severity, pointer, detail);
 * ```
 */
export function validate(credential: unknown, options: ValidateOptions = {}): ValidationReport {
  checkValidateOptions(options);
  const taken = readObject(credential, options);
  if ('report' in taken) return taken.report;
  const { object } = taken;
  const kind = kindOf(object);
  if (kind === 'endorsement') return report(openBadgeFindings(object, kind), options);
  if (kind !== 'open-badge')
    return report(
      [{ code: kind === 'open-badge-2' ? 'RULE_OPEN_BADGE_2' : 'RULE_NOT_A_BADGE', pointer: '/type' }],
      options,
    );
  const variant = options.variant ?? variantOf(object);
  if (variant === undefined && !isEdubadge(object)) return otherBadge(plainly(object), options);
  const read = readEdubadge(object, { variant, sector: options.sector });
  return variant === undefined ? unnamedEdubadge(read, options) : edubadge(read, variant, options);
}

function edubadge({ document, findings, moved }: Read, variant: Variant, options: ValidateOptions): ValidationReport {
  const judged = readFindings(document, variant, options);
  const found = [...openBadgeFindings(document, 'open-badge'), ...findings, ...judged.findings];
  const all = mergeFindings(tellElements(found, document, 'credential'));
  const told = report(
    all.map((finding) => asItCame(finding, moved)),
    options,
  );
  return withMembers(told, {
    variant,
    ...(judged.framework !== undefined && { framework: judged.framework }),
    elements: elementResults(document, 'credential', all).map((result) => asItCame(result, moved)),
  });
}

/** An edubadge that does not say which: read as one, and held to Open Badges. */
function unnamedEdubadge(read: Read, options: ValidateOptions): ValidationReport {
  const pointer = '/credentialSubject/achievement/type';
  return otherBadge({ ...read, findings: [{ code: 'RULE_VARIANT_UNKNOWN', pointer }, ...read.findings] }, options);
}

/** A badge that is no edubadge: Open Badges decides, and the table is there for those who want to know. */
function otherBadge({ document, findings, moved }: Read, options: ValidateOptions): ValidationReport {
  const found = [...openBadgeFindings(document, 'open-badge'), ...findings];
  const told = tellElements([...found, ...contentFindings(document)], document, 'credential');
  const mandatory = (id: keyof typeof elements): boolean => elements[id].requirement === 'mandatory';
  const elsewhere = elsewhereIn(document);
  return {
    ...report(
      mergeFindings(found).map((finding) => asItCame(finding, moved)),
      options,
    ),
    elements: elementResults(document, 'credential', told, mandatory).map((result) =>
      asItCame(elsewhere(result), moved),
    ),
  };
}

function plainly(document: JsonObject): Read {
  return { document, findings: [], moved: new Map() };
}

function openBadgeFindings(document: JsonObject, kind: 'open-badge' | 'endorsement'): Finding[] {
  const { schema, rules } = withDataModel(document, kind, judgeOpenBadge(document, kind, 'read'));
  return [...schema, ...rules, ...contextFindings(document, { through: 'json' })];
}

function report(findings: readonly Finding[], { language }: ValidateOptions): ValidationReport {
  return { valid: !hasError(findings), problems: toProblems(findings, language), elements: [] };
}
