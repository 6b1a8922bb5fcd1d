import type { JsonObject } from '../encoding/json-object.js';
import { once } from '../encoding/once.js';
import type { MaybePromise } from '../platform/types.js';
import { type Effort, newEffort } from './effort.js';
import type { KnownContext } from './known-contexts.js';
import type { Walked } from './walk.js';

/**
 * What one call finds out about its documents, so that it does so once: checks and signature want the same things.
 * Handed along in the options, and gone with the call.
 */
export interface Memory {
  readonly contexts: Map<unknown, KnownContext | undefined>;
  /** Whether a context that stands inline is that of the edubadges. */
  readonly inline: Map<object, boolean>;
  readonly unsecured: Map<JsonObject, JsonObject>;
  readonly walked: Map<JsonObject, MaybePromise<Walked>>;
  readonly effort: Effort;
}

/** A memory with nothing in it; of the effort, documents inside one another share one account. */
export function newMemory(effort: Effort = newEffort()): Memory {
  return { contexts: new Map(), inline: new Map(), unsecured: new Map(), walked: new Map(), effort };
}

/** The document without its proofs; with a memory the same object each time. */
export function withoutProof(document: JsonObject, memory?: Memory): JsonObject {
  if (!('proof' in document)) return document;
  return once(memory?.unsecured, document, () => {
    const { proof: _, ...unsecured } = document;
    return unsecured;
  });
}
