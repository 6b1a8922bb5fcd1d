import { edubadgeContext } from '../credential/context.js';
import { asArray, isObject, type JsonObject } from '../encoding/json-object.js';
import { tables } from './generated/tables.js';
import { isPinned } from './pinned.js';
import { sameJson } from './same-json.js';
import type { Layers } from './scope.js';
import type { CanonicalOptions } from './types.js';

/** A value of `@context` as layers, and the name by which the scopes made with them are kept. */
export interface KnownContext extends Layers {
  readonly name: string;
}

/** Gives the layers of a value of `@context`; undefined for one that is not known. */
export type KnownContexts = (context: unknown) => KnownContext | undefined;

/** Contexts that are compiled with the library: the bundled URLs, and that of the edubadges by content. */
export const bundledContexts: KnownContexts = (context) => {
  const keys: string[] = [];
  for (const entry of asArray(context)) {
    const key = bundledKey(entry);
    if (key === undefined) return undefined;
    keys.push(key);
  }
  return {
    name: keys.join(' '),
    // Asked for only where the scope has not been made yet.
    get layers() {
      return keys.flatMap((key) => tables.layers[key] ?? []);
    },
    scopes: tables.scopes,
  };
};

/**
 * Contexts of a document: bundled ones at once, others compiled, which takes jsonld. Throws EdubadgeError
 * (CONTEXT_UNKNOWN, CONTEXT_INVALID, CONTEXT_PROTECTED) for that of the document; a nested one that is broken is not
 * known.
 */
export async function contextsOf(document: JsonObject, options: CanonicalOptions): Promise<KnownContexts> {
  const added = contextsIn(document).filter((context) => bundledContexts(context) === undefined);
  if (added.length === 0) return bundledContexts;
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

function bundledKey(entry: unknown): string | undefined {
  if (typeof entry === 'string') return isPinned(entry) ? entry : undefined;
  return isObject(entry) && sameJson(entry, edubadgeContext) ? '' : undefined;
}

/** Every value of `@context` in a document, at any depth. */
function contextsIn(value: object, found: unknown[] = []): unknown[] {
  for (const key in value) {
    const member = value[key as keyof typeof value] as unknown;
    if (key === '@context' && member !== undefined) found.push(member);
    else if (typeof member === 'object' && member !== null) contextsIn(member, found);
  }
  return found;
}
