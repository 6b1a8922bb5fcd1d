import { asArray, type JsonObject } from '../encoding/json-object.js';
import { EdubadgeError } from '../problems/error.js';
import type { Finding } from '../problems/problem.js';
import { contextsOf } from './known-contexts.js';
import { repeatedIdFindings } from './repeated-ids.js';
import type { CanonicalOptions } from './types.js';
import { walk } from './walk.js';

/**
 * Everything for which what is read in the JSON would not be what a proof over RDF signs: terms that no context
 * defines, values whose JSON type leaves no mark, other spellings of the same thing, values that leave no quad. The
 * document's own proof is not looked at: it is judged with its suite. Two differing objects with one id are an error
 * in mode `write` and a warning in mode `read`.
 */
export async function termFindings(
  document: JsonObject,
  { mode = 'read', ...options }: CanonicalOptions & { mode?: 'read' | 'write' } = {},
): Promise<Finding[]> {
  const { proof: _, ...unsecured } = document;
  const severity = mode === 'write' ? 'error' : 'warning';
  const repeated = repeatedIdFindings(unsecured).map((finding) => ({ ...finding, severity }) as const);
  return [...(await walkFindings(unsecured, options)), ...repeated];
}

async function walkFindings(document: JsonObject, options: CanonicalOptions): Promise<readonly Finding[]> {
  try {
    return walk(document, await contextsOf(document, options)).findings;
  } catch (error) {
    if (!(error instanceof EdubadgeError)) throw error;
    return error.findings.filter((finding) => !isNamed(document, finding));
  }
}

/** An unknown URL in the document's own `@context`: `contextFindings` says that, with its pointer. */
function isNamed(document: JsonObject, { code, params }: Finding): boolean {
  return code === 'CONTEXT_UNKNOWN' && asArray(document['@context']).includes(params?.['url']);
}
