import { statusMessagesContext } from '../credential/context.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { child, itemPointer, pointerOf } from '../encoding/pointer.js';
import type { Finding, Severity } from '../problems/problem.js';
import { contextsIn } from './contexts-in.js';
import { isEdubadgeContext } from './edubadge-context.js';
import { embedding } from './embedding.js';
import { invalidEntry } from './invalid-entry.js';
import type { Memory } from './memory.js';
import { isPinned } from './pinned.js';
import { sameJson } from './same-json.js';
import type { CanonicalOptions, ExtraContext } from './types.js';

const surfContext = /^https:\/\/raw\.githubusercontent\.com\/educredentials\/obv3-examples\/.*\/educredential\.json$/;

/** One run over one document. */
interface Run {
  readonly contexts: readonly ExtraContext[];
  readonly memory: Memory | undefined;
  /** Of a context that is not pinned. */
  readonly severity: Severity;
  readonly findings: Finding[];
  /** Keys and indexes from the document down to where the run is. */
  readonly path: (string | number)[];
}

/**
 * Only pinned contexts give a document its meaning: bundled ones, that of the edubadges (by content), and those in
 * `contexts`. Through RDF any other is an error, because the signed quads depend on it; through JSON (a JWT,
 * eddsa-jcs-2022) a warning. `@context` stands at the top and on whole embedded credentials, nowhere else; a proof may
 * repeat that of its document.
 */
export function contextFindings(
  document: JsonObject,
  options: CanonicalOptions & { through: 'rdf' | 'json' },
): Finding[] {
  const severity = options.through === 'rdf' ? 'error' : 'warning';
  const { contexts = [], memory } = options;
  const run: Run = { contexts, memory, severity, findings: [], path: [] };
  checkOwn(run, document);
  // Most documents have no other than their own; where there is one, its place counts.
  if (contextsIn(document).length > ownContexts(document)) checkMembers(run, document, document);
  return run.findings;
}

function ownContexts(document: JsonObject): number {
  return document['@context'] === undefined ? 0 : 1;
}

/** The context of the document or a credential inside it. */
function checkOwn(run: Run, credential: JsonObject): void {
  asArray(credential['@context']).forEach((entry, index) => {
    const finding = entryFinding(entry, run);
    if (finding === undefined) return;
    const pointer = child(pointerOf(run.path), '@context');
    run.findings.push({ ...finding, pointer: itemPointer(credential['@context'], pointer, index) });
  });
}

function entryFinding(entry: unknown, { contexts, memory, severity }: Run): Finding | undefined {
  if (typeof entry === 'string') {
    if (isPinned(entry) || contexts.some(({ url }) => url === entry)) return undefined;
    const code = surfContext.test(entry) ? 'CONTEXT_SURF_BROKEN' : 'CONTEXT_UNKNOWN';
    return { code, severity, received: entry, params: { url: entry } };
  }
  if (!isObject(entry)) return invalidEntry;
  if (isEdubadgeContext(entry, memory) || sameJson(entry, statusMessagesContext)) return undefined;
  if (contexts.some(({ url, document }) => url === undefined && sameJson(entry, document))) return undefined;
  return { code: 'CONTEXT_INLINE', severity };
}

function checkMembers(run: Run, node: JsonObject, credential: JsonObject): void {
  for (const key in node) {
    const value = node[key];
    if (key === '@context' || typeof value !== 'object' || value === null) continue;
    run.path.push(key);
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) {
        const item: unknown = value[index];
        if (typeof item !== 'object' || item === null) continue;
        run.path.push(index);
        checkPart(run, item, key, node, credential);
        run.path.pop();
      }
    } else checkPart(run, value, key, node, credential);
    run.path.pop();
  }
}

function checkPart(run: Run, part: unknown, key: string, parent: JsonObject, credential: JsonObject): void {
  if (Array.isArray(part)) {
    checkMembers(run, { ...part }, credential);
    return;
  }
  if (!isObject(part)) return;
  if ('@context' in part) {
    if (embedding.includes(key)) {
      checkOwn(run, part);
      checkMembers(run, part, part);
      return;
    }
    const repeats = key === 'proof' && parent === credential && sameContext(part, credential);
    if (!repeats)
      run.findings.push({
        code: key === 'proof' ? 'CONTEXT_PROOF' : 'CONTEXT_NESTED',
        pointer: child(pointerOf(run.path), '@context'),
      });
  }
  checkMembers(run, part, credential);
}

function sameContext(proof: JsonObject, credential: JsonObject): boolean {
  return sameJson(asArray(proof['@context']), asArray(credential['@context']));
}
