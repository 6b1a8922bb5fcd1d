import type { JsonObject } from '../encoding/json-object.js';
import type { MaybePromise } from '../platform/types.js';
import { whenThere } from '../platform/when-there.js';
import { EdubadgeError } from '../problems/error.js';
import { hasError } from '../problems/severity.js';
import type { Node } from './graph.js';
import { rdfc } from './rdfc.js';
import type { CanonicalOptions } from './types.js';
import { walkOnce } from './walk-once.js';
import { finishInSlices } from './work.js';

/**
 * Canonical N-Quads of a JSON-LD document, in parts that follow one another (RDFC-1.0 over JSON-LD 1.1 in safe mode, no base, `@direction` as
 * i18n-datatype), with bundled and handed-over contexts only. Throws, or rejects, with `CONTEXT_…` where a context is unknown or
 * broken, `DATA_…` where something would not be signed, `LIMIT_WORK` where blank nodes cannot be told apart within the
 * budget, and the signal's reason on abort.
 */
export function canonicalize(document: JsonObject, options: CanonicalOptions = {}): MaybePromise<readonly string[]> {
  options.signal?.throwIfAborted();
  return whenThere(walkOnce(document, options), ({ nodes, findings, refusals }) => {
    const faults = options.faultless && nodes === undefined && hasError(findings) ? findings : refusals;
    if (faults.length > 0) throw new EdubadgeError(faults);
    return whenThere(nodes ?? walkGenerally(document, options), (graph) => partsOf(graph, options));
  });
}

function partsOf(nodes: readonly Node[], { memory, signal }: CanonicalOptions): MaybePromise<readonly string[]> {
  return whenThere(finishInSlices(rdfc(nodes, undefined, memory?.effort), signal), ({ parts }) => parts);
}

async function walkGenerally(document: JsonObject, options: CanonicalOptions): Promise<readonly Node[]> {
  const general = await import('./general.js');
  return general.walkGenerally(document, options);
}
