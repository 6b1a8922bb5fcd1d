import { worded } from '../problems/worded.js';
import { resolveDidJwk } from './did-jwk.js';
import { resolveDidKey } from './did-key.js';
import type { Resolver } from './types.js';

/**
 * The resolvers that come with the library, by DID method. `verify` and `verifyProof` use these, and merge the
 * caller's over them. A resolver gives the document of an id, or rejects; that of a did:key is frozen.
 *
 * @example
 * ```ts
 * import { resolvers } from 'edubadge-credentials';
 *
 * const document = await resolvers.key('did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2', {});
 * console.log(document.id);
 * ```
 */
export const resolvers: Readonly<Record<'key' | 'jwk' | 'web' | 'https', Resolver>> = Object.freeze({
  key: inWords(resolveDidKey),
  jwk: inWords(resolveDidJwk),
  // Fetching has rules that who fetches nothing need not load.
  web: inWords(async (id, options) => (await import('./did-web.js')).resolveDidWeb(id, options)),
  https: inWords(async (id, options) => (await import('./https.js')).resolveHttps(id, options)),
});

function inWords(resolver: Resolver): Resolver {
  return (id, options) => worded(() => resolver(id, options));
}
