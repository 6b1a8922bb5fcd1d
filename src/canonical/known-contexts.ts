import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { keepLately } from '../encoding/keep-lately.js';
import { checkContextCount, contextsIn } from './contexts-in.js';
import { isEdubadgeContext } from './edubadge-context.js';
import { tables } from './generated/tables.js';
import type { Memory } from './memory.js';
import { isPinned } from './pinned.js';
import { type Layers, longestName } from './scope.js';
import type { CanonicalOptions } from './types.js';

/** A value of `@context` as layers, and the name by which the scopes made with them are kept. */
export interface KnownContext extends Layers {
  readonly name: string;
}

/** Gives the layers of a value of `@context`; undefined for one that is not known. */
export type KnownContexts = (context: unknown) => KnownContext | undefined;

/** Those that were met, by name: documents have few among them. */
const met = new Map<string, KnownContext>();
const mostMet = 128;

/** Contexts that are compiled with the library: the bundled URLs, and that of the edubadges by content. */
export function bundledContexts(context: unknown, memory?: Memory): KnownContext | undefined {
  const keys: string[] = [];
  for (const entry of asArray(context)) {
    const key = bundledKey(entry, memory);
    if (key === undefined) return undefined;
    keys.push(key);
  }
  const name = `context ${keys.join(' ')}`;
  const known = met.get(name);
  if (known !== undefined) return known;
  const made = { name, layers: keys.flatMap((key) => tables.layers[key] ?? []), scopes: tables.scopes };
  return name.length > longestName ? made : keepLately(met, mostMet, name, made);
}

/**
 * Contexts of a document: bundled ones at once, others compiled, which takes jsonld. Throws EdubadgeError
 * (CONTEXT_UNKNOWN, CONTEXT_INVALID, CONTEXT_PROTECTED) for that of the document; a nested one that is broken is not
 * known.
 */
export async function contextsOf(document: JsonObject, options: CanonicalOptions): Promise<KnownContexts> {
  const added = contextsIn(document).filter((context) => bundledContexts(context) === undefined);
  if (added.length === 0) return bundledContexts;
  checkContextCount(document);
  const { addedContext } = await import('./added-contexts.js');
  const compiled = new Map<unknown, KnownContext>();
  for (const context of added) {
    try {
      compiled.set(context, await addedContext(context, options));
    } catch (error) {
      if (context === document['@context']) throw error;
    }
  }
  return (context) => compiled.get(context) ?? bundledContexts(context);
}

function bundledKey(entry: unknown, memory: Memory | undefined): string | undefined {
  if (typeof entry === 'string') return isPinned(entry) ? entry : undefined;
  return isObject(entry) && isEdubadgeContext(entry, memory) ? '' : undefined;
}
