/** What was remembered under a key, else what is made now. */
export function once<K, V>(known: Map<K, V> | undefined, key: K, make: () => V): V {
  const remembered = known?.get(key);
  if (remembered !== undefined || known?.has(key) === true) return remembered as V;
  const made = make();
  known?.set(key, made);
  return made;
}
