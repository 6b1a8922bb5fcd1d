/** Uses what is loaded. */
type Use<T> = <R>(use: (loaded: T) => R) => R | Promise<Awaited<R>>;

/**
 * What is loaded when it is first used, and kept: `import()` by itself costs some microseconds every time. Once it is
 * there it is used at once, for to wait takes a turn even where there is nothing to wait for.
 */
export function loadOnce<T>(load: () => Promise<T>): Use<T> {
  let loading: Promise<T> | undefined;
  let loaded: T | undefined;
  const keep = (value: T): T => {
    loaded = value;
    return value;
  };
  const forget = (error: unknown): never => {
    // A network that failed may come back.
    loading = undefined;
    throw error;
  };
  return <R>(use: (loaded: T) => R) => {
    if (loaded !== undefined) return use(loaded);
    loading ??= load().then(keep, forget);
    return loading.then(use) as Promise<Awaited<R>>;
  };
}
