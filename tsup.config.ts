import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    node: 'src/node.ts',
    'issue-worker': 'src/node/issue-worker.ts',
    'cross-check': 'src/cross-check.ts',
    'platform/node': 'src/platform/node.ts',
    'platform/web': 'src/platform/web.ts',
    'cli/main': 'src/cli/main.ts',
  },
  format: 'esm',
  target: 'es2023',
  platform: 'neutral',
  // Workers, Deno and Bun want the `node:` that tsup would strip.
  removeNodeProtocol: false,
  // `import()` stays a file of its own: jsonld and what else is heavy is loaded only when needed.
  splitting: true,
  clean: true,
  esbuildOptions: (options) => {
    options.chunkNames = 'chunks/[name]-[hash]';
    // Tables are frozen where they stand: a bundler may leave out those that nothing uses.
    options.pure = ['Object.freeze', 'deepFreeze'];
  },
  // tsc writes the declarations, one a source file.
  dts: false,
  external: ['#platform', /^node:/],
  // Our validators were compiled by ajv at build time: the few helpers they call come along, ajv itself does not.
  noExternal: [/^ajv\/dist\/runtime\//, 'fast-deep-equal'],
});
