import { abortable } from '../encoding/abortable.js';
import { handedIn } from './rationed.js';
import { resolvers } from './resolvers.js';
import type { DidDocument, ResolveOptions, Resolver, Resolvers } from './types.js';

/** How long documents are remembered, and how many. */
export interface CacheOptions {
  /** Seconds after which a document is asked for anew; default 600. A revoked key may be believed that long. */
  maxAge?: number;
  /** Seconds in which a document is not asked for again, whatever is missing from it; default 30. */
  cooldown?: number;
  /** How many documents are remembered; the one unused longest goes first. Default 100. */
  size?: number;
  /** Default the clock. */
  now?: () => Date;
}

/** A document that was asked for, perhaps not there yet. */
interface Entry {
  readonly document: Promise<DidDocument>;
  readonly fetch: typeof fetch | undefined;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
}

/**
 * Resolvers that remember what they resolved, for a service that verifies many credentials of few issuers. Hand the
 * result to `verify` as `resolvers`; what it remembers lives and dies with it.
 *
 * Who asks for a document that is on its way waits for that one. A proof whose key is not in the remembered document
 * has it asked for anew, so a new key counts at once; a key that was taken out counts no longer than `maxAge`.
 * Failures are not remembered. Documents are kept apart by `allowHosts` and by the `fetch` that brought them.
 *
 * @param inner - The resolvers to ask; default the library's for did:web and https.
 * @throws TypeError where an option is not a number of at least 0.
 *
 * @example
 * ```ts
 * import { cachedResolvers, verify } from 'edubadge-credentials';
 *
 * const remembered = cachedResolvers({ maxAge: 300 });
 * for (const badge of ['{}', '{}']) {
 *   const report = await verify(badge, { fetch, resolvers: remembered });
 *   console.log(report.verified); // false
 * }
 * ```
 */
export function cachedResolvers(
  options: CacheOptions = {},
  inner: Resolvers = { web: resolvers.web, https: resolvers.https },
): Resolvers {
  const { maxAge = 600, cooldown = 30, size = 100, now = () => new Date() } = options;
  for (const [name, value] of Object.entries({ maxAge, cooldown, size })) {
    if (!(value >= 0)) throw new TypeError(`${name} must be a number of at least 0`);
  }
  const entries = new Map<string, Entry>();

  function remember(key: string, entry: Entry): Entry {
    entries.delete(key);
    entries.set(key, entry);
    const [oldest] = entries.keys();
    if (entries.size > size && oldest !== undefined) entries.delete(oldest);
    return entry;
  }

  /** No caller's signal goes along: whoever gives up must not take the document from those who wait for it too. */
  function ask(key: string, resolver: Resolver, id: string, { signal: _, suits: __, ...told }: ResolveOptions): Entry {
    const document = resolver(id, told);
    const entry = remember(key, { document, fetch: handedIn(told.fetch), askedAt: now().getTime() });
    document.catch(() => entries.get(key) === entry && entries.delete(key));
    return entry;
  }

  const remembering =
    (resolver: Resolver): Resolver =>
    async (id, told) => {
      const key = JSON.stringify([id, told.allowHosts]);
      const age = (entry: Entry) => (now().getTime() - entry.askedAt) / 1000;
      const known = entries.get(key);
      if (known === undefined || known.fetch !== handedIn(told.fetch) || age(known) >= maxAge) {
        return abortable(ask(key, resolver, id, told).document, told.signal);
      }
      const document = await abortable(remember(key, known).document, told.signal);
      if (told.suits === undefined || told.suits(document) || age(known) < cooldown) return document;
      const current = entries.get(key) ?? known;
      const anew = current === known ? ask(key, resolver, id, told) : current;
      return abortable(anew.document, told.signal);
    };

  return Object.freeze(Object.fromEntries(Object.entries(inner).map(([method, one]) => [method, remembering(one)])));
}
