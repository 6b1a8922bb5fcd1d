import fc from 'fast-check';
import { isObject } from '../../src/encoding/json-object.js';

type Path = readonly (string | number)[];

const values: readonly unknown[] = [
  null,
  '',
  'x',
  'ext:',
  'ext:Thing',
  'ext:-',
  0,
  -1,
  1.5,
  true,
  false,
  [],
  {},
  [null],
  ['x'],
  [{}],
  { en: 'text' },
  { '@value': 'x', '@language': 'en' },
  'https://example.org/x',
  'not a url',
  '2024-02-30T00:00:00Z',
  '2024-02-28',
  '2024-02-28T00:00:00',
  '2024-02-28T00:00:00Z',
  'Achievement',
  ['Achievement'],
  ['AchievementSubject'],
  'nl_NL',
  'nl',
  'en-EN',
  'Image',
  'Percent',
  'emailAddress',
];

/** Ways to spoil or change one place of a document. */
const changes: readonly ((value: unknown, other: unknown) => unknown)[] = [
  () => undefined,
  (_, other) => other,
  (value) => [value],
  (value) => (Array.isArray(value) ? value[0] : { value }),
  (value) => (Array.isArray(value) ? [...value, ...value] : String(value)),
  (value) => (isObject(value) ? { ...value, extra: null } : value),
  (value) => (typeof value === 'string' ? `${value} ` : value),
];

/** The document with one to three places of it changed: leaves, branches and keys alike. */
export function mutations(document: unknown): fc.Arbitrary<unknown> {
  const step = fc.tuple(fc.nat(), fc.nat(changes.length - 1), fc.constantFrom(...values));
  return fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) =>
    steps.reduce<unknown>((mutant, [place, change, value]) => {
      const paths = pathsOf(mutant);
      const path = paths[place % paths.length];
      return path === undefined ? mutant : changeAt(mutant, path, (old) => changes[change]?.(old, value));
    }, document),
  );
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ].filter(({ length }) => length > 0);
}

function changeAt(value: unknown, [step, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      if (index !== step) return [item];
      const changed = changeAt(item, rest, change);
      return changed === undefined ? [] : [changed];
    });
  }
  const { [step]: old, ...others } = value as Record<string, unknown>;
  const changed = changeAt(old, rest, change);
  return changed === undefined ? others : { ...others, [step]: changed };
}
