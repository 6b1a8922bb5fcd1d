import { type ElementId, elements } from '../credential/elements.js';
import { settledFindings } from '../credential/input-findings.js';
import type { Variant } from '../credential/types.js';
import { variants } from '../credential/variants.js';
import { flatMap } from '../encoding/flat-map.js';
import { asArray, asString, type JsonObject } from '../encoding/json-object.js';
import { valueAt } from '../encoding/value-at.js';
import type { Finding } from '../problems/problem.js';
import { hasError } from '../problems/severity.js';
import { toProblems } from '../problems/to-problem.js';
import { schemaFindings } from '../schema/find.js';
import { edubadgeInput } from '../schema/generated/edubadge-input.js';
import { checkValidateOptions } from './check-validate-options.js';
import { asks, elementResults, platformFindings } from './elements.js';
import { inputFacts } from './facts.js';
import { frameworkFindings, type Judged } from './framework-findings.js';
import { linkFinding } from './links.js';
import { mergeFindings, tellElements } from './merge.js';
import { readObject } from './read-object.js';
import { valueFindings } from './results.js';
import type { ValidateOptions, ValidationReport } from './types.js';
import { inputValueFindings } from './values/values.js';

/** Members that make an award of a template. */
const awardMembers = [
  'recipient',
  'id',
  'validFrom',
  'validUntil',
  'awardedDate',
  'grade',
  'narrative',
  'evidence',
  'credentialStatus',
] as const;

/** Links that a displayer will show or follow. */
const links = [
  '/issuer/url',
  '/issuer/image',
  '/awardingBody/url',
  '/awardingBody/image',
  '/achievement/image',
  '/achievement/criteria/id',
  '/achievement/qualityAssurance/url',
] as const;

/**
 * Judges an authoring file: a template (what everybody who earns the badge gets), or a template with its award;
 * `report.kind` says which. A template is asked neither for the learner nor for the date of issuing.
 *
 * The same rules as `validate`, one step earlier: what passes here, `createEdubadge` makes into a credential that passes
 * there. Problems come from the families SCHEMA_, DATE_, RULE_, ELEMENT_ and FRAMEWORK_. Synchronous and offline; never
 * throws for what it is given.
 *
 * @throws TypeError for an option that is not what its type says, such as an unknown `sector` or `framework`.
 * @see Council Recommendation 2022/C 243/02, Annex I; `schemas/edubadge-input.json`.
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { validateInput } from 'edubadge-credentials';
 *
 * const report = validateInput(JSON.parse(readFileSync('programming.json', 'utf8')));
 * for (const { pointer, detail, help } of report.problems) console.log(pointer, detail, help);
 * ```
 */
export function validateInput(input: unknown, options: ValidateOptions = {}): ValidationReport {
  checkValidateOptions(options);
  const { language } = options;
  const read = readObject(input, options);
  if ('report' in read) return read.report;
  const { object: given } = read;
  const object = options.variant === undefined ? given : { ...given, variant: options.variant };
  const kind = awardMembers.some((member) => object[member] !== undefined) ? 'input' : 'template';
  const variant = variantIn(object);
  const { framework, findings } = heldTo(object, variant, options);
  const found = [
    ...schemaFindings(edubadgeInput, object),
    ...ruleFindings(object, options.now ?? new Date()),
    ...inputValueFindings(object),
    ...(variant === undefined ? [] : platformFindings(object, variant, 'input')),
    ...findings,
  ];
  const all = mergeFindings(tellElements(found.map(asWritten), object, 'input'));
  return {
    valid: !hasError(all),
    kind,
    ...(variant !== undefined && { variant }),
    ...(framework !== undefined && { framework }),
    problems: toProblems(all, language),
    elements: elementResults(object, 'input', all, (id) => isAsked(id, kind, variant)),
  };
}

/** What is read in badges that are out there with a warning, and is not written. */
const unwritten: ReadonlySet<Finding['code']> = new Set([
  'ELEMENT_PLACEHOLDER',
  'FRAMEWORK_WORKLOAD_TWICE',
  'FRAMEWORK_WORKLOAD_UNIT',
]);

function asWritten(finding: Finding): Finding {
  return unwritten.has(finding.code) ? { ...finding, severity: 'error' } : finding;
}

/** Frameworks, as `validate` has them. */
function heldTo(
  input: JsonObject,
  variant: Variant | undefined,
  { sector, framework, now = new Date() }: ValidateOptions,
): Judged {
  if (variant === undefined) return { framework: undefined, findings: [] };
  return frameworkFindings(inputFacts(input, { variant, sector, now }), framework);
}

/** The date of issuing is given when the badge is made; the learner, with the award. */
function isAsked(id: ElementId, kind: 'template' | 'input', variant: Variant | undefined): boolean {
  if (id === 'dateOfIssuing' || (id === 'learner' && kind === 'template')) return false;
  return variant === undefined ? elements[id].requirement === 'mandatory' : asks(variant, id);
}

function variantIn({ variant }: JsonObject): Variant | undefined {
  return typeof variant === 'string' && Object.hasOwn(variants, variant) ? (variant as Variant) : undefined;
}

function ruleFindings(input: JsonObject, now: Date): Finding[] {
  const text = (pointer: string): string | undefined => asString(valueAt(input, pointer));
  const scale = { min: text('/grade/scale/min'), max: text('/grade/scale/max') };
  return [
    ...flatMap(linksOf(input), (pointer) => linkFinding(text(pointer), pointer)),
    ...valueFindings(text('/grade/scale/pass'), scale, '/grade/scale/pass'),
    ...valueFindings(text('/grade/value'), scale, '/grade/value'),
    ...settledFindings({
      id: text('/id') ?? 'urn:new:credential',
      achievementId: text('/achievement/id') ?? 'urn:new:achievement',
      recipientId: text('/recipient/id'),
      gradeId: text('/grade/id'),
      validFrom: text('/validFrom') ?? now.toISOString(),
      validUntil: text('/validUntil'),
    }),
  ];
}

function linksOf(input: JsonObject): string[] {
  const items = (pointer: string, member: string): string[] =>
    asArray(valueAt(input, pointer)).map((_, index) => `${pointer}/${index}/${member}`);
  return [...links, ...items('/achievement/alignments', 'targetUrl'), ...items('/evidence', 'id')];
}
