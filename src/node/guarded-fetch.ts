import { type LookupAddress, lookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline, Readable, Transform } from 'node:stream';
import { documentLimits } from '../did/document-limits.js';
import { isAllowed, publicUrl, timeout } from '../did/fetch-document.js';
import { checkOptions } from '../encoding/check-options.js';
import { worded } from '../problems/worded.js';
import { isPublicAddress } from './public-address.js';

/** What {@link guardedFetch} may be told. */
export interface GuardedFetchOptions {
  /** Exact `host:port` that the rules would refuse, for tests and intranets; plain http is possible only for these. */
  allowHosts?: readonly string[];
}

/**
 * A `fetch` for `verify` on Node: GET over https of public hosts by name, no redirects, and the address that is
 * really connected to is looked at, so that a name which resolves to an internal machine is refused; five seconds and
 * 12 MiB (SECURITY, row fetch).
 *
 * @throws The returned function rejects with EdubadgeError DID_FETCH_REFUSED, with TypeError for another method than GET
 * and where the host redirects elsewhere, takes longer or sends more, or with the connection's error; where it does so
 * while the body is read, that rejects.
 *
 * @example
 * ```ts
 * import { verify } from 'edubadge-credentials';
 * import { guardedFetch } from 'edubadge-credentials/node';
 *
 * const report = await verify('{}', { fetch: guardedFetch() });
 * console.log(report.verified); // false
 * ```
 */
export function guardedFetch(options: GuardedFetchOptions = {}): typeof fetch {
  checkOptions(options);
  const { allowHosts = [] } = options;
  return async (input, init) => {
    const { url: address, method = 'GET', ...asked } = requestOf(input, init);
    const url = await worded(async () => publicUrl(address, allowHosts));
    if (method !== 'GET') throw new TypeError('guardedFetch only gets');
    const answer = await get(url, asked, isAllowed(url, allowHosts) ? undefined : publicLookup);
    const status = answer.statusCode ?? 500;
    if (status >= 300 && status < 400) {
      answer.destroy();
      throw new TypeError('the host redirects elsewhere');
    }
    const body = [204, 205].includes(status) ? null : (Readable.toWeb(bounded(answer)) as ReadableStream<Uint8Array>);
    return new Response(body, { status, headers: headersOf(answer) });
  };
}

/** What is asked, whether it comes as a URL or as a Request; `init` goes before. */
function requestOf(input: string | URL | Request, init: RequestInit = {}): RequestInit & { url: string } {
  if (typeof input === 'string' || input instanceof URL) return { ...init, url: String(input) };
  const { url, method, headers, signal } = input;
  return { method, headers, signal, ...init, url };
}

function get(url: URL, init: RequestInit, lookup: LookupFunction | undefined): Promise<IncomingMessage> {
  const request = url.protocol === 'http:' ? httpRequest : httpsRequest;
  const headers = Object.fromEntries(new Headers(init.headers));
  return new Promise((resolve, reject) => {
    const options = {
      headers,
      agent: false as const,
      ...(lookup && { lookup }),
      ...(init.signal && { signal: init.signal }),
    };
    const asking = request(url, options, resolve).on('error', reject);
    const late = () => asking.destroy(new TypeError('the host took longer than five seconds'));
    const timer = setTimeout(late, timeout);
    asking.on('close', () => clearTimeout(timer)).end();
  });
}

/** The answer, for as far as it is no longer than the longest that is ever wanted. */
function bounded(answer: IncomingMessage): Readable {
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      if (bytes > documentLimits.other) done(new TypeError('the host sent more than 12 MiB'));
      else done(null, chunk);
    },
  });
  // Whoever reads is told of the error by the stream itself.
  return pipeline(answer, counting, () => {});
}

/** Name resolution that gives nothing when any address of the host is not public. */
const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error !== null) return callback(error, '', 0);
    const first = addresses[0];
    if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new Error('the host is not public'), '', 0);
    }
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

function headersOf({ headers }: IncomingMessage): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const item of [value ?? []].flat()) result.append(name, item);
  }
  return result;
}
