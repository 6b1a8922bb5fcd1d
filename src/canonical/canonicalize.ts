import type { JsonObject } from '../encoding/json-object.js';
import type { CanonicalOptions } from './types.js';

/**
 * Canonical N-Quads of a JSON-LD document (RDFC-1.0 over JSON-LD 1.1 in safe mode, no base, `@direction` as
 * i18n-datatype), with bundled and handed-over contexts only. Rejects with `CONTEXT_…` where a context is unknown or
 * broken, `DATA_…` where something would not be signed, `LIMIT_WORK` where blank nodes cannot be told apart within the
 * budget, and the signal's reason on abort.
 */
export async function canonicalize(document: JsonObject, options: CanonicalOptions = {}): Promise<string> {
  options.signal?.throwIfAborted();
  const { canonicalizeGenerally } = await import('./general.js');
  return canonicalizeGenerally(document, options);
}
