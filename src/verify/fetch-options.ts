import type { FetchOptions } from '../did/fetch-document.js';
import type { Settings } from './state.js';

/** What the caller said of fetching, and what the call has fetched so far, for whoever fetches on the caller's behalf. */
export function fetchOptions({ fetch, signal, allowHosts, spent }: Settings): Omit<FetchOptions, 'limit'> {
  return { spent, ...(fetch && { fetch }), ...(signal && { signal }), ...(allowHosts && { allowHosts }) };
}
