import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    node: 'src/node.ts',
    'cross-check': 'src/cross-check.ts',
    'platform/node': 'src/platform/node.ts',
    'platform/web': 'src/platform/web.ts',
    'cli/main': 'src/cli/main.ts',
  },
  format: 'esm',
  target: 'es2023',
  platform: 'neutral',
  splitting: true,
  treeshake: true,
  clean: true,
  dts: false,
  external: ['#platform', /^node:/],
  // ajv compiles our schemas at build time; the few helpers its output needs come along, ajv itself does not.
  noExternal: [/^ajv\/dist\/runtime\//],
});
