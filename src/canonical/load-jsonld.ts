import type { JsonLd, Options } from 'jsonld';
import type { JsonObject } from '../encoding/json-object.js';
import { EdubadgeError, failure } from '../problems/error.js';
import { fromJsonLdError } from './json-ld-error.js';

/** Gives the document of a context URL, with its outer `@context`; undefined for one that is not known. */
export type ContextLoader = (url: string) => object | undefined;

/**
 * Does something with jsonld, which is imported only here and only now. The instance is its own, because jsonld keeps
 * contexts by URL: another user of it in the process could have put a different document there. Throws EdubadgeError
 * in place of jsonld's errors, with a place in the document that is handed in.
 */
export async function withJsonLd<T>(
  load: ContextLoader,
  use: (jsonld: JsonLd, options: Options) => Promise<T>,
  document?: JsonObject,
): Promise<T> {
  const { default: create } = await import('jsonld');
  let refusal: EdubadgeError | undefined;
  const documentLoader = async (url: string) => {
    const served = load(url);
    // A copy: jsonld writes into what it is served.
    if (served !== undefined) return { document: structuredClone(served), documentUrl: url };
    refusal = failure('CONTEXT_UNKNOWN', { params: { url } });
    throw refusal;
  };
  try {
    return await use(create(), { base: null, safe: true, rdfDirection: 'i18n-datatype', documentLoader });
  } catch (error) {
    if (error instanceof EdubadgeError) throw error;
    throw refusal ?? fromJsonLdError(error, document);
  }
}
