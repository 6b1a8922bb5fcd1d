/** A value that holds no others. */
export type Leaf = string | number | boolean;

type Path = readonly (string | number)[];

const isLeaf = (value: unknown): value is Leaf => ['string', 'number', 'boolean'].includes(typeof value);

/** Every leaf of a JSON value with the path that leads to it. */
export function leavesOf(value: unknown, path: Path = []): { path: Path; leaf: Leaf }[] {
  if (isLeaf(value)) return [{ path, leaf: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]));
  return Object.entries(value ?? {}).flatMap(([key, member]) => leavesOf(member, [...path, key]));
}

/** The same JSON value with another leaf at the path. */
export function replaceLeaf<T>(value: T, [step, ...rest]: Path, leaf: Leaf): T {
  if (step === undefined) return leaf as T;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  (copy as Record<string | number, unknown>)[step] = replaceLeaf(
    (value as Record<string | number, unknown>)[step],
    rest,
    leaf,
  );
  return copy as T;
}

/** Values in place of a leaf that a careless reader could take for it, each another value than the leaf. */
export function nearMisses(leaf: Leaf): Leaf[] {
  if (typeof leaf === 'boolean') return [!leaf, String(leaf), leaf ? 1 : 0];
  if (typeof leaf === 'number') return [leaf + 1, -leaf - 1, String(leaf), `${leaf}.0`, true];
  const spellings = [
    `${leaf} `,
    ` ${leaf}`,
    leaf.slice(0, -1),
    leaf.toUpperCase(),
    leaf.toLowerCase(),
    `${leaf}\u0000`,
    '',
  ];
  const otherTypes: Leaf[] = [0, true, ...(leaf.trim() === '' || Number.isNaN(Number(leaf)) ? [] : [Number(leaf)])];
  return [...new Set([...spellings, ...otherTypes])].filter((candidate) => candidate !== leaf);
}
