import {
  alignmentsPointer,
  type ElementDocument,
  type ElementId,
  type ElementSource,
  elementIds,
  elements,
} from '../credential/elements.js';
import type { JsonObject } from '../encoding/json-object.js';
import type { Finding } from '../problems/problem.js';
import { severityOf } from '../problems/severity.js';
import { alignmentElement } from './alignment-element.js';
import { elementSchemas } from './element-schemas.js';

/** Errors at an element, told as that element's; other findings as they are. */
export function tellElements(findings: readonly Finding[], document: JsonObject, kind: ElementDocument): Finding[] {
  if (findings.length === 0) return [];
  const missing = elementsOf(findings.filter(isMissing));
  const elementAt = (pointer: string): ElementId | undefined =>
    kind === 'credential' && isWithin(plain(pointer), alignmentsPointer)
      ? alignmentElement(pointer, document, missing)
      : elementInTable(plain(pointer), kind);
  return findings.map((finding) => (severityOf(finding) === 'error' ? tell(finding, kind, elementAt) : finding));
}

/**
 * One fault, one error. The schema, the data model, the rules and the frameworks each look with their own eyes; what
 * they say of one place becomes one error, in the most telling words. Where there is an error, no warning is told; where
 * something inside a list or object is wrong, that is told, and not that the whole is.
 */
export function mergeFindings(all: readonly Finding[]): Finding[] {
  if (all.length === 0) return [];
  const wrong = new Set(all.filter(isError).map(({ pointer }) => pointer));
  const findings = all.filter((finding) => isError(finding) || !wrong.has(finding.pointer));
  const missing = elementsOf(findings.filter(isMissing));
  const misread = elementsOf(
    findings.filter((finding) => isError(finding) && /\/alignment\/\d/.test(finding.pointer ?? '')),
  );
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    const { element } = finding;
    // An element whose alignment cannot be read is not missing; of one that is, nothing else is told.
    if (element !== undefined && missing.has(element) && isMissing(finding) === misread.has(element)) continue;
    const key = keyOf(finding);
    const other = best.get(key);
    if (other === undefined || rank(finding) < rank(other)) best.set(key, finding);
  }
  return innermost([...best.values()]);
}

/**
 * Without the errors that have another one of the same element inside them. That a list stands where an object should
 * is a fault of its own.
 */
function innermost(findings: readonly Finding[]): Finding[] {
  const key = ({ element = '' }: Finding, pointer = ''): string => `${element} ${pointer}`;
  const outer = new Set<string>();
  for (const finding of findings.filter(isError)) {
    const { pointer = '' } = finding;
    for (let end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1))
      outer.add(key(finding, pointer.slice(0, end)));
  }
  return findings.filter(
    (finding) => !isError(finding) || finding.code === 'SCHEMA_TYPE' || !outer.has(key(finding, finding.pointer)),
  );
}

function isError(finding: Finding): boolean {
  return severityOf(finding) === 'error';
}

function isMissing({ code }: Finding): boolean {
  return code === 'ELEMENT_MISSING';
}

function elementsOf(findings: readonly Finding[]): Set<string | undefined> {
  return new Set(findings.map(({ element }) => element));
}

/** An error at an element, in the element's words. */
function tell(finding: Finding, kind: ElementDocument, elementAt: (pointer: string) => ElementId | undefined): Finding {
  const { pointer = '' } = finding;
  const element = (finding.element as ElementId | undefined) ?? elementAt(pointer);
  if (element === undefined) return finding;
  if (!finding.code.startsWith('SCHEMA_')) return { ...finding, element };
  const { number, name } = elements[element];
  const source: ElementSource = elements[element][kind];
  const lacks = finding.code === 'SCHEMA_REQUIRED' && source.at.some((own) => isWithin(own, plain(pointer)));
  const code = lacks ? 'ELEMENT_MISSING' : 'ELEMENT_INVALID';
  return { ...finding, code, element, params: { number, element: name, pointer, schema: elementSchemas[kind] } };
}

/** The element that a place belongs to: the one whose own place is the longest part of the way there. */
function elementInTable(path: string, kind: ElementDocument): ElementId | undefined {
  let found: ElementId | undefined;
  let length = 0;
  for (const id of elementIds) {
    const { at, also = [] }: ElementSource = elements[id][kind];
    for (const own of [...at, ...also]) {
      if (own.length > length && isWithin(path, own)) [found, length] = [id, own.length];
    }
  }
  return found;
}

function isWithin(path: string, own: string): boolean {
  return path === own || path.startsWith(`${own}/`);
}

/** A subject or achievement that is the only one of a list stands where a single one does. */
function plain(pointer: string): string {
  return pointer
    .replace(/^\/credentialSubject\/0(?=\/|$)/, '/credentialSubject')
    .replace(/^(\/credentialSubject\/achievement)\/0(?=\/|$)/, '$1');
}

/**
 * Errors with the same key are one fault: at one element, in one item of its list; elsewhere, at one place. Of the
 * @context there is one fault, however many items it has.
 */
function keyOf(finding: Finding): string {
  const { element, pointer = '', code } = finding;
  if (!isError(finding)) return `warning ${code} ${pointer}`;
  if (pointer.startsWith('/@context')) return '/@context';
  if (element === undefined) return pointer;
  return `${element} ${/^.*?\/\d+(?=\/|$)/.exec(plain(pointer))?.[0] ?? ''}`;
}

/** The lower, the more telling. */
function rank({ code }: Finding): number {
  if (code === 'ELEMENT_MISSING') return 0;
  if (code === 'ELEMENT_INVALID') return 2;
  return code.startsWith('SCHEMA_') ? 3 : 1;
}
