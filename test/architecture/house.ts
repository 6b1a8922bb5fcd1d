import ts from 'typescript';

/** Source files by their path below `src/`, with `/` between the steps. */
export type Sources = ReadonlyMap<string, string>;

const platforms = ['platform/node.ts', 'platform/web.ts'];

/** The room of a file: its folder, or its own name where it stands at the top. */
export function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, '');
}

/** What a file names in its imports, type imports and `import()` included; examples in comments are no imports. */
export function specifiersOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** Files of this house that a file imports. */
export function importsOf(path: string, text: string): string[] {
  return specifiersOf(text).flatMap((specifier) => {
    if (specifier === '#platform') return platforms;
    if (!specifier.startsWith('.')) return [];
    return [new URL(specifier, `file:///${path}`).pathname.slice(1).replace(/\.js$/, '.ts')];
  });
}

/** Room → the other rooms it imports, sorted: the arrows as they are. */
export function arrowsOf(sources: Sources): Record<string, string[]> {
  const arrows: Record<string, Set<string>> = {};
  for (const [path, text] of sources) {
    const room = roomOf(path);
    arrows[room] ??= new Set();
    for (const target of importsOf(path, text)) if (roomOf(target) !== room) arrows[room].add(roomOf(target));
  }
  return Object.fromEntries(Object.entries(arrows).map(([room, targets]) => [room, [...targets].sort()]));
}

/** The text with only those imports that happen when the module loads: types are erased, `import()` waits to be called. */
function loadedAtOnce(text: string): string {
  return text.replace(/^(?:import|export) type [^;]*? from /gm, 'void ').replace(/\bimport\(/g, 'void (');
}

/** Each cycle among files once, as the path that leads back to its start: files that cannot load without each other. */
export function cyclesOf(sources: Sources): string[][] {
  const done = new Set<string>();
  const trail: string[] = [];
  const cycles: string[][] = [];
  const visit = (path: string): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path]);
    if (done.has(path)) return;
    done.add(path);
    trail.push(path);
    for (const target of importsOf(path, loadedAtOnce(sources.get(path) ?? ''))) visit(target);
    trail.pop();
  };
  for (const path of sources.keys()) visit(path);
  return cycles;
}

/** A rule that each file keeps by itself. */
interface Rule {
  readonly says: string;
  readonly breaks: (path: string, text: string) => boolean;
}

const namesAny = (text: string, of: (specifier: string) => boolean): boolean => specifiersOf(text).some(of);

/** The house rules, one a row. */
const rules: readonly Rule[] = [
  {
    says: 'node: is imported only at the runtime seam and by the command',
    breaks: (path, text) =>
      !/^(platform\/node\.ts|node\.ts|node\/.*|cli\/.*)$/.test(path) &&
      namesAny(text, (specifier) => specifier.startsWith('node:')),
  },
  {
    says: 'jsonld is imported only by the canonical room',
    breaks: (path, text) => roomOf(path) !== 'canonical' && namesAny(text, (specifier) => specifier === 'jsonld'),
  },
  {
    says: '@digitalbazaar is imported only by cross-check',
    breaks: (path, text) =>
      path !== 'cross-check.ts' && namesAny(text, (specifier) => specifier.startsWith('@digitalbazaar/')),
  },
  { says: 'no default exports', breaks: (_, text) => /^export default\b|^export \{[^}]*\bas default\b/m.test(text) },
  { says: 'at most 300 lines', breaks: (_, text) => text.trimEnd().split('\n').length > 300 },
];

/** Every breach of a house rule: the file and the rule. */
export function breachesOf(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) =>
    rules.filter(({ breaks }) => breaks(path, text)).map(({ says }) => `${path}: ${says}`),
  );
}
