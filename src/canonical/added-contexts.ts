import { jcs } from '../encoding/jcs.js';
import { keepLately } from '../encoding/keep-lately.js';
import { compile } from './compile.js';
import { contextLoader } from './context-loader.js';
import type { KnownContext } from './known-contexts.js';
import type { CanonicalOptions } from './types.js';

const mostKept = 32;

/** What was compiled lately, by everything that it was compiled from. */
const kept = new Map<string, KnownContext>();

/** A value of `@context` that is not bundled, compiled; the same one is compiled once. */
export async function addedContext(context: unknown, options: CanonicalOptions): Promise<KnownContext> {
  const served = options.contexts?.filter(({ url }) => url !== undefined) ?? [];
  const name = `context ${jcs([context, served])}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const made = { name, ...(await compile(context, contextLoader(options))) };
  return keepLately(kept, mostKept, name, made);
}
