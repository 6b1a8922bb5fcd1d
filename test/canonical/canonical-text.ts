import { canonicalize } from '../../src/canonical/canonicalize.js';

/** Canonical N-Quads of a document, in one text. */
export async function canonicalText(...given: Parameters<typeof canonicalize>): Promise<string> {
  return (await canonicalize(...given)).join('');
}
