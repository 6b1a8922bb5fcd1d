/** Keeps a value under its key, and gives it. A map that is full begins anew: what is in use is soon there again. */
export function keepLately<K, V>(known: Map<K, V>, most: number, key: K, value: V): V {
  if (known.size >= most) known.clear();
  known.set(key, value);
  return value;
}
