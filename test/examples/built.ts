import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { atHand } from '../../at-hand.config.js';
import { bundleCommand } from '../../command.config.js';

const root = resolve(import.meta.dirname, '../..');
const entries = {
  index: 'src/index.ts',
  node: 'src/node.ts',
  'cross-check': 'src/cross-check.ts',
};

/** The package as it stands in the source, built aside so that processes can run it by its name. */
export interface Built {
  /** What `node` must be given to find the package there. */
  nodeArguments: string[];
  /** The command. */
  main: string;
  remove(): void;
}

/** Builds the source into a folder of its own, below node_modules so that dependencies are found. */
export async function buildAside(): Promise<Built> {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'edubadge-'));
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(join(root, path)))),
    outdir: join(folder, 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
    plugins: [
      atHand,
      {
        name: 'platform',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^#platform$/ }, () => ({ path: join(root, 'src/platform/node.ts') }));
        },
      },
    ],
  });
  await bundleCommand(join(folder, 'dist/cli'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '0.0.0-test', type: 'module' }));
  writeFileSync(join(folder, 'find.mjs'), finder(folder));
  return {
    // Newer Node has another way, which 20.19 has not, and says so.
    nodeArguments: ['--disable-warning=DEP0205', '--import', pathToFileURL(join(folder, 'find.mjs')).href],
    main: join(folder, 'dist/cli/main.cjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A module hook that finds `edubadge-credentials` in the folder. */
function finder(folder: string): string {
  const url = (path: string) => JSON.stringify(pathToFileURL(join(folder, path)).href);
  const hook = `
    const found = {
      'edubadge-credentials': ${url('dist/index.js')},
      'edubadge-credentials/node': ${url('dist/node.js')},
      'edubadge-credentials/cross-check': ${url('dist/cross-check.js')},
    };
    export const resolve = (name, context, next) =>
      Object.hasOwn(found, name) ? { url: found[name], shortCircuit: true } : next(name, context);`;
  return `import { register } from 'node:module';\nregister('data:text/javascript,' + ${JSON.stringify(encodeURIComponent(hook))});\n`;
}
