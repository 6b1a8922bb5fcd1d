import { documentLimits } from '../../did/document-limits.js';
import { fetchDocument } from '../../did/fetch-document.js';
import { once } from '../../encoding/once.js';
import { EdubadgeError } from '../../problems/error.js';
import { fetchOptions } from '../fetch-options.js';
import type { Settings } from '../state.js';
import type { VerificationReport } from '../types.js';

/** Fetches lists, each URL once. */
export interface ListReader {
  readonly signal: AbortSignal | undefined;
  /** The bytes at a URL; undefined where they cannot be had. */
  readonly fetch: (url: string) => Promise<Uint8Array | undefined>;
  /** The list credential at a URL, verified like any other credential; undefined where it cannot be had. */
  readonly verify: (url: string) => Promise<VerificationReport | undefined>;
}

/** A reader for one credential's lists. */
export function listReader(settings: Settings): ListReader {
  const { verifyInside } = settings;
  const fetched = new Map<string, Promise<Uint8Array | undefined>>();
  const verified = new Map<string, Promise<VerificationReport | undefined>>();
  const options = { ...fetchOptions(settings), limit: documentLimits.other };
  const get = (url: string) => once(fetched, url, () => fetchDocument(url, options).catch(unavailable));
  return {
    signal: settings.signal,
    fetch: get,
    verify: (url) =>
      once(verified, url, async () => {
        const bytes = await get(url);
        return bytes === undefined ? undefined : verifyInside(bytes, { isStatusList: true });
      }),
  };
}

function unavailable(error: unknown): undefined {
  if (error instanceof EdubadgeError) return undefined;
  throw error;
}
