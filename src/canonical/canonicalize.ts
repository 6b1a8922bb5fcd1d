import type { JsonObject } from '../encoding/json-object.js';
import { EdubadgeError } from '../problems/error.js';
import type { Node } from './graph.js';
import { rdfc } from './rdfc.js';
import type { CanonicalOptions } from './types.js';
import type { Walked } from './walk.js';
import { walkOnce } from './walk-once.js';
import { finishInSlices } from './work.js';

/**
 * Canonical N-Quads of a JSON-LD document, in parts that follow one another (RDFC-1.0 over JSON-LD 1.1 in safe mode, no base, `@direction` as
 * i18n-datatype), with bundled and handed-over contexts only. Rejects with `CONTEXT_…` where a context is unknown or
 * broken, `DATA_…` where something would not be signed, `LIMIT_WORK` where blank nodes cannot be told apart within the
 * budget, and the signal's reason on abort.
 */
export async function canonicalize(document: JsonObject, options: CanonicalOptions = {}): Promise<readonly string[]> {
  options.signal?.throwIfAborted();
  const walked = walkOnce(document, options);
  const nodes = nodesOf(walked instanceof Promise ? await walked : walked) ?? (await walkGenerally(document, options));
  const canonical = finishInSlices(rdfc(nodes, undefined, options.memory?.effort), options.signal);
  return (canonical instanceof Promise ? await canonical : canonical).parts;
}

function nodesOf({ nodes, refusals }: Walked): readonly Node[] | undefined {
  if (refusals.length > 0) throw new EdubadgeError(refusals);
  return nodes;
}

async function walkGenerally(document: JsonObject, options: CanonicalOptions): Promise<readonly Node[]> {
  const general = await import('./general.js');
  return general.walkGenerally(document, options);
}
