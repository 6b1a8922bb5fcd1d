/** What is loaded when it is first asked for, and kept: `import()` by itself costs some microseconds every time. */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      // A network that failed may come back.
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
