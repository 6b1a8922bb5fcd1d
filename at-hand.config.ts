import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What leads to jsonld is loaded only when it is needed. */
const leadsToJsonld = /\/(?:general|added-contexts)\.js$/;

/** The text of a module that has at hand, in the same file, what rooms of ours it would load on demand, but for some. */
export function withRoomsAtHand(code: string, apart = leadsToJsonld): string {
  const paths: string[] = [];
  const text = code.replaceAll(/(?<!typeof )\bimport\('(\.[^']+)'\)/g, (loading, path: string) =>
    apart.test(path) ? loading : `Promise.resolve(room${paths.push(path)})`,
  );
  return paths.map((path, index) => `import * as room${index + 1} from '${path}';`).join('') + text;
}

/** For Node, to find and link a file takes about as long as to read all that `import()` would keep apart. */
export const atHand: Plugin = {
  name: 'at-hand',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => ({
      contents: withRoomsAtHand(await readFile(path, 'utf8')),
      loader: 'ts',
    })),
};
