import { abortable } from '../encoding/abortable.js';
import { urlOf } from '../encoding/url.js';
import { failure } from '../problems/error.js';
import type { Text } from '../problems/problem.js';
import type { ResolveOptions } from './types.js';

/** Milliseconds that an answer may take. */
export const timeout = 5000;
const accept = 'application/json, application/vc+jwt, */*;q=0.1';
const smallBody = 16 * 1024;
const mostChunks = 16_384;
const mostBytes = 48 * 1024 * 1024;
const mediaType = /^(application\/(json|vc|did|jwt|vc\+jwt|[\w.+-]+\+json)|text\/plain)\s*(;|$)/i;
const hostName = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])?$/;
const localName = /\.(local|localhost|localdomain|internal|intranet|lan|home\.arpa)$/;

/** What {@link fetchDocument} is told beside the address. */
export interface FetchOptions extends ResolveOptions {
  /** Bytes at most. */
  readonly limit: number;
  /** Bytes fetched so far by the call that this belongs to: many documents together are bounded too. */
  readonly spent?: { bytes: number };
  /** Any media type will do: what counts is a digest. */
  readonly anyType?: boolean;
}

const reasons = {
  noFetch: { en: 'no fetch was given', nl: 'er is geen fetch meegegeven' },
  tooLong: { en: 'it took longer than five seconds', nl: 'het duurde langer dan vijf seconden' },
  noConnection: { en: 'the connection failed', nl: 'er kwam geen verbinding tot stand' },
  redirect: { en: 'it redirects elsewhere', nl: 'hij verwijst door' },
  contentType: { en: 'another content type', nl: 'een ander soort inhoud' },
} as const satisfies Record<string, Text>;

/**
 * Fetches one document by the rules of SECURITY, row fetch: https of a public host by name, no redirects, five
 * seconds, a media type that fits, no byte more than the limit. A fetch that is handed in can only be held to what
 * its URL and answer show; `guardedFetch` also looks at the address it connects to.
 * Throws EdubadgeError (DID_FETCH_REFUSED, DID_FETCH_FAILED, DID_FETCH_CONTENT).
 */
export async function fetchDocument(address: string, options: FetchOptions): Promise<Uint8Array> {
  const url = publicUrl(address, options.allowHosts);
  const { fetch } = options;
  options.signal?.throwIfAborted();
  if (fetch === undefined) throw failure('DID_FETCH_FAILED', { params: { host: url.host, reason: reasons.noFetch } });
  // Not AbortSignal.any and timeout: Node may collect such a pair as garbage while it is waited for.
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeout);
  const forward = () => stop.abort();
  options.signal?.addEventListener('abort', forward, { once: true });
  try {
    const init: RequestInit = { redirect: 'error', signal: stop.signal, credentials: 'omit', headers: { accept } };
    // A fetch that is handed in may not heed the signal: the wait ends all the same.
    const response = await abortable(fetch(url.href, init), stop.signal);
    check(response, url, options);
    return await abortable(read(response, url.host, options), stop.signal);
  } catch (error) {
    options.signal?.throwIfAborted();
    // By name: a guarded fetch may come from another bundle of the package.
    if (error instanceof Error && error.name === 'EdubadgeError') throw error;
    const reason = stop.signal.aborted ? reasons.tooLong : reasons.noConnection;
    throw failure('DID_FETCH_FAILED', { params: { host: url.host, reason } }, error);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', forward);
    // Nothing more is wanted of an answer that was refused.
    stop.abort();
  }
}

/** The address as a URL that may be fetched. Throws EdubadgeError (DID_FETCH_REFUSED). */
export function publicUrl(address: string, allowHosts: readonly string[] = []): URL {
  const url = urlOf(address);
  const allowed = url !== undefined && isAllowed(url, allowHosts);
  const isWeb = url !== undefined && (url.protocol === 'https:' || (allowed && url.protocol === 'http:'));
  if (!isWeb || url.username !== '' || url.password !== '' || !(allowed || isPublicHost(url.hostname))) {
    throw failure('DID_FETCH_REFUSED', { params: { host: url?.host ?? 'this' } });
  }
  return url;
}

/** True for a host that the caller named, with its port. */
export function isAllowed({ hostname, port, protocol }: URL, allowHosts: readonly string[]): boolean {
  return allowHosts.includes(`${hostname}:${port || (protocol === 'http:' ? '80' : '443')}`);
}

function isPublicHost(host: string): boolean {
  return host.length <= 253 && hostName.test(host) && !localName.test(host);
}

function check(response: Response, { host }: URL, { anyType = false }: FetchOptions): void {
  if (response.redirected || response.type === 'opaqueredirect') {
    throw failure('DID_FETCH_FAILED', { params: { host, reason: reasons.redirect } });
  }
  if (!response.ok) throw failure('DID_FETCH_FAILED', { params: { host, reason: `HTTP ${response.status}` } });
  const type = response.headers.get('content-type') ?? '';
  if (!anyType && !mediaType.test(type))
    throw failure('DID_FETCH_CONTENT', { params: { host, reason: reasons.contentType } });
}

async function read(response: Response, host: string, options: FetchOptions): Promise<Uint8Array> {
  const { limit, spent = { bytes: 0 } } = options;
  const reason = { en: `more than ${limit} bytes`, nl: `meer dan ${limit} bytes` };
  const tooLarge = () => failure('DID_FETCH_CONTENT', { params: { host, reason } });
  if (Number(response.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  if (response.body === null) return new Uint8Array();
  const reader = response.body.getReader();
  let bytes = new Uint8Array(smallBody);
  let length = 0;
  let chunks = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks += 1;
    // A stream that is always ready with next to nothing would keep the clock from ever running out.
    spent.bytes += next.value.length;
    if (length + next.value.length > limit || chunks > mostChunks || spent.bytes > mostBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    if (length + next.value.length > bytes.length) bytes = grown(bytes, length + next.value.length);
    bytes.set(next.value, length);
    length += next.value.length;
  }
  return bytes.slice(0, length);
}

function grown(bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(least, 2 * bytes.length));
  larger.set(bytes);
  return larger;
}
