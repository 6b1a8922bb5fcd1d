import { snapshotJson } from '../encoding/snapshot-json.js';
import { isAbsoluteUrl } from '../encoding/url.js';
import { EdubadgeError, failure } from '../problems/error.js';
import { resolvers } from './resolvers.js';
import type { DidDocument, ResolveOptions, Resolver, Resolvers } from './types.js';

const did = /^did:([a-z0-9]+):[A-Za-z0-9._:%-]*[A-Za-z0-9._%-]$/;

/**
 * The document of an issuer's id, by the resolver of its DID method (`https` for an https URL); the caller's resolvers
 * go before ours. Whoever answers, the document must bear the id that was asked for.
 * Rejects with EdubadgeError: DID_URL, DID_UNSUPPORTED and DID_UNRESOLVED (nothing is known), DID_DOCUMENT,
 * DID_DOCUMENT_ID, KEY_…; with the signal's reason on abort.
 */
export async function resolve(
  id: string,
  options: ResolveOptions & { resolvers?: Resolvers | undefined } = {},
): Promise<DidDocument> {
  const method = methodOf(id);
  if (method === undefined) throw failure('DID_URL');
  const own = options.resolvers ?? {};
  const rows: Resolvers = Object.hasOwn(own, method) ? own : resolvers;
  const resolver = Object.hasOwn(rows, method) ? rows[method] : undefined;
  if (resolver === undefined) throw failure('DID_UNSUPPORTED', { params: { method } });
  const document = readDocument(await ask(resolver, id, options));
  if (document.id !== id) throw failure('DID_DOCUMENT_ID');
  return document;
}

/** Codes that say: the document could not be had, so nothing is known either way. */
export const unresolvedCodes: readonly string[] = Object.freeze([
  'DID_UNSUPPORTED',
  'DID_UNRESOLVED',
  'DID_FETCH_FAILED',
]);

function methodOf(id: string): string | undefined {
  if (id.startsWith('https://')) return isAbsoluteUrl(id) && !id.includes('#') ? 'https' : undefined;
  return did.exec(id)?.[1];
}

async function ask(
  resolver: Resolver,
  id: string,
  { fetch, signal, allowHosts, suits }: ResolveOptions,
): Promise<unknown> {
  signal?.throwIfAborted();
  try {
    return await resolver(id, {
      ...(fetch && { fetch }),
      ...(signal && { signal }),
      ...(allowHosts && { allowHosts }),
      ...(suits && { suits }),
    });
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof EdubadgeError) throw error;
    throw failure('DID_UNRESOLVED', {}, error);
  }
}

function readDocument(value: unknown): DidDocument {
  try {
    return snapshotJson(value) as DidDocument;
  } catch (cause) {
    throw failure('DID_DOCUMENT', {}, cause);
  }
}
