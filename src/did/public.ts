export { type CacheOptions, cachedResolvers } from './cached.js';
export { createDidDocument, type DidDocumentOptions, type DidKey } from './create-did-document.js';
export { resolvers } from './resolvers.js';
export type { DidDocument, ResolveOptions, Resolver, Resolvers } from './types.js';
