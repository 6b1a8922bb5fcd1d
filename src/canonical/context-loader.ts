import { contextDocuments } from './generated/documents.js';
import type { ContextLoader } from './load-jsonld.js';
import type { CanonicalOptions } from './types.js';

/** Bundled contexts first, then what the caller hands over; nothing else exists, and nothing is fetched. */
export function contextLoader(options: CanonicalOptions): ContextLoader {
  const extra = new Map(options.contexts?.map(({ url, document }) => [url, document]));
  return (url) => (Object.hasOwn(contextDocuments, url) ? contextDocuments[url] : extra.get(url));
}
