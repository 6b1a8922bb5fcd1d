import { pointerOf } from '../encoding/pointer.js';
import type { Finding } from '../problems/problem.js';
import type { ProblemCode } from '../problems/table.js';
import { blankNode, type Node, namedNode, type Quad } from './graph.js';
import type { KnownContexts } from './known-contexts.js';
import type { Learnt } from './shared-parts.js';

/** One walk over one document: what it gathers, and where it is. */
export interface Run {
  readonly contexts: KnownContexts;
  /** Only contexts and types are looked at, and no quads are made. */
  readonly onlyTypes: boolean;
  readonly nodes: Node[];
  /** Those with an id, by the IRI as lines have it between brackets. */
  readonly named: Map<string, Node>;
  /** One of them was described in several places. */
  repeats: boolean;
  /** Those whose quads do not all have predicates of one scope, or may be there twice. */
  readonly mixed: Node[];
  /** Quads that were there twice. */
  readonly dropped: Quad[];
  /** The graph that the walk is in, where it is not the default one. */
  graph: Node | undefined;
  /** What is read would not be what was signed. */
  readonly findings: Finding[];
  /** Those of the findings for which JSON-LD in safe mode refuses the document too. */
  readonly refusals: Finding[];
  /** Something the walk does not know: the quads are not to be used. */
  deferred: boolean;
  /** An object says nothing: jsonld drops it where a property of that name, in the terms of the object, is a graph. */
  hasBare: boolean;
  /** A nested object has a `@context` of its own, which may mean something else in another call. */
  hasNested: boolean;
  /** A `@context` was not among those given. */
  isForeign: boolean;
  /** Whether shared parts are recalled and learnt, whether one was, and what there is to learn. */
  readonly shares: boolean;
  recalled: boolean;
  readonly learnt: Learnt[];
  /** Keys and indexes from the document down to where the walk is. */
  readonly path: (string | number)[];
}

/** A run before its first step. */
export function newRun(contexts: KnownContexts, onlyTypes: boolean, shares: boolean): Run {
  return {
    contexts,
    onlyTypes,
    nodes: [],
    named: new Map(),
    repeats: false,
    mixed: [],
    dropped: [],
    graph: undefined,
    findings: [],
    refusals: [],
    deferred: false,
    hasBare: false,
    hasNested: false,
    isForeign: false,
    shares,
    recalled: false,
    learnt: [],
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
  const pointer = pointerOf(run.path);
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

/** Stands for every node where there are no quads. */
const nobody = blankNode();

/** A blank node of its own. */
export function newBlankNode({ nodes, onlyTypes }: Run): Node {
  if (onlyTypes) return nobody;
  const node = blankNode();
  nodes.push(node);
  return node;
}

/** The node of an IRI, which may be described already. */
export function nodeNamed(run: Run, iri: string): Node {
  const known = run.named.get(iri);
  if (known !== undefined) {
    run.repeats = true;
    run.mixed.push(known);
    // What other documents share is not to be added to: the walk begins anew without it.
    return run.recalled ? namedNode(known.name) : known;
  }
  const node = namedNode(`<${iri}>`);
  run.named.set(iri, node);
  run.nodes.push(node);
  return node;
}

function nearestKey({ path }: Run): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}
