import { child } from '../encoding/pointer.js';
import type { Finding } from '../problems/problem.js';
import type { ProblemCode } from '../problems/table.js';
import type { KnownContexts } from './known-contexts.js';
import type { Quad } from './n-quads.js';

/** One walk over one document: what it gathers, and where it is. */
export interface Run {
  readonly contexts: KnownContexts;
  readonly quads: Quad[];
  /** The JSON value behind each quad, by its text: the same quad comes once. */
  readonly seen: Map<string, unknown>;
  /** What is read would not be what was signed. */
  readonly findings: Finding[];
  /** Those of the findings for which JSON-LD in safe mode refuses the document too. */
  readonly refusals: Finding[];
  /** Something the walk does not know: the quads are not to be used. */
  deferred: boolean;
  blankNodes: number;
  /** Keys and indexes from the document down to where the walk is. */
  readonly path: (string | number)[];
}

/** A run before its first step. */
export function newRun(contexts: KnownContexts): Run {
  return { contexts, quads: [], seen: new Map(), findings: [], refusals: [], deferred: false, blankNodes: 0, path: [] };
}

/** Notes what JSON-LD allows and a reader of plain JSON would not see. */
export function mind(
  run: Run,
  code: ProblemCode,
  params: Finding['params'] = {},
  more: Partial<Finding> = {},
): undefined {
  const pointer = run.path.reduce<string>(child, '');
  run.findings.push({ code, pointer, params: { term: nearestKey(run), ...params }, ...more });
}

/** Notes what JSON-LD in safe mode refuses too. */
export function refuse(run: Run, code: ProblemCode, params: Finding['params'] = {}): undefined {
  mind(run, code, params);
  run.refusals.push(...run.findings.slice(-1));
}

/** Notes what the walk does not know, and leaves the quads to the general path. */
export function defer(run: Run, code: ProblemCode, params: Finding['params'] = {}): undefined {
  mind(run, code, params);
  run.deferred = true;
}

/** A blank node of its own. */
export function newBlankNode(run: Run): string {
  const label = `_:b${run.blankNodes}`;
  run.blankNodes += 1;
  return label;
}

/**
 * Adds a quad. `source` is the JSON value it comes from: jsonld counts equal quads of different values as two, and
 * only there.
 */
export function emit(
  run: Run,
  subject: string,
  predicate: string,
  object: string,
  graph: string,
  source?: unknown,
): void {
  const text = `${subject} ${predicate} ${object} ${graph}`;
  if (!run.seen.has(text)) {
    run.seen.set(text, source);
    run.quads.push({ subject, predicate, object, graph });
  } else if (run.seen.get(text) !== source) run.deferred = true;
}

function nearestKey({ path }: Run): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}
