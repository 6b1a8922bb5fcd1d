import { canonicalize } from '../../src/canonical/canonicalize.js';
import { contextsOf } from '../../src/canonical/known-contexts.js';
import { rdfc } from '../../src/canonical/rdfc.js';
import { walk } from '../../src/canonical/walk.js';
import type { Work } from '../../src/canonical/work.js';
import type { JsonObject } from '../../src/encoding/json-object.js';

/** Canonical N-Quads of a document, in one text. */
export async function canonicalText(...given: Parameters<typeof canonicalize>): Promise<string> {
  return (await canonicalize(...given)).join('');
}

/** The same by the walk alone: `refused`, or `left` where that leaves the document to the general path. */
export async function walkedText(document: JsonObject): Promise<string> {
  const contexts = await contextsOf(document, {}).catch(() => undefined);
  if (contexts === undefined) return 'refused';
  const { nodes, refusals } = walk(document, contexts);
  if (refusals.length > 0) return 'refused';
  return nodes === undefined ? 'left' : finish(rdfc(nodes)).parts.join('');
}

/** Drives work to its end at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
