import type { JsonObject } from '../encoding/json-object.js';
import { once } from '../encoding/once.js';
import type { MaybePromise } from '../platform/types.js';
import { bundledContexts, contextsOf, type KnownContexts } from './known-contexts.js';
import type { CanonicalOptions } from './types.js';
import { type Walked, walk } from './walk.js';

/**
 * The walk over a document, with the contexts that it needs. Rejects with EdubadgeError (CONTEXT_UNKNOWN,
 * CONTEXT_INVALID, CONTEXT_PROTECTED) where those of the document itself cannot be had.
 */
export function walkOnce(document: JsonObject, options: CanonicalOptions): MaybePromise<Walked> {
  return once(options.memory?.walked, document, () => walkNow(document, options));
}

/** The walk that makes no quads, for its contexts and types; where the whole was done, that is the same. */
export function walkForTypes(document: JsonObject, options: CanonicalOptions): MaybePromise<Walked> {
  return options.memory?.walked.get(document) ?? walkNow(document, options, true);
}

/** Most documents get by with what is bundled, so that is tried without looking for other contexts first. */
function walkNow(document: JsonObject, options: CanonicalOptions, onlyTypes = false): MaybePromise<Walked> {
  const { memory } = options;
  const known: KnownContexts = (context) => once(memory?.contexts, context, () => bundledContexts(context, memory));
  const walked = walk(document, known, onlyTypes);
  if (!walked.isForeign) return walked;
  return contextsOf(document, options).then((contexts) => walk(document, contexts, onlyTypes));
}
