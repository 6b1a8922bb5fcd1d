import { defineConfig, type Options } from 'tsup';
import { atHand } from './at-hand.config.js';
import { bundleCommand } from './command.config.js';

const common = {
  format: 'esm',
  target: 'es2023',
  platform: 'neutral',
  // Workers, Deno and Bun want the `node:` that tsup would strip.
  removeNodeProtocol: false,
  // tsc writes the declarations, one a source file.
  dts: false,
} as const satisfies Options;

// Tables are frozen where they stand: a bundler may leave out those that nothing uses.
const pure = ['Object.freeze', 'deepFreeze'];

export default defineConfig([
  {
    // For Node: few files.
    ...common,
    entry: {
      index: 'src/index.ts',
      node: 'src/node.ts',
      'issue-worker': 'src/node/issue-worker.ts',
      'cross-check': 'src/cross-check.ts',
      'platform/node': 'src/platform/node.ts',
    },
    clean: ['!modules/**'],
    // What leads to jsonld stays a file of its own: it is loaded only when needed.
    splitting: true,
    esbuildPlugins: [atHand],
    esbuildOptions: (options) => {
      options.chunkNames = 'chunks/[name]-[hash]';
    },
    external: ['#platform', /^node:/],
    // Our validators were compiled by ajv at build time: the few helpers they call come along, ajv itself does not.
    noExternal: [/^ajv\/dist\/runtime\//, 'fast-deep-equal'],
    onSuccess: () => bundleCommand('dist/cli'),
  },
  {
    // For bundlers: module by module, so that an application takes of it what it uses.
    ...common,
    entry: [
      'src/{index,cross-check}.ts',
      'src/*/**/*.ts',
      '!src/{cli,node,report}/**',
      '!src/**/*.d.ts',
      '!src/problems/{table,families/*}.ts',
      '!src/platform/node.ts',
    ],
    outDir: 'dist/modules',
    clean: true,
    bundle: false,
    esbuildOptions: (options) => {
      options.pure = pure;
    },
  },
]);
