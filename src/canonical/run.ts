import { child } from '../encoding/pointer.js';
import type { Finding } from '../problems/problem.js';
import type { ProblemCode } from '../problems/table.js';
import type { KnownContexts } from './known-contexts.js';
import type { Quad } from './n-quads.js';

/** An object of a quad. */
export interface Value {
  readonly object: string;
  /** The JSON value it comes from: jsonld takes equal objects of different values for two. */
  readonly source: unknown;
  /** Where it differs from `object`: jsonld takes texts that differ only in direction for one. */
  readonly alike?: string;
}

/** One walk over one document: what it gathers, and where it is. */
export interface Run {
  readonly contexts: KnownContexts;
  readonly quads: Quad[];
  /** What each of them came from. */
  readonly sources: Value[];
  /** Subjects with an id that were described, with their graph. */
  readonly described: Set<string>;
  /** One was described twice, so the same quad may be there twice. */
  repeats: boolean;
  /** What is read would not be what was signed. */
  readonly findings: Finding[];
  /** Those of the findings for which JSON-LD in safe mode refuses the document too. */
  readonly refusals: Finding[];
  /** Something the walk does not know: the quads are not to be used. */
  deferred: boolean;
  /** A `@context` was not among those given. */
  isForeign: boolean;
  blankNodes: number;
  /** Keys and indexes from the document down to where the walk is. */
  readonly path: (string | number)[];
}

/** A run before its first step. */
export function newRun(contexts: KnownContexts): Run {
  return {
    contexts,
    quads: [],
    sources: [],
    described: new Set(),
    repeats: false,
    findings: [],
    refusals: [],
    deferred: false,
    isForeign: false,
    blankNodes: 0,
    path: [],
  };
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

function nearestKey({ path }: Run): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}
