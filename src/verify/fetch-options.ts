import type { ResolveOptions } from '../did/types.js';
import type { Settings } from './state.js';

/** What the caller said of fetching, for whoever fetches on the caller's behalf. */
export function fetchOptions({ fetch, signal, allowHosts }: Settings): ResolveOptions {
  return { ...(fetch && { fetch }), ...(signal && { signal }), ...(allowHosts && { allowHosts }) };
}
