/** As many as may wait for an answer at once. */
const most = 32;

/**
 * What comes of each item, of some at once: thousands at once would all be held in memory, and what one finds out could
 * stop no other.
 */
export async function someAtOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += most)
    results.push(...(await Promise.all(items.slice(at, at + most).map(work))));
  return results;
}
