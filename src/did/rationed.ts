/** Documents that one call may ask for, and milliseconds from the first request to the last. */
const mostRequests = 100;
const patience = 15_000;

/** Behind a fetch that counts for one call, the one that was handed in. */
const behind = new WeakMap<typeof fetch, typeof fetch>();

/**
 * A fetch for one call, which refuses to ask for more than an honest presentation names: a credential must not send us
 * to a thousand places, nor to slow ones one after another.
 */
export function rationed(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  let left = mostRequests;
  let since: number | undefined;
  const counting: typeof fetch = async (...request) => {
    left -= 1;
    since ??= performance.now();
    if (left < 0 || performance.now() - since > patience) throw new RangeError('too many requests');
    return fetch(...request);
  };
  behind.set(counting, fetch);
  return counting;
}

/** The fetch that the caller handed in: the same from call to call. */
export function handedIn(fetch: typeof globalThis.fetch | undefined): typeof globalThis.fetch | undefined {
  return fetch && (behind.get(fetch) ?? fetch);
}
