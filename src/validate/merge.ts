import {
  type ElementDocument,
  type ElementId,
  type ElementSource,
  elementIds,
  elements,
} from '../credential/elements.js';
import { isObject, type JsonObject } from '../encoding/json-object.js';
import { valueAt } from '../encoding/value-at.js';
import type { Finding } from '../problems/problem.js';
import { severityOf } from '../problems/severity.js';

const alignments = '/credentialSubject/achievement/alignment';

/** Errors at an element, told as that element's; other findings as they are. */
export function tellElements(findings: readonly Finding[], document: JsonObject, kind: ElementDocument): Finding[] {
  return findings.map((finding) => (severityOf(finding) === 'error' ? tell(finding, document, kind) : finding));
}

/**
 * One fault, one error. The schema, the data model, the rules and the frameworks each look with their own eyes; what
 * they say of one place becomes one error, in the most telling words. Where there is an error, no warning is told.
 */
export function mergeFindings(all: readonly Finding[]): Finding[] {
  const wrong = new Set(all.filter((finding) => severityOf(finding) === 'error').map(({ pointer }) => pointer));
  const findings = all.filter((finding) => severityOf(finding) === 'error' || !wrong.has(finding.pointer));
  const missing = new Set(findings.filter(({ code }) => code === 'ELEMENT_MISSING').map(({ element }) => element));
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.element !== undefined && missing.has(finding.element) && finding.code !== 'ELEMENT_MISSING') continue;
    const key = keyOf(finding);
    const other = best.get(key);
    if (other === undefined || rank(finding) < rank(other)) best.set(key, finding);
  }
  return [...best.values()];
}

/** An error at an element, in the element's words. */
function tell(finding: Finding, document: JsonObject, kind: ElementDocument): Finding {
  const element = (finding.element as ElementId | undefined) ?? elementAt(finding.pointer, document, kind);
  if (element === undefined) return finding;
  const pointer = finding.pointer ?? '';
  if (!finding.code.startsWith('SCHEMA_')) return { ...finding, element };
  const { number } = elements[element];
  const source: ElementSource = elements[element][kind];
  const lacks = finding.code === 'SCHEMA_REQUIRED' && source.at.some((own) => isWithin(own, plain(pointer)));
  const code = lacks ? 'ELEMENT_MISSING' : 'ELEMENT_INVALID';
  return { ...finding, code, element, params: { number, element: elements[element].name, pointer } };
}

/** The element that a place belongs to: the one whose own place is the longest part of the way there. */
function elementAt(pointer: string | undefined, document: JsonObject, kind: ElementDocument): ElementId | undefined {
  if (pointer === undefined) return undefined;
  const path = plain(pointer);
  if (kind === 'credential' && path.startsWith(`${alignments}/`)) return elementOfAlignment(pointer, document);
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

function elementOfAlignment(pointer: string, document: JsonObject): ElementId | undefined {
  const item = valueAt(document, /^.*?\/alignment\/\d+/.exec(pointer)?.[0] ?? '');
  const targetType = isObject(item) ? item.targetType : undefined;
  return elementIds.find((id) => {
    const { alignments: types }: ElementSource = elements[id].credential;
    return types?.includes(targetType as string);
  });
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
  if (severityOf(finding) === 'warning') return `warning ${code} ${pointer}`;
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
