import type { JsonObject } from '../encoding/json-object.js';
import { EdubadgeError, failure } from '../problems/error.js';
import { contextDocuments } from './generated/documents.js';
import { fromJsonLdError } from './json-ld-error.js';
import type { CanonicalOptions } from './types.js';

/** Enough for every valid badge of a random trial (1 refused 3 of 200), and far below what a poison graph wants. */
const maxWorkFactor = 2;

/**
 * Canonical N-Quads of any JSON-LD document, by jsonld. Only this file of the library imports it, when it is called.
 * An instance of its own, because jsonld keeps contexts by URL: another user of it in the process could have put a
 * different document there.
 */
export async function canonicalizeGenerally(document: JsonObject, options: CanonicalOptions): Promise<string> {
  const { default: create } = await import('jsonld');
  const load = contextLoader(options);
  let refusal: EdubadgeError | undefined;
  try {
    return await create().canonize(document, {
      base: null,
      safe: true,
      rdfDirection: 'i18n-datatype',
      documentLoader: async (url) => {
        const found = load(url);
        if (found instanceof EdubadgeError) {
          refusal = found;
          throw found;
        }
        return { document: found, documentUrl: url };
      },
      canonizeOptions: { algorithm: 'RDFC-1.0', maxWorkFactor, signal: options.signal ?? null },
    });
  } catch (error) {
    options.signal?.throwIfAborted();
    throw refusal ?? fromJsonLdError(error);
  }
}

/** Bundled contexts first, then what the caller hands over; nothing else exists. */
function contextLoader(options: CanonicalOptions): (url: string) => object | EdubadgeError {
  const extra = new Map(options.contexts?.map(({ url, document }) => [url, document]));
  return (url) => contextDocuments[url] ?? extra.get(url) ?? failure('CONTEXT_UNKNOWN', { params: { url } });
}
